// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/verdict_strip.h"

#include "ui/controls/card.h"

#include <vector>

class QHBoxLayout;

namespace deployscope::ui {

class FigureTile;

// The figures of the scenario in a row, and below them the verdict in one sentence.
class VerdictStripView : public Card
{
    Q_OBJECT

public:
    explicit VerdictStripView(QWidget* parent = nullptr);

    void setStrip(const VerdictStrip& strip);
    void setExplained(const QString& quantity);

    const std::vector<FigureTile*>& tiles() const { return tiles_; }
    QString verdict() const;

signals:
    void explainRequested(const QString& quantity);

private:
    class Verdict;

    FigureTile* addTile(const StripFigure& figure);

    QHBoxLayout* row_;
    std::vector<FigureTile*> tiles_;
    std::vector<QString> quantities_;
    Verdict* verdict_;
};

} // namespace deployscope::ui
