// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace deployscope::ui {

struct StepRow;

// How high a row is at a width, drawn in a font.
int stepRowHeight(const StepRow& row, int width, const QFont& font);

// Draws the rows of an ExampleStepsModel: label and value, the formula, the same with figures, why,
// and what the book prints with a mark of whether it agrees.
class ExampleStepsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace deployscope::ui
