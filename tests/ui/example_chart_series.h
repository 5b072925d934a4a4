// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/example_chart.h"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

// Charts of worked examples made by hand: one of each kind, and the awkward ones.
namespace deployscope::test {

inline Axis axisOf(std::string label, double minimum, double maximum, double step)
{
    Axis axis;
    axis.label = std::move(label);
    axis.minimum = minimum;
    axis.maximum = maximum;
    const int count = static_cast<int>(std::lround((maximum - minimum) / step));
    for (int i = 0; i <= count; ++i) {
        const double value = minimum + i * step;
        std::string text = std::to_string(static_cast<int>(std::lround(std::abs(value))));
        if (text.size() > 3)
            text.insert(text.size() - 3, "\u202f");
        axis.ticks.push_back({value, (value < 0 ? "\u2212" : "") + text});
    }
    return axis;
}

inline ExampleBarSeries bar(std::string label, double value, std::string figure,
                            std::optional<Tier> tier = {})
{
    ExampleBarSeries series;
    series.label = std::move(label);
    series.tier = tier;
    series.parts = {{"", figure, value}};
    series.total = value;
    series.figure = std::move(figure);
    return series;
}

inline ExampleBarSeries noBar(std::string label, std::string message)
{
    ExampleBarSeries series;
    series.label = std::move(label);
    series.message = std::move(message);
    return series;
}

inline ExampleSeries distancePenalty()
{
    ExampleSeries series;
    series.kind = ExampleChartKind::Bars;
    series.title = "The time that light takes, against the budget";
    series.value_name = "Time";
    series.value_unit = "ms";
    series.values = axisOf("Time (ms)", 0, 16, 2);
    series.bars = {bar("Cloud, 1\u202f500\u00a0km away", 15.0, "15.0\u00a0ms", Tier::Cloud),
                   bar("Edge server in the same city", 0.4, "0.400\u00a0ms", Tier::Edge),
                   bar("Mobile phone", 0.0, "0\u00a0ms", Tier::Mobile),
                   noBar("Microcontroller", "no figure: the model is 24.6\u00a0MB larger than the "
                                            "memory it would have to fit")};
    series.marks = {{"budget 10.0\u00a0ms", 10.0}};
    series.description = "Light alone takes 15.0 ms to the cloud and back.";
    return series;
}

inline ExampleSeries differences()
{
    ExampleSeries series;
    series.title = "What is left of the budget";
    series.value_name = "Slack";
    series.value_unit = "ms";
    series.values = axisOf("Slack (ms)", -60, 100, 20);
    series.bars = {bar("Cloud", -52.0, "\u221252.0\u00a0ms", Tier::Cloud),
                   bar("Edge", 91.5, "91.5\u00a0ms", Tier::Edge),
                   bar("Mobile", 100.0, "100\u00a0ms", Tier::Mobile),
                   bar("Hybrid", -3.0, "\u22123.00\u00a0ms")};
    series.marks = {{"needed at least 12.0\u00a0ms", 12.0}, {"comfortable 20.0\u00a0ms", 20.0}};
    series.description = "Three of four have time left.";
    return series;
}

inline ExampleSeries latencyNumbers()
{
    ExampleSeries series;
    series.kind = ExampleChartKind::LogBars;
    series.title = "Latency numbers";
    series.value_name = "Time";
    series.value_unit = "s";
    series.values = decadeAxis("Time (s)", -9, 1);
    series.bars = {bar("Reading the first cache", 1e-9, "1.00\u00a0ns"),
                   bar("Reading main memory", 1e-7, "100\u00a0ns"),
                   bar("Reading high-bandwidth memory", 3e-7, "300\u00a0ns"),
                   bar("A packet across the data centre", 5e-4, "500\u00a0\u00b5s"),
                   bar("Keyword spotting on a microcontroller", 1e-2, "10.0\u00a0ms", Tier::Tiny),
                   bar("Wi-Fi to the router", 3e-3, "3.00\u00a0ms", Tier::Edge),
                   bar("Round trip across an ocean", 0.15, "150\u00a0ms", Tier::Cloud),
                   bar("First word of a large language model", 0.8, "800\u00a0ms", Tier::Cloud),
                   bar("Whole answer of a large language model", 9.0, "9.00\u00a0s", Tier::Cloud)};
    series.marks = {{"budget 10.0\u00a0ms", 1e-2}};
    series.description = "Nine latencies from 1 ns to 9 s.";
    return series;
}

inline ExampleSeries costs()
{
    ExampleSeries series;
    series.kind = ExampleChartKind::StackedBars;
    series.title = "Cost of a year, cloud against edge";
    series.value_name = "Cost of a year";
    series.value_unit = "USD";
    series.values = axisOf("Cost of a year (USD)", 0, 40000, 10000);
    series.part_labels = {"Compute",  "Transfer",    "Load balancer", "Logs",
                          "Hardware", "Electricity", "Fibre",         "Labour"};
    const auto stack = [&](std::string label, std::vector<double> values, std::string figure) {
        ExampleBarSeries made;
        made.label = std::move(label);
        made.figure = std::move(figure);
        for (std::size_t i = 0; i < values.size(); ++i) {
            std::string text = std::to_string(static_cast<int>(values[i]));
            if (text.size() > 3)
                text.insert(text.size() - 3, "\u202f");
            made.parts.push_back({series.part_labels[i], text, values[i]});
            made.total += values[i];
        }
        return made;
    };
    series.bars = {stack("Cloud: four accelerators by the hour",
                         {26280, 3132.82, 3723, 2000, 0, 0, 0, 0}, "USD\u00a035\u202f136"),
                   stack("Edge: one server over three years",
                         {0, 0, 0, 0, 5000, 409.97, 1200, 15000}, "USD\u00a021\u202f610"),
                   noBar("Mobile", "no figure: nothing is bought")};
    series.description = "The cloud costs USD 35 136 a year, the edge USD 21 610.";
    return series;
}

inline ExampleLineSeries lineOf(std::string label, double from, double to, bool logarithmic,
                                double (*value)(double), std::optional<Tier> tier = {})
{
    constexpr int points = 120;
    ExampleLineSeries line;
    line.label = std::move(label);
    line.tier = tier;
    line.pieces.emplace_back();
    for (int i = 0; i <= points; ++i) {
        const double share = i / static_cast<double>(points);
        const double x =
            logarithmic ? from * std::pow(to / from, share) : from + share * (to - from);
        line.pieces.back().emplace_back(x, value(x));
    }
    return line;
}

inline ExampleSeries lightBarrier()
{
    ExampleSeries series;
    series.kind = ExampleChartKind::Lines;
    series.title = "Time over distance";
    series.value_name = "Time";
    series.value_unit = "ms";
    series.sweep_name = "Distance to the server";
    series.sweep_unit = "km";
    series.values = axisOf("Time (ms)", 0, 120, 20);
    series.sweep = axisOf("Distance to the server (km)", 0, 5000, 1000);
    series.lines = {
        lineOf(
            "Light alone", 0, 5000, false, [](double km) { return km / 100; }, Tier::Cloud),
        lineOf(
            "With the software of the service", 0, 5000, false,
            [](double km) { return km / 100 + 60; }, Tier::Edge)};
    series.lines[0].current = 15.0;
    series.lines[0].figure = "15.0\u00a0ms";
    series.lines[1].current = 75.0;
    series.lines[1].figure = "75.0\u00a0ms";
    series.marks = {{"budget 10.0\u00a0ms", 10.0}};
    series.current = 1500.0;
    series.current_label = "1\u202f500\u00a0km";
    series.description = "At 1 500 km light takes 15.0 ms.";
    return series;
}

// Both axes logarithmic, five lines, one of them broken and one without any value.
inline ExampleSeries fleet()
{
    ExampleSeries series;
    series.kind = ExampleChartKind::Lines;
    series.title = "Cost of a year over requests";
    series.value_name = "Cost of a year";
    series.value_unit = "USD";
    series.sweep_name = "Requests a day";
    series.sweep_unit = "";
    series.values = decadeAxis("Cost of a year (USD)", 2, 7);
    series.sweep = decadeAxis("Requests a day", 3, 8);
    series.lines = {
        lineOf(
            "Cloud", 1e3, 1e8, true, [](double n) { return 100 + n * 0.05; }, Tier::Cloud),
        lineOf(
            "Edge", 1e3, 1e8, true, [](double n) { return 16000 + n * 0.01; }, Tier::Edge),
        lineOf(
            "Mobile", 1e3, 1e8, true, [](double) { return 15000.0; }, Tier::Mobile),
        lineOf("Hybrid", 1e3, 1e8, true, [](double n) { return 9000 + n * 0.011; }),
        {}};
    series.lines[4].label = "Microcontroller";
    auto& broken = series.lines[3].pieces;
    broken.push_back({broken[0].begin() + 70, broken[0].begin() + 100});
    broken[0].resize(50);
    series.current = 1e6;
    series.current_label = "1\u00a0M a day";
    series.lines[0].current = 50100;
    series.lines[0].figure = "USD\u00a050\u202f100";
    series.lines[1].current = 26000;
    series.lines[1].figure = "USD\u00a026\u202f000";
    series.lines[2].current = 15000;
    series.lines[2].figure = "USD\u00a015\u202f000";
    series.description = "At 1 M requests a day the phone is cheapest.";
    return series;
}

inline ExampleSeries throttling()
{
    ExampleSeries series;
    series.kind = ExampleChartKind::TimeSeries;
    series.title = "Frames a second while the phone gets hot";
    series.value_name = "Rate";
    series.value_unit = "1/s";
    series.sweep_name = "Time";
    series.sweep_unit = "s";
    series.values = axisOf("Rate (1/s)", 0, 70, 10);
    series.sweep = axisOf("Time (s)", 0, 300, 60);
    series.lines = {
        lineOf("Sustained load", 0, 300, false,
               [](double s) { return s < 60 ? 60 : 15 + 45 * std::exp((60 - s) / 20); }),
        lineOf("With pauses", 0, 300, false, [](double s) { return 45 + 15 * std::cos(s / 12); })};
    series.marks = {{"smooth video 24.0 /s", 24.0}, {"camera 30.0 /s", 30.0}};
    series.description = "After a minute the rate falls from 60 to 15 a second.";
    return series;
}

// Labels as long as a file may have them.
inline ExampleSeries longTexts()
{
    ExampleSeries series = lightBarrier();
    series.sweep->label = "Distance along the fibre between the user and the data centre (km)";
    series.values.label = "Time from the request to the first byte of the answer (ms)";
    series.lines[0].label = "Light in fibre, there and back again without any rest at all";
    series.lines[1].label = "The same with the software of the service at both of its ends";
    series.marks[0].label = "what a human being would still call immediate: 10.0\u00a0ms";
    return series;
}

inline std::vector<std::pair<std::string, ExampleSeries>> exampleCharts()
{
    return {{"bars", distancePenalty()},    {"differences", differences()},
            {"log_bars", latencyNumbers()}, {"stacked", costs()},
            {"lines", lightBarrier()},      {"log_lines", fleet()},
            {"time", throttling()},         {"long", longTexts()}};
}

} // namespace deployscope::test
