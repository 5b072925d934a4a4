// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace deployscope::benchmark {

using Json = nlohmann::ordered_json;
using Clock = std::chrono::steady_clock;

struct Settings
{
    bool quick{false}; // only enough to see that it works: the figures mean nothing
};

// Seconds that a call took, by the clock. What the call returns is kept from being optimised away.
template <typename Call> double secondsOf(Call&& call)
{
    const auto start = Clock::now();
    auto result = std::forward<Call>(call)();
    asm volatile("" : : "g"(&result) : "memory");
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// {"median_UNIT": …, "p99_UNIT": …, "samples": …} of durations in seconds; UNIT is "ns", "us" or
// "ms".
Json distribution(std::vector<double> seconds, const std::string& unit);

// So many durations, each as the call tells it; but one where only a quick look is taken.
Json repeated(const Settings& settings, int times, const std::string& unit,
              const std::function<double()>& seconds);

// The built-in files: all examples and checkpoints, or the profiles that every start reads.
std::vector<ProfileText> textsOf(bool examples);

// The groups of benchmarks; each gives its own object of the document.
Json benchCore(const Settings& settings);
Json benchExamples(const Settings& settings);
Json benchHybrid(const Settings& settings);
Json benchUi(const Settings& settings);
Json benchExamplesPage(const Settings& settings);
Json benchHybridPage(const Settings& settings);
Json benchStart(const Settings& settings);

// Without a display windows are painted into memory: sets QT_QPA_PLATFORM where neither it nor a
// display is given. The platform that counts.
std::string chosenPlatform();

} // namespace deployscope::benchmark
