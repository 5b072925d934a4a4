// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_card.h"

#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 10;
constexpr int above = 8;
constexpr int line_gap = 3;
constexpr int least_width = 96;
constexpr int usual_width = 180;
constexpr int least_height = 58;
constexpr int wrapped_text = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;

int heightOf(const QFont& font, int width, const QString& text)
{
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, std::max(width, 1), 1000), wrapped_text, text)
        .height();
}

} // namespace

ChoiceCard::ChoiceCard(const QString& label, const QString& meaning, QWidget* parent)
    : QRadioButton(label, parent), meaning_(meaning)
{
    setAccessibleDescription(meaning);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, &ChoiceCard::chosen);
}

void ChoiceCard::setChosen(bool chosen)
{
    // One of a group cannot be unchecked, and a screen reader knows it by being one of a group.
    setAutoExclusive(false);
    setChecked(chosen);
    setAutoExclusive(true);
}

QSize ChoiceCard::sizeHint() const
{
    return {usual_width, heightForWidth(usual_width)};
}

QSize ChoiceCard::minimumSizeHint() const
{
    return {least_width, least_height};
}

int ChoiceCard::heightForWidth(int width) const
{
    const int room = width - 2 * side;
    return std::max(least_height, heightOf(labelFont(font()), room, text()) + line_gap +
                                      heightOf(captionFont(font()), room, meaning_) + 2 * above);
}

void ChoiceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QRadioButton::changeEvent(event);
}

void ChoiceCard::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        emit left(-1);
        return;
    case Qt::Key_Right:
    case Qt::Key_Down:
        emit left(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    default:
        QRadioButton::keyPressEvent(event);
    }
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    const bool hovered = underMouse() || isDown();
    drawPanel(painter, rect(),
              isChecked() ? theme.accent_soft
              : hovered   ? theme.field_hover
                          : theme.card,
              isChecked() ? theme.accent : theme.field_border, corner_radius,
              isChecked() ? 2.0 : 1.0);
    if (hasFocus())
        drawFocusRing(painter, QRectF(rect()).adjusted(3, 3, -3, -3), theme.accent,
                      corner_radius - 2.0);
    const int room = width() - 2 * side;
    const int label = heightOf(labelFont(font()), room, text());
    const int whole = label + line_gap + heightOf(captionFont(font()), room, meaning_);
    const int top = std::max(above, (height() - whole) / 2);
    painter.setFont(labelFont(font()));
    painter.setPen(theme.text);
    painter.drawText(QRect(side, top, room, label), wrapped_text, text());
    painter.setFont(captionFont(font()));
    painter.setPen(theme.secondary_text);
    painter.drawText(QRect(side, top + label + line_gap, room, height()), wrapped_text, meaning_);
}

} // namespace deployscope::ui
