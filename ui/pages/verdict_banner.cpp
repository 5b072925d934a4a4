// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/verdict_banner.h"

#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/shaped_text.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 10;
constexpr int above = 7;
constexpr int mark_room = 20;
constexpr int word_gap = 12;
constexpr int least_room = 180; // for the sentence
constexpr int usual_room = 420;
constexpr int most_lines = 3;

} // namespace

VerdictBanner::VerdictBanner(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void VerdictBanner::setReserved(const QStringList& sentences)
{
    reserved_ = sentences;
    updateGeometry();
}

void VerdictBanner::set(BannerTone tone, const QString& word, const QString& sentence)
{
    if (tone == tone_ && word == word_ && sentence == sentence_)
        return;
    tone_ = tone;
    word_ = word;
    sentence_ = sentence;
    setToolTip(sentence);
    setAccessibleName(text());
    // Only a sentence that nobody foresaw moves what is below.
    if (heightForWidth(width()) > height())
        updateGeometry();
    update();
}

QString VerdictBanner::text() const
{
    return word_ + QStringLiteral(". ") + sentence_;
}

QSize VerdictBanner::sizeHint() const
{
    const int width = 2 * side + wordWidth() + usual_room;
    return {width, heightForWidth(width)};
}

QSize VerdictBanner::minimumSizeHint() const
{
    return {2 * side + wordWidth() + least_room, QFontMetrics(font()).height() + 2 * above};
}

int VerdictBanner::heightForWidth(int width) const
{
    const QFontMetrics metrics(font());
    const int room = width - 2 * side - wordWidth();
    int height = std::max(metrics.height(), wrappedHeight(font(), room, sentence_));
    for (const QString& sentence : reserved_)
        height = std::max(height, wrappedHeight(font(), room, sentence));
    return std::min(height, most_lines * metrics.lineSpacing()) + 2 * above;
}

// A sentence that had room before may need another line now.
void VerdictBanner::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (heightForWidth(width()) > height())
        updateGeometry();
}

void VerdictBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void VerdictBanner::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    const QColor soft = tone_ == BannerTone::Bad       ? theme.bad_soft
                        : tone_ == BannerTone::Warning ? theme.warning_soft
                                                       : theme.good_soft;
    const QColor strong = tone_ == BannerTone::Bad       ? theme.bad_text
                          : tone_ == BannerTone::Warning ? theme.warning_text
                                                         : theme.good_text;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawPanel(painter, rect(), soft, soft);
    const QFont bold = labelFont(font());
    const QFontMetrics metrics(bold);
    const QPointF mark(side + 5.0, above + metrics.height() / 2.0);
    switch (tone_) {
    case BannerTone::Good:
        drawCheck(painter, mark, 10.0, strong);
        break;
    case BannerTone::Bad:
        drawCross(painter, mark, 10.0, strong);
        break;
    case BannerTone::Warning:
        painter.setPen(Qt::NoPen);
        painter.setBrush(strong);
        painter.drawEllipse(mark, 4.0, 4.0);
        break;
    }
    painter.setFont(bold);
    painter.setPen(strong);
    painter.drawText(QPointF(side + mark_room, above + metrics.ascent()), word_);
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(rect().adjusted(side + wordWidth(), above, -side, -above),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, sentence_);
}

int VerdictBanner::wordWidth() const
{
    return mark_room + QFontMetrics(labelFont(font())).horizontalAdvance(word_) + word_gap;
}

} // namespace deployscope::ui
