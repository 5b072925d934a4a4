// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_steps_delegate.h"

#include "ui/controls/paint.h"
#include "ui/pages/book_table_delegate.h"
#include "ui/pages/example_steps_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/shaped_text.h"
#include "ui/theme/theme.h"

#include <QListView>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 4;
constexpr int above = 7;
constexpr int line_gap = 2;
constexpr int column_gap = 16;
constexpr int indent = 14; // of formulas that go on in the next line
constexpr int mark_room = 18;

struct RowFonts
{
    explicit RowFonts(const QFont& base)
        : label(base)
        , value(labelFont(base))
        , formula(monospaceFont(base))
        , caption(captionFont(base))
    {
        formula.setPointSizeF(formula.pointSizeF() * 0.94);
    }

    QFont label;
    QFont value;
    QFont formula;
    QFont caption;
};

// Lays the lines of a row out from top to bottom, and draws them where there is a painter.
class RowLayout
{
public:
    RowLayout(QPainter* painter, const QRect& area) : painter_(painter), area_(area), y_(area.top())
    {}

    int bottom() const { return y_; }
    void skip(int pixels) { y_ += pixels; }

    void text(const QFont& font, const QColor& colour, const QString& text, int left = 0)
    {
        if (text.isEmpty())
            return;
        const QRect room(area_.left() + left, y_, std::max(1, area_.width() - left), 10000);
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        const int height = wrappedHeight(font, room.width(), text);
        if (painter_) {
            painter_->setFont(font);
            painter_->setPen(colour);
            painter_->drawText(room, flags, text);
        }
        y_ += height + line_gap;
    }

    // The label at the left, wrapped beside the value at the right.
    void head(const RowFonts& fonts, const Theme& theme, const StepRow& row)
    {
        const QFontMetrics value_metrics(fonts.value);
        const int value_width =
            std::min(value_metrics.horizontalAdvance(row.value) + 1, area_.width() * 6 / 10);
        const QRect label_room(area_.left(), y_,
                               std::max(1, area_.width() - value_width - column_gap), 10000);
        const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
        const int height = std::max(wrappedHeight(fonts.label, label_room.width(), row.label),
                                    value_metrics.height());
        if (painter_) {
            painter_->setFont(fonts.label);
            painter_->setPen(theme.text);
            painter_->drawText(label_room, flags, row.label);
            painter_->setFont(fonts.value);
            painter_->setPen(theme.accent_text);
            const QRect value_room(area_.right() - value_width, y_, value_width + 1,
                                   value_metrics.height());
            painter_->drawText(
                value_room, Qt::AlignRight | Qt::AlignTop | Qt::TextSingleLine,
                value_metrics.elidedText(row.value, Qt::ElideRight, value_room.width()));
        }
        y_ += height + line_gap;
    }

    void book(const RowFonts& fonts, const Theme& theme, const BookLine& line)
    {
        const QColor colour = colourOf(line.state, theme);
        const QFont bold = labelFont(fonts.caption);
        const QFontMetrics metrics(bold);
        const QString word = wordFor(line.state);
        const int word_width = metrics.horizontalAdvance(word) + 8;
        if (painter_) {
            const QPointF centre(area_.left() + 6.0, y_ + metrics.height() / 2.0);
            drawBookMark(*painter_, line.state, centre, colour);
            painter_->setFont(bold);
            painter_->setPen(colour);
            painter_->drawText(QPointF(area_.left() + mark_room, y_ + metrics.ascent()), word);
        }
        text(fonts.caption, theme.text, line.text, mark_room + word_width);
    }

private:
    QPainter* painter_;
    QRect area_;
    int y_;
};

// Returns the row's height.
int layOut(const StepRow& row, const QRect& rect, const QFont& font, const Theme& theme,
           QPainter* painter)
{
    const RowFonts fonts(font);
    RowLayout layout(painter, rect.adjusted(side, above, -side, 0));
    if (row.heading) {
        layout.skip(above);
        layout.text(labelFont(fonts.caption), theme.secondary_text, row.label);
        return layout.bottom() - rect.top();
    }
    layout.head(fonts, theme, row);
    layout.text(fonts.formula, theme.text, row.formula);
    layout.text(fonts.formula, theme.secondary_text, row.substituted, indent);
    layout.text(fonts.caption, theme.secondary_text, row.why);
    for (const BookLine& line : row.book)
        layout.book(fonts, theme, line);
    return layout.bottom() + above - line_gap - rect.top();
}

} // namespace

int stepRowHeight(const StepRow& row, int width, const QFont& font)
{
    // Colours take no room.
    return layOut(row, QRect(0, 0, width, 0), font, themeFor(ThemeKind::Light), nullptr);
}

void ExampleStepsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const auto* model = qobject_cast<const ExampleStepsModel*>(index.model());
    if (!model)
        return;
    const StepRow& row = model->rows().at(static_cast<std::size_t>(index.row()));
    const Theme& theme = themeOf(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF surface = QRectF(option.rect).adjusted(0.0, 1.0, 0.0, -1.0);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawPanel(*painter, surface, theme.field_hover, theme.accent, corner_radius, 2.0);
    else if (index.row() > 0 && !row.heading) {
        painter->setPen(theme.rule);
        painter->drawLine(option.rect.left(), option.rect.top(), option.rect.right(),
                          option.rect.top());
    }
    layOut(row, option.rect, option.font, theme, painter);
    painter->restore();
}

QSize ExampleStepsDelegate::sizeHint(const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    const auto* model = qobject_cast<const ExampleStepsModel*>(index.model());
    const auto* list = qobject_cast<const QListView*>(option.widget);
    if (!model || !list)
        return QStyledItemDelegate::sizeHint(option, index);
    const int width = list->viewport()->width();
    const StepRow& row = model->rows().at(static_cast<std::size_t>(index.row()));
    return {width, stepRowHeight(row, width, option.font)};
}

} // namespace deployscope::ui
