// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_delegate.h"

#include "ui/controls/choice_model.h"
#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int swatch_width = 6;
constexpr int swatch_gap = 8;
constexpr int column_gap = 12;

} // namespace

void paintChoice(QPainter& painter, const QRect& area, const QModelIndex& index, const QFont& font,
                 const Theme& theme, bool enabled)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QRect room = area;
    const int tier = index.data(choice_role::tier).toInt();
    if (tier >= 0) {
        const double height = std::min(16.0, area.height() - 8.0);
        const QRectF swatch(room.left(), area.top() + (area.height() - height) / 2.0, swatch_width,
                            height);
        painter.setPen(Qt::NoPen);
        painter.setBrush(enabled ? theme.of(static_cast<Tier>(tier)).fill : theme.track);
        painter.drawRoundedRect(swatch, 2.0, 2.0);
        room.setLeft(room.left() + swatch_width + swatch_gap);
    }
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString secondary = index.data(choice_role::secondary).toString();
    const QFont small = captionFont(font);
    const QFontMetrics small_metrics(small);
    const QFontMetrics metrics(font);
    const int secondary_room = room.width() - metrics.horizontalAdvance(name) - column_gap;
    if (!secondary.isEmpty() && secondary_room >= small_metrics.horizontalAdvance(secondary)) {
        painter.setFont(small);
        painter.setPen(enabled ? theme.secondary_text : theme.disabled_text);
        painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, secondary);
    }
    painter.setFont(font);
    painter.setPen(enabled ? theme.text : theme.disabled_text);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(name, Qt::ElideRight, room.width()));
    painter.restore();
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const QRect area = option.rect.adjusted(10, 0, -10, 0);
    if (index.data(choice_role::heading).toBool()) {
        painter->save();
        painter->setFont(labelFont(captionFont(option.font)));
        painter->setPen(theme.secondary_text);
        painter->drawText(area.adjusted(0, 0, 0, -3), Qt::AlignLeft | Qt::AlignBottom,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    const QRectF surface = QRectF(option.rect).adjusted(4.0, 1.0, -4.0, -1.0);
    if (option.state.testFlag(QStyle::State_Selected))
        drawPanel(*painter, surface, theme.accent_soft, theme.accent_border, 4.0);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawPanel(*painter, surface, theme.field_hover, theme.field_hover, 4.0);
    paintChoice(*painter, area, index, option.font, theme, true);
}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QFontMetrics metrics(option.font);
    if (index.data(choice_role::heading).toBool())
        return {100, std::max(24, metrics.height() + 10)};
    const int wide = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) +
                     column_gap +
                     QFontMetrics(captionFont(option.font))
                         .horizontalAdvance(index.data(choice_role::secondary).toString()) +
                     20 + swatch_width + swatch_gap;
    return {wide, std::max(26, metrics.height() + 10)};
}

} // namespace deployscope::ui
