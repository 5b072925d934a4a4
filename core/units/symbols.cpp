// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/symbols.h"

#include "core/units/text.h"

#include <array>
#include <cmath>
#include <cstdint>

namespace deployscope::units {

namespace {

// Which prefixes a symbol takes.
enum PrefixSet : unsigned {
    NoPrefix = 0,
    Large = 1U,  // k and up
    Small = 2U,  // m and down
    Centi = 4U,  // c
    Binary = 8U, // Ki and up
};

struct Symbol
{
    std::string_view text;
    ExactUnit unit;
    unsigned prefixes;
};

constexpr ExactUnit si(Dimension dimension)
{
    return {.dimension = dimension};
}

constexpr ExactUnit times(double factor, Dimension dimension)
{
    return {.numerator = factor, .dimension = dimension};
}

constexpr ExactUnit over(double divisor, Dimension dimension)
{
    return {.denominator = divisor, .dimension = dimension};
}

constexpr Dimension one_item{.item = 1};

// Where a text can be read in two ways, the symbol without prefix wins: "min" is a minute.
constexpr Symbol symbols[] = {
    {"B", si(dimension::data), Large | Binary},
    {"byte", si(dimension::data), NoPrefix},
    {"bytes", si(dimension::data), NoPrefix},
    {"b", over(8.0, dimension::data), Large | Binary},
    {"bit", over(8.0, dimension::data), Large | Binary},
    {"bits", over(8.0, dimension::data), NoPrefix},
    {"bps", over(8.0, dimension::bandwidth), Large},
    {"FLOP", si(dimension::operations), Large},
    {"OP", si(dimension::operations), Large},
    {"FLOPS", si(dimension::operation_rate), Large},
    {"OPS", si(dimension::operation_rate), Large},
    {"s", si(dimension::time), Small},
    {"min", times(60.0, dimension::time), NoPrefix},
    {"h", times(3600.0, dimension::time), NoPrefix},
    {"day", times(86400.0, dimension::time), NoPrefix},
    {"days", times(86400.0, dimension::time), NoPrefix},
    {"year", times(365.25 * 86400.0, dimension::time), NoPrefix},
    {"years", times(365.25 * 86400.0, dimension::time), NoPrefix},
    {"Hz", si(dimension::rate), Large | Small},
    {"W", si(dimension::power), Large | Small},
    {"J", si(dimension::energy), Large | Small},
    {"Wh", times(3600.0, dimension::energy), Large | Small},
    {"m", si(dimension::length), Small | Centi},
    {"km", {.exponent = 3, .dimension = dimension::length}, NoPrefix},
    {"K", si(dimension::temperature), Small},
    {"degC", {.offset = 273.15, .dimension = dimension::temperature}, NoPrefix},
    {"°C", {.offset = 273.15, .dimension = dimension::temperature}, NoPrefix},
    {"USD", si(dimension::money), Large},
    {"%", {.exponent = -2}, NoPrefix},
    {"item", si(one_item), NoPrefix},
    {"items", si(one_item), NoPrefix},
    {"query", si(one_item), NoPrefix},
    {"queries", si(one_item), NoPrefix},
    {"inference", si(one_item), NoPrefix},
    {"inferences", si(one_item), NoPrefix},
    {"image", si(one_item), NoPrefix},
    {"images", si(one_item), NoPrefix},
    {"token", si(one_item), NoPrefix},
    {"tokens", si(one_item), NoPrefix},
};

struct Prefix
{
    std::string_view text;
    int exponent;  // of ten
    double factor; // of two, beside it
    PrefixSet set;
};

constexpr Prefix prefixes[] = {
    {"k", 3, 1.0, Large},
    {"M", 6, 1.0, Large},
    {"G", 9, 1.0, Large},
    {"T", 12, 1.0, Large},
    {"P", 15, 1.0, Large},
    {"E", 18, 1.0, Large},
    {"Z", 21, 1.0, Large},
    {"Y", 24, 1.0, Large},
    {"c", -2, 1.0, Centi},
    {"m", -3, 1.0, Small},
    {"u", -6, 1.0, Small},
    {"\u00B5", -6, 1.0, Small}, // micro sign
    {"\u03BC", -6, 1.0, Small}, // Greek mu, which looks the same
    {"n", -9, 1.0, Small},
    {"p", -12, 1.0, Small},
    {"Ki", 0, 1024.0, Binary},
    {"Mi", 0, 1048576.0, Binary},
    {"Gi", 0, 1073741824.0, Binary},
    {"Ti", 0, 1099511627776.0, Binary},
    {"Pi", 0, 1125899906842624.0, Binary},
    {"Ei", 0, 1152921504606846976.0, Binary},
};

constexpr std::string_view products[] = {"*", "\u00B7", "\u22C5"};

std::optional<ExactUnit> findSymbol(std::string_view text)
{
    for (const Symbol& symbol : symbols) {
        if (symbol.text == text) {
            return symbol.unit;
        }
    }
    for (const Prefix& prefix : prefixes) {
        if (!text.starts_with(prefix.text)) {
            continue;
        }
        const std::string_view rest = text.substr(prefix.text.size());
        for (const Symbol& symbol : symbols) {
            if (symbol.text == rest && (symbol.prefixes & prefix.set) != 0) {
                ExactUnit unit = symbol.unit;
                unit.exponent += prefix.exponent;
                unit.numerator *= prefix.factor;
                return unit;
            }
        }
    }
    return std::nullopt;
}

std::optional<ExactUnit> findBarePrefix(std::string_view text)
{
    for (const Prefix& prefix : prefixes) {
        if (prefix.set == Large && prefix.text == text) {
            return ExactUnit{.exponent = prefix.exponent};
        }
    }
    return std::nullopt;
}

std::size_t productAt(std::string_view text, std::size_t position)
{
    for (const std::string_view product : products) {
        if (text.substr(position).starts_with(product)) {
            return product.size();
        }
    }
    return 0;
}

bool divides(std::string_view text, std::size_t position)
{
    return position < text.size() && text[position] == '/';
}

std::size_t endOfSymbol(std::string_view text, std::size_t position)
{
    while (position < text.size() && text[position] != '/' && blankAt(text, position) == 0 &&
           productAt(text, position) == 0) {
        ++position;
    }
    return position;
}

void combine(ExactUnit& unit, const ExactUnit& factor, bool divide)
{
    if (divide) {
        unit.numerator *= factor.denominator;
        unit.denominator *= factor.numerator;
        unit.exponent -= factor.exponent;
        unit.dimension = unit.dimension / factor.dimension;
    } else {
        unit.numerator *= factor.numerator;
        unit.denominator *= factor.denominator;
        unit.exponent += factor.exponent;
        unit.offset = factor.offset; // a symbol with an offset stands alone, see below
        unit.dimension = unit.dimension * factor.dimension;
    }
}

} // namespace

UnitReading readUnit(std::string_view text)
{
    std::size_t position = skipBlanks(text, 0);
    const std::size_t end = static_cast<std::size_t>(trimmed(text).size()) + position;
    text = text.substr(0, end);
    ExactUnit unit;
    if (position == end) {
        return {unit, 0, 0};
    }
    const UnitReading whole_is_bad{std::nullopt, position, end - position};
    if (end - position > longest_unit) {
        return whole_is_bad;
    }
    bool divide = divides(text, position);
    if (divide) {
        position = skipBlanks(text, position + 1);
    }
    bool has_offset = false;
    for (int count = 1;; ++count) {
        const std::size_t symbol_end = endOfSymbol(text, position);
        const std::string_view symbol = text.substr(position, symbol_end - position);
        std::optional<ExactUnit> factor = findSymbol(symbol);
        const std::size_t next = skipBlanks(text, symbol_end);
        if (!factor && count == 1 && !divide && (next == end || divides(text, next))) {
            factor = findBarePrefix(symbol);
        }
        if (!factor) {
            return symbol.empty() ? whole_is_bad
                                  : UnitReading{std::nullopt, position, symbol.size()};
        }
        has_offset = has_offset || factor->offset != 0.0;
        if (has_offset && (count > 1 || divide || next != end)) {
            return whole_is_bad;
        }
        combine(unit, *factor, divide);
        if (next == end) {
            break;
        }
        const std::size_t product = productAt(text, next);
        const bool next_divides = divides(text, next);
        if (!next_divides && (product == 0 || divide)) {
            return whole_is_bad;
        }
        divide = next_divides;
        position = skipBlanks(text, next + (divide ? 1 : product));
    }
    if (!std::isfinite(unit.numerator / unit.denominator) ||
        unit.numerator / unit.denominator == 0.0) {
        return whole_is_bad;
    }
    return {unit, 0, 0};
}

Converted toSi(const Decimal& number, const ExactUnit& unit)
{
    Decimal scaled = number;
    scaled.exponent += unit.exponent;
    Converted result = toDouble(scaled);
    if (result.range != Range::Held) {
        return result;
    }
    const double before = result.value;
    result.value = result.value * unit.numerator / unit.denominator;
    if (!std::isfinite(result.value)) {
        return {0.0, Range::TooLarge};
    }
    if (result.value == 0.0 && before != 0.0) {
        return {0.0, Range::TooSmall};
    }
    result.value += unit.offset;
    return result;
}

std::optional<Decimal> fromSi(double si_value, const ExactUnit& unit, int significant_digits)
{
    const double number = (si_value - unit.offset) * unit.denominator / unit.numerator;
    if (!std::isfinite(number)) {
        return std::nullopt;
    }
    Decimal result = rounded(number, significant_digits);
    if (!isZero(result)) {
        result.exponent -= unit.exponent;
    }
    return result;
}

std::string spelt(Dimension dimension)
{
    struct Base
    {
        int power;
        std::string_view symbol;
    };
    const std::array<Base, 8> bases{{{dimension.money, "USD"},
                                     {dimension.operation, "FLOP"},
                                     {dimension.energy, "J"},
                                     {dimension.data, "B"},
                                     {dimension.length, "m"},
                                     {dimension.temperature, "K"},
                                     {dimension.item, "item"},
                                     {dimension.time, "s"}}};
    std::string result;
    for (const Base& base : bases) {
        for (int i = 0; i < base.power; ++i) {
            result += result.empty() ? "" : "·";
            result += base.symbol;
        }
    }
    for (const Base& base : bases) {
        for (int i = 0; i > base.power; --i) {
            result += '/';
            result += base.symbol;
        }
    }
    return result;
}

} // namespace deployscope::units
