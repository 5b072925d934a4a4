// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/example/example.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// Reading the texts of an example's file.

// Tells of a problem at a character of a text, from 1.
void tellInText(const ReadContext& context, const JsonValue& place, std::size_t character,
                std::string_view what, std::string remedy);

// A text that is shown as it is: a brace in it was meant as a figure and is told.
std::string plainText(ObjectReader& reader, std::string_view key, Need need = Need::Required,
                      std::size_t most_characters = max_text);

// A text with figures in braces: they must be inputs or steps of the example, and their units fit.
TextTemplate templateText(ObjectReader& reader, std::string_view key, Need need,
                          const Example& example);

// Of all inputs and steps, for advice.
std::vector<std::string_view> namesOf(const Example& example);

} // namespace deployscope
