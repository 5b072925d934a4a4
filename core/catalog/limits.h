// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace deployscope {

// What sliders, files and the command line accept, of profiles and of scenarios.
namespace limits {
inline constexpr int max_batch = 65536;
inline constexpr int max_slider_batch = 4096;
inline constexpr int max_context = 10'000'000; // tokens
inline constexpr double max_distance = 20.0e6; // m: half around the Earth, the antipodes
} // namespace limits

} // namespace deployscope
