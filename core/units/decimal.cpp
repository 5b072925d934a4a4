// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/decimal.h"

#include "core/units/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <system_error>

namespace deployscope::units {

namespace {

// The exponents between which numbers are written out in full.
constexpr int least_plain_exponent = -4;
constexpr int greatest_plain_exponent = 14;

// Takes apart what std::to_chars writes in scientific form: "-2.039e+12".
Decimal fromScientific(std::string_view text)
{
    Decimal result;
    result.digits.clear();
    if (text.starts_with('-')) {
        result.negative = true;
        text.remove_prefix(1);
    }
    const std::size_t e = text.find('e');
    for (const char c : text.substr(0, e)) {
        if (c != '.') {
            result.digits += c;
        }
    }
    std::string_view exponent = text.substr(e + 1);
    if (exponent.starts_with('+')) {
        exponent.remove_prefix(1);
    }
    std::from_chars(exponent.data(), exponent.data() + exponent.size(), result.exponent);
    return result;
}

std::string grouped(std::string_view digits)
{
    std::string result;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) {
            result += narrow_no_break_space;
        }
        result += digits[i];
    }
    return result;
}

} // namespace

Decimal rounded(double value, int significant_digits)
{
    if (value == 0.0) {
        return {};
    }
    std::array<char, 64> buffer{};
    const auto [end, error] =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                      std::chars_format::scientific, std::clamp(significant_digits, 1, 17) - 1);
    return fromScientific({buffer.data(), end});
}

Decimal shortest(double value)
{
    if (value == 0.0) {
        return {};
    }
    std::array<char, 64> buffer{};
    const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                            std::chars_format::scientific);
    return fromScientific({buffer.data(), end});
}

bool isZero(const Decimal& decimal)
{
    return decimal.digits.find_first_not_of('0') == std::string::npos;
}

Converted toDouble(const Decimal& decimal)
{
    const std::size_t first = decimal.digits.find_first_not_of('0');
    if (first == std::string::npos) {
        return {};
    }
    std::string text = decimal.negative ? "-" : "";
    text += decimal.digits[first];
    text += '.';
    text += decimal.digits.substr(first + 1);
    text += text.back() == '.' ? "0e" : "e";
    const int exponent = decimal.exponent - static_cast<int>(first);
    text += std::to_string(exponent);
    Converted result;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result.value);
    if (error == std::errc::result_out_of_range) {
        return {0.0, exponent > 0 ? Range::TooLarge : Range::TooSmall};
    }
    return result;
}

std::string layOut(const Decimal& decimal)
{
    const std::string& digits = decimal.digits;
    std::string result{decimal.negative ? minus_sign : std::string_view{}};
    if (decimal.exponent < least_plain_exponent || decimal.exponent > greatest_plain_exponent) {
        result += digits.front();
        if (digits.size() > 1) {
            result += '.';
            result += digits.substr(1);
        }
        result += 'e';
        result += decimal.exponent < 0 ? minus_sign : std::string_view{};
        result += std::to_string(std::abs(decimal.exponent));
        return result;
    }
    if (decimal.exponent < 0) {
        result += "0.";
        result.append(static_cast<std::size_t>(-decimal.exponent - 1), '0');
        return result + digits;
    }
    const auto whole = static_cast<std::size_t>(decimal.exponent) + 1;
    if (digits.size() <= whole) {
        return result + grouped(digits + std::string(whole - digits.size(), '0'));
    }
    return result + grouped(digits.substr(0, whole)) + '.' + digits.substr(whole);
}

} // namespace deployscope::units
