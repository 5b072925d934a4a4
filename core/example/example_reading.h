// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/example/example.h"
#include "core/example/formula_bench.h"
#include "core/example/text_reading.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// What a formula must give.
struct ExpectedValue
{
    Dimension dimension{};
    std::string unit;         // as the file names it, for messages
    bool is_condition{false}; // true or false, whatever the units are called
};

inline ExpectedValue condition()
{
    return {.dimension = {}, .unit = {}, .is_condition = true};
}

// A formula of the file, tried out.
struct TriedFormula
{
    Formula formula;
    const JsonValue* place{nullptr};
    std::vector<double> values; // at the points of the reading; not a number: none there
    bool is_sound{false};       // nothing wrong was found: there are values
};

// What the readers of one example's parts share: the example as far as it is read, and the values
// of its inputs and steps at some points, where its formulas are tried out.
class ExampleReading
{
public:
    explicit ExampleReading(const ReadContext& context) : context_(context) {}

    const ReadContext& context() const { return context_; }
    Example& example() { return example_; }
    const Example& example() const { return example_; }
    FormulaBench& bench() { return bench_; }

    // Adds a name, if it is one and is not taken; else tells at the key, and gives null.
    FormulaBench::Variable* declare(ObjectReader& reader, std::string_view key,
                                    std::string_view name, Dimension dimension);

    // The names that the formula of each step uses, told before any is read: so steps that need
    // each other are found.
    void setStepNames(std::vector<std::vector<std::string>> names);
    // The step whose formula is read next.
    void setCurrentStep(std::size_t step) { current_step_ = step; }

    // Chooses the points: the defaults; each input alone at either end of its range; all together
    // at their ends and at places between; the inputs of each printed figure. To be called once,
    // when inputs and printed figures are read.
    void layOutPoints();
    std::size_t pointCount() const { return point_count_; }
    std::size_t pointOfBook(std::size_t book_figure) const { return book_points_[book_figure]; }

    // The formula under a key, with all that is wrong with it told: what it says, what it names,
    // what it measures.
    TriedFormula formula(ObjectReader& reader, std::string_view key, Need need,
                         const ExpectedValue& expected);

    // Tells where a sound formula has no number: at the defaults, and at an end of an input's range
    // ("the step has no value where …").
    void checkNumbers(const TriedFormula& tried, std::string_view subject);

    // As the function of this name, with the figures of the example.
    TextTemplate templateText(ObjectReader& reader, std::string_view key, Need need)
    {
        return deployscope::templateText(reader, key, need, example_);
    }

    // The key "unit" and what it measures; told where it is none.
    std::optional<Dimension> unit(ObjectReader& reader, std::string& unit);

    // The input or step; null, and told, where there is none.
    const FormulaBench::Variable* named(const JsonValue& place, std::string_view name);

private:
    struct End // of an input's range
    {
        std::size_t input{0};
        double value{0.0};
    };

    bool checkNames(const JsonValue& place, const Formula& formula,
                    const std::vector<std::size_t>& characters);
    void tellName(const JsonValue& place, std::size_t character, const std::string& name,
                  const FormulaBench::Variable* variable);
    std::vector<std::string> cycleThrough(std::size_t step, std::size_t later) const;
    bool checkUnits(const JsonValue& place, const Formula& formula, const ExpectedValue& expected);

    const ReadContext& context_;
    Example example_;
    FormulaBench bench_;
    std::vector<std::vector<std::string>> step_names_;
    std::vector<End> ends_; // of the points from the second on
    std::vector<std::size_t> unit_points_;
    std::vector<std::size_t> book_points_;
    std::size_t point_count_{0};
    std::size_t current_step_{0};
};

// One word of a closed vocabulary, all of whose idOf are known.
template <typename E, const auto& all> std::optional<E> fromId(std::string_view id)
{
    for (const E each : all) {
        if (idOf(each) == id)
            return each;
    }
    return std::nullopt;
}

} // namespace deployscope
