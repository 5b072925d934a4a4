// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/thin_scroll_bar.h"

#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QMouseEvent>
#include <QPainter>

namespace deployscope::ui {

namespace {

constexpr int bar_width = 10;
constexpr qreal thumb_width = 6.0;
constexpr qreal least_thumb = 24.0;

} // namespace

ThinScrollBar::ThinScrollBar(QWidget* parent) : QScrollBar(Qt::Vertical, parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize ThinScrollBar::sizeHint() const
{
    return {bar_width, 40};
}

void ThinScrollBar::paintEvent(QPaintEvent*)
{
    if (maximum() <= minimum())
        return;
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(underMouse() || isSliderDown() ? theme.muted_text : theme.track);
    painter.drawRoundedRect(thumb(), thumb_width / 2, thumb_width / 2);
}

void ThinScrollBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || maximum() <= minimum())
        return;
    const QRectF area = thumb();
    const qreal y = event->position().y();
    grab_ = y >= area.top() && y <= area.bottom() ? y - area.top() : area.height() / 2;
    setSliderDown(true);
    mouseMoveEvent(event);
}

void ThinScrollBar::mouseMoveEvent(QMouseEvent* event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    const qreal way = height() - thumb().height();
    if (way <= 0.0)
        return;
    const qreal share = qBound(0.0, (event->position().y() - grab_) / way, 1.0);
    setValue(minimum() + qRound(share * (maximum() - minimum())));
}

void ThinScrollBar::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

QRectF ThinScrollBar::thumb() const
{
    const qreal range = maximum() - minimum() + pageStep();
    const qreal length =
        range > 0 ? qMax(least_thumb, height() * static_cast<qreal>(pageStep()) / range) : 0.0;
    const qreal way = qMax(0.0, height() - length);
    const qreal top = maximum() > minimum()
                          ? way * (value() - minimum()) / static_cast<qreal>(maximum() - minimum())
                          : 0.0;
    return {(width() - thumb_width) / 2, top, thumb_width, qMin<qreal>(length, height())};
}

void useThinScrollBar(QAbstractScrollArea* area)
{
    area->setVerticalScrollBar(new ThinScrollBar(area));
}

} // namespace deployscope::ui
