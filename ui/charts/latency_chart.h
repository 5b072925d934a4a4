// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/latency_numbers.h"
#include "ui/charts/chart.h"
#include "ui/charts/latency_layout.h"

#include <optional>

namespace deployscope::ui {

// What operations take, on a logarithmic axis, the scenario's own request among them, with the
// budget as a line: whatever reaches beyond it may not stand in the critical path.
class LatencyChart : public Chart
{
    Q_OBJECT

public:
    explicit LatencyChart(QWidget* parent = nullptr);

    void setSeries(const LatencyNumbersSeries& series);
    const LatencyNumbersSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("latency-numbers"); }
    QString title() const override { return tr("Latency numbers"); }
    QString caption() const override; // the rule, with what it rules out
    Table table() const override;
    std::vector<Explainable> explainables() const override;

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void drawBar(QCPPainter& painter, const LatencyLayout& layout, const LatencyLayout::Row& row,
                 const Theme& theme) const;
    void drawMark(QPainter& painter, const LatencyLayout::Row& row, const Theme& theme) const;
    QString tipOf(const LatencyBar& bar) const;
    QString whatOf(const LatencyBar& bar) const;

    LatencyNumbersSeries series_;
    std::optional<std::size_t> lit_; // the row chosen by keyboard
};

} // namespace deployscope::ui
