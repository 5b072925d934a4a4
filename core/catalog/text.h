// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace deployscope {

// What the readers need to know about text that comes from outside.

// The byte offset at which text stops being well-formed UTF-8; npos where all of it is.
std::size_t invalidUtf8At(std::string_view text);

// The byte offset of the first control character: C0, delete, C1, line and paragraph separators,
// and the marks that reorder text on screen. npos where there is none.
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

// "a, b, c"; from the 21st word on "and N more".
std::string listed(std::span<const std::string_view> words);

// The known word that was probably meant, whatever the case of its letters; empty where none is
// near. Of several the first.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

// "did you mean "fp16"? known here: fp32, tf32, fp16"; without the question where none is near.
std::string remedyFor(std::string_view word, std::span<const std::string_view> known);

} // namespace deployscope
