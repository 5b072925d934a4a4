// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/control_header.h"

#include "ui/controls/role_label.h"

#include <QHBoxLayout>

namespace deployscope::ui {

ControlHeader::ControlHeader(const QString& name, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , name_(new RoleLabel(TextRole::Label, name, this))
    , hint_(new RoleLabel(TextRole::Caption, {}, this))
{
    hint_->setElided(true);
    hint_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(name_);
    layout->addWidget(hint_, 1);
    if (editor) {
        name_->setBuddy(editor);
        if (editor->accessibleName().isEmpty())
            editor->setAccessibleName(name);
        layout->addWidget(editor);
    }
}

void ControlHeader::setHint(const QString& hint)
{
    hint_->setText(hint);
}

} // namespace deployscope::ui
