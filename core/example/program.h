// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace deployscope {

// What an example gives at some inputs. Numbers are SI and finite.
struct ExampleResult
{
    std::vector<double> inputs;               // in the order of the example's inputs
    std::vector<std::optional<double>> steps; // nothing where a formula gives no number there
    std::optional<std::size_t> verdict; // index of the rule; none where a condition has no value
};

// The defaults of an example's inputs, SI.
std::vector<double> defaultInputs(const Example& example);

// An example with its formulas compiled. Evaluating is bounded: there are no loops, and no formula
// longer than the reader takes. Not to be shared between threads.
class ExampleProgram
{
public:
    // The example comes from a reader that found it sound; it must outlive the program.
    explicit ExampleProgram(const Example& example);
    ~ExampleProgram();
    ExampleProgram(ExampleProgram&&) noexcept;
    ExampleProgram& operator=(ExampleProgram&&) noexcept;

    const Example& example() const;

    // One value for each input, SI, within its range.
    ExampleResult evaluate(std::span<const double> inputs);
    const ExampleResult& result() const; // of the last evaluate; at first at the defaults

    // Any formula of the example (by its address: of a bar, a line, a mark, a condition) at the
    // inputs last evaluated, the swept variable of the chart having the given value where it is one
    // of its own. Nothing where it gives no finite number.
    std::optional<double> number(const Formula& formula, double swept = 0.0);

private:
    class Compiled;
    std::unique_ptr<Compiled> compiled_;
};

} // namespace deployscope
