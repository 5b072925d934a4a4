// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace deployscope::ui {

struct Theme;

// Draws a choice into area: the tier's swatch, the name, the secondary text at the right. The
// name has the right of way.
void paintChoice(QPainter& painter, const QRect& area, const QModelIndex& index, const QFont& font,
                 const Theme& theme, bool enabled);

// Rows of the list that a ChoiceBox opens.
class ChoiceDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace deployscope::ui
