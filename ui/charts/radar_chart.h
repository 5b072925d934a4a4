// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/radar.h"
#include "ui/charts/backdrop.h"
#include "ui/charts/chart.h"
#include "ui/charts/drawing.h"
#include "ui/charts/radar_layout.h"

#include <optional>

namespace deployscope::ui {

// The paradigms' scores on eight axes, and the scenario's own among them.
class RadarChart : public Chart
{
    Q_OBJECT

public:
    explicit RadarChart(QWidget* parent = nullptr);

    void setSeries(const RadarSeries& series);
    const RadarSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("radar"); }
    QString title() const override { return tr("Paradigm radar"); }
    Table table() const override;
    std::vector<Explainable> explainables() const override; // "radar:0" … one per axis

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void drawRings(QPainter& painter, const RadarLayout& layout, const ChartFonts& fonts,
                   const Theme& theme, std::optional<std::size_t> lit) const;
    void drawParadigms(QCPPainter& painter, const RadarLayout& layout, const Theme& theme) const;
    void drawOwn(QCPPainter& painter, const RadarLayout& layout, const Theme& theme) const;
    void drawLegend(QPainter& painter, const RadarLayout& layout, const ChartFonts& fonts,
                    const Theme& theme) const;
    void light(std::optional<std::size_t> axis);
    QString scoresOn(std::size_t axis) const;

    RadarSeries series_;
    std::optional<std::size_t> lit_; // the axis under the pointer or chosen by keyboard

    // What rings and paradigms are drawn from.
    struct Fixed
    {
        QSize size;
        Theme theme;
        ChartFonts fonts;
        std::vector<std::string> axes;
        std::vector<RadarPolygon> paradigms;
        std::string own_name;
        std::optional<std::size_t> lit;

        friend bool operator==(const Fixed&, const Fixed&) = default;
    };
    mutable Backdrop<Fixed> backdrop_;
};

} // namespace deployscope::ui
