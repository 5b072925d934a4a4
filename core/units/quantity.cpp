// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/quantity.h"

#include "core/text/characters.h"
#include "core/units/number_text.h"
#include "core/units/symbols.h"
#include "core/units/text.h"
#include "core/units/unit_advice.h"

#include <cmath>
#include <utility>

namespace deployscope {

namespace {

using units::ExactUnit;
using units::Refusal;

// A quantity is a few words; whatever is longer is not read at all.
constexpr std::size_t longest_text = 256;

constexpr std::string_view currency = "USD";

ParsedQuantity refuse(Refusal refusal)
{
    return {std::nullopt, std::move(refusal.problem), std::move(refusal.remedy), refusal.position};
}

// Reads any quantity; what is expected serves the remedies and the dimension of a bare zero only.
ParsedQuantity read(std::string_view text, const std::optional<Dimension>& expected)
{
    const std::string remedy = units::remedyFor(expected);
    if (text.size() > longest_text) {
        return refuse({quoted(text) + " is " + std::to_string(text.size()) +
                           " bytes long, which no quantity needs",
                       remedy, 0});
    }
    std::size_t position = units::skipBlanks(text, 0);
    if (position == text.size()) {
        return refuse({"there is no value", remedy, 0});
    }
    const std::size_t start = position;
    const bool money_first = text.substr(position).starts_with(currency);
    if (money_first) {
        position = units::skipBlanks(text, position + currency.size());
    }

    units::ScannedNumber scanned = units::scanNumber(text, position);
    if (!scanned.number) {
        return refuse(std::move(*scanned.refusal));
    }
    const std::size_t unit_start = units::skipBlanks(text, scanned.end);
    std::string unit_text(units::trimmed(text.substr(unit_start)));
    std::size_t unit_shift = unit_start;
    if (money_first) {
        if (!unit_text.empty() && !unit_text.starts_with('/')) {
            return refuse(
                {quoted(text.substr(start)) + " has a unit besides USD",
                 "write a sum of money such as \"USD 800\" or a price such as \"4 USD/h\"",
                 unit_start});
        }
        unit_text.insert(0, currency);
        unit_shift -= currency.size();
    }
    const units::UnitReading reading = units::readUnit(unit_text);
    if (!reading.unit) {
        const std::string bad = unit_text.substr(reading.bad_position, reading.bad_length);
        Refusal refusal = units::adviseOnUnit(unit_text, bad, expected);
        refusal.position = reading.bad_position + unit_shift;
        return refuse(std::move(refusal));
    }

    const units::Converted converted = units::toSi(*scanned.number, *reading.unit);
    const std::string shown = quoted(units::trimmed(text));
    if (converted.range == units::Range::TooLarge) {
        return refuse({shown + " is too large a number to reckon with", remedy, position});
    }
    if (converted.range == units::Range::TooSmall) {
        return refuse({shown + " is too small a number to be told from zero",
                       "write 0 where nothing is meant", position});
    }
    if (reading.unit->offset != 0.0 && converted.value < 0.0) {
        return refuse({shown + " is below absolute zero", remedy, position});
    }
    Quantity quantity{converted.value, reading.unit->dimension};
    if (expected && quantity.dimension != *expected) {
        if (!unit_text.empty()) {
            Refusal refusal =
                units::adviseOnDimension(text, unit_text, quantity.dimension, *expected);
            refusal.position = money_first ? start : unit_start;
            return refuse(std::move(refusal));
        }
        if (quantity.value != 0.0) {
            return refuse({shown + " has no unit, but " + describe(*expected) + " is expected",
                           remedy, scanned.end});
        }
        quantity.dimension = *expected;
    }
    return {quantity, {}, {}, 0};
}

} // namespace

std::optional<Unit> parseUnit(std::string_view text)
{
    const units::UnitReading reading = units::readUnit(text);
    if (!reading.unit) {
        return std::nullopt;
    }
    ExactUnit without_offset = *reading.unit;
    without_offset.offset = 0.0;
    const units::Converted factor = units::toSi({false, "1", 0}, without_offset);
    if (factor.range != units::Range::Held) {
        return std::nullopt;
    }
    return Unit{factor.value, reading.unit->offset, reading.unit->dimension};
}

ParsedQuantity parseQuantity(std::string_view text, Dimension expected)
{
    return read(text, expected);
}

ParsedQuantity parseQuantity(std::string_view text)
{
    return read(text, std::nullopt);
}

} // namespace deployscope
