// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tree_chart.h"

#include "ui/charts/placement.h"

#include <qcustomplot.h>

namespace deployscope::ui {

namespace {

constexpr double corner = 6.0;
constexpr double leaf_dot = 2.2;

} // namespace

TreeChart::TreeChart(QWidget* parent) : Chart(parent)
{
    setAccessibleName(title());
}

void TreeChart::setSeries(const Decomposition& series)
{
    series_ = series;
    QStringList parts;
    for (const NamedList& branch : series.branches) {
        QStringList entries;
        for (const std::string& entry : branch.entries)
            entries << toQString(entry);
        parts << QStringLiteral("%1: %2.").arg(toQString(branch.name),
                                               entries.join(QStringLiteral(", ")));
    }
    seriesUpdated(parts.join(QLatin1Char(' ')));
}

QString TreeChart::title() const
{
    return series_.name.empty() ? tr("A paradigm, taken apart")
                                : tr("%1, taken apart").arg(toQString(series_.name));
}

void TreeChart::draw(QCPPainter& painter, QSize size, const Theme& theme, Regions* regions) const
{
    const ChartFonts fonts = chartFonts(font());
    const TreeLayout layout = layOutTree(series_, size, fonts);
    if (layout.branches.empty())
        return;
    painter.setAntialiasing(true);
    const TierColours& tier = theme.of(series_.tier);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(blended(theme.card, tier.fill, 0.55), 1.3));
    for (const QPolygonF& line : layout.lines)
        painter.drawPolyline(line);

    painter.setPen(Qt::NoPen);
    painter.setBrush(tier.text);
    painter.drawRoundedRect(layout.root.box, corner, corner);
    painter.setPen(readableOn(tier.text));
    drawAligned(painter, layout.root.box, Qt::AlignHCenter, fonts.heading, layout.root.text);
    for (std::size_t i = 0; i < layout.branches.size(); ++i) {
        const TreeLayout::Branch& branch = layout.branches[i];
        painter.setPen(QPen(tier.fill, 1.3));
        painter.setBrush(blended(theme.card, tier.fill, 0.1));
        painter.drawRoundedRect(branch.node.box, corner, corner);
        painter.setPen(theme.text);
        drawAligned(painter, branch.node.box, Qt::AlignHCenter, fonts.strong, branch.node.text);
        for (const PlacedText& leaf : branch.leaves) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tier.fill);
            painter.drawEllipse(
                QPointF(leaf.corner.x() - 6, leaf.corner.y() + lineHeight(fonts.body) / 2),
                leaf_dot, leaf_dot);
            painter.setPen(theme.text);
            drawLine(painter, leaf.corner, fonts.body, leaf.text);
        }
        if (regions == nullptr)
            continue;
        QStringList entries;
        for (const std::string& entry : series_.branches[i].entries)
            entries << toQString(entry);
        regions->push_back(
            {Placement::polygonOf(branch.node.box), QString(), entries.join(QLatin1Char('\n'))});
    }
}

} // namespace deployscope::ui
