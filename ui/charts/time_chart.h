// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/time_breakdown.h"
#include "ui/charts/chart.h"

namespace deployscope::ui {

struct TimeBarLayout;

// Where the time of one request goes: the whole at true scale, and below it the device's share
// magnified, as a sum and as memory and compute that overlap.
class TimeChart : public Chart
{
    Q_OBJECT

public:
    explicit TimeChart(QWidget* parent = nullptr);

    void setSeries(const TimeSeries& series);
    const TimeSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("time"); }
    QString title() const override { return tr("Where the time goes"); }
    Table table() const override;
    std::vector<Explainable> explainables() const override;

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;

private:
    void drawBar(QPainter& painter, const TimeBarLayout& layout,
                 const std::vector<TimeSegment>& segments, const Theme& theme,
                 Regions* regions) const;

    TimeSeries series_;
};

} // namespace deployscope::ui
