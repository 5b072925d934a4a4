// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/patterns.h"
#include "core/series/hybrid_drawing.h"
#include "ui/charts/backdrop.h"
#include "ui/charts/chart.h"
#include "ui/charts/hybrid_layout.h"

#include <QPointF>
#include <QRectF>
#include <QTransform>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace deployscope::ui {

// A part of a drawn design: a stage or a flow by its index in the design, a tier by its index among
// all_tiers; or nothing, which is the whole.
struct HybridPart
{
    enum class Kind : std::uint8_t { Nothing, Stage, Flow, Tier };

    Kind kind{Kind::Nothing};
    std::size_t index{0};

    friend bool operator==(const HybridPart&, const HybridPart&) = default;
};

// A hybrid design as bands of tiers with stages in them and flows between: the picture that is
// edited. It says what the user wants and changes nothing itself. Text keeps its size, so that a
// design may be larger than the chart: then the wheel and dragging the empty space move it, and the
// wheel with Ctrl makes it larger or smaller. Pictures show all of it.
//
// By mouse: a click chooses a part and asks for what explains it; a stage is dragged onto another
// tier, and from the point at its right edge to another stage for a flow. Escape calls it off.
//
// By keyboard: the arrows go from stage to stage, Page Up and Page Down over the tiers, comma and
// full stop (or Shift with Left and Right) over the flows of a stage. Return chooses and explains.
// Ctrl with Up and Down moves a stage to the next tier, Delete removes, Insert adds a stage, into
// the flow that the keyboard is on. Plus and minus make the picture larger and smaller, 0 fits it.
class HybridChart : public Chart
{
    Q_OBJECT

public:
    explicit HybridChart(QWidget* parent = nullptr);
    ~HybridChart() override;

    void setDrawing(const HybridDrawing& drawing);
    const HybridDrawing& drawing() const { return drawing_; }
    // The flows with their figures, for table() and CSV.
    void setTable(Table table);
    // What the kinds of flows are, for the legend.
    void setFlowTexts(const std::vector<FlowKindText>& texts);

    // What is outlined. The keyboard goes on from there.
    void setChosen(HybridPart part);
    HybridPart chosen() const { return chosen_; }
    // What the keyboard is on.
    HybridPart current() const { return current_; }

    QString id() const override { return QStringLiteral("hybrid-design"); }
    QString title() const override { return toQString(drawing_.title); }
    QString description() const override { return toQString(drawing_.description); }
    Table table() const override { return table_; }
    std::vector<Explainable> explainables() const override;

    // 1 where the picture is laid out to fit, with text at its size.
    double zoom() const { return zoom_; }
    void setZoom(double zoom);
    void fit();

    // Where a part is drawn, in pixels of the widget; empty where it is not.
    QRectF areaOf(HybridPart part) const;
    // The point from which a flow is drawn to another stage.
    QPointF handleOf(std::size_t stage) const;
    // The part at the place; of a flow its line, its mark or its figure.
    HybridPart partAt(QPointF position) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void partChosen(HybridPart part);
    void moveRequested(std::size_t stage, Tier tier);
    void flowRequested(std::size_t from, std::size_t to);
    void removeRequested(HybridPart part); // a stage or a flow
    void addRequested(std::optional<std::size_t> into_flow);

protected:
    void draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Drag : std::uint8_t { None, Pressed, Pan, Move, Connect };

    // What the layout was made for.
    struct LayoutKey
    {
        QSizeF room;
        ChartFonts fonts;
        TextRooms rooms;
        int shape{0};

        friend bool operator==(const LayoutKey&, const LayoutKey&) = default;
    };
    // A tier onto which a stage may be dropped, in pixels of the widget.
    struct DropTarget
    {
        Tier tier{Tier::Cloud};
        QRectF area;
        bool is_used{true};
    };

    const HybridLayout& layoutFor(QSize size) const;
    double legendHeight(QSize size) const; // 0 where there is no room for it
    QRectF canvas(QSize size) const;
    QTransform view(QSize size) const;
    QPointF clampedOrigin(QPointF origin) const;
    void zoomAt(QPointF position, double zoom);
    void bringIntoSight(HybridPart part);
    void showStart();
    std::vector<DropTarget> dropTargets() const;
    std::optional<Tier> tierToDrop(QPointF position) const;
    std::optional<std::size_t> stageAt(QPointF position) const;
    std::optional<std::size_t> placeOf(std::size_t flow) const; // in the drawing
    std::size_t placeOf(Tier tier) const;                       // all_tiers.size(): not drawn
    void updateHover(QPointF position);
    void endDrag();

    void drawLegend(QCPPainter& painter, const QRectF& area, const Theme& theme,
                    Regions* regions) const;
    void drawTier(QCPPainter& painter, std::size_t place, const HybridLayout& layout,
                  const Theme& theme) const;
    void drawStage(QCPPainter& painter, std::size_t stage, const HybridLayout& layout,
                   const Theme& theme) const;
    void drawFlowLabel(QCPPainter& painter, std::size_t place, const HybridLayout& layout,
                       const Theme& theme) const;
    void drawAll(QCPPainter& painter, const HybridLayout& layout, const QRectF& visible,
                 bool is_on_screen, const Theme& theme) const;
    void drawOutlines(QCPPainter& painter, const HybridLayout& layout, const Theme& theme) const;
    void drawDrag(QCPPainter& painter, const Theme& theme) const;
    void drawScrollMarks(QCPPainter& painter, QSize size, const Theme& theme) const;
    void addRegions(Regions& regions) const;

    QString explains(HybridPart part) const;
    QString toldOf(HybridPart part) const; // for a tool tip and a screen reader
    QString detailOf(HybridPart part) const;
    void choose(HybridPart part);
    void moveKeyboardTo(HybridPart part);
    void stepStage(int dx, int dy);
    void stepFlow(int step);
    void stepTier(int step);
    bool editByKey(QKeyEvent* event);
    void describe();

    HybridDrawing drawing_;
    Table table_;
    std::array<QString, all_flow_kinds.size()> flow_texts_;
    HybridPart chosen_;
    HybridPart current_;
    std::size_t current_stage_{0}; // whose flows the keyboard goes over
    HybridPart hover_;
    double zoom_{1.0};
    bool moved_{false}; // by hand, since the picture was fitted
    QPointF origin_;    // of the canvas within the picture, in pixels on screen

    Drag drag_{Drag::None};
    QPointF pressed_at_;
    QPointF pointer_;
    QPointF origin_at_press_;
    HybridPart pressed_;
    bool on_handle_{false};

    int shape_{0}; // counts up where parts come, go or move
    mutable std::optional<LayoutKey> layout_key_;
    mutable HybridLayout layout_; // for the size on screen
};

} // namespace deployscope::ui
