// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/characters.h"

#include <span>
#include <string>
#include <string_view>

namespace deployscope {

// Lists of words in messages, and the word that was probably meant.

// "a, b, c"; from the 21st word on "and N more".
std::string listed(std::span<const std::string_view> words);

// The known word that was probably meant, whatever the case of its letters; empty where none is
// near. Of several the first.
std::string_view nearest(std::string_view word, std::span<const std::string_view> known);

// "did you mean "fp16"? known here: fp32, tf32, fp16"; without the question where none is near.
std::string remedyFor(std::string_view word, std::span<const std::string_view> known);

} // namespace deployscope
