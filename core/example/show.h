// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/evaluation/scenario.h"
#include "core/example/example.h"
#include "core/example/program.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What is read of an example: its figures as words.
namespace deployscope {

// A value in the unit of its input or step: "1 500 km", "15.0 ms", "×1.91", "38.5 %",
// "USD 35 136". Inputs are told with all their digits, steps with theirs, whole parts never cut.
std::string showInput(const ExampleInput& input, double value);
std::string showStep(const ExampleStep& step, std::optional<double> value); // "—" where nothing

// A template with its figures filled in; a figure that is not there is "—".
std::string fill(const TextTemplate& text, const Example& example, const ExampleResult& result);

// A step as it is worked out: "2 × d ÷ c", "2 × 1 500 km ÷ 200 000 km/s", "15.0 ms".
struct WorkedStep
{
    std::string symbol;
    std::string label;
    std::string formula;
    std::string substituted;
    std::string value;
    std::string why;
};
std::vector<WorkedStep> workedSteps(const Example& example, const ExampleResult& result);

struct ExampleVerdict
{
    VerdictSeverity severity{VerdictSeverity::Fine};
    std::string text;
};
// Where no rule can be decided the verdict is a warning that says which step has no value.
ExampleVerdict verdictOf(const Example& example, const ExampleResult& result);

// Reads "NAME=VALUE" of a call or a field into inputs. Unknown names (with the nearest known one),
// wrong units and values outside the range (with the range) are added to diagnostics, and the
// inputs stay as they were.
void setExampleInput(const Example& example, std::vector<double>& inputs, std::string_view name,
                     std::string_view value, std::vector<Diagnostic>& diagnostics);

// Why the value is refused for the input: outside its range, none of its stops, no whole number.
// what and remedy; nothing where it is fine.
struct InputRefusal
{
    std::string what;
    std::string remedy;
};
std::optional<InputRefusal> refusalOf(const ExampleInput& input, double value);

// What is typed for one input: its value, or why it is refused. Exactly one is there.
struct InputReading
{
    std::optional<double> value; // SI
    std::optional<InputRefusal> refusal;
};
InputReading readInput(const ExampleInput& input, std::string_view text);

// The scenario that the example is, at the inputs; nothing where it is none, or where a profile of
// it is not in the catalog.
std::optional<Scenario> scenarioOf(const Example& example, const std::vector<double>& inputs,
                                   const Catalog& catalog);

// The value of the claim's input at which the claim turns, all else as it is: the nearest one to
// its current value. Nothing where the claim keeps its answer over the whole range. To 1e-9 of the
// range; for whole numbers and stops the first value of the other answer.
struct ClaimTurn
{
    bool holds{false};              // at the inputs
    std::optional<double> turns_at; // SI
    std::string text;               // "Holds from 64 on.", made from the figures
};
std::optional<ClaimTurn> claimTurn(ExampleProgram& program);

} // namespace deployscope
