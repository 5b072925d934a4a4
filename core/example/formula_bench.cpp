// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/formula_bench.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace deployscope {

namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

using Base = std::int8_t Dimension::*;
constexpr std::array<Base, 8> bases{
    &Dimension::length,    &Dimension::time,        &Dimension::energy, &Dimension::data,
    &Dimension::operation, &Dimension::temperature, &Dimension::money,  &Dimension::item};

// Base units are scaled by a power of two, so that sums and products scale without rounding, and
// a difference of nearly equal numbers is no false alarm. It is so large that a hidden constant is
// carried over any threshold, and its roots up to the sixth are again such powers. Up and down, for
// a constant may hide below or above.
constexpr int scale = 60;
constexpr std::array<int, 2> directions{scale, -scale};

constexpr double tolerance = 1e-9; // of functions such as ln, which do round
constexpr double power_tolerance = 1e-6;
constexpr double largest_power = 100.0; // what a Dimension holds

bool isClose(double a, double b)
{
    return a == b || std::abs(a - b) <= tolerance * std::max(std::abs(a), std::abs(b));
}

} // namespace

FormulaBench::Variable& FormulaBench::add(std::string name, Dimension dimension)
{
    Variable& variable = variables_.emplace_back();
    variable.name = std::move(name);
    variable.dimension = dimension;
    evaluator_.define(variable.name, &variable.current);
    return variable;
}

FormulaBench::Variable* FormulaBench::find(std::string_view name)
{
    const auto found =
        std::find_if(variables_.begin(), variables_.end(),
                     [name](const Variable& variable) { return variable.name == name; });
    return found == variables_.end() ? nullptr : &*found;
}

bool FormulaBench::compile(const std::string& formula, const std::vector<std::string>& names)
{
    used_.clear();
    for (const std::string& name : names) {
        if (Variable* const variable = find(name))
            used_.push_back(variable);
    }
    return evaluator_.compile(formula);
}

std::vector<double> FormulaBench::values(std::size_t points)
{
    std::vector<double> values(points);
    for (std::size_t point = 0; point < points; ++point)
        values[point] = valueAt(point);
    return values;
}

double FormulaBench::valueAt(std::size_t point)
{
    for (Variable* const variable : used_) {
        variable->current = variable->values[point];
        if (!std::isfinite(variable->current))
            return no_number;
    }
    const double value = evaluator_.evaluate();
    return std::isfinite(value) ? value : no_number;
}

// Looks at the formula with one base unit scaled.
class FormulaBench::UnitCheck
{
public:
    UnitCheck(FormulaBench& bench, const std::vector<std::size_t>& points, Base base)
        : bench_(bench), points_(points), base_(base)
    {}

    // Whether any of the names has the base in its dimension.
    bool isUsed() const
    {
        return std::any_of(bench_.used_.begin(), bench_.used_.end(),
                           [this](const Variable* used) { return used->dimension.*base_ != 0; });
    }

    bool scalesWith(int power)
    {
        for (const std::size_t point : points_) {
            const double value = bench_.valueAt(point);
            for (const int direction : directions) {
                if (std::isfinite(value) &&
                    !isClose(scaled(point, direction), std::ldexp(value, power * direction)))
                    return false;
            }
        }
        return true;
    }

    // The power with which the value scales everywhere; nothing where it does with none.
    std::optional<double> power()
    {
        std::optional<double> common;
        for (const std::size_t point : points_) {
            const double value = bench_.valueAt(point);
            if (!std::isfinite(value))
                continue;
            for (const int direction : directions) {
                const double ratio = scaled(point, direction) / value;
                if (std::isnan(ratio) && value == 0.0)
                    continue; // zero stays zero
                const double power = std::log2(ratio) / direction;
                if (!std::isfinite(power) ||
                    std::abs(common.value_or(power) - power) > power_tolerance)
                    return std::nullopt;
                common = power;
            }
        }
        return common;
    }

private:
    double scaled(std::size_t point, int direction)
    {
        for (Variable* const variable : bench_.used_)
            variable->current =
                std::ldexp(variable->values[point], direction * (variable->dimension.*base_));
        return bench_.evaluator_.evaluate();
    }

    FormulaBench& bench_;
    const std::vector<std::size_t>& points_;
    Base base_;
};

FoundDimension FormulaBench::check(Dimension wanted, const std::vector<std::size_t>& points)
{
    const auto fits = [&](Base base) {
        UnitCheck check(*this, points, base);
        return (wanted.*base == 0 && !check.isUsed()) || check.scalesWith(wanted.*base);
    };
    if (std::all_of(bases.begin(), bases.end(), fits))
        return {};
    FoundDimension found{FoundDimension::Kind::Other, wanted};
    for (const Base base : bases) {
        UnitCheck check(*this, points, base);
        if (fits(base))
            continue;
        const std::optional<double> power = check.power();
        if (!power || std::abs(*power) > largest_power)
            return {FoundDimension::Kind::Mixed, {}};
        const double whole = std::round(*power);
        if (std::abs(*power - whole) > power_tolerance)
            found.kind = FoundDimension::Kind::Fractional;
        found.dimension.*base = static_cast<std::int8_t>(whole);
    }
    return found;
}

} // namespace deployscope
