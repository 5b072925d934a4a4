// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/line_button.h"

#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side_margin = 8;
constexpr int bar_room = 8; // of a bad tone
constexpr int gap = 8;
constexpr int padding = 4;
constexpr int usual_width = 240;
constexpr int unbounded = 10000;

} // namespace

LineButton::LineButton(QWidget* parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineButton::setWords(const QString& text, const QString& remark)
{
    if (text == this->text() && remark == remark_)
        return;
    const bool reflows = wrapped_ && text != this->text();
    setText(text);
    remark_ = remark;
    setAccessibleName(remark.isEmpty() ? text : tr("%1: %2", "line: remark").arg(text, remark));
    if (reflows)
        updateGeometry();
    update();
}

void LineButton::setWrapped(bool wrapped)
{
    wrapped_ = wrapped;
    QSizePolicy policy = sizePolicy();
    policy.setHeightForWidth(wrapped);
    policy.setVerticalPolicy(wrapped ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    setSizePolicy(policy);
    updateGeometry();
}

void LineButton::setTone(Tone tone)
{
    if (tone == tone_)
        return;
    tone_ = tone;
    updateGeometry();
    update();
}

void LineButton::setChosen(bool chosen)
{
    if (chosen == chosen_)
        return;
    chosen_ = chosen;
    update();
}

QSize LineButton::sizeHint() const
{
    return {usual_width, heightForWidth(width() > 0 ? width() : usual_width)};
}

QSize LineButton::minimumSizeHint() const
{
    return {80, heightForWidth(std::max(width(), 80))};
}

int LineButton::heightForWidth(int width) const
{
    const QFontMetrics metrics(font());
    if (!wrapped_)
        return std::max(26, metrics.height() + 2 * padding);
    const int room = std::max(40, width - leftMargin() - side_margin);
    const QRect area = metrics.boundingRect(QRect(0, 0, room, unbounded),
                                            Qt::TextWordWrap | Qt::AlignLeft, text());
    return area.height() + 2 * padding;
}

void LineButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = themeOf(palette());
    const bool live = isEnabled() && focusPolicy() != Qt::NoFocus;
    if (live && (underMouse() || isDown()))
        drawPanel(painter, rect(), theme.field_hover, theme.field_hover);
    if (tone_ == Tone::Bad || chosen_) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tone_ == Tone::Bad ? theme.bad_text : theme.accent);
        painter.drawRoundedRect(QRectF(2.0, 3.0, chosen_ ? 4.0 : 3.0, height() - 6.0), 1.5, 1.5);
    }
    if (hasFocus())
        drawFocusRing(painter, rect(), theme.accent);
    const QRect area = rect().adjusted(leftMargin(), padding, -side_margin, -padding);
    painter.setFont(font());
    painter.setPen(isEnabled() ? theme.text : theme.disabled_text);
    if (wrapped_) {
        painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text());
        return;
    }
    const QFontMetrics metrics(font());
    const int remark_room =
        std::min(metrics.horizontalAdvance(remark_) + 1, std::max(0, area.width() * 3 / 5));
    const int text_room = area.width() - (remark_.isEmpty() ? 0 : remark_room + gap);
    painter.drawText(QRect(area.left(), 0, text_room, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, text_room));
    painter.setPen(isEnabled() ? theme.secondary_text : theme.disabled_text);
    painter.drawText(QRect(area.right() + 1 - remark_room, 0, remark_room, height()),
                     Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(remark_, Qt::ElideRight, remark_room));
}

void LineButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool LineButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !wrapped_) {
        const int whole = fontMetrics().horizontalAdvance(text()) + gap +
                          fontMetrics().horizontalAdvance(remark_);
        if (whole > width() - leftMargin() - side_margin)
            QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), accessibleName(),
                               this);
        return true;
    }
    return QAbstractButton::event(event);
}

int LineButton::leftMargin() const
{
    return side_margin + (tone_ == Tone::Bad ? bar_room - 2 : 0);
}

} // namespace deployscope::ui
