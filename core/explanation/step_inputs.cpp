// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/step_inputs.h"

#include "core/units/format.h"

namespace deployscope {

void addBatch(Derivation& derivation, const Case& c)
{
    derivation.input("batch", "B", c.scenario.batch, formatCount(c.scenario.batch));
}

void addEfficiency(Derivation& derivation, const char* name, const char* symbol, double value)
{
    derivation.input(name, symbol, value, formatNumber(value, value == 1.0 ? 1 : 3));
}

void addBytes(Derivation& derivation, const char* name, const char* symbol, Precision precision)
{
    derivation.input(name, symbol, bytesOf(precision),
                     formatQuantity(bytesOf(precision), dimension::data, 1));
}

void addParameters(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    derivation.figure("parameters", "P", workload.parameters, workload.name + ", parameters");
    if (workload.looked_up_parameters)
        derivation.figure("looked_up", "P_lookup", *workload.looked_up_parameters,
                          workload.name + ", parameters that are only looked up");
}

void addActivations(Derivation& derivation, const Case& c, bool moved, bool working)
{
    const Workload& workload = *c.subject.workload;
    const Precision precision = c.scenario.activation_precision.value_or(c.scenario.precision);
    if (moved)
        derivation.figure("moved", "a", *workload.activations_moved,
                          workload.name + ", activation elements moved");
    if (working)
        derivation.figure("working", "w", *workload.activations_working_set,
                          workload.name + ", peak working set of activations");
    addBytes(derivation, "activation_bytes", "b_act", precision);
}

void addShape(Derivation& derivation, const Case& c)
{
    const Workload& workload = *c.subject.workload;
    const TransformerShape& shape = *workload.transformer;
    const int context = contextOf(c.scenario, workload);
    derivation.input("layers", "L", shape.layers, formatCount(shape.layers));
    derivation.input("hidden", "h", shape.hidden, formatCount(shape.hidden));
    derivation.input("kv_heads", "H_kv", shape.kv_heads, formatCount(shape.kv_heads));
    derivation.input("head_dimension", "d_head", shape.head_dimension,
                     formatCount(shape.head_dimension));
    derivation.input("context", "S", context, formatCount(context));
    std::string shown =
        formatCount(shape.layers) + " layers, hidden size " + formatCount(shape.hidden);
    if (shape.kv_heads > 0)
        shown += ", " + formatCount(shape.kv_heads) + " KV heads of " +
                 formatCount(shape.head_dimension);
    derivation.source({workload.name + ", shape", shown, shape.kind, shape.source, {}, shape.note});
}

std::string addKvCache(Derivation& derivation, const Case& c)
{
    addShape(derivation, c);
    addBytes(derivation, "kv_bytes", "b_kv",
             c.scenario.kv_cache_precision.value_or(c.scenario.precision));
    return "2 * layers * kv_heads * head_dimension * context * kv_bytes * batch";
}

void addSeconds(Derivation& derivation, const char* name, const char* symbol, double value)
{
    derivation.input(name, symbol, value, formatExact(value, dimension::time));
}

} // namespace deployscope
