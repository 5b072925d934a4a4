// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_part_figures.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QVBoxLayout;

namespace deployscope::ui {

class LineButton;

// The figures of a part, two in a row, and what stands in their way. They are changed in place, so
// that the focus stays where it is while figures move.
class HybridFiguresBlock : public QWidget
{
    Q_OBJECT

public:
    explicit HybridFiguresBlock(QWidget* parent = nullptr);

    void setFigures(const PartFigures& figures);
    // The figure that is explained keeps a mark.
    void setExplained(const QString& name);

    std::vector<FigureTile*> tiles() const; // those in sight
    std::vector<LineButton*> remarks() const;

signals:
    void asked(const QString& name);

private:
    void addTile();
    void addRemark();
    void mark();

    PartFigures shown_;
    QString explained_;
    QGridLayout* grid_;
    QVBoxLayout* lines_;
    std::vector<FigureTile*> tiles_;
    std::vector<LineButton*> remarks_;
};

} // namespace deployscope::ui
