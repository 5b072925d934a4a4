// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"

#include <QFont>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <string>

class QPainter;

namespace deployscope::ui {

// The fonts of a chart, in pixels, so that a picture comes out the same whatever it is drawn on.
struct ChartFonts
{
    QFont body;
    QFont caption; // ticks and labels
    QFont strong;  // what is chosen
    QFont heading;

    friend bool operator==(const ChartFonts&, const ChartFonts&) = default;
};

ChartFonts chartFonts(const QFont& base);

inline QString toQString(const std::string& text)
{
    return QString::fromStdString(text);
}

// As rich text, so that it is broken into lines; what stands in it is only text.
QString asToolTip(const QString& text);

// Width and height of one line of text, in pixels.
QSizeF textSize(const QFont& font, const QString& text);
double lineHeight(const QFont& font);

// Lines that are no wider than width, broken at plain spaces only, so that a number stays with its
// unit; at most most_lines of them, the last one cut short with "…" where the text is longer.
QStringList wrapped(const QString& text, const QFont& font, double width, int most_lines);

// Draws one line of text with its top left corner at the place, in the painter's pen.
void drawLine(QPainter& painter, QPointF top_left, const QFont& font, const QString& text);

// Draws one line of text within the rectangle: aligned as told, centred vertically.
void drawAligned(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QFont& font,
                 const QString& text);

// A tier's shapes say what its colour says: circle, square, diamond, triangle; and solid, dashed,
// dash-dotted, dotted (dash lengths in pen widths, empty for solid).
void drawMarker(QPainter& painter, QPointF centre, double radius, Tier tier);
QList<qreal> dashesOf(Tier tier);

} // namespace deployscope::ui
