// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/workload.h"
#include "core/evaluation/scenario.h"

namespace deployscope {

// What a scenario asks of a device, freed of the batch: every amount below is per sample except
// the weights, which are streamed and stored once per batch.
struct Demand
{
    double operations{0.0};       // FLOP, in the scenario's convention
    double streamed_weights{0.0}; // bytes read once per batch: all but the looked-up parameters
    double stored_weights{0.0};   // bytes that must be kept: all parameters
    double moved{0.0};            // bytes of activations read or written
    double working_set{0.0};      // bytes of activations alive at once
    double held_activations{0.0}; // bytes of activations that must be kept: the working set, and
                                  // in training all of them, for the backward pass
    double kv_cache{0.0};         // bytes
    double lookups{0.0};          // bytes
    bool activations_known{true}; // the traffic; a transformer's stay on chip in this model
    bool held_activations_known{true}; // what must be kept of them; a transformer's in training
                                       // is not modelled
};

// Sections 2, 3 and 5 of the model: operations, bytes, and what must be kept.
// Transformer, P' = parameters − looked-up, L layers, h hidden, S context: decode 2P' + 4·L·h·S per
// token; prefill 2P'·S + 2·L·h·S². Training: 3 × the forward operations, 16 bytes per parameter
// (mixed precision with Adam).
// The precision of the weights is named apart so that another can be tried without a copy of the
// scenario; activations and KV cache follow it unless the scenario sets them apart.
Demand demandOf(const Scenario& scenario, const Workload& workload, Precision precision);

inline constexpr double training_operations_factor = 3.0;
inline constexpr double training_bytes_per_parameter = 16.0;

// 2 for a count of multiply-accumulates in the vendors' convention, 1 otherwise.
double macFactor(const Scenario& scenario, const Workload& workload);

} // namespace deployscope
