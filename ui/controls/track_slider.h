// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/value_scale.h"

#include <QString>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace deployscope::ui {

enum class TickStyle : std::uint8_t { Line, Hollow, Crossed };

// A tick under the track. Labels never overlap: the two ends come first, then the others in their
// order of importance (larger first); the rest keep only their tick and their tooltip.
struct TrackTick
{
    double fraction{0.0}; // of the track, 0…1
    QString label;        // "512"; may be empty
    QString tooltip;      // "same building · 100 m"; empty: the label
    TickStyle style{TickStyle::Line};
    int importance{0};
};

// A small triangle above the track: "compute-bound from batch 58".
struct TrackMarker
{
    double fraction{0.0};
    QString tooltip;

    friend bool operator==(const TrackMarker&, const TrackMarker&) = default;
};

// What LogSlider and SteppedSlider share: a track with ticks, drawn and operated. Only the user's
// hand (mouse, keys, wheel while focused, assistive technology) reaches moveTo, step and reset. A
// screen reader hears valueText.
class TrackSlider : public QWidget
{
    Q_OBJECT

public:
    explicit TrackSlider(QWidget* parent = nullptr);

    // What the value is in words: "1 500 km, Chicago to New York".
    virtual QString valueText() const = 0;

    // For QAccessibleValueInterface, in the domain's unit.
    virtual double accessibleValue() const = 0;
    virtual double accessibleMinimum() const = 0;
    virtual double accessibleMaximum() const = 0;
    virtual void setAccessibleValue(double value) = 0; // an act of the user

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    // In the height of a line: for one that has neither ticks nor markers.
    void setSlim(bool slim);

    // Where a fraction of the track is drawn, and back, in pixels of the widget.
    double positionOf(double fraction) const;
    double fractionAt(double x) const;

    // The ticks whose labels are shown at the present width, by their index.
    std::vector<std::size_t> labelledTicks() const;

signals:
    // The user let go of handle or key: one move is complete (what undo takes as one step). Nobody
    // lets go of a wheel, so it does not say so.
    void editingFinished();

protected:
    virtual double fraction() const = 0;
    virtual void moveTo(double fraction) = 0;
    virtual void step(int direction, StepSize size) = 0;
    virtual void reset() = 0;

    void setTrackTicks(std::vector<TrackTick> ticks);
    void setTrackMarkers(std::vector<TrackMarker> markers);

    // To be called after each change of value.
    void valueShown();

    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct PlacedLabel
    {
        std::size_t tick;
        QRectF area;
    };

    std::vector<PlacedLabel> placeLabels() const;
    double trackY() const;
    QString tooltipAt(const QPointF& position) const;

    std::vector<TrackTick> ticks_;
    std::vector<TrackMarker> markers_;
    double grab_offset_{0.0}; // pixels from the pointer to the handle's centre
    bool slim_{false};
    bool dragging_{false};
    bool key_down_{false}; // one that moved the handle
    int wheel_remainder_{0};
};

} // namespace deployscope::ui
