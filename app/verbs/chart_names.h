// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace deployscope::app {

// The charts that export knows, in the order in which "all" writes them. They are the ids of the
// charts themselves.
inline constexpr std::array<std::string_view, 4> chart_names{"roofline", "radar", "time", "energy"};

} // namespace deployscope::app
