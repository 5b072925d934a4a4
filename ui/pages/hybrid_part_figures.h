// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/evaluate_design.h"
#include "ui/controls/figure_tile.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace deployscope::ui {

// What was worked out of a part of a design, as it is shown above the part's fields.

struct PartFigure
{
    QString caption;
    QString value; // "—" where there is none
    FigureState state{FigureState::Neutral};
    QString explanation; // what it means, or why there is none
    QString name; // by which it is explained (core/hybrid/explain_design.h); empty: it is not
};

// A sentence: a wall, or why there is no figure.
struct PartRemark
{
    QString text;
    bool is_wall{false};
    QString name; // as above
};

struct PartFigures
{
    std::vector<PartFigure> figures;
    std::vector<PartRemark> remarks;
};

// The design with what follows from it. All must outlive the call only.
struct EvaluatedDesign
{
    const HybridDesign& design;
    const DesignResult& result;
    const Catalog& catalog;
};

PartFigures figuresOfStage(const EvaluatedDesign& of, std::size_t stage);
PartFigures figuresOfFlow(const EvaluatedDesign& of, std::size_t flow);
PartFigures figuresOfTier(const EvaluatedDesign& of, Tier tier); // in the field
PartFigures figuresOfCloud(const EvaluatedDesign& of);
PartFigures figuresOfWhole(const EvaluatedDesign& of); // its walls

} // namespace deployscope::ui
