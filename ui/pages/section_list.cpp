// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/section_list.h"

#include "ui/controls/paint.h"
#include "ui/controls/role_label.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
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
        const QRectF surface = QRectF(option.rect).adjusted(0.0, 1.0, 0.0, -1.0);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen)
            drawPanel(*painter, surface, theme.accent_soft, theme.accent_border);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            drawPanel(*painter, surface, theme.field_hover, theme.field_hover);
        if (chosen && option.state.testFlag(QStyle::State_HasFocus))
            drawFocusRing(*painter, surface, theme.accent);
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
    list_->setFrameShape(QFrame::NoFrame);
    list_->setItemDelegate(new SectionDelegate(list_));
    list_->setMouseTracking(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    useThinScrollBar(list_);
    list_->addItems(sections);
    list_->setCurrentRow(0);
    list_->installEventFilter(this);
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

bool SectionList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit entered();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace deployscope::ui
