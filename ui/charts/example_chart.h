// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/example_chart.h"
#include "ui/charts/chart.h"
#include "ui/charts/example_scale.h"

#include <optional>

namespace deployscope::ui {

struct ExampleBarsLayout;
struct ExampleLinesLayout;

// The chart of a worked example, and of others that are drawn alike: bars, bars of parts, or lines
// over an input or over time.
class ExampleChart : public Chart
{
    Q_OBJECT

public:
    explicit ExampleChart(QWidget* parent = nullptr);

    void setSeries(ExampleSeries series);
    const ExampleSeries& series() const { return series_; }

    // What names its files, where a page has several; "example" at first.
    void setId(const QString& id) { id_ = id; }
    QString id() const override { return id_; }
    QString title() const override;
    Table table() const override;
    std::vector<Explainable> explainables() const override { return {}; }
    QSize sizeHint() const override;

    // Whether the chart's own point can be moved: lines over an input that has a value now.
    bool isSweepable() const;

signals:
    // The user moved the point along its curve: the input, in the unit of the axis and on it.
    void sweepRequested(double x);
    void dragEnded();

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void collectBars(const ExampleBarsLayout& layout, QSize size, Regions& regions) const;
    void collectLines(const ExampleLinesLayout& layout, Regions& regions) const;
    bool onPlot(QPointF position) const;
    bool onPoint(QPointF position) const;
    void request(double x);

    QString id_{QStringLiteral("example")};
    ExampleSeries series_;
    std::optional<double> drag_;    // px from the pointer to the point that it holds
    std::optional<double> sought_;  // by key, where the input takes whole steps only
    mutable QRectF plot_on_screen_; // pictures are painted at other sizes
    mutable AxisScale sweep_on_screen_;
};

} // namespace deployscope::ui
