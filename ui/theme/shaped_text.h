// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QPointF>
#include <QString>

class QPainter;

namespace deployscope::ui {

// Shaping a text is most of what showing it costs, and charts show the same few texts frame after
// frame: what was shaped is remembered, up to a bound. For fonts in pixels, which come out the same
// on every surface, or for widgets; in the one thread of the interface.

struct LineMeasure
{
    double ascent; // px above the baseline
    double height; // px
};
LineMeasure lineMeasure(const QFont& font);

// The width of one line of text, in pixels.
double shapedWidth(const QFont& font, const QString& text);

// The text where it is no wider than width, else cut short with "…".
QString elidedTo(const QString& text, const QFont& font, double width);

// The height of a text that is broken into lines of the width, in pixels; 0 of an empty one.
// Layouts ask for it many times over before a page stands.
int wrappedHeight(const QFont& font, int width, const QString& text);

// Draws one line of text in the painter's pen, from the point on its baseline. Widgets get glyphs
// that were shaped before; every other surface gets the text as such.
void drawShaped(QPainter& painter, QPointF baseline, const QFont& font, const QString& text);

} // namespace deployscope::ui
