// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace deployscope {

// The number token of a JSON text that begins there, well formed or not.
std::string_view numberAt(std::string_view text, std::size_t offset);

// Where numbers stand in a JSON text, outside of its strings, that are too large or too small for
// a double; in their order.
std::vector<std::size_t> unheldNumbers(std::string_view text);

} // namespace deployscope
