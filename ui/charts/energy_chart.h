// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/energy.h"
#include "ui/charts/chart.h"

namespace deployscope::ui {

// Energy of one inference, the scenario's own among published figures, on a logarithmic axis.
class EnergyChart : public Chart
{
    Q_OBJECT

public:
    explicit EnergyChart(QWidget* parent = nullptr);

    void setSeries(const EnergySeries& series);
    const EnergySeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("energy"); }
    QString title() const override { return tr("Energy per inference"); }
    Table table() const override;
    std::vector<Explainable> explainables() const override;

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;

private:
    EnergySeries series_;
};

} // namespace deployscope::ui
