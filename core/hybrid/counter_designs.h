// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"

namespace deployscope {

// The two designs that a hybrid one is measured against. Sensing, output and training stay where
// they are; events, shares and sizes stay the same, so that only the place of the work differs.

// Everything between sensing and output runs in the cloud.
HybridDesign everythingInCloud(const HybridDesign& design);

// What stands beyond the device's tier comes down to it.
HybridDesign everythingOnDevice(const HybridDesign& design);

} // namespace deployscope
