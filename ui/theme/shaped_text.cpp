// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/shaped_text.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QList>
#include <QPaintDevice>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace deployscope::ui {

namespace {

constexpr qsizetype remembered_texts = 2048; // of each font
constexpr std::size_t remembered_fonts = 24;

struct Shape
{
    double width{0.0};
    std::optional<QList<QGlyphRun>> glyphs; // from the first time that it is drawn
    double ascent{0.0};                     // of the glyphs: one of another font may reach higher
};

struct FontShapes
{
    QFont font;
    QFontMetricsF metrics;
    LineMeasure line;
    QCache<QString, Shape> texts;
    QCache<std::pair<QString, int>, int> heights; // by text and width

    explicit FontShapes(const QFont& of)
        : font(of)
        , metrics(of)
        , line{metrics.ascent(), metrics.height()}
        , texts(remembered_texts)
        , heights(remembered_texts)
    {}

    Shape& of(const QString& text)
    {
        if (Shape* known = texts.object(text))
            return *known;
        auto* made = new Shape{metrics.horizontalAdvance(text), {}, 0.0};
        texts.insert(text, made);
        return *made;
    }
};

using Shapes = std::vector<std::unique_ptr<FontShapes>>;

// Glyphs hold on to their fonts, which must not outlive the application.
std::unique_ptr<Shapes>& shapes()
{
    static std::unique_ptr<Shapes> all;
    if (!all) {
        all = std::make_unique<Shapes>();
        qAddPostRoutine([] { shapes().reset(); });
    }
    return all;
}

FontShapes& shapesOf(const QFont& font)
{
    Shapes& all = *shapes();
    auto found = std::find_if(all.begin(), all.end(),
                              [&](const auto& known) { return known->font.isCopyOf(font); });
    if (found == all.end())
        found = std::find_if(all.begin(), all.end(),
                             [&](const auto& known) { return known->font == font; });
    if (found != all.end())
        return **found;
    if (all.size() >= remembered_fonts)
        all.erase(all.begin());
    all.push_back(std::make_unique<FontShapes>(font));
    return *all.back();
}

void findGlyphs(Shape& shape, const QFont& font, const QString& text)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    shape.glyphs = layout.glyphRuns();
    shape.ascent = line.isValid() ? line.ascent() : 0.0;
}

} // namespace

LineMeasure lineMeasure(const QFont& font)
{
    return shapesOf(font).line;
}

double shapedWidth(const QFont& font, const QString& text)
{
    return shapesOf(font).of(text).width;
}

QString elidedTo(const QString& text, const QFont& font, double width)
{
    FontShapes& known = shapesOf(font);
    return known.of(text).width <= width ? text
                                         : known.metrics.elidedText(text, Qt::ElideRight, width);
}

int wrappedHeight(const QFont& font, int width, const QString& text)
{
    if (text.isEmpty())
        return 0;
    constexpr int unbounded = 10000;
    FontShapes& known = shapesOf(font);
    const std::pair key(text, std::max(width, 1));
    if (const int* height = known.heights.object(key))
        return *height;
    const int height = QFontMetrics(font)
                           .boundingRect(QRect(0, 0, key.second, unbounded), Qt::TextWordWrap, text)
                           .height();
    known.heights.insert(key, new int(height));
    return height;
}

void drawShaped(QPainter& painter, QPointF baseline, const QFont& font, const QString& text)
{
    if (painter.device()->devType() != QInternal::Widget) {
        painter.setFont(font);
        painter.drawText(baseline, text);
        return;
    }
    Shape& shape = shapesOf(font).of(text);
    if (!shape.glyphs)
        findGlyphs(shape, font, text);
    for (const QGlyphRun& run : *shape.glyphs)
        painter.drawGlyphRun(QPointF(baseline.x(), baseline.y() - shape.ascent), run);
}

} // namespace deployscope::ui
