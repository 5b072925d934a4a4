// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/value_rules.h"

#include "core/catalog/text.h"
#include "core/units/format.h"

#include <cmath>

namespace deployscope {

namespace {

// Products and quotients of a handful of figures within these stay finite.
constexpr double largest_magnitude = 1e30;
constexpr double smallest_magnitude = 1e-30;

} // namespace

std::string remedyFor(const Range& range, Dimension dimension)
{
    const auto shown = [dimension](double bound) {
        return bound == 0.0 ? "0" : formatExact(bound, dimension);
    };
    std::string result = "write a value ";
    if (std::isfinite(range.minimum)) {
        result += range.above_minimum ? "above " : "of at least ";
        result += shown(range.minimum);
        result += std::isfinite(range.maximum) ? " and " : "";
    }
    if (std::isfinite(range.maximum)) {
        result += "at most " + shown(range.maximum);
    }
    return result;
}

std::string remedyForMagnitude()
{
    return "write a number between " + formatMachine(smallest_magnitude) + " and " +
           formatMachine(largest_magnitude) + ", or zero";
}

bool isAccepted(double value, const Range& range)
{
    const double magnitude = std::abs(value);
    return range.contains(value) && magnitude <= largest_magnitude &&
           (magnitude >= smallest_magnitude || value == 0.0);
}

Fault rangeFault(double value, std::string_view as_written, const Range& range, Dimension dimension)
{
    const std::string words(as_written);
    if (!range.contains(value)) {
        const bool too_large = value > range.maximum;
        return {words + (too_large ? " is too large" : " is too small"),
                remedyFor(range, dimension)};
    }
    return {words + (std::abs(value) > 1.0 ? " is beyond anything that exists"
                                           : " is as good as nothing"),
            "check the number and its unit"};
}

std::optional<Fault> textFault(std::string_view text, std::size_t most_characters)
{
    if (text.find_first_not_of(' ') == std::string_view::npos) {
        return Fault{"the text is empty", "write something, or leave an optional key out"};
    }
    if (controlCharacterAt(text) != std::string_view::npos) {
        return Fault{"the text " + quoted(text) + " holds a control character",
                     "write plain text on one line"};
    }
    if (const std::size_t count = countCharacters(text); count > most_characters) {
        return Fault{"the text " + quoted(text) + " has " + std::to_string(count) + " characters",
                     "write at most " + std::to_string(most_characters)};
    }
    return std::nullopt;
}

bool isIdentifier(std::string_view text)
{
    return !text.empty() && text.size() <= max_identifier && text.front() != '-' &&
           text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
               std::string_view::npos;
}

} // namespace deployscope
