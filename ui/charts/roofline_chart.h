// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/roofline.h"
#include "ui/charts/chart.h"
#include "ui/charts/roofline_plot.h"

#include <optional>

class QCustomPlot;

namespace deployscope::ui {

// The roofline: what the device can do at each arithmetic intensity, and where the scenario stands.
// The point can be moved only in what it means: along its trail, from batch to batch.
class RooflineChart : public Chart
{
    Q_OBJECT

public:
    explicit RooflineChart(QWidget* parent = nullptr);
    ~RooflineChart() override;

    void setSeries(const RooflineSeries& series);
    const RooflineSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("roofline"); }
    QString title() const override { return tr("Roofline"); }
    QString caption() const override;
    Table table() const override;
    std::vector<Explainable> explainables() const override;

    // What was painted last, in pixels; for tests.
    const QCustomPlot& plot() const { return plot_.plot(); }
    const RooflinePixels& pixels() const { return plot_.pixels(); }
    const RooflineLabels& labels() const { return plot_.labels(); }

signals:
    // The user moved the point to another stop of its trail.
    void batchDragged(int batch);
    void dragEnded();

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void collectRegions(Regions& regions) const;
    bool onPoint(QPointF position) const;
    int batchAt(QPointF position) const;
    void moveTo(int batch);

    RooflineSeries series_;
    mutable RooflinePlot plot_; // painting lays it out for the size at hand

    struct Drag
    {
        QPointF start;
        std::vector<QPointF> stops; // where the pointer has to be for each stop of the trail
        int batch{1};
        bool moved{false};
    };
    std::optional<Drag> drag_;
    mutable std::vector<QPointF> trail_on_screen_; // pictures are painted at other sizes
};

} // namespace deployscope::ui
