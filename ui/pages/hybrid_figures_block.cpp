// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_figures_block.h"

#include "ui/controls/line_button.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int columns = 2;

} // namespace

HybridFiguresBlock::HybridFiguresBlock(QWidget* parent)
    : QWidget(parent), grid_(new QGridLayout), lines_(new QVBoxLayout)
{
    grid_->setHorizontalSpacing(4);
    grid_->setVerticalSpacing(2);
    for (int column = 0; column < columns; ++column)
        grid_->setColumnStretch(column, 1);
    lines_->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(grid_);
    layout->addLayout(lines_);
    // Those that come later follow these.
    addTile();
    addRemark();
    hide();
}

void HybridFiguresBlock::setFigures(const PartFigures& figures)
{
    shown_ = figures;
    while (tiles_.size() < figures.figures.size())
        addTile();
    while (remarks_.size() < figures.remarks.size())
        addRemark();
    for (std::size_t i = 0; i < tiles_.size(); ++i) {
        FigureTile* tile = tiles_[i];
        tile->setVisible(i < figures.figures.size());
        if (i >= figures.figures.size())
            continue;
        const PartFigure& figure = figures.figures[i];
        tile->setCaption(figure.caption);
        tile->setValue(figure.value, figure.state);
        tile->setExplanation(figure.explanation);
        tile->setFocusPolicy(figure.name.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    }
    for (std::size_t i = 0; i < remarks_.size(); ++i) {
        LineButton* line = remarks_[i];
        line->setVisible(i < figures.remarks.size());
        if (i >= figures.remarks.size())
            continue;
        const PartRemark& remark = figures.remarks[i];
        line->setWords(remark.text);
        line->setTone(remark.is_wall ? LineButton::Tone::Bad : LineButton::Tone::Plain);
        line->setFocusPolicy(remark.name.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    }
    setVisible(!figures.figures.empty() || !figures.remarks.empty());
    mark();
}

// The tab comes to it after the one before.
void HybridFiguresBlock::addTile()
{
    const std::size_t index = tiles_.size();
    auto* tile = new FigureTile({}, this);
    tile->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    tile->setMinimumWidth(0);
    connect(tile, &FigureTile::activated, this,
            [this, index] { emit asked(shown_.figures[index].name); });
    grid_->addWidget(tile, static_cast<int>(index) / columns, static_cast<int>(index) % columns);
    if (!tiles_.empty())
        setTabOrder(tiles_.back(), tile);
    tiles_.push_back(tile);
}

void HybridFiguresBlock::addRemark()
{
    const std::size_t index = remarks_.size();
    auto* line = new LineButton(this);
    line->setWrapped(true);
    connect(line, &QAbstractButton::clicked, this,
            [this, index] { emit asked(shown_.remarks[index].name); });
    lines_->addWidget(line);
    if (!remarks_.empty())
        setTabOrder(remarks_.back(), line);
    remarks_.push_back(line);
}

void HybridFiguresBlock::setExplained(const QString& name)
{
    explained_ = name;
    mark();
}

std::vector<FigureTile*> HybridFiguresBlock::tiles() const
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(tiles_.size(), shown_.figures.size()));
    return {tiles_.begin(), tiles_.begin() + count};
}

std::vector<LineButton*> HybridFiguresBlock::remarks() const
{
    const auto count =
        static_cast<std::ptrdiff_t>(std::min(remarks_.size(), shown_.remarks.size()));
    return {remarks_.begin(), remarks_.begin() + count};
}

void HybridFiguresBlock::mark()
{
    bool marked = false; // several may be explained together: the first stands for them
    for (std::size_t i = 0; i < shown_.figures.size(); ++i) {
        const bool is_it = !marked && !explained_.isEmpty() && shown_.figures[i].name == explained_;
        tiles_[i]->setChosen(is_it);
        marked = marked || is_it;
    }
    for (std::size_t i = 0; i < shown_.remarks.size(); ++i)
        remarks_[i]->setChosen(!explained_.isEmpty() && shown_.remarks[i].name == explained_);
}

} // namespace deployscope::ui
