// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "core/example/formula.h"
#include "core/example/program.h"
#include "core/units/quantity.h"

#include <QString>
#include <QTest>

#include <string>
#include <utility>
#include <vector>

// Small worked examples, so that a test can say by hand what must come out of them.
namespace deployscope::testing {

// No-break blanks as plain ones, and the minus of figures as a hyphen.
inline QString plainText(const std::string& text)
{
    QString result = QString::fromStdString(text);
    return result.replace(QChar(0x00A0), ' ')
        .replace(QChar(0x202F), ' ')
        .replace(QChar(0x2212), '-');
}

inline Formula formula(const char* text)
{
    FormulaReading reading = readFormula(text);
    if (!reading.problems.empty())
        qFatal("%s: %s", text, reading.problems.front().what.c_str());
    return std::move(reading.formula);
}

inline double si(const char* text)
{
    const ParsedQuantity parsed = parseQuantity(text);
    if (!parsed.quantity)
        qFatal("%s: %s", text, parsed.problem.c_str());
    return parsed.quantity->value;
}

inline Dimension dimensionOf(const char* unit)
{
    return parseUnit(unit).value_or(Unit{}).dimension;
}

// An input that is a constant.
inline ExampleInput constant(const char* name, const char* label, const char* value,
                             const char* unit)
{
    ExampleInput input;
    input.name = name;
    input.symbol = name;
    input.label = label;
    input.value.value = si(value);
    input.value.as_written = value;
    input.value.source = "this test";
    input.dimension = dimensionOf(unit);
    input.unit = unit;
    input.low = input.value.value;
    input.high = input.value.value;
    return input;
}

inline ExampleInput slider(const char* name, const char* label, const char* value, const char* unit,
                           const char* low, const char* high, InputScale scale = InputScale::Linear)
{
    ExampleInput input = constant(name, label, value, unit);
    input.scale = scale;
    input.low = si(low);
    input.high = si(high);
    return input;
}

inline ExampleInput stops(const char* name, const char* label, const char* value, const char* unit,
                          std::initializer_list<const char*> values)
{
    ExampleInput input = constant(name, label, value, unit);
    input.scale = InputScale::Stops;
    for (const char* each : values)
        input.stops.push_back(si(each));
    input.low = input.stops.front();
    input.high = input.stops.back();
    return input;
}

inline ExampleStep step(const char* name, const char* label, const char* text, const char* unit,
                        int digits = 3)
{
    ExampleStep result;
    result.name = name;
    result.symbol = name;
    result.label = label;
    result.formula = formula(text);
    result.unit = unit;
    result.dimension = dimensionOf(unit);
    result.digits = digits;
    result.why = "Because the test says so.";
    return result;
}

inline VerdictRule rule(const char* when, VerdictSeverity severity, const char* text)
{
    return {*when == '\0' ? Formula{} : formula(when), severity, text};
}

inline ExampleBar bar(const char* label, const char* value, const char* when = "",
                      const char* otherwise = "")
{
    return {label,
            std::nullopt,
            {{"", formula(value)}},
            *when == '\0' ? Formula{} : formula(when),
            otherwise};
}

// Light in fibre, there and back, against a budget: 1 500 km, 10 ms.
inline Example lightExample()
{
    Example example;
    example.id = "light";
    example.title = "Light";
    example.section = "Distance";
    example.question = "Can a server at {distance} answer within {budget}?";
    example.inputs = {
        slider("distance", "Distance to the server", "1500 km", "km", "1 km", "20000 km",
               InputScale::Logarithmic),
        slider("budget", "Latency budget", "10 ms", "ms", "1 ms", "1 s", InputScale::Logarithmic),
        constant("c", "Speed of light in fibre", "200000 km/s", "km/s"),
    };
    example.inputs[0].symbol = "d";
    example.steps = {
        step("round_trip", "Round trip", "2 * distance / c", "ms"),
        step("slack", "Slack", "budget - round_trip", "ms"),
        step("ratio", "Times the budget", "round_trip / budget", "×"),
    };
    example.steps[0].symbol = "t_rt";
    example.verdict = {
        rule("slack < 0", VerdictSeverity::Impossible,
             "Light alone needs {round_trip}, {ratio} the budget."),
        rule("slack < budget / 2", VerdictSeverity::Warning, "{slack} are left."),
        rule("", VerdictSeverity::Fine, "{slack:s} of {budget:s} are left {{still}}."),
    };
    ExampleChartDefinition& chart = example.chart;
    chart.kind = ExampleChartKind::Bars;
    chart.title = "Time of a request";
    chart.label = "Time";
    chart.unit = "ms";
    chart.dimension = dimension::time;
    chart.bars = {bar("Light over {distance}", "round_trip"), bar("Slack", "slack")};
    chart.marks = {{"budget {budget}", formula("budget")}};
    example.takeaway = "Light takes {round_trip} for {distance:m}.";
    example.sources = {"this test"};
    return example;
}

} // namespace deployscope::testing
