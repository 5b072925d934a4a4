// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/book_check.h"

#include <QStyledItemDelegate>

namespace deployscope::ui {

struct Theme;

// The colour that goes with a state, and the small mark: a check, a dot, a chevron.
QColor colourOf(BookState state, const Theme& theme);
void drawBookMark(QPainter& painter, BookState state, const QPointF& centre, const QColor& colour);

// The cells of a table of a BookTableFilter: wrapped text with some air around it, states as mark,
// word and colour.
class BookTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static constexpr int side = 6; // the air at both sides of a cell

    static int stateWidth(const QFont& font); // of the column of states

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace deployscope::ui
