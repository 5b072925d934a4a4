// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/figure_tile.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side_margin = 8;
constexpr int top_margin = 5;
constexpr int line_gap = 2;
constexpr int mark_room = 16;

} // namespace

FigureTile::FigureTile(const QString& caption, QWidget* parent)
    : QAbstractButton(parent)
    , caption_(caption)
    , value_(QStringLiteral("—"))
    , state_(FigureState::Muted)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &FigureTile::activated);
    describe();
}

void FigureTile::setCaption(const QString& caption)
{
    if (caption == caption_)
        return;
    caption_ = caption;
    updateGeometry();
    describe();
}

void FigureTile::setValue(const QString& value, FigureState state)
{
    if (value == value_ && state == state_)
        return;
    value_ = value;
    state_ = state;
    if (reserved_.isEmpty())
        updateGeometry();
    describe();
}

void FigureTile::setReserved(const QString& widest_value)
{
    reserved_ = widest_value;
    updateGeometry();
}

void FigureTile::setExplanation(const QString& explanation)
{
    explanation_ = explanation;
    setAccessibleDescription(explanation);
}

void FigureTile::setChosen(bool chosen)
{
    if (chosen == chosen_)
        return;
    chosen_ = chosen;
    update();
}

QSize FigureTile::sizeHint() const
{
    const QFontMetrics caption(captionFont(font()));
    const QFontMetrics figure(figureFont(font()));
    const QString& widest = reserved_.isEmpty() ? value_ : reserved_;
    const int wide = std::max(caption.horizontalAdvance(caption_) + 2 + mark_room,
                              figure.horizontalAdvance(widest) + 2);
    return {wide + 2 * side_margin, 2 * top_margin + caption.height() + line_gap + figure.height()};
}

QSize FigureTile::minimumSizeHint() const
{
    const QSize whole = sizeHint();
    return reserved_.isEmpty() ? QSize(std::min(80, whole.width()), whole.height()) : whole;
}

bool FigureTile::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const bool cut = QFontMetrics(figureFont(font())).horizontalAdvance(value_) > valueRoom();
        QString text = cut ? value_ : QString();
        if (!explanation_.isEmpty())
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + explanation_;
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text, this);
        return true;
    }
    return QAbstractButton::event(event);
}

void FigureTile::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(palette());
    const bool enabled = isEnabled();
    if (enabled && (underMouse() || isDown()))
        drawPanel(painter, rect(), theme.field_hover, theme.field_hover);
    if (chosen_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(
            QRectF(side_margin, height() - 2.0, width() - 2.0 * side_margin, 2.0), 1.0, 1.0);
    }
    if (hasFocus())
        drawFocusRing(painter, rect(), theme.accent);

    QColor figure_colour = theme.text;
    switch (state_) {
    case FigureState::Neutral:
        break;
    case FigureState::Good:
        figure_colour = theme.good_text;
        break;
    case FigureState::Bad:
        figure_colour = theme.bad_text;
        break;
    case FigureState::Warning:
        figure_colour = theme.warning_text;
        break;
    case FigureState::Muted:
        figure_colour = theme.muted_text;
        break;
    }
    if (!enabled)
        figure_colour = theme.disabled_text;

    const int room = valueRoom();
    const QFont caption_font = captionFont(font());
    const QFontMetrics caption_metrics(caption_font);
    const QRect caption_area(side_margin, top_margin, room, caption_metrics.height());
    painter.setFont(caption_font);
    painter.setPen(enabled ? theme.secondary_text : theme.disabled_text);
    const bool marked =
        state_ == FigureState::Good || state_ == FigureState::Bad || state_ == FigureState::Warning;
    const QString caption_text = caption_metrics.elidedText(
        caption_, Qt::ElideRight, marked ? caption_area.width() - mark_room : caption_area.width());
    painter.drawText(caption_area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     caption_text);
    if (marked) {
        const QPointF centre(side_margin + caption_metrics.horizontalAdvance(caption_text) + 10.0,
                             top_margin + caption_metrics.height() / 2.0 + 0.5);
        if (state_ == FigureState::Good)
            drawCheck(painter, centre, 8.0, figure_colour);
        else if (state_ == FigureState::Bad)
            drawCross(painter, centre, 8.0, figure_colour);
        else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(figure_colour);
            painter.drawEllipse(centre, 3.0, 3.0);
        }
    }

    const QFont figure_font = figureFont(font());
    const QFontMetrics figure_metrics(figure_font);
    const QRect figure_area(side_margin, caption_area.bottom() + 1 + line_gap, room,
                            figure_metrics.height());
    painter.setFont(figure_font);
    painter.setPen(figure_colour);
    painter.drawText(figure_area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     figure_metrics.elidedText(value_, Qt::ElideRight, room));
}

void FigureTile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FigureTile::describe()
{
    const QString words = tr("%1: %2", "caption: value").arg(caption_, value_);
    setAccessibleName(words); // tells assistive technology itself
    update();
}

int FigureTile::valueRoom() const
{
    return width() - 2 * side_margin;
}

void FigureTile::focusInEvent(QFocusEvent* event)
{
    QAbstractButton::focusInEvent(event);
    const bool by_tab =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (by_tab)
        emit activated();
}

} // namespace deployscope::ui
