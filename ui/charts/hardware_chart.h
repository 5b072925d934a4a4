// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/hardware_points.h"
#include "ui/charts/chart.h"

#include <optional>

namespace deployscope::ui {

// The devices of both editions by power and memory, both logarithmic, each with its price; the
// scenario's own device among them in a ring.
class HardwareChart : public Chart
{
    Q_OBJECT

public:
    explicit HardwareChart(QWidget* parent = nullptr);

    void setSeries(const HardwareSeries& series);
    const HardwareSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("hardware"); }
    QString title() const override { return tr("Hardware by power and memory"); }
    QString caption() const override;
    Table table() const override { return tableOf(series_); }
    std::vector<Explainable> explainables() const override { return {}; }

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString tipOf(const HardwarePoint& point) const;

    HardwareSeries series_;
    std::optional<std::size_t> lit_; // of the drawn points, chosen by keyboard
};

} // namespace deployscope::ui
