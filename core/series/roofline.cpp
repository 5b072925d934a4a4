// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/roofline.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/memory.h"
#include "core/evaluation/verdict.h"
#include "core/units/format.h"

#include <algorithm>
#include <cmath>

namespace deployscope {

namespace {

std::string rateLabel(double performance, bool integer)
{
    return formatOperations(performance, dimension::operation_rate, integer);
}

std::string intensityLabel(double intensity, bool integer)
{
    return formatNumber(intensity) + (integer ? " OP/byte" : " FLOP/byte");
}

int decadeBelow(double value)
{
    return static_cast<int>(std::floor(std::log10(value) + 1e-9));
}

int decadeAbove(double value)
{
    return static_cast<int>(std::ceil(std::log10(value) - 1e-9));
}

// The bandwidth whose slope meets the roofs, bytes/s as listed; 0 where none is known.
double mainBandwidth(const Device& device)
{
    const Homes homes = homesOf(device);
    if (homes.ridge < 0)
        return 0.0;
    const auto& bandwidth = device.memory[static_cast<std::size_t>(homes.ridge)].bandwidth;
    return bandwidth ? bandwidth->value : 0.0;
}

// Whole decades around every ridge and every roof of the device, as listed: neither the workload
// nor an efficiency moves the frame.
void setFrame(RooflineSeries& series, const Device& device, bool integer)
{
    double lowest_peak = 0.0;
    double highest_peak = 0.0;
    for (const auto& peak : device.peaks) {
        if (!peak)
            continue;
        lowest_peak = lowest_peak > 0.0 ? std::min(lowest_peak, peak->value) : peak->value;
        highest_peak = std::max(highest_peak, peak->value);
    }
    // Without any peak there is no roof to frame, but still a chart.
    const bool framed = highest_peak > 0.0;
    const double bandwidth = framed ? mainBandwidth(device) : 0.0;
    int x_low = -1;
    int x_high = 4;
    if (bandwidth > 0.0) {
        x_low = decadeBelow(lowest_peak / bandwidth) - 1;
        x_high = decadeAbove(highest_peak / bandwidth) + 1;
    }
    const int y_high = framed ? decadeAbove(highest_peak) : 16;
    const int y_low = bandwidth > 0.0 ? decadeBelow(bandwidth) + x_low : y_high - 5;
    const char* unit = integer ? "OP" : "FLOP";
    series.intensity =
        decadeAxis(std::string{"Arithmetic intensity ("} + unit + "/byte)", x_low, x_high);
    series.performance = decadeAxis(std::string{"Performance ("} + unit + "/s)",
                                    std::min(y_low, y_high - 2), y_high);
}

RooflinePoint pointOf(const RooflineSeries& series, const Result& result, bool integer)
{
    RooflinePoint point;
    point.intensity_undefined = !result.arithmetic_intensity;
    point.intensity = result.arithmetic_intensity.value_or(series.intensity.maximum);
    point.fits = result.fits;
    // What does not fit stands on the floor of the chart: it performs nothing.
    point.performance = result.fits ? result.attainable_performance : series.performance.minimum;
    const auto into = [](double value, const Axis& axis, int& outside) {
        outside = value < axis.minimum ? -1 : value > axis.maximum ? 1 : 0;
        return std::clamp(value, axis.minimum, axis.maximum);
    };
    point.frame_intensity = into(point.intensity, series.intensity, point.outside_x);
    point.frame_performance = into(point.performance, series.performance, point.outside_y);
    if (!point.fits) {
        // Off the very edge, so that the whole of its cross is seen.
        const double width = series.intensity.maximum / series.intensity.minimum;
        const double height = series.performance.maximum / series.performance.minimum;
        point.frame_intensity =
            std::clamp(point.frame_intensity, series.intensity.minimum * std::pow(width, 0.02),
                       series.intensity.maximum * std::pow(width, -0.02));
        point.frame_performance = series.performance.minimum * std::pow(height, 0.04);
    }
    point.detail = point.intensity_undefined ? std::string{"no byte leaves the chip"}
                                             : intensityLabel(point.intensity, integer);
    if (point.fits)
        point.detail += " · " + rateLabel(point.performance, integer);
    else
        point.detail += " · does not fit";
    return point;
}

std::string nameOfPoint(const Scenario& scenario, const Workload& workload)
{
    return workload.name + " b" + formatCount(scenario.batch) + " " +
           std::string{nameOf(scenario.precision)};
}

void addRoofs(RooflineSeries& series, const Scenario& scenario, const Device& device,
              const Result& result)
{
    const double bandwidth = mainBandwidth(device) * scenario.bandwidth_efficiency;
    for (const Precision precision : all_precisions) {
        const auto& peak = device.peak(precision);
        if (!peak)
            continue;
        PrecisionRoof roof;
        roof.precision = precision;
        roof.performance = peak->value * scenario.compute_efficiency;
        roof.from_intensity =
            bandwidth > 0.0 ? roof.performance / bandwidth : series.intensity.minimum;
        roof.label = std::string{nameOf(precision)} + " " +
                     rateLabel(roof.performance, isInteger(precision));
        roof.chosen = result.compute_precision == precision;
        series.roofs.push_back(std::move(roof));
    }
    std::stable_sort(series.roofs.begin(), series.roofs.end(),
                     [](const PrecisionRoof& a, const PrecisionRoof& b) {
                         return a.performance < b.performance;
                     });
    const int ridge = homesOf(device).ridge;
    for (std::size_t i = 0; i < device.memory.size(); ++i) {
        const MemoryLevel& level = device.memory[i];
        if (!level.bandwidth)
            continue;
        MemoryRoof roof;
        roof.bandwidth = level.bandwidth->value * scenario.bandwidth_efficiency;
        roof.label = level.name + " " + formatQuantity(roof.bandwidth, dimension::bandwidth);
        roof.main = static_cast<int>(i) == ridge;
        series.memory.push_back(std::move(roof));
    }
    std::stable_sort(
        series.memory.begin(), series.memory.end(),
        [](const MemoryRoof& a, const MemoryRoof& b) { return a.bandwidth < b.bandwidth; });
}

void addTrail(RooflineSeries& series, const Scenario& scenario, const Subject& subject,
              const Result& result, bool integer)
{
    Scenario step = scenario;
    const auto at = [&](int batch) {
        step.batch = batch;
        const Result there = evaluate(step, *subject.workload, *subject.device, *subject.network);
        return TrailPoint{batch, pointOf(series, there, integer)};
    };
    for (int batch = 1; batch <= limits::max_slider_batch; batch *= 2) {
        if (result.largest_batch_that_fits && batch > *result.largest_batch_that_fits)
            break;
        series.trail.push_back(at(batch));
    }
    const auto from = result.compute_bound_from_batch;
    if (from && *from > 1 && *from <= limits::max_slider_batch) {
        TrailPoint crossover = at(*from);
        if (crossover.point.fits) {
            crossover.point.label = "compute-bound from batch " + formatCount(*from);
            series.crossover = std::move(crossover);
        }
    }
}

} // namespace

RooflineSeries rooflineSeries(const Scenario& scenario, const Catalog& catalog,
                              const Result& result, std::span<const Baseline> baselines)
{
    RooflineSeries series;
    const auto subject = subjectOf(scenario, catalog);
    if (!subject) {
        series.intensity = decadeAxis("Arithmetic intensity (FLOP/byte)", -1, 4);
        series.performance = decadeAxis("Performance (FLOP/s)", 9, 16);
        series.message = "The scenario names a profile that is not there.";
        return series;
    }
    const Device& device = *subject->device;
    const bool integer = isInteger(result.compute_precision.value_or(scenario.precision));
    series.tier = device.tier;
    series.batch = scenario.batch;
    setFrame(series, device, integer);
    addRoofs(series, scenario, device, result);
    series.memory_bound_label = "memory-bound";
    series.compute_bound_label = "compute-bound";
    series.caption = device.short_name;

    if (!result.compute_precision) {
        series.message = constraintMessage(result.precision(), scenario, *subject, result);
    } else {
        if (result.ridge_point) {
            series.ridge_intensity = *result.ridge_point;
            series.ridge_performance = result.peak_performance * scenario.compute_efficiency;
            series.ridge_label = "ridge " + intensityLabel(*result.ridge_point, integer);
            series.caption += ": " + series.ridge_label + " (" +
                              std::string{nameOf(*result.compute_precision)} + ")";
        }
        addTrail(series, scenario, *subject, result, integer);
        series.point = pointOf(series, result, integer);
        series.point->label = nameOfPoint(scenario, *subject->workload);
        if (!result.fits)
            series.message = constraintMessage(result.memory(), scenario, *subject, result);
        else if (series.point->intensity_undefined)
            series.message = "No byte leaves the chip: the intensity is beyond any axis, and the "
                             "roof alone bounds.";
    }
    for (const Baseline& baseline : baselines) {
        const auto pinned = subjectOf(baseline.scenario, catalog);
        if (!pinned)
            continue;
        const Result there =
            evaluate(baseline.scenario, *pinned->workload, *pinned->device, *pinned->network);
        if (!there.compute_precision)
            continue;
        const bool pinned_integer = isInteger(*there.compute_precision);
        series.pinned.push_back(
            {baseline.name, pinned->device->tier, pointOf(series, there, pinned_integer)});
        series.pinned.back().point.label = baseline.name;
    }
    return series;
}

Table tableOf(const RooflineSeries& series)
{
    Table table;
    table.title = "Roofline";
    table.columns = {"kind",
                     "name",
                     "batch",
                     "arithmetic intensity (FLOP/byte)",
                     "performance (FLOP/s)",
                     "bandwidth (B/s)"};
    for (const PrecisionRoof& roof : series.roofs)
        table.rows.push_back({"precision roof", std::string{nameOf(roof.precision)}, "", "",
                              formatMachine(roof.performance), ""});
    for (const MemoryRoof& roof : series.memory)
        table.rows.push_back(
            {"memory roof", roof.label, "", "", "", formatMachine(roof.bandwidth)});
    if (series.ridge_intensity)
        table.rows.push_back({"ridge point", "", "", formatMachine(*series.ridge_intensity),
                              formatMachine(*series.ridge_performance), ""});
    const auto point = [&table](const char* kind, const std::string& name, const std::string& batch,
                                const RooflinePoint& at) {
        table.rows.push_back({kind, name, batch,
                              at.intensity_undefined ? "" : formatMachine(at.intensity),
                              at.fits ? formatMachine(at.performance) : "", ""});
    };
    for (const TrailPoint& step : series.trail)
        point("batch trail", "", std::to_string(step.batch), step.point);
    if (series.crossover)
        point("crossover", series.crossover->point.label, std::to_string(series.crossover->batch),
              series.crossover->point);
    if (series.point)
        point("scenario", series.point->label, std::to_string(series.batch), *series.point);
    for (const PinnedPoint& pinned : series.pinned)
        point("pinned", pinned.name, "", pinned.point);
    return table;
}

} // namespace deployscope
