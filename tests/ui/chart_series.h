// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/energy.h"
#include "core/series/radar.h"
#include "core/series/roofline.h"
#include "core/series/time_breakdown.h"

#include <algorithm>
#include <string>
#include <vector>

// Series made by hand, after the picture of ResNet-50 on an A100: what the charts are tested with.
namespace deployscope::test {

inline RooflinePoint pointAt(double intensity, double performance, std::string label = {})
{
    RooflinePoint point;
    point.intensity = point.frame_intensity = intensity;
    point.performance = point.frame_performance = performance;
    point.label = std::move(label);
    point.detail = "80.1 FLOP/byte · 163 TFLOP/s";
    return point;
}

inline RooflineSeries rooflineOfA100()
{
    constexpr double bandwidth = 2.039e12;
    RooflineSeries series;
    series.intensity = decadeAxis("Arithmetic intensity (FLOP/byte)", -1, 4);
    series.performance = decadeAxis("Performance (FLOP/s)", 11, 16);
    series.tier = Tier::Cloud;
    series.caption = "A100: ridge 153 FLOP/byte (FP16)";
    const auto roof = [&](Precision precision, double performance, const char* label) {
        series.roofs.push_back(
            {precision, performance, performance / bandwidth, label, precision == Precision::Fp16});
    };
    roof(Precision::Fp32, 19.5e12, "FP32 19.5 TFLOP/s");
    roof(Precision::Tf32, 156e12, "TF32 156 TFLOP/s");
    roof(Precision::Fp16, 312e12, "FP16 312 TFLOP/s");
    roof(Precision::Int8, 624e12, "INT8 624 TOP/s");
    roof(Precision::Int4, 1248e12, "INT4 1.25 POP/s");
    series.memory = {{bandwidth, "HBM2e 2.04 TB/s", true}};
    series.ridge_intensity = 312e12 / bandwidth;
    series.ridge_performance = 312e12;
    series.ridge_label = "ridge 153 FLOP/byte";
    series.memory_bound_label = "memory-bound";
    series.compute_bound_label = "compute-bound";
    // The larger the batch, the closer to a limit: the last stops lie on one another.
    for (int batch = 1; batch <= 4096; batch *= 2) {
        const double intensity = 80.0 + 80.0 * (1.0 - 1.0 / batch);
        series.trail.push_back(
            {batch, pointAt(intensity, std::min(intensity * bandwidth, 312e12))});
    }
    series.crossover = TrailPoint{58, pointAt(153.016, 312e12, "compute-bound from batch 58")};
    series.point = pointAt(80.0, 80.0 * bandwidth, "ResNet-50 b1 FP16");
    series.batch = 1;
    PinnedPoint pinned;
    pinned.name = "MobileNetV2 · phone NPU · INT8";
    pinned.tier = Tier::Mobile;
    pinned.point = pointAt(30, 3e12);
    series.pinned = {pinned};
    return series;
}

// A microcontroller with one roof, whose point lies far right of the frame.
inline RooflineSeries rooflineWithPointOutside()
{
    RooflineSeries series = rooflineOfA100();
    series.tier = Tier::Tiny;
    series.intensity = decadeAxis("Arithmetic intensity (OP/byte)", -1, 2);
    series.performance = decadeAxis("Performance (OP/s)", 6, 9);
    series.roofs = {{Precision::Int8, 256e6, 4.0, "INT8 256 MOP/s", true}};
    series.memory = {{64e6, "flash 64.0 MB/s", true}};
    series.ridge_intensity = 4.0;
    series.ridge_performance = 256e6;
    series.ridge_label = "ridge 4.00 OP/byte";
    series.trail.clear();
    series.crossover.reset();
    series.pinned.clear();
    RooflinePoint point = pointAt(5000.0, 256e6, "Keyword spotting DS-CNN b1 INT8");
    point.frame_intensity = 100.0;
    point.outside_x = 1;
    series.point = point;
    return series;
}

inline RooflineSeries rooflineThatDoesNotFit()
{
    RooflineSeries series = rooflineWithPointOutside();
    RooflinePoint point = pointAt(80.0, 256e6, "ResNet-50 b1 INT8");
    point.fits = false;
    point.detail = "80.1 OP/byte · does not fit";
    series.point = point;
    series.message =
        "The flash holds 1 MiB, and 25.6 MB are needed: 24.6 MB too much, 24.4 times its size.";
    return series;
}

inline RooflineSeries rooflineWithoutPoint()
{
    RooflineSeries series = rooflineWithPointOutside();
    series.point.reset();
    series.message = "This device computes neither FP8 nor anything that could stand in for it.";
    return series;
}

inline RadarSeries radar()
{
    RadarSeries series;
    series.axes = {"Compute power",
                   "Latency",
                   "Scalability",
                   "Energy efficiency",
                   "Connectivity independence",
                   "Data privacy",
                   "Real-time processing",
                   "Offline capability"};
    series.paradigms = {{"Cloud", Tier::Cloud, {10, 2, 10, 3, 2, 3, 2, 2}},
                        {"Edge", Tier::Edge, {8, 7, 8, 5, 7, 7, 8, 6}},
                        {"Mobile", Tier::Mobile, {6, 8, 7, 7, 8, 9, 7, 8}},
                        {"Tiny", Tier::Tiny, {3, 9, 5, 10, 10, 10, 10, 10}}};
    series.own_name = "This scenario";
    series.own = {9.6, 6.4, 9.5, std::nullopt, 0.0, 3.0, 5.0, 2.0};
    series.message = "An axis whose figure is not known has no score.";
    return series;
}

inline TimeSeries times()
{
    TimeSeries series;
    series.device = {{TimePart::Memory, "Memory", "25.1 µs", "", 25.1e-6},
                     {TimePart::Compute, "Compute", "13.1 µs", "", 13.1e-6},
                     {TimePart::Overhead, "Overhead", "1.80 µs", "", 1.8e-6}};
    series.request = {{TimePart::Propagation, "Network propagation", "15.0 ms",
                       "2 × 1 500 km ÷ 200 000 km/s", 15e-3},
                      {TimePart::Transfer, "Network transfer", "1.00 ms", "", 1e-3},
                      {TimePart::Software, "Service software", "2.00 ms", "", 2e-3}};
    series.request.insert(series.request.end(), series.device.begin(), series.device.end());
    series.request_axis = timeAxis(18.04e-3);
    series.device_axis = timeAxis(40e-6);
    series.budget = 10e-3;
    series.budget_label = "budget 10 ms";
    series.budget_met = false;
    series.device_overlapped = 26.9e-6;
    series.sum_text = "One request, the sum: 25.1 µs + 13.1 µs + 1.80 µs = 40.0 µs on the device.";
    series.overlapped_text =
        "A stream, overlapped: max(25.1 µs, 13.1 µs) + 1.80 µs = 26.9 µs per batch.";
    return series;
}

inline TimeSeries noTimes()
{
    TimeSeries series;
    series.request_axis = timeAxis(0.0);
    series.device_axis = timeAxis(0.0);
    series.message = "No time for what cannot run. flash holds 1 MiB, and 51.2 MB are needed.";
    return series;
}

inline EnergySeries energies(bool with_own_figure = true)
{
    EnergySeries series;
    series.energy = decadeAxis("Energy per inference (J)", -6, 4);
    series.bars = {{"Keyword spotting on a microcontroller", Tier::Tiny, 10e-6, "10 µJ", false},
                   {"MobileNet on a phone’s neural processor", Tier::Mobile, 50e-3, "50 mJ", false},
                   {"ResNet-50 on a Jetson", Tier::Edge, 0.5, "500 mJ", false},
                   {"ResNet-50 on an A100 server", Tier::Cloud, 10.0, "10 J", false},
                   {"A query to GPT-4", Tier::Cloud, 1000.0, "1 kJ", false}};
    if (with_own_figure)
        series.bars.insert(series.bars.begin() + 1,
                           {"ResNet-50 on A100", Tier::Cloud, 11e-3, "≤ 11.0 mJ", true});
    else
        series.bars.push_back(
            {"ResNet-50 on A100", Tier::Cloud, std::nullopt, "no figure: does not fit", true});
    series.caption = "Published full-system figures, and this scenario's upper bound.";
    return series;
}

} // namespace deployscope::test
