// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_part_editor.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/line_button.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/controls/text_field.h"
#include "ui/pages/hybrid_figures_block.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

HybridPartEditor::HybridPartEditor(HybridSession& session, QWidget* parent)
    : QWidget(parent)
    , session_(session)
    , body_(new QVBoxLayout(this))
    , figures_(new HybridFiguresBlock(this))
{
    body_->setContentsMargins(0, 0, 0, 0);
    body_->setSpacing(6);
    body_->addWidget(figures_);
    connect(figures_, &HybridFiguresBlock::asked, this, [this](const QString& name) {
        if (!name.isEmpty())
            session_.explain(name);
    });
}

bool HybridPartEditor::apply(DesignEdit edit, const QString& control)
{
    const QString name = control.isEmpty() ? QString() : control + QLatin1Char(':') + partKey();
    if (session_.apply(std::move(edit), name))
        return true;
    if (isFor(session_.chosen()))
        refresh();
    return false;
}

FigureRow* HybridPartEditor::addFigure(const FigureRowLook& look, const QString& control,
                                       FigureEdit edit)
{
    auto* row = new FigureRow(look, this);
    row->field()->setObjectName(control);
    body_->addWidget(row);
    connect(row, &FigureRow::valueEdited, this,
            [this, control, edit = std::move(edit)](std::optional<double> value) {
                apply(edit(value), control);
            });
    connect(row, &FigureRow::editEnded, this, [this] { session_.endEdit(); });
    return row;
}

ChoiceBox* HybridPartEditor::addChoice(const QString& name, const QString& tip, WordEdit edit,
                                       bool below)
{
    auto* box = new ChoiceBox(name, this);
    if (below) {
        auto* row = new QWidget(this);
        auto* layout = new QVBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(2);
        auto* label = new RoleLabel(TextRole::Body, name, row);
        label->setToolTip(tip);
        layout->addWidget(label);
        layout->addWidget(box);
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        body_->addWidget(row);
    } else {
        addRow(name, box, tip);
    }
    box->setToolTip(tip);
    connect(box, &ChoiceBox::idEdited, this,
            [this, edit = std::move(edit)](const QString& id) { apply(edit(id.toStdString())); });
    return box;
}

TextField* HybridPartEditor::addText(const QString& name, const QString& tip)
{
    auto* field = new TextField(this);
    addRow(name, field, tip);
    return field;
}

RoleLabel* HybridPartEditor::addHeading(const QString& text)
{
    auto* label = new RoleLabel(TextRole::Label, text, this);
    body_->addSpacing(6);
    body_->addWidget(label);
    return label;
}

RoleLabel* HybridPartEditor::addNote()
{
    auto* label = new RoleLabel(TextRole::Caption, {}, this);
    label->setWordWrap(true);
    body_->addWidget(label);
    return label;
}

LineButton* HybridPartEditor::addLine()
{
    auto* line = new LineButton(this);
    body_->addWidget(line);
    return line;
}

void HybridPartEditor::addRow(const QString& name, QWidget* editor, const QString& tip)
{
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* label = new RoleLabel(TextRole::Body, name, row);
    label->setElided(true);
    label->setToolTip(tip);
    label->setBuddy(editor);
    line->addWidget(label, 2);
    editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    editor->setAccessibleName(name);
    line->addWidget(editor, 3);
    body_->addWidget(row);
}

} // namespace deployscope::ui
