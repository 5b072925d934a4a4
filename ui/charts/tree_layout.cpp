// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tree_layout.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double padding = 12.0;   // of a box, sideways
constexpr double most_pitch = 2.1; // lines
constexpr double branch_gap = 0.7; // rows between two branches

QString elided(const QString& text, const QFont& font, double width)
{
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, width));
}

QPolygonF elbow(QPointF from, QPointF to)
{
    const double middle = (from.x() + to.x()) / 2;
    return {{from, QPointF(middle, from.y()), QPointF(middle, to.y()), to}};
}

// How many leaves each branch shows where all together may have so many rows.
std::vector<std::size_t> shares(const Decomposition& series, double rows)
{
    std::vector<std::size_t> shown;
    for (const NamedList& branch : series.branches)
        shown.push_back(branch.entries.size());
    const auto total = [&shown] {
        std::size_t sum = 0;
        for (const std::size_t count : shown)
            sum += count;
        return static_cast<double>(sum);
    };
    while (total() > rows) {
        const auto most = std::max_element(shown.begin(), shown.end());
        if (most == shown.end() || *most <= 1)
            break;
        --*most;
    }
    return shown;
}

} // namespace

TreeLayout layOutTree(const Decomposition& series, QSize size, const ChartFonts& fonts)
{
    TreeLayout layout;
    if (series.branches.empty())
        return layout;
    const double width = size.width() - 2;
    const double height = size.height() - 2;
    const double line = lineHeight(fonts.body);
    const double gaps = branch_gap * static_cast<double>(series.branches.size() - 1);
    const std::vector<std::size_t> shown = shares(series, std::floor(height / line - gaps));
    std::size_t leaves = 0;
    for (const std::size_t count : shown)
        leaves += std::max<std::size_t>(1, count);
    const double rows = static_cast<double>(leaves) + gaps;
    const double pitch = std::min(height / rows, most_pitch * line);
    const double top = 1 + (height - pitch * rows) / 2;

    double names = 0;
    for (const NamedList& branch : series.branches)
        names = std::max(names, textSize(fonts.strong, toQString(branch.name)).width());
    const double root_width = std::min(
        textSize(fonts.heading, toQString(series.name)).width() + 2 * padding, 0.24 * width);
    const double branch_width = std::min(names + 2 * padding, 0.28 * width);
    const double space = std::clamp(0.07 * width, 14.0, 60.0);
    const double branch_left = 1 + root_width + space;
    const double leaf_left = branch_left + branch_width + space;
    const double box = std::min(lineHeight(fonts.heading) + 14, pitch * 1.6 + 8);

    layout.root.box = QRectF(1, 1 + height / 2 - box / 2, root_width, box);
    layout.root.text = elided(toQString(series.name), fonts.heading, root_width - padding);
    const QPointF from_root(layout.root.box.right(), layout.root.box.center().y());

    double y = top;
    for (std::size_t i = 0; i < series.branches.size(); ++i) {
        const std::vector<std::string>& entries = series.branches[i].entries;
        const std::size_t count = std::max<std::size_t>(1, shown[i]);
        TreeLayout::Branch branch;
        const double middle = y + pitch * static_cast<double>(count) / 2;
        const double branch_box = std::min(lineHeight(fonts.strong) + 10, pitch * 1.2 + 4);
        branch.node.box = QRectF(branch_left, middle - branch_box / 2, branch_width, branch_box);
        branch.node.text =
            elided(toQString(series.branches[i].name), fonts.strong, branch_width - padding);
        layout.lines.push_back(elbow(from_root, QPointF(branch_left, middle)));
        const QPointF from_branch(branch.node.box.right(), middle);
        for (std::size_t leaf = 0; leaf < count && !entries.empty(); ++leaf) {
            const double at = y + pitch * (static_cast<double>(leaf) + 0.5);
            const bool rest = leaf + 1 == count && count < entries.size();
            const QString text = rest ? QCoreApplication::translate("TreeChart", "+%1 more")
                                            .arg(entries.size() - leaf)
                                      : toQString(entries[leaf]);
            layout.lines.push_back(elbow(from_branch, QPointF(leaf_left - 6, at)));
            branch.leaves.push_back({QPointF(leaf_left, at - line / 2),
                                     elided(text, fonts.body, 1 + width - leaf_left)});
        }
        layout.branches.push_back(std::move(branch));
        y += pitch * (static_cast<double>(count) + branch_gap);
    }
    return layout;
}

} // namespace deployscope::ui
