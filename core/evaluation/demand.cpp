// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/demand.h"

#include "core/evaluation/evaluate.h"

namespace deployscope {

namespace {

double forwardOperations(const Scenario& scenario, const Workload& workload)
{
    if (workload.transformer) {
        const TransformerShape& shape = *workload.transformer;
        const double looked_up =
            workload.looked_up_parameters ? workload.looked_up_parameters->value : 0.0;
        const double active = workload.parameters.value - looked_up;
        const double context = contextOf(scenario, workload);
        const double width = static_cast<double>(shape.layers) * shape.hidden;
        if (phaseOf(scenario, workload) == Phase::Decode)
            return 2.0 * active + 4.0 * width * context;
        return 2.0 * active * context + 2.0 * width * context * context;
    }
    return workload.operations ? workload.operations->figure.value * macFactor(scenario, workload)
                               : 0.0;
}

} // namespace

double macFactor(const Scenario& scenario, const Workload& workload)
{
    const bool counts_mac = workload.operations && workload.operations->counts_mac;
    return counts_mac && scenario.convention == Convention::Vendor ? 2.0 : 1.0;
}

Demand demandOf(const Scenario& scenario, const Workload& workload, Precision precision)
{
    const double weight_bytes = bytesOf(precision);
    const double activation_bytes = bytesOf(scenario.activation_precision.value_or(precision));
    const double kv_bytes = bytesOf(scenario.kv_cache_precision.value_or(precision));
    const double looked_up =
        workload.looked_up_parameters ? workload.looked_up_parameters->value : 0.0;
    const bool training = phaseOf(scenario, workload) == Phase::Training;

    Demand demand;
    demand.operations =
        forwardOperations(scenario, workload) * (training ? training_operations_factor : 1.0);
    demand.streamed_weights = (workload.parameters.value - looked_up) * weight_bytes;
    demand.stored_weights =
        workload.parameters.value * (training ? training_bytes_per_parameter : weight_bytes);
    if (workload.activations_moved && workload.activations_working_set) {
        demand.moved = workload.activations_moved->value * activation_bytes;
        demand.working_set = workload.activations_working_set->value * activation_bytes;
    } else {
        demand.activations_known = workload.transformer.has_value();
        demand.held_activations_known = workload.transformer && !training;
    }
    demand.held_activations = training ? demand.moved : demand.working_set;
    if (workload.transformer && !training) {
        const TransformerShape& shape = *workload.transformer;
        demand.kv_cache = 2.0 * shape.layers * static_cast<double>(shape.kv_heads) *
                          shape.head_dimension * contextOf(scenario, workload) * kv_bytes;
    }
    if (workload.values_gathered)
        demand.lookups = workload.values_gathered->value * weight_bytes;
    return demand;
}

} // namespace deployscope
