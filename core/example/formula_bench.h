// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/formula_evaluator.h"
#include "core/units/dimension.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// What a formula's value turned out to measure.
struct FoundDimension
{
    enum class Kind : std::uint8_t {
        Fits,
        Other,      // a power product, of the dimension below
        Fractional, // a power product, but with a root of a unit in it
        Mixed,      // no power product of units
    };
    Kind kind{Kind::Fits};
    Dimension dimension{};
};

// Where the reader tries formulas out: each variable has a value at each of a number of points,
// and each formula is compiled once for all of them. Not a number stands for "none here".
class FormulaBench
{
public:
    struct Variable
    {
        std::string name;
        Dimension dimension{};
        std::vector<double> values; // SI, one for each point
        bool can_be_used{true};     // later formulas may name it
        bool is_sound{true};        // nothing wrong was found in it
        double current{0.0};        // what the formula reads
    };

    // Variables stay where they are. None may be added of a name that there is.
    Variable& add(std::string name, Dimension dimension);
    Variable* find(std::string_view name); // null: there is none
    std::deque<Variable>& variables() { return variables_; }

    // False where it does not compile. All names must be those of variables.
    bool compile(const std::string& formula, const std::vector<std::string>& names);

    // Of the formula last compiled, all of whose variables have values at every point.
    std::vector<double> values(std::size_t points);

    // Units are checked with plain numbers: where a base unit is scaled, the value of a sound
    // formula scales with the power that its dimension has of it. Looks at the given points.
    FoundDimension check(Dimension wanted, const std::vector<std::size_t>& points);

private:
    class UnitCheck;

    double valueAt(std::size_t point);

    FormulaEvaluator evaluator_;
    std::deque<Variable> variables_;
    std::vector<Variable*> used_; // by the formula last compiled
};

} // namespace deployscope
