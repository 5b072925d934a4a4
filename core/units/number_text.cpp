// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/number_text.h"

#include "core/text/characters.h"
#include "core/units/text.h"

#include <algorithm>

namespace deployscope::units {

namespace {

// No double comes near: beyond it, all exponents mean the same.
constexpr int exponent_bound = 100000;

constexpr std::size_t group_length = 3;

bool isDigitAt(std::string_view text, std::size_t position)
{
    return position < text.size() && isDigit(text[position]);
}

std::size_t endOfDigits(std::string_view text, std::size_t position)
{
    while (isDigitAt(text, position)) {
        ++position;
    }
    return position;
}

// A sign at the position: its length in bytes, 0 where there is none.
std::size_t signAt(std::string_view text, std::size_t position, bool& negative)
{
    const std::string_view rest = text.substr(position);
    negative = rest.starts_with('-') || rest.starts_with(minus_sign);
    if (rest.starts_with(minus_sign)) {
        return minus_sign.size();
    }
    return negative || rest.starts_with('+') ? 1 : 0;
}

// What stands between two runs of digits, if digits follow: blanks or one comma.
std::string_view separatorAt(std::string_view text, std::size_t position)
{
    std::size_t end = skipBlanks(text, position);
    if (end == position && position < text.size() && text[position] == ',') {
        ++end;
    }
    return isDigitAt(text, end) ? text.substr(position, end - position) : std::string_view{};
}

ScannedNumber refuse(std::string problem, std::string remedy, std::size_t position)
{
    return {std::nullopt, Refusal{std::move(problem), std::move(remedy), position}, position};
}

// The number as it was written, separators and all, to be named in a message.
std::string_view wholeNumber(std::string_view text, std::size_t start)
{
    std::size_t end = start;
    while (end < text.size()) {
        if (isDigit(text[end]) || text[end] == '.' || text[end] == ',') {
            ++end;
        } else if (const std::string_view separator = separatorAt(text, end); !separator.empty()) {
            end += separator.size();
        } else {
            break;
        }
    }
    return text.substr(start, end - start);
}

ScannedNumber refuseComma(std::string_view text, std::size_t start, std::size_t comma)
{
    const std::string_view number = wholeNumber(text, start);
    const bool only_comma = std::count(number.begin(), number.end(), ',') == 1 &&
                            number.find('.') == std::string_view::npos;
    if (only_comma && comma > start && isDigitAt(text, comma + 1)) {
        std::string with_point(number);
        with_point[comma - start] = '.';
        return refuse("the comma in " + quoted(number) + " does not part groups of three digits",
                      "write a decimal point: " + quoted(with_point), comma);
    }
    return refuse("a comma in " + quoted(number) + " does not part groups of three digits",
                  "part digits in threes (\"1,500\") and write a decimal point (\"1.5\")", comma);
}

ScannedNumber refuseGap(std::string_view text, std::size_t start, std::size_t gap)
{
    return refuse("the digits of " + quoted(wholeNumber(text, start)) +
                      " are not parted in groups of three",
                  "write the digits without gaps, or in threes as in \"1 500\"", gap);
}

} // namespace

ScannedNumber scanNumber(std::string_view text, std::size_t position)
{
    Decimal number;
    number.digits.clear();
    const std::size_t start = position + signAt(text, position, number.negative);

    std::size_t end = endOfDigits(text, start);
    number.digits = text.substr(start, end - start);
    const bool may_be_grouped =
        number.digits.size() <= group_length && !number.digits.starts_with('0');
    std::string_view first_separator;
    while (end > start) {
        const std::string_view separator = separatorAt(text, end);
        if (separator.empty()) {
            break;
        }
        if (first_separator.empty()) {
            first_separator = separator;
        }
        const std::size_t group = end + separator.size();
        const std::size_t group_end = endOfDigits(text, group);
        const bool one_blank = separator == "," || blankAt(separator, 0) == separator.size();
        if (!may_be_grouped || !one_blank || separator != first_separator ||
            group_end - group != group_length) {
            return separator == "," ? refuseComma(text, start, end) : refuseGap(text, start, end);
        }
        number.digits += text.substr(group, group_length);
        end = group_end;
    }
    const std::size_t whole_digits = number.digits.size();

    if (end < text.size() && text[end] == '.') {
        const std::size_t fraction = end + 1;
        end = endOfDigits(text, fraction);
        number.digits += text.substr(fraction, end - fraction);
    }
    if (number.digits.empty()) {
        return refuse(quoted(text.substr(position)) + " does not begin with a number",
                      "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"", position);
    }
    if (end < text.size() && text[end] == ',') {
        return refuseComma(text, start, end);
    }
    if (end < text.size() && text[end] == '.') {
        return refuse(quoted(wholeNumber(text, start)) + " has more than one decimal point",
                      "write one decimal point, and part groups of digits by blanks or commas",
                      end);
    }
    if (const std::string_view separator = separatorAt(text, end); !separator.empty()) {
        return refuseGap(text, start, end);
    }

    number.exponent = static_cast<int>(whole_digits) - 1;
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        bool negative = false;
        const std::size_t digits = end + 1 + signAt(text, end + 1, negative);
        if (isDigitAt(text, digits)) {
            end = endOfDigits(text, digits);
            int power = 0;
            for (const char digit : text.substr(digits, end - digits)) {
                power = std::min(10 * power + (digit - '0'), exponent_bound);
            }
            number.exponent += negative ? -power : power;
        }
    }
    return {number, std::nullopt, end};
}

} // namespace deployscope::units
