// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/call.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace deployscope::app {

// What an option's value becomes.
enum class OptionKind : std::uint8_t {
    ScenarioValue, // a setting of the scenario, by Option::key
    Set,           // NAME=VALUE: a setting of the scenario or an input of the example
    Answer,        // QUESTION=VALUE
    ScenarioFile,
    Profiles,
    Json,
    Output,
    Size,
    Theme,
    Help,
    Version
};

struct Option
{
    std::string_view name; // "--batch"
    OptionKind kind{OptionKind::Help};
    std::string_view argument; // "N", for the help; empty where the option takes no value
    std::string_view key;      // of the scenario file
    std::string_view summary;  // one line for the help
    bool repeatable{false};

    bool takesValue() const { return !argument.empty(); }
};

// Every option, in the order of the help.
std::span<const Option> allOptions();

// Null where there is no such option.
const Option* findOption(std::string_view name);

// Whether a verb makes sense of an option. The window's verb is that of a call without one.
bool isFor(const Option& option, Verb verb);

// The names of all options, for "did you mean".
std::vector<std::string_view> optionNames();

} // namespace deployscope::app
