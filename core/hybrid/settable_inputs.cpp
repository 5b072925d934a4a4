// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/settable_inputs.h"

#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <string>
#include <utility>

namespace deployscope {

namespace {

struct Limits
{
    InputScale scale{InputScale::Linear};
    double low{0.0}; // in the unit
    double high{1.0};
    bool whole{false};
};

// A file may start beyond the limits; then they reach as far.
ExampleInput inputOf(std::string name, std::string label, const Figure& start, std::string unit,
                     const Limits& limits)
{
    const Dimension dimension = parseUnit(unit).value_or(Unit{}).dimension;
    // As if typed, so that a limit in its unit is as round as it is written here.
    const auto siOf = [&](double number) {
        const auto parsed = parseQuantity(formatMachine(number) + " " + unit, dimension);
        return parsed.quantity ? parsed.quantity->value : number;
    };
    ExampleInput input;
    input.symbol = name;
    input.name = std::move(name);
    input.label = std::move(label);
    input.value = start;
    input.dimension = dimension;
    input.scale = limits.scale;
    input.low = std::min(siOf(limits.low), start.value);
    input.high = std::max(siOf(limits.high), start.value);
    input.unit = std::move(unit);
    input.whole = limits.whole;
    return input;
}

constexpr auto logarithmic = InputScale::Logarithmic;
constexpr auto linear = InputScale::Linear;

} // namespace

std::vector<EconomicsSetting> trainServeSettings(const EconomicsStart& start)
{
    return {
        {inputOf("training_cost", "Training", start.training_cost, "MUSD",
                 {logarithmic, 0.01, 1000.0}),
         [](EconomicsInputs& in) -> double& { return in.train_serve.training_cost; }},
        {inputOf("cloud_answer", "Cloud answer", start.cloud_answer, "USD",
                 {logarithmic, 0.0, 1.0}),
         [](EconomicsInputs& in) -> double& { return in.train_serve.cloud_answer; }},
        {inputOf("device_answer", "Device answer", start.device_answer, "USD",
                 {logarithmic, 0.0, 1.0}),
         [](EconomicsInputs& in) -> double& { return in.train_serve.device_answer; }},
        {inputOf("answers", "Answers", start.answers, "/day", {logarithmic, 1000.0, 1e9}),
         [](EconomicsInputs& in) -> double& { return in.train_serve.answers; }},
    };
}

std::vector<EconomicsSetting> federatedSettings(const EconomicsStart& start)
{
    return {
        {inputOf("federated_devices", "Devices", start.federated_devices, "",
                 {logarithmic, 1.0, 1e7, true}),
         [](EconomicsInputs& in) -> double& { return in.federated.devices; }},
        {inputOf("federated_raw", "Raw data each", start.federated_raw, "GB",
                 {logarithmic, 0.001, 1000.0}),
         [](EconomicsInputs& in) -> double& { return in.federated.raw; }},
        {inputOf("federated_model", "Model", start.federated_model, "MB",
                 {logarithmic, 0.01, 10000.0}),
         [](EconomicsInputs& in) -> double& { return in.federated.model; }},
        {inputOf("federated_share", "Taking part", start.federated_share, "%",
                 {linear, 1.0, 100.0}),
         [](EconomicsInputs& in) -> double& { return in.federated.share; }},
        {inputOf(std::string(rounds_setting), "Rounds", start.federated_rounds, "",
                 {logarithmic, 1.0, 100000.0, true}),
         [](EconomicsInputs& in) -> double& { return in.rounds; }},
    };
}

std::vector<UpkeepSetting> upkeepSettings(const EntropyStart& start)
{
    return {
        {inputOf(std::string(accuracy_setting), "Accuracy when trained", start.accuracy, "%",
                 {linear, 1.0, 100.0}),
         [](UpkeepInputs& in) -> double& { return in.drift.accuracy; }},
        {inputOf(std::string(floor_setting), "Accuracy that stays", start.floor, "%",
                 {linear, 0.0, 100.0}),
         [](UpkeepInputs& in) -> double& { return in.drift.floor; }},
        {inputOf("drift", "Drift", start.drift, "%/year", {linear, 0.0, 100.0}),
         [](UpkeepInputs& in) -> double& { return in.drift.loss_rate; }},
        {inputOf("delay", "Delay to service", start.delay, "day", {linear, 0.0, 180.0}),
         [](UpkeepInputs& in) -> double& { return in.drift.delay; }},
        {inputOf(std::string(interval_setting), "Trained every", start.interval, "day",
                 {logarithmic, 1.0, 2000.0}),
         [](UpkeepInputs& in) -> double& { return in.interval; }},
        {inputOf("monitoring", "Looked at every", start.monitoring, "day",
                 {logarithmic, 1.0, 365.0}),
         [](UpkeepInputs& in) -> double& { return in.monitoring.period; }},
        {inputOf("tolerance", "Loss tolerated", start.tolerance, "%", {linear, 0.0, 50.0}),
         [](UpkeepInputs& in) -> double& { return in.monitoring.tolerance; }},
        {inputOf("retraining_cost", "A training costs", start.retraining_cost, "USD",
                 {logarithmic, 0.0, 1e7}),
         [](UpkeepInputs& in) -> double& { return in.costs.retraining; }},
        {inputOf("monitoring_cost", "A look costs", start.monitoring_cost, "USD",
                 {logarithmic, 0.0, 1e5}),
         [](UpkeepInputs& in) -> double& { return in.monitoring.cost; }},
        {inputOf("value_of_accuracy", "Worth of accuracy", start.value_of_accuracy, "MUSD/year",
                 {logarithmic, 0.0, 1000.0}),
         [](UpkeepInputs& in) -> double& { return in.costs.value_of_accuracy; }},
    };
}

} // namespace deployscope
