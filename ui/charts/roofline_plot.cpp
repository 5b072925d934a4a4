// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_plot.h"

#include "core/catalog/device.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <utility>

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

// Points on the frame's edge show whole.
class MarkerGraph : public QCPGraph
{
public:
    using QCPGraph::QCPGraph;

protected:
    QRect clipRect() const override { return mParentPlot->viewport(); }
};

} // namespace

// Labels and markers above the plottables, laid out anew for every size that is painted.
class RooflineOverlay : public QCPLayerable
{
public:
    enum class Part { Tint, Labels };

    RooflineOverlay(RooflinePlot& owner, Part part, const QString& layer)
        : QCPLayerable(owner.plot_.get(), layer), owner_(owner), part_(part)
    {}

protected:
    void applyDefaultAntialiasingHint(QCPPainter* painter) const override
    {
        painter->setAntialiasing(true);
    }

    void draw(QCPPainter* painter) override
    {
        owner_.measure();
        if (part_ == Part::Tint) {
            drawTint(*painter);
            return;
        }
        drawRooflineLabels(*painter, owner_.labels_, owner_.pixels_, owner_.series_, owner_.fonts_,
                           owner_.theme_);
    }

private:
    void drawTint(QCPPainter& painter) const
    {
        const Theme& theme = owner_.theme_;
        const RooflinePixels& pixels = owner_.pixels_;
        if (!pixels.ridge_x || theme.kind == ThemeKind::Print)
            return;
        QRectF memory_bound = pixels.frame;
        memory_bound.setRight(*pixels.ridge_x);
        painter.fillRect(memory_bound, blended(theme.card, theme.time.memory, 0.035));
    }

    RooflinePlot& owner_;
    Part part_;
};

RooflinePlot::RooflinePlot()
    : plot_(std::make_unique<QCustomPlot>())
    , intensity_ticker_(new QCPAxisTickerText)
    , performance_ticker_(new QCPAxisTickerText)
{
    plot_->setBackground(Qt::NoBrush);
    plot_->setAutoAddPlottableToLegend(false);
    plot_->addLayer(QStringLiteral("tint"), plot_->layer(QStringLiteral("grid")),
                    QCustomPlot::limBelow);
    // The main layer has the frame: whoever hides it hides all that stands in the frame.
    plot_->addLayer(QStringLiteral("roofs"), plot_->layer(QStringLiteral("main")));
    plot_->addLayer(QStringLiteral("trail"), plot_->layer(QStringLiteral("roofs")));
    plot_->addLayer(QStringLiteral("labels"), plot_->layer(QStringLiteral("axes")));
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setSubTicks(false);
        axis->setTickLength(0, 0);
        axis->setTickPen(Qt::NoPen);
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    plot_->xAxis->setTicker(intensity_ticker_);
    plot_->yAxis->setTicker(performance_ticker_);
    plot_->axisRect()->setupFullAxesBox(false); // closes the frame above and at the right
    for (QCPAxis* axis : {plot_->xAxis2, plot_->yAxis2}) {
        axis->setTicks(false);
        axis->setTickLabels(false);
    }

    const auto graph = [this](const QString& name) {
        QCPGraph* made = plot_->addGraph();
        made->setLayer(QStringLiteral("roofs"));
        made->setAdaptiveSampling(false);
        made->setName(name);
        return made;
    };
    for (QCPGraph*& roof : roofs_)
        roof = graph(QStringLiteral("roof"));
    for (std::size_t i = 0; i < max_memory_levels; ++i)
        slopes_.push_back(graph(QStringLiteral("memory")));
    slope_beyond_ = graph(QStringLiteral("memory beyond"));
    ridge_ = graph(QStringLiteral("ridge"));
    trail_ = new QCPCurve(plot_->xAxis, plot_->yAxis);
    trail_->setName(QStringLiteral("trail"));
    trail_->setLayer(QStringLiteral("trail"));
    const auto marker = [this](const QString& name) {
        auto* made = new MarkerGraph(plot_->xAxis, plot_->yAxis);
        made->setLineStyle(QCPGraph::lsNone);
        made->setLayer(QStringLiteral("labels")); // above every line
        made->setName(name);
        return made;
    };
    crossover_ = marker(QStringLiteral("crossover"));
    for (QCPGraph*& pinned : pinned_)
        pinned = marker(QStringLiteral("pinned"));
    point_ = marker(QStringLiteral("point"));

    // The plot owns them.
    new RooflineOverlay(*this, RooflineOverlay::Part::Tint, QStringLiteral("tint"));
    new RooflineOverlay(*this, RooflineOverlay::Part::Labels, QStringLiteral("labels"));
}

RooflinePlot::~RooflinePlot() = default;

void RooflinePlot::setSeries(const RooflineSeries& series)
{
    series_ = series;
    plot_->xAxis->setRange(series.intensity.minimum, series.intensity.maximum);
    plot_->yAxis->setRange(series.performance.minimum, series.performance.maximum);
    plot_->xAxis2->setRange(plot_->xAxis->range());
    plot_->yAxis2->setRange(plot_->yAxis->range());

    for (std::size_t i = 0; i < roofs_.size(); ++i) {
        roofs_[i]->setVisible(i < series.roofs.size());
        if (i >= series.roofs.size()) {
            roofs_[i]->data()->clear();
            continue;
        }
        const PrecisionRoof& roof = series.roofs[i];
        const double from =
            std::clamp(roof.from_intensity, series.intensity.minimum, series.intensity.maximum);
        roofs_[i]->setData({from, series.intensity.maximum}, {roof.performance, roof.performance},
                           true);
        roofs_[i]->setName(toQString(roof.label));
    }

    const PrecisionRoof* leading = leadingRoof(series);
    slope_beyond_->data()->clear();
    for (std::size_t i = 0; i < slopes_.size(); ++i) {
        const bool used = i < series.memory.size() && leading != nullptr;
        slopes_[i]->setVisible(used);
        if (!used) {
            slopes_[i]->data()->clear();
            continue;
        }
        const MemoryRoof& memory = series.memory[i];
        setSlope(*slopes_[i], series, memory.bandwidth, 0, leading->performance);
        slopes_[i]->setName(toQString(memory.label));
        if (memory.main)
            setSlope(*slope_beyond_, series, memory.bandwidth, leading->performance,
                     highestRoof(series));
    }

    ridge_->setVisible(series.ridge_intensity && series.ridge_performance);
    if (ridge_->visible())
        ridge_->setData({*series.ridge_intensity, *series.ridge_intensity},
                        {series.performance.minimum, *series.ridge_performance}, true);
    else
        ridge_->data()->clear();

    QVector<double> batches;
    QVector<double> intensities;
    QVector<double> performances;
    for (const TrailPoint& stop : series.trail) {
        // The line runs on beyond the frame to where a stop really is, and has a gap where a stop
        // has no intensity.
        const bool nowhere = stop.point.intensity_undefined;
        batches.push_back(stop.batch);
        intensities.push_back(nowhere ? qQNaN() : stop.point.intensity);
        performances.push_back(nowhere ? qQNaN() : stop.point.performance);
    }
    trail_->setData(batches, intensities, performances, true);

    const auto setMarker = [](QCPGraph& graph, const RooflinePoint* point) {
        if (point != nullptr && (!isOutside(*point) || !point->fits))
            graph.setData({point->frame_intensity}, {point->frame_performance}, true);
        else
            graph.data()->clear();
    };
    setMarker(*point_, series.point ? &*series.point : nullptr);
    setMarker(*crossover_, series.crossover ? &series.crossover->point : nullptr);
    for (QCPGraph* pinned : pinned_)
        pinned->data()->clear();
    for (const PinnedPoint& pinned : series.pinned)
        if (!isOutside(pinned.point))
            pinned_[static_cast<std::size_t>(pinned.tier)]->addData(pinned.point.frame_intensity,
                                                                    pinned.point.frame_performance);
}

void RooflinePlot::style(QSize size, const Theme& theme)
{
    theme_ = theme;
    const QFont& caption = fonts_.caption;
    const double line = lineHeight(caption);
    const double widest = widestLabel(series_.intensity, caption);

    const struct
    {
        QCPAxis* axis;
        const Axis& series;
        double length;
    } axes[]{{plot_->xAxis, series_.intensity, size.width() - 6 * line},
             {plot_->yAxis, series_.performance, size.height() - 4 * line}};
    for (const auto& [axis, series, length] : axes) {
        // Relative to the text, so that the lowest label and the leftmost never meet.
        axis->setTickLabelPadding(static_cast<int>(std::lround(0.45 * line)));
        axis->setLabelPadding(static_cast<int>(std::lround(0.25 * line)));
        axis->setTickLabelFont(caption);
        axis->setTickLabelColor(theme.muted_text);
        axis->setLabelFont(caption);
        axis->setLabelColor(theme.secondary_text);
        axis->setLabel(wrapped(toQString(series.label), caption, length, 1).value(0));
        axis->setBasePen(QPen(theme.axis, 1));
        axis->grid()->setPen(QPen(theme.grid, 1));
    }
    plot_->xAxis2->setBasePen(QPen(theme.grid, 1));
    plot_->yAxis2->setBasePen(QPen(theme.grid, 1));
    const auto fitting = [](double length, double each) {
        return static_cast<std::size_t>(std::max(1.0, length / each));
    };
    setTicks(*intensity_ticker_, series_.intensity, fitting(axes[0].length, widest + 8));
    setTicks(*performance_ticker_, series_.performance, fitting(axes[1].length, line + 4));
    // Room for the halves of the last tick labels, and for the names of roofs that are too close.
    names_width_ = roofNamesWidth(series_, QSizeF(axes[0].length, axes[1].length), fonts_);
    const double right = std::max(std::floor(widest / 2) + 6, names_width_);
    plot_->axisRect()->setMinimumMargins(
        QMargins(0, static_cast<int>(line / 2) + 2, static_cast<int>(right), 0));

    const TierColours& tier = theme.of(series_.tier);
    // Pale, but strong enough to be seen.
    double share = theme.kind == ThemeKind::Print ? 0.7 : 0.45;
    while (share < 0.85 && contrastRatio(blended(theme.card, tier.fill, share), theme.card) < 3.0)
        share += 0.05;
    const QColor pale = blended(theme.card, tier.fill, share);
    const QPen strong(tier.fill, 2.2, Qt::SolidLine, Qt::RoundCap);
    QPen weak(pale, 1.1);
    weak.setDashPattern({5, 4});
    for (std::size_t i = 0; i < series_.roofs.size() && i < roofs_.size(); ++i)
        roofs_[i]->setPen(series_.roofs[i].chosen ? strong : weak);
    for (std::size_t i = 0; i < series_.memory.size() && i < slopes_.size(); ++i)
        slopes_[i]->setPen(series_.memory[i].main ? strong : weak);
    slope_beyond_->setPen(weak);
    QPen drop(tier.fill, 1.2);
    drop.setDashPattern({3, 3});
    ridge_->setPen(drop);

    trail_->setPen(QPen(blended(theme.card, tier.fill, 0.8), 1.2));
    trail_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDisc, theme.accent, theme.accent, 4.5));
    crossover_->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.text, 1.2), theme.card, 9));
    for (const Tier pinned : all_tiers)
        pinned_[static_cast<std::size_t>(pinned)]->setScatterStyle(QCPScatterStyle(
            QCPScatterStyle::ssCircle, QPen(theme.of(pinned).fill, 2), theme.card, 11));
    const bool fits = series_.point && series_.point->fits;
    point_->setScatterStyle(fits ? QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.card, 2),
                                                   tier.fill, 2 * roofline_point_radius)
                                 : QCPScatterStyle(QCPScatterStyle::ssCrossCircle,
                                                   QPen(theme.bad_text, 2), theme.card,
                                                   2 * roofline_point_radius));
}

QPointF RooflinePlot::pixelOf(double intensity, double performance) const
{
    return {plot_->xAxis->coordToPixel(intensity), plot_->yAxis->coordToPixel(performance)};
}

void RooflinePlot::measure()
{
    if (std::exchange(measured_, true))
        return;
    pixels_ = {};
    pixels_.frame = plot_->axisRect()->rect();
    if (names_width_ > 0)
        pixels_.margin = QRectF(pixels_.frame.right() + 2, pixels_.frame.top(), names_width_ - 2,
                                pixels_.frame.height());
    const auto lineOf = [this](const QCPGraph& graph) {
        const auto data = graph.data();
        if (data->size() < 2)
            return QLineF(QPointF(-1, -1), QPointF(-1, -1));
        const auto& first = *data->constBegin();
        const auto& last = *(data->constEnd() - 1);
        return QLineF(pixelOf(first.key, first.value), pixelOf(last.key, last.value));
    };
    for (std::size_t i = 0; i < series_.roofs.size() && i < roofs_.size(); ++i)
        pixels_.roofs.push_back(lineOf(*roofs_[i]));
    for (std::size_t i = 0; i < series_.memory.size() && i < slopes_.size(); ++i)
        pixels_.slopes.push_back(lineOf(*slopes_[i]));
    if (series_.ridge_intensity && series_.ridge_performance) {
        pixels_.ridge = pixelOf(*series_.ridge_intensity, *series_.ridge_performance);
        pixels_.ridge_x = pixels_.ridge->x();
    }
    const auto pixelOfPoint = [this](const RooflinePoint& point) {
        return pixelOf(point.frame_intensity, point.frame_performance);
    };
    for (const TrailPoint& stop : series_.trail)
        pixels_.trail.push_back(pixelOfPoint(stop.point));
    if (series_.crossover && !isOutside(series_.crossover->point))
        pixels_.crossover = pixelOfPoint(series_.crossover->point);
    if (series_.point)
        pixels_.point = pixelOfPoint(*series_.point);
    for (const PinnedPoint& pinned : series_.pinned)
        pixels_.pinned.push_back(pixelOfPoint(pinned.point));
    labels_ = layOutRooflineLabels(series_, pixels_, fonts_, theme_);
}

void RooflinePlot::paint(QCPPainter& painter, QSize size, const Theme& theme, const QFont& font)
{
    fonts_ = chartFonts(font);
    style(size, theme);
    measured_ = false;
    if (!isForWidget(painter)) {
        draw(painter, size, Layers::All);
        return;
    }
    backdrop_.paint(painter, size, theme.card,
                    {size, theme, fonts_, series_.intensity, series_.performance, series_.tier,
                     series_.roofs, series_.memory, series_.ridge_intensity,
                     series_.ridge_performance},
                    [&](QCPPainter& onto) { draw(onto, size, Layers::Fixed); });
    draw(painter, size, Layers::Moving);
}

void RooflinePlot::draw(QCPPainter& painter, QSize size, Layers layers)
{
    for (const char* name : {"tint", "grid", "roofs", "axes"})
        plot_->layer(QString::fromLatin1(name))->setVisible(layers != Layers::Moving);
    for (const char* name : {"trail", "labels"})
        plot_->layer(QString::fromLatin1(name))->setVisible(layers != Layers::Fixed);
    plot_->toPainter(&painter, size.width(), size.height());
}

QRectF RooflinePlot::intensityAxisArea() const
{
    const QRectF& frame = pixels_.frame;
    return {frame.left(), frame.bottom() + 1, frame.width(), 4 * lineHeight(fonts_.caption)};
}

QRectF RooflinePlot::performanceAxisArea() const
{
    const QRectF& frame = pixels_.frame;
    return {0, frame.top(), frame.left() - 1, frame.height()};
}

} // namespace deployscope::ui
