// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/roofline.h"
#include "ui/charts/backdrop.h"
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

    const QCustomPlot& plot() const { return *plot_; }

    // As last painted.
    const RooflinePixels& pixels() const { return pixels_; }
    const RooflineLabels& labels() const { return labels_; }
    QRectF intensityAxisArea() const;
    QRectF performanceAxisArea() const;

private:
    friend class RooflineOverlay;

    void style(QSize size, const Theme& theme);
    void measure();
    enum class Layers { Fixed, Moving, All };
    void draw(QCPPainter& painter, QSize size, Layers layers);
    QPointF pixelOf(double intensity, double performance) const;

    std::unique_ptr<QCustomPlot> plot_;
    QSharedPointer<QCPAxisTickerText> intensity_ticker_;
    QSharedPointer<QCPAxisTickerText> performance_ticker_;
    std::array<QCPGraph*, precision_count> roofs_{};
    std::vector<QCPGraph*> slopes_;   // one per memory level
    QCPGraph* slope_beyond_{nullptr}; // the main slope from the chosen roof to the highest
    QCPGraph* ridge_{nullptr};
    QCPCurve* trail_{nullptr};
    QCPGraph* crossover_{nullptr};
    QCPGraph* point_{nullptr};
    std::array<QCPGraph*, all_tiers.size()> pinned_{};

    RooflineSeries series_;
    ChartFonts fonts_;
    double names_width_{0.0}; // beside the frame, for the roofs
    Theme theme_;
    RooflinePixels pixels_;
    RooflineLabels labels_;
    bool measured_{false}; // since painting began

    // What the layers are drawn from that stay while a slider moves.
    struct Fixed
    {
        QSize size;
        Theme theme;
        ChartFonts fonts;
        Axis intensity;
        Axis performance;
        Tier tier{Tier::Cloud};
        std::vector<PrecisionRoof> roofs;
        std::vector<MemoryRoof> memory;
        std::optional<double> ridge_intensity;
        std::optional<double> ridge_performance;

        friend bool operator==(const Fixed&, const Fixed&) = default;
    };
    Backdrop<Fixed> backdrop_;
};

} // namespace deployscope::ui
