// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/flow.h"
#include "ui/charts/chart.h"

namespace deployscope::ui {

struct FlowLayout;

// The decision flow as it is walked. A click on a question's box, or Return while the keyboard is
// on it, asks for it: explainRequested says the node's id. The arrow keys go from question to
// question.
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

    QSize minimumSizeHint() const override;

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    static QString toQString(const std::string& text) { return QString::fromStdString(text); }

    void drawBox(QPainter& painter, std::size_t index, const FlowLayout& layout,
                 const Theme& theme) const;
    std::vector<std::size_t> questions() const; // boxes, in the order of the flow

    FlowSeries series_;
    std::optional<std::size_t> current_;
};

} // namespace deployscope::ui
