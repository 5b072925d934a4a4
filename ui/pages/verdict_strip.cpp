// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/verdict_strip.h"

#include "ui/controls/figure_tile.h"
#include "ui/pages/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

FigureState stateOf(FigureMood mood)
{
    switch (mood) {
    case FigureMood::Neutral:
        return FigureState::Neutral;
    case FigureMood::Good:
        return FigureState::Good;
    case FigureMood::Bad:
        return FigureState::Bad;
    case FigureMood::Warning:
        return FigureState::Warning;
    case FigureMood::Absent:
        return FigureState::Muted;
    }
    return FigureState::Neutral;
}

constexpr int badge_padding = 8;

} // namespace

// "Impossible: light" on a coloured ground, then the sentence, cut where it is too long and whole
// in the tooltip.
class VerdictStripView::Verdict : public QWidget
{
public:
    explicit Verdict(QWidget* parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setFixedHeight(QFontMetrics(font()).height() + badge_padding);
    }

    void set(const QString& headline, const QString& sentence, bool feasible)
    {
        if (headline == headline_ && sentence == sentence_ && feasible == feasible_)
            return;
        headline_ = headline;
        sentence_ = sentence;
        feasible_ = feasible;
        setToolTip(sentence);
        setAccessibleName(headline + QStringLiteral(". ") + sentence);
        update();
    }

    QString text() const { return headline_ + QStringLiteral(". ") + sentence_; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QFont bold = labelFont(font());
        const int headline_width = QFontMetrics(bold).horizontalAdvance(headline_);
        const QRect badge(0, 0, headline_width + 2 * badge_padding, height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(feasible_ ? theme.good_soft : theme.bad_soft);
        painter.drawRoundedRect(badge, 4, 4);
        painter.setFont(bold);
        painter.setPen(feasible_ ? theme.good_text : theme.bad_text);
        painter.drawText(badge, Qt::AlignCenter, headline_);
        painter.setFont(font());
        painter.setPen(theme.text);
        const QRect rest = rect().adjusted(badge.right() + 10, 0, 0, 0);
        painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font()).elidedText(sentence_, Qt::ElideRight, rest.width()));
    }

private:
    QString headline_;
    QString sentence_;
    bool feasible_{false};
};

VerdictStripView::VerdictStripView(QWidget* parent)
    : Card({}, parent), row_(new QHBoxLayout), verdict_(new Verdict(this))
{
    setAccessibleName(tr("Verdict"));
    row_->setContentsMargins(0, 0, 0, 0);
    row_->setSpacing(4);
    content()->setSpacing(4);
    content()->addLayout(row_);
    content()->addWidget(verdict_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void VerdictStripView::setStrip(const VerdictStrip& strip)
{
    for (std::size_t i = 0; i < strip.figures.size(); ++i) {
        const StripFigure& figure = strip.figures[i];
        if (i >= tiles_.size())
            tiles_.push_back(addTile(figure));
        tiles_[i]->setCaption(toQt(figure.caption));
        tiles_[i]->setValue(toQt(figure.value), stateOf(figure.mood));
    }
    verdict_->set(toQt(strip.headline), toQt(strip.sentence), strip.feasible);
}

void VerdictStripView::setExplained(const QString& quantity)
{
    for (std::size_t i = 0; i < tiles_.size(); ++i)
        tiles_[i]->setChosen(quantities_[i] == quantity);
}

QString VerdictStripView::verdict() const
{
    return verdict_->text();
}

FigureTile* VerdictStripView::addTile(const StripFigure& figure)
{
    auto* tile = new FigureTile(toQt(figure.caption), this);
    const QString quantity = toQt(figure.explains);
    tile->setReserved(toQt(figure.reserved));
    quantities_.push_back(quantity);
    connect(tile, &FigureTile::activated, this,
            [this, quantity] { emit explainRequested(quantity); });
    row_->addWidget(tile, tile->sizeHint().width());
    return tile;
}

} // namespace deployscope::ui
