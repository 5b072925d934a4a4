// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hybrid/starting_inputs.h"

namespace deployscope {

UpkeepInputs startingInputs(const EntropyStart& start)
{
    UpkeepInputs inputs;
    inputs.drift.accuracy = start.accuracy.value;
    inputs.drift.floor = start.floor.value;
    inputs.drift.loss_rate = start.drift.value;
    inputs.drift.delay = start.delay.value;
    inputs.interval = start.interval.value;
    inputs.monitoring.period = start.monitoring.value;
    inputs.monitoring.tolerance = start.tolerance.value;
    inputs.monitoring.cost = start.monitoring_cost.value;
    inputs.costs.retraining = start.retraining_cost.value;
    inputs.costs.value_of_accuracy = start.value_of_accuracy.value;
    return inputs;
}

EconomicsInputs startingInputs(const EconomicsStart& start)
{
    EconomicsInputs inputs;
    inputs.train_serve.training_cost = start.training_cost.value;
    inputs.train_serve.cloud_answer = start.cloud_answer.value;
    inputs.train_serve.device_answer = start.device_answer.value;
    inputs.train_serve.answers = start.answers.value;
    inputs.federated.devices = start.federated_devices.value;
    inputs.federated.raw = start.federated_raw.value;
    inputs.federated.model = start.federated_model.value;
    inputs.federated.share = start.federated_share.value;
    inputs.rounds = start.federated_rounds.value;
    return inputs;
}

} // namespace deployscope
