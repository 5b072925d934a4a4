// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_list_delegate.h"

#include "ui/controls/choice_model.h"
#include "ui/controls/quiet_list.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 8;
constexpr int above = 5;
constexpr int heading_above = 10;
constexpr int remark_gap = 10;
constexpr int most_lines = 5;

int remarkWidth(const QFont& font, const QString& remark)
{
    return remark.isEmpty()
               ? 0
               : QFontMetrics(captionFont(font)).horizontalAdvance(remark) + remark_gap;
}

int listWidth(const QStyleOptionViewItem& option)
{
    const auto* list = qobject_cast<const QListView*>(option.widget);
    return list ? list->viewport()->width() : option.rect.width();
}

} // namespace

void ExampleListDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const QString text = index.data(Qt::DisplayRole).toString();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(choice_role::heading).toBool()) {
        painter->setFont(labelFont(captionFont(option.font)));
        painter->setPen(theme.secondary_text);
        const QRect area = option.rect.adjusted(2, 0, -2, -3);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
        painter->restore();
        return;
    }
    const auto* view = qobject_cast<const QWidget*>(option.widget);
    drawLineSurface(*painter, option, view && view->hasFocus());

    QRect area = option.rect.adjusted(side, above, -side, -above);
    const QString remark = index.data(choice_role::secondary).toString();
    if (!remark.isEmpty()) {
        painter->setFont(captionFont(option.font));
        painter->setPen(theme.secondary_text);
        painter->drawText(area, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine, remark);
        area.setRight(area.right() - remarkWidth(option.font, remark));
    }
    painter->setFont(option.font);
    painter->setPen(theme.text);
    painter->setClipRect(option.rect.adjusted(0, above, 0, -above));
    painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text);
    painter->restore();
}

QSize ExampleListDelegate::sizeHint(const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    const int width = listWidth(option);
    const QFontMetrics metrics(option.font);
    if (index.data(choice_role::heading).toBool())
        return {width, metrics.height() + heading_above};
    const int room =
        width - 2 * side - remarkWidth(option.font, index.data(choice_role::secondary).toString());
    const QRect text = metrics.boundingRect(QRect(0, 0, std::max(room, 1), 1000), Qt::TextWordWrap,
                                            index.data(Qt::DisplayRole).toString());
    const int most = most_lines * metrics.lineSpacing() + metrics.leading();
    return {width, std::min(text.height(), most) + 2 * above};
}

} // namespace deployscope::ui
