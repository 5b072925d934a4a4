// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/book_table_delegate.h"

#include "ui/controls/paint.h"
#include "ui/pages/book_table_model.h"
#include "ui/pages/example_steps_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QTableView>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int mark_room = 18;
constexpr int above = 6;

const BookTableModel* modelOf(const QModelIndex& index)
{
    const auto* filter = qobject_cast<const QSortFilterProxyModel*>(index.model());
    return filter ? qobject_cast<const BookTableModel*>(filter->sourceModel()) : nullptr;
}

void paintState(QPainter& painter, const QRect& area, const QFont& font, BookState state,
                const Theme& theme)
{
    const QColor colour = colourOf(state, theme);
    const QFont bold = labelFont(font);
    const QFontMetrics metrics(bold);
    drawBookMark(painter, state,
                 QPointF(area.left() + mark_room / 2.0 - 3.0, area.top() + metrics.height() / 2.0),
                 colour);
    painter.setFont(bold);
    painter.setPen(colour);
    painter.drawText(QPointF(area.left() + mark_room, area.top() + metrics.ascent()),
                     wordFor(state));
}

} // namespace

QColor colourOf(BookState state, const Theme& theme)
{
    switch (state) {
    case BookState::Agrees:
        return theme.good_text;
    case BookState::Differs:
        return theme.warning_text;
    case BookState::InWords:
        return theme.secondary_text;
    }
    return theme.text;
}

void drawBookMark(QPainter& painter, BookState state, const QPointF& centre, const QColor& colour)
{
    switch (state) {
    case BookState::Agrees:
        drawCheck(painter, centre, 8.0, colour);
        break;
    case BookState::Differs:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(centre, 3.0, 3.0);
        break;
    case BookState::InWords:
        drawChevron(painter, centre, 7.0, false, colour);
        break;
    }
}

int BookTableDelegate::stateWidth(const QFont& font)
{
    const QFontMetrics metrics(labelFont(font));
    int widest = 0;
    for (const BookState state : {BookState::Agrees, BookState::Differs, BookState::InWords})
        widest = std::max(widest, metrics.horizontalAdvance(wordFor(state)));
    return widest + mark_room + 2 * side + 2;
}

void BookTableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const BookTableModel* model = modelOf(index);
    if (!model)
        return;
    const Theme& theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, theme.accent_soft);
    painter->setPen(theme.rule);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect area = option.rect.adjusted(side, above, -side, -above);
    if (index.column() == BookTableModel::State) {
        const auto* filter = static_cast<const QSortFilterProxyModel*>(index.model());
        paintState(*painter, area, option.font, model->stateOf(filter->mapToSource(index).row()),
                   theme);
    } else {
        const bool ours = index.column() == BookTableModel::Ours;
        painter->setFont(ours ? labelFont(option.font) : option.font);
        painter->setPen(index.column() == BookTableModel::Where ? theme.secondary_text
                                                                : theme.text);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          index.data().toString());
    }
    painter->restore();
}

QSize BookTableDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const auto* table = qobject_cast<const QTableView*>(option.widget);
    const int width = table ? table->columnWidth(index.column()) : option.rect.width();
    const bool ours = index.column() == BookTableModel::Ours;
    const QFontMetrics metrics(ours ? labelFont(option.font) : option.font);
    const QRect room(0, 0, std::max(1, width - 2 * side), 10000);
    const int height =
        metrics.boundingRect(room, Qt::TextWordWrap, index.data().toString()).height();
    return {width, std::max(height, metrics.height()) + 2 * above};
}

} // namespace deployscope::ui
