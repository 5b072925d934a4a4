// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "core/hybrid/starting_inputs.h"

#include <string_view>
#include <vector>

namespace deployscope {

// One figure that the user may set: its name, starting figure, unit and limits, and where the
// inputs keep it. Within the limits every figure that follows is finite. A logarithmic one whose
// lowest value is 0 has that apart from the decades below its highest.
template <class Inputs> struct SettableInput
{
    ExampleInput input;
    double& (*in)(Inputs&){nullptr};
};

using EconomicsSetting = SettableInput<EconomicsInputs>;
using UpkeepSetting = SettableInput<UpkeepInputs>;

std::vector<EconomicsSetting> trainServeSettings(const EconomicsStart& start);
std::vector<EconomicsSetting> federatedSettings(const EconomicsStart& start);
std::vector<UpkeepSetting> upkeepSettings(const EntropyStart& start);

// The names of those that are not only set in their rows. No more accuracy can be left than there
// was.
inline constexpr std::string_view accuracy_setting{"accuracy"};
inline constexpr std::string_view floor_setting{"floor"};
inline constexpr std::string_view interval_setting{"interval"};       // moved along its chart too
inline constexpr std::string_view rounds_setting{"federated_rounds"}; // likewise

} // namespace deployscope
