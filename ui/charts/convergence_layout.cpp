// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/convergence_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace deployscope::ui {

namespace {

constexpr double edge = 1.0;
constexpr double padding = 8.0;
constexpr double box_gap = 14.0;
constexpr double least_arrow = 26.0; // px between two layers
constexpr double most_arrow = 150.0;
constexpr QSize roomy(900, 360); // from where on text may be larger
constexpr double inner = 0.25;   // of the edge of a box, left free of arrows at each end
constexpr int name_lines = 2;
constexpr int most_aspect_lines = 3;

QString aspectsOf(const ConvergenceBox& box)
{
    QStringList parts;
    for (const std::string& aspect : box.aspects) // an aspect of two words stays together
        parts << toQString(aspect).replace(QLatin1Char(' '), QChar(0xa0));
    return parts.join(QStringLiteral(" · "));
}

QStringList aspectLines(const ConvergenceBox& box, const QFont& font, double width, int lines)
{
    QStringList result = wrapped(aspectsOf(box), font, width, lines);
    for (QString& line : result) // no line ends with what parts two aspects
        if (line.endsWith(QStringLiteral(" ·")))
            line.chop(2);
    return result;
}

} // namespace

ConvergenceLayout convergenceLayout(const Convergence& convergence, QSize size,
                                    const ChartFonts& fonts)
{
    ConvergenceLayout layout;
    const double layers = static_cast<double>(convergence.layers.size());
    if (convergence.layers.empty())
        return layout;
    const double width = size.width() - 2.0 * edge;
    const bool is_roomy = size.width() >= roomy.width() && size.height() >= roomy.height();
    layout.name_font = is_roomy ? fonts.heading : fonts.strong;
    layout.aspect_font = is_roomy ? fonts.body : fonts.caption;
    const double strong = lineHeight(layout.name_font);
    const double line = lineHeight(layout.aspect_font);

    // The texts first: how many lines they take says how high the boxes have to be.
    qsizetype names = 1;
    qsizetype aspects = 1;
    for (const ConvergenceLayer& layer : convergence.layers) {
        PlacedConvergenceLayer placed;
        const double count = static_cast<double>(layer.boxes.size());
        const double box_width = (width - 2.0 * padding - (count - 1.0) * box_gap) / count;
        for (std::size_t i = 0; i < layer.boxes.size(); ++i) {
            PlacedConvergenceBox box;
            const double x = edge + padding + static_cast<double>(i) * (box_width + box_gap);
            box.area = QRectF(x, 0.0, box_width, 0.0);
            const double room = box_width - 2.0 * padding;
            box.name = wrapped(toQString(layer.boxes[i].name), layout.name_font, room, name_lines);
            box.aspects = aspectLines(layer.boxes[i], layout.aspect_font, room, most_aspect_lines);
            names = std::max(names, box.name.size());
            aspects = std::max(aspects, box.aspects.size());
            placed.boxes.push_back(std::move(box));
        }
        layout.layers.push_back(std::move(placed));
    }
    const double header = lineHeight(fonts.caption) + 6.0;
    const auto layerHeight = [&](double box) { return header + box + padding; };
    double box_height = padding + static_cast<double>(names) * strong;
    const double with_aspects = box_height + static_cast<double>(aspects) * line + padding / 2.0;
    const double arrows = (layers - 1.0) * least_arrow;
    const double room = size.height() - 2.0 * edge;
    const bool has_aspects = layers * layerHeight(with_aspects) + arrows <= room;
    if (has_aspects)
        box_height = with_aspects;
    double spare = std::max(0.0, room - layers * layerHeight(box_height) - arrows);
    const double more =
        layers > 1.0 ? std::min(0.7 * spare / (layers - 1.0), most_arrow - least_arrow) : 0.0;
    spare -= more * (layers - 1.0);
    box_height += std::min(spare / layers, 4.0 * line);
    spare = std::max(0.0, room - layers * layerHeight(box_height) -
                              (layers - 1.0) * (least_arrow + more));

    double y = edge + spare / 2.0;
    for (std::size_t i = 0; i < layout.layers.size(); ++i) {
        PlacedConvergenceLayer& layer = layout.layers[i];
        layer.area = QRectF(edge, y, width, layerHeight(box_height));
        layer.name = QRectF(edge + padding, y + 2.0,
                            textSize(fonts.caption, toQString(convergence.layers[i].name)).width(),
                            header - 2.0);
        for (PlacedConvergenceBox& box : layer.boxes) {
            box.area.moveTop(y + header);
            box.area.setHeight(box_height);
            if (!has_aspects)
                box.aspects.clear();
        }
        y += layer.area.height() + least_arrow + more;
    }

    // Arrows at an edge stand in the order of where they come from or go to.
    using Box = std::pair<std::size_t, std::size_t>;
    std::map<Box, std::vector<std::size_t>> leaving;
    std::map<Box, std::vector<std::size_t>> arriving;
    for (std::size_t i = 0; i < convergence.arrows.size(); ++i) {
        const ConvergenceArrow& arrow = convergence.arrows[i];
        leaving[{arrow.from_layer, arrow.from_box}].push_back(i);
        arriving[{arrow.to_layer, arrow.to_box}].push_back(i);
    }
    layout.arrows.resize(convergence.arrows.size());
    const auto area = [&layout](std::size_t layer, std::size_t box) {
        return layout.layers[layer].boxes[box].area;
    };
    const auto share = [&](std::map<Box, std::vector<std::size_t>>& sides, bool leaves) {
        for (auto& [box, users] : sides) {
            std::stable_sort(users.begin(), users.end(), [&](std::size_t a, std::size_t b) {
                const ConvergenceArrow& one = convergence.arrows[a];
                const ConvergenceArrow& other = convergence.arrows[b];
                return leaves ? area(one.to_layer, one.to_box).center().x() <
                                    area(other.to_layer, other.to_box).center().x()
                              : area(one.from_layer, one.from_box).center().x() <
                                    area(other.from_layer, other.from_box).center().x();
            });
            const QRectF rect = area(box.first, box.second);
            double left = rect.left() + inner * rect.width();
            const double right = rect.right() - inner * rect.width();
            if (!leaves) // not through the name of the layer
                left = std::max(left, layout.layers[box.first].name.right() + padding);
            for (std::size_t slot = 0; slot < users.size(); ++slot) {
                const double part = users.size() > 1 ? static_cast<double>(slot) /
                                                           static_cast<double>(users.size() - 1)
                                                     : 0.5;
                const double x = left + part * (right - left);
                if (leaves)
                    layout.arrows[users[slot]].from = QPointF(x, rect.bottom());
                else
                    layout.arrows[users[slot]].to = QPointF(x, rect.top());
            }
        }
    };
    share(leaving, true);
    share(arriving, false);
    return layout;
}

} // namespace deployscope::ui
