// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/show.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

// How many values of a range are looked at on the way to a turn. Two turns that lie nearer than
// that are not told apart.
constexpr int grid_cells = 240;

// The values that the claim's input may take, as places 0 … last: a place is exact for whole
// numbers and stops, and any number between the ends of a range.
class Scale
{
public:
    explicit Scale(const ExampleInput& input)
        : input_(input), unit_(parseUnit(input.unit).value_or(Unit{}))
    {}

    bool isDiscrete() const { return input_.scale == InputScale::Stops || input_.whole; }

    double first() const { return discrete(input_.low, 0.0); }
    double last() const
    {
        return discrete(input_.high, static_cast<double>(input_.stops.size()) - 1.0);
    }

    double placeOf(double value) const
    {
        if (input_.scale != InputScale::Stops)
            return discrete(value, 0.0);
        const auto at = std::lower_bound(input_.stops.begin(), input_.stops.end(), value);
        return static_cast<double>(at - input_.stops.begin());
    }

    double valueAt(double place) const
    {
        if (input_.scale == InputScale::Stops)
            return input_.stops[static_cast<std::size_t>(place)];
        return input_.whole ? place * unit_.factor + unit_.offset : place;
    }

    // The places to look at between two of them, that are no more than the grid's.
    double between(double from, double to, double share) const
    {
        const bool logarithmic = input_.scale == InputScale::Logarithmic && from > 0.0 && to > 0.0;
        const double place =
            logarithmic ? from * std::pow(to / from, share) : from + (to - from) * share;
        return isDiscrete() ? std::round(place) : place;
    }

private:
    double discrete(double value, double stop) const
    {
        if (input_.scale == InputScale::Stops)
            return stop;
        return input_.whole ? std::round((value - unit_.offset) / unit_.factor) : value;
    }

    const ExampleInput& input_;
    Unit unit_;
};

class Search
{
public:
    Search(ExampleProgram& program, std::size_t input)
        : program_(program)
        , input_(input)
        , scale_(program.example().inputs[input])
        , before_(program.result().inputs)
        , here_(scale_.placeOf(before_[input]))
        , holds_(program.number(program.example().claim->holds))
    {}

    Search(const Search&) = delete;
    Search& operator=(const Search&) = delete;

    std::optional<bool> holds() const
    {
        return holds_ ? std::optional(*holds_ != 0.0) : std::nullopt;
    }
    double here() const { return here_; }
    const Scale& scale() const { return scale_; }

    // The first place of the other answer in a direction; nothing where there is none.
    std::optional<double> turn(double end)
    {
        double same = here_;
        for (int cell = 1; cell <= grid_cells; ++cell) {
            const double place =
                cell == grid_cells
                    ? end
                    : scale_.between(here_, end, static_cast<double>(cell) / grid_cells);
            if (place == same)
                continue;
            if (isOther(place))
                return narrowed(same, place);
            same = place;
        }
        return std::nullopt;
    }

    void restore() { program_.evaluate(before_); }

private:
    // What has no answer at all is no turn.
    bool isOther(double place)
    {
        std::vector<double> inputs = before_;
        inputs[input_] = scale_.valueAt(place);
        program_.evaluate(inputs);
        const auto answer = program_.number(program_.example().claim->holds);
        return answer && (*answer != 0.0) != (*holds_ != 0.0);
    }

    // Halves what lies between until nothing does: at most once for each bit of a number.
    double narrowed(double same, double other)
    {
        constexpr int most = 100;
        for (int i = 0; i < most; ++i) {
            double middle = same + (other - same) / 2.0;
            if (scale_.isDiscrete())
                middle = std::floor(middle);
            if (middle == same || middle == other)
                break;
            (isOther(middle) ? other : same) = middle;
        }
        return other;
    }

    ExampleProgram& program_;
    std::size_t input_;
    Scale scale_;
    std::vector<double> before_;
    double here_;
    std::optional<double> holds_;
};

// Of two turns the one that is nearer, as the slider has it.
std::optional<double> nearer(const ExampleInput& input, double here, std::optional<double> below,
                             std::optional<double> above)
{
    if (!below || !above)
        return below ? below : above;
    const bool logarithmic =
        input.scale == InputScale::Logarithmic && *below > 0.0 && here > 0.0 && *above > 0.0;
    const bool is_below =
        logarithmic ? here / *below < *above / here : here - *below < *above - here;
    return is_below ? below : above;
}

std::string textOf(const ExampleInput& input, const Scale& scale, double here, bool holds,
                   std::optional<double> turn)
{
    const std::string name = input.label + ": ";
    const std::string answer = holds ? "the claim holds" : "the claim does not hold";
    if (!turn)
        return name + answer + " at any value from " + showInput(input, input.low) + " to " +
               showInput(input, input.high) + ".";
    const bool rises = *turn > here;
    const double value = scale.valueAt(*turn);
    std::string where;
    if (scale.isDiscrete()) {
        where = rises ? "from " + showInput(input, value) + " on"
                      : "at " + showInput(input, value) + " and below";
    } else {
        where = (rises ? "above " : "below ") + formatWholeIn(value, input.unit, 3);
    }
    return name + answer + " at " + showInput(input, scale.valueAt(here)) +
           (holds ? ", but not " : ", but it does ") + where + ".";
}

} // namespace

std::optional<ClaimTurn> claimTurn(ExampleProgram& program)
{
    const Example& example = program.example();
    if (!example.claim)
        return std::nullopt;
    const auto index = findInput(example, example.claim->over);
    if (!index)
        return std::nullopt;
    const ExampleInput& input = example.inputs[*index];
    Search search(program, *index);
    if (!search.holds())
        return ClaimTurn{false, std::nullopt, "The claim cannot be tested at these inputs."};
    const Scale& scale = search.scale();
    const auto below = search.turn(scale.first());
    const auto above = search.turn(scale.last());
    search.restore();
    const auto turn = nearer(input, search.here(), below, above);
    ClaimTurn result;
    result.holds = *search.holds();
    if (turn)
        result.turns_at = scale.valueAt(*turn);
    result.text = textOf(input, scale, search.here(), result.holds, turn);
    return result;
}

} // namespace deployscope
