// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_popup.h"

#include "ui/controls/choice_delegate.h"
#include "ui/controls/choice_model.h"
#include "ui/controls/paint.h"
#include "ui/controls/quiet_list.h"
#include "ui/controls/role_label.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int rows_without_search = 8;
constexpr int tallest = 440;
constexpr int margin = 6;

bool isTyping(const QKeyEvent& event)
{
    const QString text = event.text();
    const bool command = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    return !command && !text.isEmpty() && text.front().isPrint();
}

} // namespace

ChoicePopup::ChoicePopup(QAbstractItemModel* model, const QString& name, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , filter_(new ChoiceFilter(this))
    , search_(new QLineEdit(this))
    , list_(new QListView(this))
    , nothing_(new RoleLabel(TextRole::Caption, {}, this))
{
    setAccessibleName(name);
    setAttribute(Qt::WA_WindowPropagation);
    filter_->setSourceModel(model);

    search_->setPlaceholderText(tr("Type to search"));
    search_->setAccessibleName(tr("Search: %1").arg(name));
    search_->setClearButtonEnabled(true);
    search_->setMinimumHeight(26);
    search_->installEventFilter(this);
    connect(search_, &QLineEdit::textChanged, this, &ChoicePopup::filter);

    makeQuiet(list_);
    list_->setModel(filter_);
    list_->setItemDelegate(new ChoiceDelegate(list_));
    list_->setAccessibleName(name);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->viewport()->setAttribute(Qt::WA_Hover);
    list_->installEventFilter(this);
    connect(list_, &QListView::clicked, this, &ChoicePopup::choose);

    nothing_->setWordWrap(true);
    nothing_->setContentsMargins(8, 8, 8, 8);
    nothing_->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(4);
    layout->addWidget(search_);
    layout->addWidget(list_, 1);
    layout->addWidget(nothing_);
}

void ChoicePopup::open(const QWidget& anchor, int row, const QString& text)
{
    setFont(anchor.font());
    setPalette(anchor.palette());
    const int rows = filter_->sourceModel()->rowCount();
    search_->setVisible(rows > rows_without_search || !text.isEmpty());
    {
        const QSignalBlocker blocker(search_);
        search_->setText(text);
    }
    filter(text);
    if (text.isEmpty())
        select(row);

    int tall = 2 * margin + (search_->isHidden() ? 0 : search_->sizeHint().height() + 6);
    int wide = 0;
    QStyleOptionViewItem option;
    option.font = font();
    for (int i = 0; i < rows; ++i) {
        const QSize size =
            list_->itemDelegate()->sizeHint(option, filter_->sourceModel()->index(i, 0));
        tall += size.height();
        wide = std::max(wide, size.width());
    }
    const QRect screen = anchor.screen()->availableGeometry();
    const QSize size(
        std::clamp(wide + 2 * margin + 20, anchor.width(), std::max(anchor.width(), 460)),
        std::min({tall + 4, tallest, screen.height()}));
    const QPoint below = anchor.mapToGlobal(QPoint(0, anchor.height() + 2));
    const QPoint above = anchor.mapToGlobal(QPoint(0, -2 - size.height()));
    QPoint corner = below.y() + size.height() <= screen.bottom() ? below : above;
    corner.setX(std::clamp(corner.x(), screen.left(),
                           std::max(screen.left(), screen.right() - size.width())));
    corner.setY(std::max(corner.y(), screen.top()));
    setGeometry(QRect(corner, size));
    show();
    if (search_->isHidden())
        list_->setFocus(Qt::PopupFocusReason);
    else
        search_->setFocus(Qt::PopupFocusReason);
    list_->scrollTo(list_->currentIndex(), QAbstractItemView::PositionAtCenter);
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(list_->currentIndex());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (watched == search_) {
        switch (key->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            // The focus goes along, so that a screen reader tells the choice.
            list_->setFocus(Qt::OtherFocusReason);
            QCoreApplication::sendEvent(list_, event);
            return true;
        default:
            break;
        }
    } else if (watched == list_ && !search_->isHidden() &&
               (isTyping(*key) || key->key() == Qt::Key_Backspace)) {
        search_->setFocus(Qt::OtherFocusReason);
        search_->deselect();
        search_->end(false);
        QCoreApplication::sendEvent(search_, event);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void ChoicePopup::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void ChoicePopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    emit closed();
}

void ChoicePopup::paintEvent(QPaintEvent*)
{
    // A popup window has no alpha channel everywhere, so its corners stay square.
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.accent_border);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void ChoicePopup::filter(const QString& text)
{
    const QModelIndex before = filter_->mapToSource(list_->currentIndex());
    const int row = before.isValid() ? before.row() : -1;
    filter_->setText(text);
    nothing_->setText(tr("Nothing matches “%1”.").arg(text.trimmed()));
    nothing_->setVisible(filter_->rowCount() == 0);
    list_->setVisible(filter_->rowCount() != 0);
    select(row);
}

void ChoicePopup::select(int source_row)
{
    QModelIndex index = filter_->mapFromSource(filter_->sourceModel()->index(source_row, 0));
    for (int row = 0; !index.isValid() && row < filter_->rowCount(); ++row) {
        const QModelIndex candidate = filter_->index(row, 0);
        if (!candidate.data(choice_role::heading).toBool())
            index = candidate;
    }
    list_->setCurrentIndex(index);
    list_->scrollTo(index);
}

void ChoicePopup::choose(const QModelIndex& index)
{
    if (!index.isValid() || index.data(choice_role::heading).toBool())
        return;
    const int row = filter_->mapToSource(index).row();
    hide();
    emit chosen(row);
}

} // namespace deployscope::ui
