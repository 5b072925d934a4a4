// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hybrid_layout.h"

#include "ui/theme/shaped_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double side = 8.0;
constexpr double label_step = 8.0; // px that the room of a label grows by
constexpr double header_step = 32.0;
constexpr int most_name_lines = 2;

// Long enough for nearly every pair of rate and time.
QString usualDetail()
{
    return QStringLiteral("88.8 /day · 88.8 ms");
}

// What goes straight from box to box has its figure in the gap between them.
double widestBetweenNeighbours(const HybridDrawing& drawing, const TextRooms& rooms)
{
    double widest = 0.0;
    for (std::size_t i = 0; i < drawing.flows.size(); ++i) {
        const DrawnStage& from = drawing.stages[drawing.flows[i].from];
        const DrawnStage& to = drawing.stages[drawing.flows[i].to];
        const std::size_t columns =
            std::max(from.column, to.column) - std::min(from.column, to.column);
        if (from.tier == to.tier && from.row == to.row && columns == 1)
            widest = std::max(widest, rooms.flows[i]);
    }
    return widest;
}

// How much air there is around texts, and what of them has to go, until all is in sight.
struct Density
{
    double padding; // px above and below the text of a stage
    double header_air;
    double margin;
    int most_details; // lines
    int most_names;
};
constexpr std::array densities{Density{6.0, 4.0, 8.0, 2, 2}, Density{4.0, 2.0, 7.0, 2, 2},
                               Density{2.0, 0.5, 6.0, 2, 2}, Density{2.0, 0.5, 6.0, 1, 2},
                               Density{2.0, 0.5, 6.0, 1, 1}};

void apply(const Density& density, HybridMeasures& measures)
{
    measures.header_height = measures.label_height + 2.0 * density.header_air;
    measures.margin = density.margin;
}

HybridMeasures measuresOf(const HybridDrawing& drawing, QSizeF room, const ChartFonts& fonts,
                          const TextRooms& rooms)
{
    const double line = std::ceil(lineHeight(fonts.caption));
    HybridMeasures measures;
    measures.least_box_width = 6.4 * line;
    measures.most_box_width = 12.0 * line;
    measures.label_width = widestBetweenNeighbours(drawing, rooms);
    measures.label_height = line;
    measures.lane = 0.9 * line;
    measures.width = room.width();
    measures.height = room.height();
    return measures;
}

double textWidth(const HybridDrawing& drawing)
{
    return drawing.box_width - 2.0 * stage_padding;
}

QStringList nameLines(const DrawnStage& stage, const ChartFonts& fonts, double width, int lines)
{
    return wrapped(toQString(stage.name), fonts.strong, width - stage_icon - 4.0, lines);
}

int linesOfNames(const HybridDrawing& drawing, const ChartFonts& fonts)
{
    qsizetype lines = 1;
    for (const DrawnStage& stage : drawing.stages)
        lines =
            std::max(lines, nameLines(stage, fonts, textWidth(drawing), most_name_lines).size());
    return static_cast<int>(lines);
}

QPolygonF pathOf(const DrawnFlow& flow)
{
    QPolygonF path;
    for (const DrawnPoint& point : flow.points)
        path << QPointF(point.x, point.y);
    return path;
}

} // namespace

QString labelOf(const DrawnFlow& flow)
{
    const QString label = toQString(flow.label);
    return flow.is_full ? QCoreApplication::translate("HybridChart", "%1 full").arg(label) : label;
}

QString labelOf(const DrawnTier& tier)
{
    QString detail = toQString(tier.detail);
    if (!tier.is_full)
        return detail;
    return detail.isEmpty() ? QCoreApplication::translate("HybridChart", "full")
                            : QCoreApplication::translate("HybridChart", "full · %1").arg(detail);
}

TextRooms textRooms(const HybridDrawing& drawing, const ChartFonts& fonts)
{
    const auto roomy = [](double width, double step) {
        return width > 0.0 ? std::ceil((width + 2.0) / step) * step : 0.0;
    };
    TextRooms rooms;
    for (const DrawnFlow& flow : drawing.flows)
        rooms.flows.push_back(roomy(textSize(fonts.caption, labelOf(flow)).width(), label_step));
    for (const DrawnTier& tier : drawing.tiers) {
        const double name = textSize(fonts.strong, toQString(tier.name)).width();
        const double detail = textSize(fonts.caption, labelOf(tier)).width();
        rooms.tiers.push_back(roomy(2.0 * tier_marker + header_gap + name +
                                        (detail > 0.0 ? header_gap + detail : 0.0),
                                    header_step));
    }
    return rooms;
}

QStringList detailLines(const QString& detail, const QFont& font, double width, int lines)
{
    const QString between = QStringLiteral(" · ");
    QStringList result;
    for (const QString& part : detail.split(between, Qt::SkipEmptyParts)) {
        const QString longer = result.isEmpty() ? part : result.last() + between + part;
        const bool fits = !result.isEmpty() && shapedWidth(font, longer) <= width;
        if (fits || (!result.isEmpty() && result.size() == lines))
            result.last() = longer;
        else
            result << part;
    }
    for (QString& line : result)
        line = elidedTo(line, font, width);
    return result;
}

HybridLayout hybridLayout(HybridDrawing drawing, QSizeF room, const ChartFonts& fonts,
                          const TextRooms& rooms)
{
    HybridMeasures measures = measuresOf(drawing, room, fonts, rooms);
    apply(densities.front(), measures);
    place(drawing, measures); // for the width of the boxes, which says how names break
    const double line = measures.label_height;
    const double width = textWidth(drawing);
    const int name_lines = linesOfNames(drawing, fonts);
    const int lines_of_detail = textSize(fonts.caption, usualDetail()).width() <= width ? 1 : 2;
    const auto fitWith = [&](const Density& density) {
        apply(density, measures);
        const int lines = std::min(name_lines, density.most_names) +
                          std::min(lines_of_detail, density.most_details);
        measures.least_box_height = lines * line + 2.0 * density.padding;
        measures.most_box_height = measures.least_box_height + line;
        place(drawing, measures);
        return drawing.height <= room.height() + 0.5;
    };
    Density density = densities.front();
    bool fits = false;
    for (const Density& each : densities) {
        density = each;
        fits = fitWith(each);
        if (fits)
            break;
    }
    if (!fits) { // as one has to scroll anyway, nothing is saved
        density = densities.front();
        fitWith(density);
    }
    const int names = std::min(name_lines, density.most_names);

    HybridLayout layout;
    layout.size = QSizeF(drawing.width, drawing.height);
    std::vector<QRectF> taken;
    for (std::size_t i = 0; i < drawing.tiers.size(); ++i) {
        const DrawnTier& tier = drawing.tiers[i];
        PlacedTierBand band;
        band.area = QRectF(0.0, tier.top, drawing.width, tier.height);
        band.header = QRectF(side, tier.top + 1.0,
                             std::min(rooms.tiers[i], std::max(0.0, drawing.width - 2.0 * side)),
                             measures.header_height - 2.0);
        taken.push_back(band.header);
        layout.tiers.push_back(band);
    }
    for (const DrawnStage& stage : drawing.stages) {
        PlacedStage placed;
        placed.area = QRectF(stage.x, stage.y, drawing.box_width, drawing.box_height);
        placed.name = nameLines(stage, fonts, width, names);
        placed.detail_lines = std::max(
            1, static_cast<int>((drawing.box_height - 2.0 * density.padding + 0.5) / line) -
                   static_cast<int>(placed.name.size()));
        placed.icon =
            QRectF(stage.x + stage_padding, stage.y + density.padding + (line - stage_icon) / 2.0,
                   stage_icon, stage_icon);
        placed.text_top = stage.y + density.padding;
        taken.push_back(placed.area.adjusted(-1.0, -1.0, 1.0, 1.0));
        layout.stages.push_back(std::move(placed));
    }
    std::vector<QSizeF> sizes;
    for (std::size_t i = 0; i < drawing.flows.size(); ++i) {
        layout.paths.push_back(pathOf(drawing.flows[i]));
        sizes.push_back(rooms.flows[i] > 0.0 ? QSizeF(rooms.flows[i], line) : QSizeF());
    }
    layout.flow_labels =
        flowLabels(layout.paths, sizes, taken, QRectF(QPointF(0.0, 0.0), layout.size));
    return layout;
}

bool haveSameShape(const HybridDrawing& one, const HybridDrawing& other)
{
    const auto same = [](const auto& a, const auto& b, const auto& alike) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(), alike);
    };
    return same(one.tiers, other.tiers,
                [](const DrawnTier& a, const DrawnTier& b) { return a.tier == b.tier; }) &&
           same(one.stages, other.stages,
                [](const DrawnStage& a, const DrawnStage& b) {
                    return a.tier == b.tier && a.column == b.column && a.row == b.row &&
                           a.name == b.name;
                }) &&
           same(one.flows, other.flows, [](const DrawnFlow& a, const DrawnFlow& b) {
               return a.flow == b.flow && a.from == b.from && a.to == b.to;
           });
}

} // namespace deployscope::ui
