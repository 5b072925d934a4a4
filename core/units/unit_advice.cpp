// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/unit_advice.h"

#include "core/text/characters.h"
#include "core/units/quantity.h"
#include "core/units/symbols.h"
#include "core/units/text.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace deployscope::units {

namespace {

constexpr std::size_t most_letters = 8; // 256 ways to write them
constexpr std::size_t most_suggestions = 3;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The units that differ from the text in nothing but capitals, and are of the expected kind.
std::vector<std::string> sameButForCapitals(std::string_view text,
                                            const std::optional<Dimension>& expected)
{
    constexpr unsigned case_bit = 0x20U; // in which ASCII letters differ
    std::vector<std::size_t> letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isLetter(text[i])) {
            letters.push_back(i);
        }
    }
    if (letters.empty() || letters.size() > most_letters || text.size() > longest_unit) {
        return {};
    }
    std::vector<std::string> found;
    for (std::size_t choice = 0; choice < (std::size_t{1} << letters.size()); ++choice) {
        std::string variant(text);
        for (std::size_t i = 0; i < letters.size(); ++i) {
            if (((choice >> i) & 1U) != 0) {
                char& letter = variant[letters[i]];
                letter = static_cast<char>(static_cast<unsigned char>(letter) ^ case_bit);
            }
        }
        const UnitReading reading = readUnit(variant);
        if (variant != text && reading.unit &&
            (!expected || reading.unit->dimension == *expected)) {
            found.push_back(variant);
        }
    }
    return found;
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> choices)
{
    return std::find(choices.begin(), choices.end(), text) != choices.end();
}

// Mistakes that deserve more than an example; nothing where the unit is none of them.
std::optional<Refusal> knownMistake(std::string_view part)
{
    const auto makes_unit = [](std::string_view text) { return readUnit(text).unit.has_value(); };
    if (part.starts_with('K') && makes_unit("k" + std::string(part.substr(1)))) {
        const std::string rest(part.substr(1));
        if (makes_unit("Ki" + rest)) {
            return Refusal{quoted(part) + " leaves open whether K means 1000 or 1024",
                           "write \"k" + rest + "\" for 1000 or \"Ki" + rest + "\" for 1024", 0};
        }
        return Refusal{quoted(part) + " is not a unit known here: the prefix for a thousand is a "
                                      "small k",
                       "write \"k" + rest + "\"", 0};
    }
    if (part.ends_with("OPs") && makes_unit(part.substr(0, part.size() - 1))) {
        const std::string count(part.substr(0, part.size() - 1));
        return Refusal{quoted(part) + " leaves open whether it is a count or a rate",
                       "write \"" + count + "\" for a count or \"" + count + "/s\" for a rate", 0};
    }
    if (part.ends_with("Ah")) {
        return Refusal{quoted(part) +
                           " is an electric charge, and its energy depends on the voltage",
                       "multiply it by the voltage and write an energy such as \"15 Wh\"", 0};
    }
    if (isOneOf(part, {"$", "US$", "€", "EUR", "£", "GBP"})) {
        return Refusal{"sums of money are given in US dollars and written USD, not " + quoted(part),
                       "write a sum such as \"800 USD\"", 0};
    }
    if (isOneOf(part, {"mi", "mile", "miles", "ft"})) {
        return Refusal{quoted(part) + " is not a unit known here",
                       "write lengths in metres or kilometres, such as \"1500 km\"", 0};
    }
    return std::nullopt;
}

} // namespace

std::string remedyFor(const std::optional<Dimension>& expected)
{
    if (!expected) {
        return "write a number and its unit, such as \"2039 GB/s\" or \"10 ms\"";
    }
    return "write " + describe(*expected) + " such as \"" + exampleOf(*expected) + "\"";
}

Refusal adviseOnUnit(std::string_view unit, std::string_view part,
                     const std::optional<Dimension>& expected)
{
    if (std::optional<Refusal> refusal = knownMistake(part)) {
        return *refusal;
    }
    const std::string problem = quoted(part) + " is not a unit known here";
    const std::vector<std::string> suggestions = sameButForCapitals(unit, expected);
    if (!suggestions.empty() && suggestions.size() <= most_suggestions) {
        std::string remedy = "write ";
        for (std::size_t i = 0; i < suggestions.size(); ++i) {
            remedy += i == 0 ? "" : " or ";
            remedy += quoted(suggestions[i]);
        }
        return {problem, remedy + ": capitals count in units", 0};
    }
    return {problem, remedyFor(expected), 0};
}

Refusal adviseOnDimension(std::string_view quantity, std::string_view unit, Dimension dimension,
                          Dimension expected)
{
    std::string remedy = remedyFor(expected);
    if (expected == dimension::none && unit == "K") {
        remedy += "; a thousand is a small \"k\"";
    }
    if (expected == dimension::none && unit == "m") {
        remedy += "; a million is a capital \"M\"";
    }
    return {quoted(trimmed(quantity)) + " is " + describe(dimension) + ", not " +
                describe(expected),
            remedy, 0};
}

} // namespace deployscope::units
