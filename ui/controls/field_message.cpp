// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/field_message.h"

#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int margin = 8;
constexpr int widest = 300;
constexpr int unbounded = 10000;

QRect textRect(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, unbounded),
                                           Qt::TextWordWrap | Qt::AlignLeft, text);
}

} // namespace

// A child of the field until it is shown: then of the field's window, to lie above its neighbours.
FieldMessage::FieldMessage(QWidget* field) : QWidget(field), field_(field)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void FieldMessage::showMessage(const QString& problem, const QString& remedy)
{
    problem_ = problem;
    remedy_ = remedy;
    if (!field_ || !field_->isVisible())
        return;
    if (parentWidget() != field_->window())
        setParent(field_->window());
    setFont(field_->font());
    place();
    show();
    raise();
    update();
}

QSize FieldMessage::sizeHint() const
{
    const int width = textWidth();
    int height = textRect(labelFont(font()), problem_, width).height();
    if (!remedy_.isEmpty())
        height += 2 + textRect(font(), remedy_, width).height();
    return {width + 2 * margin, height + 2 * margin};
}

bool FieldMessage::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
        place();
        break;
    case QEvent::Hide:
        if (watched == field_)
            hide();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FieldMessage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    drawPanel(painter, rect(), theme.bad_soft, theme.bad_text, 4.0);
    QRect area = rect().adjusted(margin, margin, -margin, -margin);
    painter.setFont(labelFont(font()));
    painter.setPen(theme.bad_text);
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft, problem_);
    area.setTop(area.top() + 2 + textRect(painter.font(), problem_, area.width()).height());
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft, remedy_);
}

// It follows the field when a page scrolls or the window changes: each ancestor may move.
void FieldMessage::showEvent(QShowEvent*)
{
    for (QWidget* widget = field_; widget; widget = widget->parentWidget()) {
        widget->installEventFilter(this);
        if (widget->isWindow())
            break;
    }
}

void FieldMessage::hideEvent(QHideEvent*)
{
    for (QWidget* widget = field_; widget; widget = widget->parentWidget()) {
        widget->removeEventFilter(this);
        if (widget->isWindow())
            break;
    }
}

void FieldMessage::place()
{
    QWidget* host = parentWidget();
    if (!field_ || !host || host == field_)
        return;
    const QSize wanted = sizeHint();
    const QPoint below = field_->mapTo(host, QPoint(field_->width(), field_->height() + 4));
    const QPoint above = field_->mapTo(host, QPoint(field_->width(), -4));
    const int x =
        std::clamp(below.x() - wanted.width(), 4, std::max(4, host->width() - wanted.width() - 4));
    const bool fits_below = below.y() + wanted.height() <= host->height() - 4;
    const int y = fits_below ? below.y() : std::max(4, above.y() - wanted.height());
    setGeometry(QRect(QPoint(x, y), wanted));
}

int FieldMessage::textWidth() const
{
    const int host = parentWidget() ? parentWidget()->width() - 2 * margin - 8 : widest;
    const int natural = std::max(QFontMetrics(labelFont(font())).horizontalAdvance(problem_),
                                 QFontMetrics(font()).horizontalAdvance(remedy_)) +
                        2;
    return std::max(80, std::min({natural, widest, host}));
}

} // namespace deployscope::ui
