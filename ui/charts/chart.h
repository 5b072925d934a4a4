// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/table.h"
#include "ui/theme/theme.h"

#include <QPointF>
#include <QPolygonF>
#include <QString>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QCPPainter;
class QMenu;

namespace deployscope::ui {

class ChartActions;

// Something drawn that answers to the mouse.
struct Region
{
    QPolygonF area;   // widget pixels
    QString what;     // what explainRequested says on a click; empty: only the tool tip
    QString tool_tip; // plain text or rich text; may be empty
};
using Regions = std::vector<Region>; // from bottom to top

// An entry of the menu "Explain", which does by keyboard what clicks on the drawing do.
struct Explainable
{
    QString name;
    QString what;
};

// The base of every chart: a widget that draws the series it was last given, and nothing else. The
// same drawing goes to the screen, to pictures and documents, and to the printer.
class Chart : public QWidget
{
    Q_OBJECT

public:
    ~Chart() override;

    virtual QString id() const = 0;    // "roofline": names files and command line arguments
    virtual QString title() const = 0; // "Roofline"
    virtual QString caption() const;   // one line for beside the title; may be empty
    // What there is to be seen, as sentences for who does not see it; goes into pictures, too.
    virtual QString description() const { return accessibleDescription(); }
    virtual Table table() const = 0; // the figures drawn
    virtual std::vector<Explainable> explainables() const = 0;

    // Whom the chart is about: "ResNet-50" on "NVIDIA A100". Used in file names and above
    // exported figures; both may be empty.
    void setSubject(const QString& workload, const QString& device);
    QString subject() const;                                // "ResNet-50 on NVIDIA A100"
    QString suggestedFileName(const QString& suffix) const; // "roofline-resnet-50-nvidia-a100.png"

    // Until a theme is set, the chart's own palette decides.
    void setTheme(const Theme& theme);
    const Theme& theme() const;

    using QWidget::render;
    // Draws the chart alone, as in its card, in 0…size of the painter's coordinates.
    void render(QCPPainter& painter, QSize size, const Theme& theme) const;
    // The same with title, subject and caption above and a margin around: a figure that stands by
    // itself.
    void renderFigure(QCPPainter& painter, QSize size, const Theme& theme) const;

    // Save as, copy, show as table, explain. Lives as long as the chart; a card may show it under a
    // button of its own.
    QMenu* menu() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    // What the user wants explained: "bandwidth", "ridge_point", …
    void explainRequested(const QString& what);
    void seriesChanged();
    void painted(double milliseconds);
    void exported(const QString& message);     // "Saved /home/…/roofline.png"
    void exportFailed(const QString& message); // why, and what to do

protected:
    explicit Chart(QWidget* parent);

    // Draws on a surface that is already filled. Where regions are asked for, the drawing is the
    // one on the screen, and what follows pointer and focus is drawn too.
    virtual void draw(QCPPainter& painter, QSize size, const Theme& theme,
                      Regions* regions) const = 0;

    // To be called with new series: tells screen readers and queues one repaint.
    void seriesUpdated(const QString& description);

    const Region* regionAt(QPointF position) const;
    const Regions& regions() const { return regions_; }

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void openMenu(QPoint global_position);

    ChartActions* actions_;
    std::optional<Theme> theme_;
    QString workload_;
    QString device_;
    Regions regions_;
    std::optional<QPointF> press_;
    bool focus_shown_{false};
};

} // namespace deployscope::ui
