// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/device.h"
#include "core/catalog/terms.h"

#include <optional>

namespace deployscope {

// The native precision that serves a wanted one: itself, or the next that can hold it
// (INT4 → INT8 → FP16 → FP32; FP8 → FP16 → FP32; TF32 → FP32; FP16 → FP32). None where no such
// peak is listed.
std::optional<Precision> computePrecision(const Device& device, Precision wanted);

// m/s, two thirds of the speed in vacuum (ML Systems, the light barrier: 200 000 km/s).
inline constexpr double speed_of_light_in_fibre = 2.0e8;

} // namespace deployscope
