// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/roofline.h"
#include "ui/charts/chart.h"
#include "ui/charts/drawing.h"
#include "ui/charts/roofline_labels.h"

#include <QSharedPointer>
#include <QSize>

#include <array>
#include <memory>
#include <vector>

class QCPAxisTickerText;
class QCPCurve;
class QCPGraph;
class QCPPainter;
class QCustomPlot;

namespace deployscope::ui {

class RooflineOverlay;

// The roofline as a QCustomPlot that is never shown as a widget: it is painted onto whatever
// painter comes. Its plottables are made once and reused, so that a slider adds and removes
// nothing.
class RooflinePlot
{
public:
    RooflinePlot();
    ~RooflinePlot();
    RooflinePlot(const RooflinePlot&) = delete;
    RooflinePlot& operator=(const RooflinePlot&) = delete;

    void setSeries(const RooflineSeries& series);
    void paint(QCPPainter& painter, QSize size, const Theme& theme, const QFont& font);

    const QCustomPlot& plot() const { return *m_plot; }

    // As last painted.
    const RooflinePixels& pixels() const { return m_pixels; }
    const RooflineLabels& labels() const { return m_labels; }
    QRectF intensityAxisArea() const;
    QRectF performanceAxisArea() const;

private:
    friend class RooflineOverlay;

    void style(QSize size, const Theme& theme);
    void measure();
    QPointF pixelOf(double intensity, double performance) const;

    std::unique_ptr<QCustomPlot> m_plot;
    QSharedPointer<QCPAxisTickerText> m_intensity_ticker;
    QSharedPointer<QCPAxisTickerText> m_performance_ticker;
    std::array<QCPGraph*, precision_count> m_roofs{};
    std::vector<QCPGraph*> m_slopes;   // one per memory level
    QCPGraph* m_slope_beyond{nullptr}; // the main slope from the chosen roof to the highest
    QCPGraph* m_ridge{nullptr};
    QCPCurve* m_trail{nullptr};
    QCPGraph* m_crossover{nullptr};
    QCPGraph* m_point{nullptr};
    std::array<QCPGraph*, all_tiers.size()> m_pinned{};

    RooflineSeries m_series;
    ChartFonts m_fonts;
    Theme m_theme;
    RooflinePixels m_pixels;
    RooflineLabels m_labels;
};

} // namespace deployscope::ui
