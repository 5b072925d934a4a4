// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/placement.h"
#include "ui/charts/roofline_labels.h"

#include <cstddef>
#include <vector>

namespace deployscope::ui {

// One run of finding places for the labels of a roofline, for layOutRooflineLabels alone. What is
// given has to outlive it.
class RooflineLabelLayout
{
public:
    RooflineLabelLayout(const RooflineSeries& series, const RooflinePixels& pixels,
                        const ChartFonts& fonts, const Theme& theme);

    RooflineLabels run();

private:
    static QRectF around(QPointF centre, double radius)
    {
        return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
    }

    void obstacles();
    void arrowFor(const RooflinePoint& point, QPointF at, Tier tier, bool own);
    void put(const QString& text, QRectF area, bool strong, QColor colour, bool plate = false);
    // The same without the lines that bound the scenario: nothing may interrupt them.
    Placement besideStrongLines(Placement placement) const;
    // Whether a label there would be read as the marker's, and not as that of another one close by.
    bool belongsTo(QPointF marker, double radius, const QRectF& area) const;
    // A label near its marker, led to it by a line where it might be read as another's.
    void putNear(const QString& text, QPointF marker, double marker_radius, QColor colour);

    // The names of the lines: roofs, slopes and the ridge.

    // In the margin, in the order of their roofs, each as close to its own as the others let it be
    // and with a line to it.
    void roofLabelsBeside();
    // Of the roofs from top to bottom the weak one that has the closest neighbour.
    std::vector<std::size_t>::iterator mostCrowded(std::vector<std::size_t>& order) const;
    // Centres at least a pitch apart, as close to the roofs as can be: those that would overlap
    // stand in a block around the mean of where they wish to be.
    std::vector<double> spread(const std::vector<std::size_t>& order, double pitch,
                               const QRectF& within) const;
    // Where a roof's label may stand, the best first: right-aligned above its line, below it, left
    // of the point where that is in the way; the chosen one's also past a marker on the line.
    std::vector<QRectF> placesOf(const PrecisionRoof& roof, const QLineF& line, QSizeF size) const;
    // Whether another roof runs between a label and its own, so that it would be read as the
    // other's.
    bool isParted(const QRectF& area, std::size_t index) const;
    bool roofLabel(std::size_t index, bool over_lines);
    void roofLabels(bool chosen);
    void slopeLabels();
    void slopeLabel(std::size_t index);
    void ridgeLabels();

    // The box with a word on the operating point, or on why there is none.

    void callout();
    bool placeCallout(RooflineCallout box, const Placement& placement);
    void messageBox();
    // The box with its top left corner at 0, 0.
    RooflineCallout calloutOf(const QString& label, const QStringList& details,
                              const QString& message, double widest) const;

    // The names of the other markers.

    void crossoverLabel();
    void pinnedLabels();
    // Its name, with a number where others have the same: the place among them in the list.
    QString pinnedName(std::size_t index) const;

    const QRectF& frame() const { return pixels_.frame; }

    const RooflineSeries& series_;
    const RooflinePixels& pixels_;
    const ChartFonts& fonts_;
    const Theme& theme_;
    Placement placement_;
    Placement essential_; // what has its place before the callout, whatever comes
    RooflineLabels result_;
};

} // namespace deployscope::ui
