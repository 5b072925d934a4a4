// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/flow.h"
#include "ui/charts/chart.h"

namespace deployscope::ui {

struct FlowLayout;

// The decision flow as it is walked. A click on a box, or Return while the keyboard is on it, asks
// for it: explainRequested says the node's id. The arrow keys go from box to box.
class FlowChart : public Chart
{
    Q_OBJECT

public:
    explicit FlowChart(QWidget* parent = nullptr);

    void setSeries(const FlowSeries& series);
    const FlowSeries& series() const { return series_; }

    QString id() const override { return QStringLiteral("decision-flow"); }
    QString title() const override { return toQString(series_.title); }
    Table table() const override;
    std::vector<Explainable> explainables() const override;

    // The box that the keyboard is on; the one that is asked, until a key moved it.
    std::size_t current() const;

    // The question that a box asks, or whose answer leads to it; nothing for a paradigm.
    std::optional<std::size_t> questionOf(const FlowBox& box) const;

    QSize minimumSizeHint() const override;

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static QString toQString(const std::string& text) { return QString::fromStdString(text); }

    void drawBox(QPainter& painter, std::size_t index, const FlowLayout& layout,
                 const Theme& theme) const;
    QString toldOf(const FlowBox& box) const; // for a tool tip and a screen reader
    void step(int rows, int columns);
    void describe();

    FlowSeries series_;
    std::optional<std::size_t> current_;
};

} // namespace deployscope::ui
