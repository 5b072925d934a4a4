// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pattern_verdict.h"

#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/shaped_text.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 12;
constexpr int above = 9;
constexpr int line_gap = 3;
constexpr int mark_room = 20;
constexpr int least_width = 200;
constexpr int usual_width = 360;
constexpr double mark_size = 10.0;

} // namespace

QColor colourOf(PatternStanding standing, const Theme& theme)
{
    switch (standing) {
    case PatternStanding::Yes:
        return theme.good_text;
    case PatternStanding::No:
        return theme.secondary_text; // what does not fit is no fault
    case PatternStanding::Unknown:
        break;
    }
    return theme.muted_text;
}

void drawStanding(QPainter& painter, QPointF centre, PatternStanding standing, const Theme& theme)
{
    const QColor colour = colourOf(standing, theme);
    switch (standing) {
    case PatternStanding::Yes:
        drawCheck(painter, centre, mark_size, colour);
        return;
    case PatternStanding::No:
        drawCross(painter, centre, mark_size, colour);
        return;
    case PatternStanding::Unknown:
        painter.save();
        painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(centre - QPointF(mark_size / 3.0, 0.0),
                         centre + QPointF(mark_size / 3.0, 0.0));
        painter.restore();
        return;
    }
}

PatternVerdict::PatternVerdict(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PatternVerdict::set(const QString& speaker, PatternStanding standing, const QString& word,
                         const QString& sentence)
{
    speaker_ = speaker;
    standing_ = standing;
    word_ = word;
    sentence_ = sentence;
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(speaker, word, sentence));
    setToolTip(speaker);
    updateGeometry();
    update();
}

QSize PatternVerdict::sizeHint() const
{
    return {usual_width, heightForWidth(usual_width)};
}

QSize PatternVerdict::minimumSizeHint() const
{
    return {least_width, heightForWidth(std::max(width(), least_width))};
}

int PatternVerdict::heightForWidth(int width) const
{
    return 2 * above + QFontMetrics(captionFont(font())).height() + 2 * line_gap +
           QFontMetrics(labelFont(font())).height() +
           wrappedHeight(font(), width - 2 * side, sentence_);
}

void PatternVerdict::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void PatternVerdict::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    const bool yes = standing_ == PatternStanding::Yes;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor surface = yes ? theme.good_soft : theme.field_hover;
    drawPanel(painter, rect(), surface, surface);
    const int room = width() - 2 * side;
    double top = above;

    const QFont caption = captionFont(font());
    const QFontMetrics small(caption);
    painter.setFont(caption);
    painter.setPen(theme.secondary_text);
    painter.drawText(QPointF(side, top + small.ascent()), elidedTo(speaker_, caption, room));
    top += small.height() + line_gap;

    const QFont bold = labelFont(font());
    const QFontMetrics strong(bold);
    drawStanding(painter, QPointF(side + mark_size / 2.0, top + strong.height() / 2.0), standing_,
                 theme);
    painter.setFont(bold);
    painter.setPen(yes ? theme.good_text : theme.text);
    painter.drawText(QPointF(side + mark_room, top + strong.ascent()), word_);
    top += strong.height() + line_gap;

    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(QRectF(side, top, room, height() - top - above),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, sentence_);
}

} // namespace deployscope::ui
