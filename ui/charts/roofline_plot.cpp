// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_plot.h"

#include "core/catalog/device.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

// The roof that slopes rise to: the one computed in, or the highest where there is none.
const PrecisionRoof* leadingRoof(const RooflineSeries& series)
{
    const auto chosen = std::find_if(series.roofs.begin(), series.roofs.end(),
                                     [](const PrecisionRoof& roof) { return roof.chosen; });
    if (chosen != series.roofs.end())
        return &*chosen;
    return series.roofs.empty() ? nullptr : &series.roofs.back();
}

double highestRoof(const RooflineSeries& series)
{
    double highest = 0;
    for (const PrecisionRoof& roof : series.roofs)
        highest = std::max(highest, roof.performance);
    return highest;
}

// A straight line of bandwidth × intensity between two performances, cut to the frame.
void setSlope(QCPGraph& graph, const RooflineSeries& series, double bandwidth, double from,
              double to)
{
    const double low =
        std::max({from, series.performance.minimum, bandwidth * series.intensity.minimum});
    const double high =
        std::min({to, series.performance.maximum, bandwidth * series.intensity.maximum});
    if (low < high)
        graph.setData({low / bandwidth, high / bandwidth}, {low, high}, true);
    else
        graph.data()->clear();
}

bool outside(const RooflinePoint& point)
{
    return point.outside_x != 0 || point.outside_y != 0;
}

// Tick labels, as many as have room: every first, second, third … of them.
void setTicks(QCPAxisTickerText& ticker, const Axis& axis, std::size_t most)
{
    std::vector<const Tick*> labelled;
    for (const Tick& tick : axis.ticks)
        if (!tick.label.empty())
            labelled.push_back(&tick);
    const std::size_t step = most == 0
                                 ? labelled.size() + 1
                                 : (labelled.size() + most - 1) / std::max<std::size_t>(most, 1);
    ticker.clear();
    for (std::size_t i = 0; i < labelled.size(); ++i)
        ticker.addTick(labelled[i]->value,
                       step > 0 && i % step == 0 ? toQString(labelled[i]->label) : QString());
}

double widestLabel(const Axis& axis, const QFont& font)
{
    double widest = 0;
    for (const Tick& tick : axis.ticks)
        widest = std::max(widest, textSize(font, toQString(tick.label)).width());
    return widest;
}

} // namespace

// Labels and markers above the plottables, laid out anew for every size that is painted.
class RooflineOverlay : public QCPLayerable
{
public:
    enum class Part { Tint, Labels };

    RooflineOverlay(RooflinePlot& owner, Part part, const QString& layer)
        : QCPLayerable(owner.m_plot.get(), layer), m_owner(owner), m_part(part)
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override
    {
        if (m_part == Part::Tint) {
            m_owner.measure();
            drawTint(*painter);
            return;
        }
        drawRooflineLabels(*painter, m_owner.m_labels, m_owner.m_pixels, m_owner.m_series,
                           m_owner.m_fonts, m_owner.m_theme);
    }

private:
    void drawTint(QCPPainter& painter) const
    {
        const Theme& theme = m_owner.m_theme;
        const RooflinePixels& pixels = m_owner.m_pixels;
        if (!pixels.ridge_x || theme.kind == ThemeKind::Print)
            return;
        QRectF memory_bound = pixels.frame;
        memory_bound.setRight(*pixels.ridge_x);
        painter.fillRect(memory_bound, blended(theme.card, theme.time.memory, 0.035));
    }

    RooflinePlot& m_owner;
    Part m_part;
};

RooflinePlot::RooflinePlot()
    : m_plot(std::make_unique<QCustomPlot>())
    , m_intensity_ticker(new QCPAxisTickerText)
    , m_performance_ticker(new QCPAxisTickerText)
{
    m_plot->setBackground(Qt::NoBrush);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->addLayer(QStringLiteral("tint"), m_plot->layer(QStringLiteral("grid")),
                     QCustomPlot::limBelow);
    m_plot->addLayer(QStringLiteral("labels"), m_plot->layer(QStringLiteral("axes")));
    for (QCPAxis* axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->setTickLabelPadding(5);
        axis->setLabelPadding(3);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->setTicker(m_intensity_ticker);
    m_plot->yAxis->setTicker(m_performance_ticker);
    m_plot->axisRect()->setupFullAxesBox(false); // closes the frame above and at the right
    for (QCPAxis* axis : {m_plot->xAxis2, m_plot->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }

    const auto graph = [this](const QString& name) {
        QCPGraph* made = m_plot->addGraph();
        made->setAdaptiveSampling(false);
        made->setName(name);
        return made;
    };
    for (QCPGraph*& roof : m_roofs)
        roof = graph(QStringLiteral("roof"));
    for (std::size_t i = 0; i < max_memory_levels; ++i)
        m_slopes.push_back(graph(QStringLiteral("memory")));
    m_slope_beyond = graph(QStringLiteral("memory beyond"));
    m_ridge = graph(QStringLiteral("ridge"));
    m_trail = new QCPCurve(m_plot->xAxis, m_plot->yAxis);
    m_trail->setName(QStringLiteral("trail"));
    m_crossover = graph(QStringLiteral("crossover"));
    for (QCPGraph*& pinned : m_pinned)
        pinned = graph(QStringLiteral("pinned"));
    m_point = graph(QStringLiteral("point"));
    for (QCPGraph* markers : {m_crossover, m_point}) {
        markers->setLineStyle(QCPGraph::lsNone);
        markers->setLayer(QStringLiteral("labels")); // above every line, uncut by the frame
    }
    for (QCPGraph* markers : m_pinned) {
        markers->setLineStyle(QCPGraph::lsNone);
        markers->setLayer(QStringLiteral("labels"));
    }

    // The plot owns them.
    new RooflineOverlay(*this, RooflineOverlay::Part::Tint, QStringLiteral("tint"));
    new RooflineOverlay(*this, RooflineOverlay::Part::Labels, QStringLiteral("labels"));
}

RooflinePlot::~RooflinePlot() = default;

void RooflinePlot::setSeries(const RooflineSeries& series)
{
    m_series = series;
    m_plot->xAxis->setRange(series.intensity.minimum, series.intensity.maximum);
    m_plot->yAxis->setRange(series.performance.minimum, series.performance.maximum);
    m_plot->xAxis2->setRange(m_plot->xAxis->range());
    m_plot->yAxis2->setRange(m_plot->yAxis->range());

    for (std::size_t i = 0; i < m_roofs.size(); ++i) {
        m_roofs[i]->setVisible(i < series.roofs.size());
        if (i >= series.roofs.size()) {
            m_roofs[i]->data()->clear();
            continue;
        }
        const PrecisionRoof& roof = series.roofs[i];
        const double from =
            std::clamp(roof.from_intensity, series.intensity.minimum, series.intensity.maximum);
        m_roofs[i]->setData({from, series.intensity.maximum}, {roof.performance, roof.performance},
                            true);
        m_roofs[i]->setName(toQString(roof.label));
    }

    const PrecisionRoof* leading = leadingRoof(series);
    m_slope_beyond->data()->clear();
    for (std::size_t i = 0; i < m_slopes.size(); ++i) {
        const bool used = i < series.memory.size() && leading != nullptr;
        m_slopes[i]->setVisible(used);
        if (!used) {
            m_slopes[i]->data()->clear();
            continue;
        }
        const MemoryRoof& memory = series.memory[i];
        setSlope(*m_slopes[i], series, memory.bandwidth, 0, leading->performance);
        m_slopes[i]->setName(toQString(memory.label));
        if (memory.main)
            setSlope(*m_slope_beyond, series, memory.bandwidth, leading->performance,
                     highestRoof(series));
    }

    m_ridge->setVisible(series.ridge_intensity && series.ridge_performance);
    if (m_ridge->visible())
        m_ridge->setData({*series.ridge_intensity, *series.ridge_intensity},
                         {series.performance.minimum, *series.ridge_performance}, true);
    else
        m_ridge->data()->clear();

    QVector<double> batches;
    QVector<double> intensities;
    QVector<double> performances;
    for (const TrailPoint& stop : series.trail) {
        batches.push_back(stop.batch);
        intensities.push_back(stop.point.frame_intensity);
        performances.push_back(stop.point.frame_performance);
    }
    m_trail->setData(batches, intensities, performances, true);

    const auto setMarker = [](QCPGraph& graph, const RooflinePoint* point) {
        if (point != nullptr && !outside(*point))
            graph.setData({point->frame_intensity}, {point->frame_performance}, true);
        else
            graph.data()->clear();
    };
    setMarker(*m_point, series.point ? &*series.point : nullptr);
    setMarker(*m_crossover, series.crossover ? &series.crossover->point : nullptr);
    for (QCPGraph* pinned : m_pinned)
        pinned->data()->clear();
    for (const PinnedPoint& pinned : series.pinned)
        if (!outside(pinned.point))
            m_pinned[static_cast<std::size_t>(pinned.tier)]->addData(
                pinned.point.frame_intensity, pinned.point.frame_performance);
}

void RooflinePlot::style(QSize size, const Theme& theme)
{
    m_theme = theme;
    const QFont& caption = m_fonts.caption;
    const double line = lineHeight(caption);
    const double widest = widestLabel(m_series.intensity, caption);

    const struct
    {
        QCPAxis* axis;
        const Axis& series;
        double length;
    } axes[]{{m_plot->xAxis, m_series.intensity, size.width() - 6 * line},
             {m_plot->yAxis, m_series.performance, size.height() - 4 * line}};
    for (const auto& [axis, series, length] : axes) {
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(theme.muted_text);
        axis->setLabelFont(caption);
        axis->setLabelColor(theme.secondary_text);
        axis->setLabel(wrapped(toQString(series.label), caption, length, 1).value(0));
        axis->setBasePen(QPen(theme.axis, 1));
        axis->grid()->setPen(QPen(theme.grid, 1));
    }
    m_plot->xAxis2->setBasePen(QPen(theme.grid, 1));
    m_plot->yAxis2->setBasePen(QPen(theme.grid, 1));
    const auto fitting = [](double length, double each) {
        return static_cast<std::size_t>(std::max(1.0, length / each));
    };
    setTicks(*m_intensity_ticker, m_series.intensity, fitting(axes[0].length, widest + 8));
    setTicks(*m_performance_ticker, m_series.performance, fitting(axes[1].length, line + 4));
    // Room for the halves of the last tick labels.
    m_plot->axisRect()->setMinimumMargins(
        QMargins(0, static_cast<int>(line / 2) + 2, static_cast<int>(widest / 2) + 2, 0));

    const TierColours& tier = theme.of(m_series.tier);
    const QColor pale = blended(theme.card, tier.fill, theme.kind == ThemeKind::Print ? 0.7 : 0.45);
    const QPen strong(tier.fill, 2.2, Qt::SolidLine, Qt::RoundCap);
    QPen weak(pale, 1.1);
    weak.setDashPattern({5, 4});
    for (std::size_t i = 0; i < m_series.roofs.size() && i < m_roofs.size(); ++i)
        m_roofs[i]->setPen(m_series.roofs[i].chosen ? strong : weak);
    for (std::size_t i = 0; i < m_series.memory.size() && i < m_slopes.size(); ++i)
        m_slopes[i]->setPen(m_series.memory[i].main ? strong : weak);
    m_slope_beyond->setPen(weak);
    QPen drop(tier.fill, 1.2);
    drop.setDashPattern({3, 3});
    m_ridge->setPen(drop);

    m_trail->setPen(QPen(blended(theme.card, theme.accent, 0.6), 1.2));
    m_trail->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDisc, theme.accent, theme.accent, 4.5));
    m_crossover->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.text, 1.2), theme.card, 9));
    for (const Tier pinned : all_tiers)
        m_pinned[static_cast<std::size_t>(pinned)]->setScatterStyle(QCPScatterStyle(
            QCPScatterStyle::ssCircle, QPen(theme.of(pinned).fill, 2), theme.card, 11));
    const bool fits = m_series.point && m_series.point->fits;
    m_point->setScatterStyle(fits ? QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.card, 2),
                                                    tier.fill, 2 * roofline_point_radius)
                                  : QCPScatterStyle(QCPScatterStyle::ssCrossCircle,
                                                    QPen(theme.bad_text, 2), theme.card,
                                                    2 * roofline_point_radius));
}

QPointF RooflinePlot::pixelOf(double intensity, double performance) const
{
    return {m_plot->xAxis->coordToPixel(intensity), m_plot->yAxis->coordToPixel(performance)};
}

void RooflinePlot::measure()
{
    m_pixels = {};
    m_pixels.frame = m_plot->axisRect()->rect();
    const auto lineOf = [this](const QCPGraph& graph) {
        const auto data = graph.data();
        if (data->size() < 2)
            return QLineF(QPointF(-1, -1), QPointF(-1, -1));
        const auto& first = *data->constBegin();
        const auto& last = *(data->constEnd() - 1);
        return QLineF(pixelOf(first.key, first.value), pixelOf(last.key, last.value));
    };
    for (std::size_t i = 0; i < m_series.roofs.size() && i < m_roofs.size(); ++i)
        m_pixels.roofs.push_back(lineOf(*m_roofs[i]));
    for (std::size_t i = 0; i < m_series.memory.size() && i < m_slopes.size(); ++i)
        m_pixels.slopes.push_back(lineOf(*m_slopes[i]));
    if (m_ridge->visible()) {
        m_pixels.ridge = pixelOf(*m_series.ridge_intensity, *m_series.ridge_performance);
        m_pixels.ridge_x = m_pixels.ridge->x();
    }
    const auto pixelOfPoint = [this](const RooflinePoint& point) {
        return pixelOf(point.frame_intensity, point.frame_performance);
    };
    for (const TrailPoint& stop : m_series.trail)
        m_pixels.trail.push_back(pixelOfPoint(stop.point));
    if (m_series.crossover && !outside(m_series.crossover->point))
        m_pixels.crossover = pixelOfPoint(m_series.crossover->point);
    if (m_series.point)
        m_pixels.point = pixelOfPoint(*m_series.point);
    for (const PinnedPoint& pinned : m_series.pinned)
        m_pixels.pinned.push_back(pixelOfPoint(pinned.point));
    m_labels = layOutRooflineLabels(m_series, m_pixels, m_fonts, m_theme);
}

void RooflinePlot::paint(QCPPainter& painter, QSize size, const Theme& theme, const QFont& font)
{
    m_fonts = chartFonts(font);
    style(size, theme);
    m_plot->toPainter(&painter, size.width(), size.height());
}

QRectF RooflinePlot::intensityAxisArea() const
{
    const QRectF& frame = m_pixels.frame;
    return {frame.left(), frame.bottom() + 1, frame.width(), 4 * lineHeight(m_fonts.caption)};
}

QRectF RooflinePlot::performanceAxisArea() const
{
    const QRectF& frame = m_pixels.frame;
    return {0, frame.top(), frame.left() - 1, frame.height()};
}

} // namespace deployscope::ui
