// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/decomposition.h"
#include "ui/charts/chart.h"
#include "ui/charts/tree_layout.h"

namespace deployscope::ui {

// The tree of one paradigm: the paradigm at the left, its four branches, their leaves at the right.
class TreeChart : public Chart
{
    Q_OBJECT

public:
    explicit TreeChart(QWidget* parent = nullptr);

    void setSeries(const Decomposition& series);
    const Decomposition& series() const { return series_; }

    QString id() const override { return QStringLiteral("decomposition"); }
    QString title() const override; // "Cloud ML, taken apart"
    Table table() const override { return tableOf(series_); }
    std::vector<Explainable> explainables() const override { return {}; }

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;

private:
    Decomposition series_;
};

} // namespace deployscope::ui
