// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

// What reading and writing quantities know about characters. Texts are UTF-8.
namespace deployscope::units {

inline constexpr std::string_view no_break_space = "\u00A0";
inline constexpr std::string_view narrow_no_break_space = "\u202F";
inline constexpr std::string_view minus_sign = "\u2212";

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// How many bytes the blank at the position takes: an ASCII space or tab, a no-break, figure, thin
// or narrow no-break space; 0 where there is none.
std::size_t blankAt(std::string_view text, std::size_t position);

// The first position from the given one on where no blank stands.
std::size_t skipBlanks(std::string_view text, std::size_t position);

// Without the blanks at both ends.
std::string_view trimmed(std::string_view text);

} // namespace deployscope::units
