// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace deployscope {

// The one home of what is known about the characters of texts that come from outside.

// The byte offset at which text stops being well-formed UTF-8; npos where all of it is.
std::size_t invalidUtf8At(std::string_view text);

// The byte offset of the first control character: C0, delete, C1, line and paragraph separators,
// the marks that reorder or join text on screen, and those that take no room at all, so that two
// names could look alike. npos where there is none.
std::size_t controlCharacterAt(std::string_view text);

// Characters (code points) of well-formed UTF-8.
std::size_t countCharacters(std::string_view text);

// The first so many characters of a text.
std::string_view firstCharacters(std::string_view text, std::size_t count);

// The text with control characters as \u001b and bytes that are not UTF-8 as \xff, so that it can
// be shown in a terminal.
std::string printable(std::string_view text);

// The text as one line that the readers accept: control characters become blanks, bytes that are
// not UTF-8 the replacement character, blanks at both ends are left out and what is too long is
// cut. What is fine already is not changed.
std::string cleaned(std::string_view text, std::size_t most_characters);

// printable text in double quotes, cut after 60 characters.
std::string quoted(std::string_view text);

} // namespace deployscope
