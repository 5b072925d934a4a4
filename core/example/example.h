// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"
#include "core/units/dimension.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace deployscope {

// A worked example as its file has it: a question, inputs, formulas over them in order, rules for
// the verdict, a chart, and what the book prints. Plain values; readExample has found everything in
// it to be sound: names exist, formulas compile, units fit, and all steps are finite numbers at the
// defaults and at both ends of every input.

// Arithmetic over the names of inputs and earlier steps, evaluated in SI by muParser.
struct Formula
{
    std::string text;
    std::vector<std::string> names; // of inputs, steps and the swept variable, each once

    bool isThere() const { return !text.empty(); }
};

// How an input may be changed.
enum class InputScale : std::uint8_t {
    Fixed, // a constant: shown, not changed
    Linear,
    Logarithmic,
    Stops, // only the values listed
};

struct ExampleInput
{
    std::string name;   // in formulas: "round_trip"
    std::string symbol; // in shown formulas: "t_rt"; the name where the file gives none
    std::string label;  // "Distance to the server"
    Figure value;       // the default: SI, as written, kind, source
    Dimension dimension{};
    std::string unit; // to show it in: "km"; "" for a pure number
    InputScale scale{InputScale::Fixed};
    double low{0.0};           // SI; both are the default where fixed
    double high{0.0};          // SI
    std::vector<double> stops; // SI, rising
    bool whole{false};         // counts: only whole numbers (in the unit shown)
    bool minor{false};         // folded away on the page
};

struct ExampleStep
{
    std::string name;
    std::string symbol;
    std::string label;
    Formula formula;
    std::string unit; // to show it in; "×" for a ratio, "%" for a share, "" for a pure number
    Dimension dimension{};
    int digits{3}; // significant ones at least; whole numbers keep all theirs
    std::string why;
};

enum class VerdictSeverity : std::uint8_t { Impossible, Warning, Fine };

// Words with figures in them: "Light alone needs {round_trip} of {budget:ms}." A name in braces is
// an input or a step, shown in its unit or in the one behind the colon. "{{" and "}}" are braces.
using TextTemplate = std::string;

// The first rule whose condition holds is the verdict; the last one has no condition.
struct VerdictRule
{
    Formula when; // not there: always
    VerdictSeverity severity{VerdictSeverity::Fine};
    TextTemplate text;
};

enum class ExampleChartKind : std::uint8_t {
    Bars,        // one bar each, from zero
    LogBars,     // one bar each, over decades
    StackedBars, // bars made of parts
    Lines,       // over an input's range, with a mark at its current value
    TimeSeries,  // over a variable of the chart's own, mostly time
};

struct ExampleBarPart
{
    std::string label;
    Formula value;
};

struct ExampleBar
{
    TextTemplate label;
    std::optional<Tier> tier;          // gives the colour
    std::vector<ExampleBarPart> parts; // one without a label, but for stacked bars
    Formula when;                      // not there: always; where it is false there is no figure
    TextTemplate otherwise;            // what stands there then: "too slow by {lack}"
};

struct ExampleLine
{
    std::string label;
    std::optional<Tier> tier;
    Formula value;
};

struct ExampleMark // a line across the chart: a budget, a limit
{
    TextTemplate label;
    Formula value; // in the dimension of the chart's values
};

struct ExampleSweep // of Lines and TimeSeries
{
    std::string name; // an input's, or the chart's own variable
    std::string label;
    std::string unit;
    Dimension dimension{};
    bool logarithmic{false};
    Formula from; // neither is there where an input is swept over its own range
    Formula to;
};

struct ExampleChartDefinition
{
    ExampleChartKind kind{ExampleChartKind::Bars};
    std::string title;
    std::string label; // of the axis of values: "Time"
    std::string unit;  // of the values
    Dimension dimension{};
    bool logarithmic{false}; // the axis of values
    std::vector<ExampleBar> bars;
    std::vector<ExampleLine> lines;
    std::vector<ExampleMark> marks;
    ExampleSweep sweep;
};

// A figure that the book prints, beside the input or step that it is about.
struct BookFigure
{
    std::string of;              // an input's or step's name
    std::string as_printed;      // "15 ms", "1–10 years"; words where there is no number
    std::optional<double> low;   // SI; none for words alone
    std::optional<double> high;  // SI; equal to low for a single figure
    double tolerance{0.0};       // relative; for "about" and "nearly". 0: the digits printed
    double half_last_digit{0.0}; // SI: half a unit of the last digit printed
    std::string where;           // in the book
    std::vector<std::pair<std::string, double>> at; // inputs (SI) that the book uses otherwise
    std::string because;                            // why ours differs; required where it does
};

// Whether our value (SI) rounds to the figure printed, or lies in the range printed; false where
// the book has words alone.
bool agrees(const BookFigure& figure, double ours);

// Where the example is a fallacy or pitfall: the claim, put to the test by the sliders.
enum class ClaimKind : std::uint8_t { Fallacy, Pitfall };
struct Claim
{
    ClaimKind kind{ClaimKind::Fallacy};
    std::string text; // "A faster accelerator always makes a faster application."
    Formula holds;    // whether it is true at the inputs
    std::string over; // the input that decides it
};

// One key of a scenario: a text as a scenario file has it, or the value of an input.
struct ExampleScenarioEntry
{
    std::string key;
    std::string value;      // "resnet-50", "10 ms"
    bool from_input{false}; // value is an input's name
};

struct Example
{
    std::string id;
    std::string title;
    std::string section; // of the book: examples are grouped by it
    int order{0};        // place in the book: sections come as their first example does
    TextTemplate question;
    std::vector<ExampleInput> inputs;
    std::vector<ExampleStep> steps;
    std::vector<VerdictRule> verdict;
    ExampleChartDefinition chart;
    TextTemplate takeaway;
    std::vector<BookFigure> book_says;
    std::optional<Claim> claim;
    std::vector<ExampleScenarioEntry> scenario; // empty where it is none
    std::vector<std::string> sources;
    std::string file; // where it was read, for messages
    bool built_in{true};
};

// A question for self-check, with a hint and an answer made from an example's figures.
struct Checkpoint
{
    std::string id;
    std::string section;
    int order{0};
    std::string example;   // its id
    TextTemplate question; // all three with the figures of the example at its defaults
    TextTemplate hint;
    TextTemplate answer;
};

std::string_view idOf(VerdictSeverity severity); // "impossible", "warning", "fine"
std::string_view
idOf(ExampleChartKind kind); // "bars", "log_bars", "stacked_bars", "lines", "time_series"
std::string_view idOf(InputScale scale);
std::string_view idOf(ClaimKind kind);

// The index of the input or step; nothing where there is none of the name.
std::optional<std::size_t> findInput(const Example& example, std::string_view name);
std::optional<std::size_t> findStep(const Example& example, std::string_view name);

} // namespace deployscope
