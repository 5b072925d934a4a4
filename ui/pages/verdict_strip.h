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

    const std::vector<FigureTile*>& tiles() const { return m_tiles; }
    QString verdict() const;

signals:
    void explainRequested(const QString& quantity);

private:
    class Verdict;

    FigureTile* addTile(const StripFigure& figure);

    QHBoxLayout* m_row;
    std::vector<FigureTile*> m_tiles;
    std::vector<QString> m_quantities;
    Verdict* m_verdict;
};

} // namespace deployscope::ui
