// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/limits.h" // of what a scenario may say
#include "core/catalog/terms.h"

#include <optional>
#include <string>

namespace deployscope {

// What the user explores: a value. Lengths in metres, times in seconds, and so on (SI).
struct Scenario
{
    std::string workload;
    std::string device;
    std::string network{"on-device"};
    std::optional<Phase> phase;                    // none: the workload's default
    Precision precision{Precision::Fp16};          // of weights
    std::optional<Precision> activation_precision; // none: as the weights
    std::optional<Precision> kv_cache_precision;   // none: as the weights
    int batch{1};
    std::optional<int> context; // tokens; none: the workload's default
    double distance{0.0};       // m, one way
    double compute_efficiency{1.0};
    double bandwidth_efficiency{1.0};
    double overhead{0.0};                 // s per batch, on the device
    double software_overhead{0.0};        // s per request, of the service behind the network
    std::optional<double> latency_budget; // s
    std::optional<double> request_rate;   // 1/s
    std::optional<double> power_budget;   // W
    std::optional<double> battery_life;   // s that one charge must last
    std::optional<double> price_budget;   // USD
    Convention convention{Convention::Book};

    friend bool operator==(const Scenario&, const Scenario&) = default;
};

} // namespace deployscope
