// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/section_list.h"

#include "ui/controls/quiet_list.h"
#include "ui/controls/role_label.h"
#include "ui/theme/theme.h"

#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int side = 10;
constexpr int above = 7;

class SectionDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawLineSurface(*painter, option, option.state.testFlag(QStyle::State_HasFocus));
        painter->setFont(option.font);
        painter->setPen(chosen ? theme.accent_text : theme.text);
        painter->drawText(option.rect.adjusted(side, 0, -side, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          index.data().toString());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(option.font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * side,
                metrics.height() + 2 * above};
    }
};

} // namespace

SectionList::SectionList(const QString& title, const QStringList& sections, QWidget* parent)
    : Card(title, parent)
    , list_(new QListWidget(this))
    , name_(new RoleLabel(TextRole::Label, {}, this))
    , headline_(new RoleLabel(TextRole::Caption, {}, this))
{
    list_->setAccessibleName(title);
    makeQuiet(list_);
    list_->setItemDelegate(new SectionDelegate(list_));
    list_->addItems(sections);
    list_->setCurrentRow(0);
    whenEntered(list_, [this] { emit entered(); });
    content()->addWidget(list_, 1);
    content()->addWidget(new RoleLabel(TextRole::Caption, tr("Compared with"), this));
    for (RoleLabel* label : {name_, headline_}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    }
    connect(list_, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0 || row == said_)
            return;
        said_ = row;
        emit sectionChosen(row);
    });
}

int SectionList::current() const
{
    return list_->currentRow();
}

void SectionList::setCurrent(int section)
{
    said_ = section;
    list_->setCurrentRow(section);
}

void SectionList::setSubject(const QString& name, const QString& headline)
{
    name_->setText(name);
    headline_->setText(headline);
}

} // namespace deployscope::ui
