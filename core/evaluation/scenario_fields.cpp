// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenario_fields.h"

#include "core/catalog/limits.h"
#include "core/catalog/text.h"
#include "core/units/format.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

constexpr std::array<std::string_view, 2> length_units{"km", "m"};
constexpr std::array<std::string_view, 4> time_units{"ms", "s", "us", "h"};
constexpr std::array<std::string_view, 1> rate_units{"/s"};
constexpr std::array<std::string_view, 3> power_units{"W", "mW", "kW"};
constexpr std::array<std::string_view, 1> money_units{"USD"};

constexpr std::array identifiers{
    IdentifierField{"workload", &Scenario::workload, Need::Required},
    IdentifierField{"device", &Scenario::device, Need::Required},
    IdentifierField{"network", &Scenario::network, Need::Optional},
};

constexpr std::array precisions{
    PrecisionField{"precision", &Scenario::precision, nullptr},
    PrecisionField{"activation_precision", nullptr, &Scenario::activation_precision},
    PrecisionField{"kv_cache_precision", nullptr, &Scenario::kv_cache_precision},
};

constexpr std::array counts{
    CountField{"batch", &Scenario::batch, nullptr, limits::max_batch},
    CountField{"context", nullptr, &Scenario::context, limits::max_context},
};

constexpr Range distances{.maximum = limits::max_distance};

constexpr std::array quantities{
    QuantityField{"distance", dimension::length, distances, &Scenario::distance, nullptr,
                  length_units},
    QuantityField{"compute_efficiency",
                  dimension::none,
                  ranges::share,
                  &Scenario::compute_efficiency,
                  nullptr,
                  {}},
    QuantityField{"bandwidth_efficiency",
                  dimension::none,
                  ranges::share,
                  &Scenario::bandwidth_efficiency,
                  nullptr,
                  {}},
    QuantityField{"overhead", dimension::time, ranges::not_negative, &Scenario::overhead, nullptr,
                  time_units},
    QuantityField{"software_overhead", dimension::time, ranges::not_negative,
                  &Scenario::software_overhead, nullptr, time_units},
    QuantityField{"latency_budget", dimension::time, ranges::positive, nullptr,
                  &Scenario::latency_budget, time_units},
    QuantityField{"request_rate", dimension::rate, ranges::positive, nullptr,
                  &Scenario::request_rate, rate_units},
    QuantityField{"power_budget", dimension::power, ranges::positive, nullptr,
                  &Scenario::power_budget, power_units},
    QuantityField{"battery_life", dimension::time, ranges::positive, nullptr,
                  &Scenario::battery_life, time_units},
    QuantityField{"price_budget", dimension::money, ranges::positive, nullptr,
                  &Scenario::price_budget, money_units},
};

constexpr std::array<std::string_view, 20> keys{
    "workload",
    "device",
    "network",
    "phase",
    "precision",
    "activation_precision",
    "kv_cache_precision",
    "batch",
    "context",
    "distance",
    "compute_efficiency",
    "bandwidth_efficiency",
    "overhead",
    "software_overhead",
    "latency_budget",
    "request_rate",
    "power_budget",
    "battery_life",
    "price_budget",
    "convention",
};
static_assert(keys.size() ==
              identifiers.size() + precisions.size() + counts.size() + quantities.size() + 2);

template <typename T, typename Field>
std::optional<T> getField(const Field& field, const Scenario& scenario)
{
    return field.value != nullptr ? std::optional<T>(scenario.*field.value)
                                  : scenario.*field.optional_value;
}

template <typename T, typename Field>
void setField(const Field& field, Scenario& scenario, std::optional<T> given)
{
    if (field.value == nullptr) {
        scenario.*field.optional_value = given;
    } else if (given) {
        scenario.*field.value = *given;
    }
}

template <typename T>
void findIdFault(std::string_view key, std::string_view id, const std::vector<T>& entries,
                 std::vector<ScenarioFault>& faults)
{
    const bool known = std::any_of(entries.begin(), entries.end(),
                                   [id](const T& entry) { return entry.id == id; });
    if (known) {
        return;
    }
    std::vector<std::string_view> ids;
    ids.reserve(entries.size());
    for (const T& entry : entries) {
        ids.push_back(entry.id);
    }
    faults.push_back({key,
                      id.empty() ? "no " + std::string(key) + " is named"
                                 : "there is no " + std::string(key) + " " + quoted(id),
                      remedyFor(id, ids)});
}

} // namespace

std::optional<Precision> PrecisionField::get(const Scenario& scenario) const
{
    return getField<Precision>(*this, scenario);
}

void PrecisionField::set(Scenario& scenario, std::optional<Precision> given) const
{
    setField(*this, scenario, given);
}

std::optional<int> CountField::get(const Scenario& scenario) const
{
    return getField<int>(*this, scenario);
}

void CountField::set(Scenario& scenario, std::optional<int> given) const
{
    setField(*this, scenario, given);
}

std::optional<double> QuantityField::get(const Scenario& scenario) const
{
    return getField<double>(*this, scenario);
}

void QuantityField::set(Scenario& scenario, std::optional<double> given) const
{
    setField(*this, scenario, given);
}

std::span<const IdentifierField> identifierFields()
{
    return identifiers;
}

std::span<const PrecisionField> precisionFields()
{
    return precisions;
}

std::span<const CountField> countFields()
{
    return counts;
}

std::span<const QuantityField> quantityFields()
{
    return quantities;
}

const QuantityField& quantityField(std::string_view name)
{
    const auto found =
        std::find_if(quantities.begin(), quantities.end(),
                     [name](const QuantityField& field) { return field.name == name; });
    assert(found != quantities.end());
    return *found;
}

std::span<const std::string_view> scenarioKeys()
{
    return keys;
}

std::vector<ScenarioFault> catalogFaults(const Scenario& scenario, const Catalog& catalog)
{
    std::vector<ScenarioFault> faults;
    findIdFault("workload", scenario.workload, catalog.workloads, faults);
    findIdFault("device", scenario.device, catalog.devices, faults);
    findIdFault("network", scenario.network, catalog.networks, faults);
    const Workload* const workload = findWorkload(catalog, scenario.workload);
    if (workload != nullptr && scenario.phase) {
        const std::vector<Phase>& phases = workload->phases;
        if (std::find(phases.begin(), phases.end(), *scenario.phase) == phases.end()) {
            std::vector<std::string_view> ids;
            ids.reserve(phases.size());
            for (const Phase phase : phases) {
                ids.push_back(idOf(phase));
            }
            faults.push_back({"phase",
                              "the workload " + quoted(workload->id) + " has no phase " +
                                  quoted(idOf(*scenario.phase)),
                              "its phases are " + listed(ids)});
        }
    }
    return faults;
}

std::vector<ScenarioFault> rangeFaults(const Scenario& scenario)
{
    std::vector<ScenarioFault> faults;
    for (const CountField& field : counts) {
        const std::optional<int> count = field.get(scenario);
        if (count && (*count < 1 || *count > field.maximum)) {
            faults.push_back(
                {field.name,
                 std::to_string(*count) + (*count < 1 ? " is too small" : " is too large"),
                 remedyForCount(field)});
        }
    }
    for (const QuantityField& field : quantities) {
        const std::optional<double> value = field.get(scenario);
        if (!value) {
            continue;
        }
        if (!std::isfinite(*value)) {
            faults.push_back(
                {field.name, "the value is no number", remedyFor(field.range, field.dimension)});
        } else if (!isAccepted(*value, field.range)) {
            Fault fault = rangeFault(*value, formatExact(*value, field.dimension), field.range,
                                     field.dimension);
            faults.push_back({field.name, std::move(fault.what), std::move(fault.remedy)});
        }
    }
    return faults;
}

std::string remedyForCount(const CountField& field)
{
    return "write a whole number from 1 to " + std::to_string(field.maximum);
}

} // namespace deployscope
