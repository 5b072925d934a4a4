// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"

#include "core/text/characters.h"
#include "core/units/decimal.h"
#include "core/units/ladder.h"
#include "core/units/quantity.h"
#include "core/units/symbols.h"
#include "core/units/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <optional>

namespace deployscope {

namespace {

using units::Decimal;
using units::ExactUnit;
using units::Ladder;
using units::Rung;

constexpr std::string_view no_figure = "—";
constexpr std::string_view currency = "USD";
constexpr std::string_view ratio_sign = "×";

// Digits that always suffice to tell one double from the next.
constexpr int all_digits = 17;

// For what happens less often than once a second.
constexpr std::array<std::string_view, 4> longer_rates{"/min", "/h", "/day", "/year"};
constexpr std::array seconds_of_rates{60.0, 3600.0, 86400.0, 365.25 * 86400.0};

// Beyond these powers of ten of its last unit a number is told in the base unit with an exponent.
constexpr int least_shown_exponent = -4;
constexpr int greatest_shown_exponent = 8;

// From this power of ten on a number is told with an exponent, so that it has no whole part to cut.
constexpr int greatest_whole_exponent = 14;

bool isPowerOfTen(const ExactUnit& unit)
{
    return unit.numerator == unit.denominator && unit.offset == 0.0;
}

// Sums of money have no decimals or two of them, unless more are needed: "35", "4.50", "0.0004".
Decimal asMoney(Decimal number)
{
    const auto whole = [&number] { return number.exponent + 1; };
    const auto size = [&number] { return static_cast<int>(number.digits.size()); };
    while (size() > 1 && size() > whole() && number.digits.back() == '0') {
        number.digits.pop_back();
    }
    if (number.exponent >= least_shown_exponent && size() == whole() + 1) {
        number.digits += '0';
    }
    return number;
}

// As a unit is shown, of those ways in which it may be written.
std::string shownUnit(std::string_view unit)
{
    if (unit == "degC") {
        return "°C";
    }
    if (unit == "days" || unit == "years") {
        unit.remove_suffix(1); // as many as there are: see withUnit
    }
    std::string result(unit);
    if (result.starts_with('u')) {
        result.replace(0, 1, "µ"); // no symbol begins with u: it is the prefix
    }
    for (std::size_t star = result.find('*'); star != std::string::npos;
         star = result.find('*', star)) {
        result.replace(star, 1, "·");
    }
    return result;
}

std::string withUnit(Decimal number, std::string_view unit)
{
    const bool money = unit.starts_with(currency);
    if (money) {
        number = asMoney(std::move(number));
    }
    std::string digits = units::layOut(number);
    if (unit.empty()) {
        return digits;
    }
    std::string result;
    if (unit == currency) {
        return result.append(currency).append(units::no_break_space).append(digits);
    }
    if (unit == ratio_sign) {
        return result.append(ratio_sign).append(digits);
    }
    const std::string shown = shownUnit(unit);
    result.append(digits).append(units::no_break_space).append(shown);
    if (shown == "day" || shown == "year") {
        const units::Converted count = units::toDouble(number);
        result += std::abs(count.value) == 1.0 ? "" : "s";
    }
    return result;
}

// The SI value in a unit that is a power of ten: its own digits, with the point moved.
Decimal inPowerOfTen(Decimal si_value, const ExactUnit& unit)
{
    if (!units::isZero(si_value)) {
        si_value.exponent -= unit.exponent;
    }
    return si_value;
}

// The highest rung that is not above the value.
std::size_t rungFor(double magnitude, const Ladder& ladder)
{
    std::size_t rung = 0;
    while (rung + 1 < ladder.rungs.size() && ladder.rungs[rung + 1].factor <= magnitude) {
        ++rung;
    }
    return rung;
}

bool isBeyond(const Decimal& number)
{
    return number.exponent < least_shown_exponent || number.exponent > greatest_shown_exponent;
}

// The fewest digits in the unit that read back as the same value; nothing where none do.
std::optional<Decimal> fewestDigits(double value, const ExactUnit& unit)
{
    if (isPowerOfTen(unit)) {
        return inPowerOfTen(units::shortest(value), unit);
    }
    for (int digits = 1; digits <= all_digits; ++digits) {
        std::optional<Decimal> number = units::fromSi(value, unit, digits);
        if (number && units::toSi(*number, unit).value == value) {
            return number;
        }
    }
    return std::nullopt;
}

// What the text of a unit means; a ratio is a pure number.
std::optional<ExactUnit> meaningOf(std::string_view unit)
{
    return unit == ratio_sign ? ExactUnit{} : units::readUnit(unit).unit;
}

// In the unit, with so many significant digits.
std::optional<Decimal> inUnit(double si_value, const ExactUnit& unit, int significant_digits)
{
    return isPowerOfTen(unit) ? inPowerOfTen(units::rounded(si_value, significant_digits), unit)
                              : units::fromSi(si_value, unit, significant_digits);
}

} // namespace

std::string formatQuantity(double si_value, Dimension dimension, int significant_digits)
{
    if (!std::isfinite(si_value)) {
        return std::string(no_figure);
    }
    Ladder scratch;
    const Ladder& ladder = units::ladderOf(dimension, scratch);
    const Rung& base = ladder.rungs[ladder.base];
    if (si_value == 0.0) {
        return withUnit(Decimal{}, base.text);
    }
    std::size_t index = rungFor(std::abs(si_value), ladder);
    const auto in = [&](const Rung& rung) {
        return isPowerOfTen(rung.unit)
                   ? inPowerOfTen(units::rounded(si_value, significant_digits), rung.unit)
                   : units::fromSi(si_value, rung.unit, significant_digits);
    };
    std::optional<Decimal> number = in(ladder.rungs[index]);
    if (!number) {
        return withUnit(units::rounded(si_value, significant_digits), units::spelt(dimension));
    }
    if (index + 1 < ladder.rungs.size()) {
        // Rounding may have reached the next unit: 999.96 MB are 1.00 GB, 59.99 s are 1.00 min.
        const Rung& next = ladder.rungs[index + 1];
        const units::Converted shown = units::toSi(*number, ladder.rungs[index].unit);
        if (std::abs(shown.value) >= next.factor) {
            ++index;
            number = Decimal{si_value < 0.0, units::rounded(1.0, significant_digits).digits, 0};
        }
    }
    if (isBeyond(*number) && isPowerOfTen(base.unit)) {
        number = in(base);
        index = ladder.base;
    }
    return withUnit(*number, ladder.rungs[index].text);
}

std::string formatOperations(double si_value, Dimension dimension, bool integer,
                             int significant_digits)
{
    constexpr std::string_view floating{"FLOP"};
    std::string text = formatQuantity(si_value, dimension, significant_digits);
    if (const auto at = text.find(floating); integer && at != std::string::npos)
        text.replace(at, floating.size(), "OP");
    return text;
}

std::string formatExact(double si_value, Dimension dimension)
{
    if (!std::isfinite(si_value)) {
        return std::string(no_figure);
    }
    Ladder scratch;
    const Ladder& ladder = units::ladderOf(dimension, scratch);
    const Rung& base = ladder.rungs[ladder.base];
    if (si_value == 0.0) {
        return withUnit(Decimal{}, base.text);
    }
    // A unit such as the hour serves where it makes the number shorter: "1.5 days", but "100 s".
    std::optional<Decimal> best;
    std::size_t best_index = 0;
    for (std::size_t index = rungFor(std::abs(si_value), ladder) + 1; index-- > 0;) {
        const std::optional<Decimal> number = fewestDigits(si_value, ladder.rungs[index].unit);
        if (number && (!best || number->digits.size() < best->digits.size())) {
            best = number;
            best_index = index;
        }
        if (isPowerOfTen(ladder.rungs[index].unit)) {
            break;
        }
    }
    if (best && isBeyond(*best) && isPowerOfTen(base.unit)) {
        best = fewestDigits(si_value, base.unit);
        best_index = ladder.base;
    }
    if (!best) {
        best = units::fromSi(si_value, base.unit, all_digits);
        best_index = ladder.base;
    }
    return best ? withUnit(*best, ladder.rungs[best_index].text)
                : withUnit(units::shortest(si_value), units::spelt(dimension));
}

std::string formatIn(double si_value, std::string_view unit, int significant_digits)
{
    const units::UnitReading reading = units::readUnit(unit);
    if (!std::isfinite(si_value) || !reading.unit) {
        return std::string(no_figure);
    }
    const std::optional<Decimal> number = inUnit(si_value, *reading.unit, significant_digits);
    return number ? withUnit(*number, units::trimmed(unit)) : std::string(no_figure);
}

std::string formatExactIn(double si_value, std::string_view unit)
{
    const std::optional<ExactUnit> meaning = meaningOf(unit);
    if (!std::isfinite(si_value) || !meaning) {
        return std::string(no_figure);
    }
    std::optional<Decimal> number = fewestDigits(si_value, *meaning);
    if (!number) {
        // Where no decimal gives the double back, digits beyond these would tell of nothing else.
        number = inUnit(si_value, *meaning, all_digits - 2);
        while (number && number->digits.size() > 1 && number->digits.back() == '0') {
            number->digits.pop_back();
        }
    }
    return number ? withUnit(*number, units::trimmed(unit)) : std::string(no_figure);
}

std::string formatWholeIn(double si_value, std::string_view unit, int least_digits)
{
    const std::optional<ExactUnit> meaning = meaningOf(unit);
    if (!std::isfinite(si_value) || !meaning) {
        return std::string(no_figure);
    }
    if (unit.empty() && si_value == std::round(si_value) &&
        std::abs(si_value) < std::pow(10.0, greatest_whole_exponent)) {
        return formatCount(si_value);
    }
    std::optional<Decimal> number = inUnit(si_value, *meaning, all_digits);
    if (number) {
        const bool has_whole = number->exponent <= greatest_whole_exponent;
        number = inUnit(si_value, *meaning,
                        std::max(least_digits, has_whole ? number->exponent + 1 : 1));
    }
    return number ? withUnit(*number, units::trimmed(unit)) : std::string(no_figure);
}

std::string formatUnit(std::string_view unit)
{
    std::string shown = shownUnit(units::trimmed(unit));
    return shown == "day" || shown == "year" ? shown + "s" : shown;
}

std::string formatCount(double value)
{
    if (!std::isfinite(value)) {
        return std::string(no_figure);
    }
    return units::layOut(units::shortest(std::round(value)));
}

std::string formatNumber(double value, int significant_digits)
{
    if (!std::isfinite(value)) {
        return std::string(no_figure);
    }
    return units::layOut(units::rounded(value, significant_digits));
}

std::string formatRatio(double ratio)
{
    return std::isfinite(ratio) ? "×" + formatNumber(ratio) : std::string(no_figure);
}

std::string formatRate(double per_second, int significant_digits)
{
    constexpr double least_per_second = 0.1; // "0.500 /s" is read well
    const double magnitude = std::abs(per_second);
    if (!std::isfinite(per_second) || per_second == 0.0 || magnitude >= least_per_second)
        return formatQuantity(per_second, dimension::rate, significant_digits);
    for (std::size_t i = 0; i < longer_rates.size(); ++i) {
        // Not below the least, but for what rounding made of it.
        if (magnitude * seconds_of_rates[i] >= 1.0 - 1e-9)
            return formatIn(per_second, longer_rates[i], significant_digits);
    }
    return formatIn(per_second, longer_rates.back(), significant_digits);
}

std::string formatExactRate(double per_second)
{
    std::string shortest = formatExact(per_second, dimension::rate);
    if (!std::isfinite(per_second) || per_second == 0.0)
        return shortest;
    for (const std::string_view unit : longer_rates) {
        std::string text = formatExactIn(per_second, unit);
        const ParsedQuantity read = parseQuantity(text, dimension::rate);
        const bool is_same = read.quantity && read.quantity->value == per_second;
        if (is_same && countCharacters(text) < countCharacters(shortest))
            shortest = std::move(text);
    }
    return shortest;
}

std::string formatPercent(double share)
{
    return formatIn(share, "%");
}

std::string formatMachine(double value)
{
    if (!std::isfinite(value)) {
        return std::string(no_figure);
    }
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end};
}

} // namespace deployscope
