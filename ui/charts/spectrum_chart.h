// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/spectrum.h"
#include "ui/charts/chart.h"

namespace deployscope::ui {

// The line from sensors to cloud with its places, what reaches over them, and the scenario on it.
class SpectrumChart : public Chart
{
    Q_OBJECT

public:
    explicit SpectrumChart(QWidget* parent = nullptr);

    void setSeries(const SpectrumSeries& series);
    const SpectrumSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("spectrum"); }
    QString title() const override { return tr("From sensors to cloud"); }
    QString caption() const override;
    Table table() const override { return tableOf(series_); }
    std::vector<Explainable> explainables() const override { return {}; }

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;

private:
    SpectrumSeries series_;
};

} // namespace deployscope::ui
