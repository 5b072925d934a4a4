// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/convergence.h"
#include "ui/charts/chart.h"

#include <cstddef>
#include <optional>
#include <utility>

namespace deployscope::ui {

// How cloud, edge, mobile and tiny ML come together: the tiers on top in their colours, below them
// the principles that they share, and what follows from those. The arrow keys go from box to box;
// what leads to a box and from it is drawn stronger while pointer or keyboard are on it.
class ConvergenceChart : public Chart
{
    Q_OBJECT

public:
    // Layer and box.
    using Place = std::pair<std::size_t, std::size_t>;

    explicit ConvergenceChart(QWidget* parent = nullptr);

    void setConvergence(const Convergence& convergence);
    const Convergence& convergence() const { return convergence_; }

    QString id() const override { return QStringLiteral("convergence"); }
    QString title() const override { return tr("How the tiers converge"); }
    QString description() const override;
    Table table() const override { return tableOf(convergence_); }
    std::vector<Explainable> explainables() const override { return {}; }

    // The box that the keyboard is on.
    std::optional<Place> current() const { return current_; }

    QSize minimumSizeHint() const override;

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString toldOf(Place place) const;
    void step(int layers, int boxes);
    void describe();
    std::optional<Place> looked() const; // at: by the pointer, else by the keyboard

    Convergence convergence_;
    std::optional<Place> current_;
    std::optional<Place> hover_;
};

} // namespace deployscope::ui
