// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/demand.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/memory.h"
#include "core/explanation/derivation.h"

#include <cstddef>

namespace deployscope {

// The scenario with everything that its derivations draw on.
struct Case
{
    const Scenario& scenario;
    const Subject& subject;
    const Result& result;
    Demand demand;
    Homes homes;

    Case(const Scenario& scenario, const Subject& subject, const Result& result);
};

// Each adds the steps of its quantity, with all that it is made of, to the derivation. A quantity
// that is there already is not added twice. The case must have a compute precision.
// The figures of the device that the model does not use, as sources.
void addFurtherFigures(Derivation& derivation, const Case& c);
void addOperations(Derivation& derivation, const Case& c);
void addPeak(Derivation& derivation, const Case& c);
void addBandwidth(Derivation& derivation, const Case& c, std::size_t level);
void addTraffic(Derivation& derivation, const Case& c);
void addIntensity(Derivation& derivation, const Case& c);
void addRidge(Derivation& derivation, const Case& c);
void addAttainable(Derivation& derivation, const Case& c);
void addCompute(Derivation& derivation, const Case& c);
void addMemory(Derivation& derivation, const Case& c);
void addDeviceSum(Derivation& derivation, const Case& c);
void addDeviceOverlapped(Derivation& derivation, const Case& c);
void addPropagation(Derivation& derivation, const Case& c);
void addTransfer(Derivation& derivation, const Case& c);
void addEndToEnd(Derivation& derivation, const Case& c);
void addBottleneck(Derivation& derivation, const Case& c);
void addThroughput(Derivation& derivation, const Case& c);
void addMemoryRequired(Derivation& derivation, const Case& c);
void addEnergy(Derivation& derivation, const Case& c);
void addTransmissionEnergy(Derivation& derivation, const Case& c);
void addBatteryLife(Derivation& derivation, const Case& c);
void addLatencySlack(Derivation& derivation, const Case& c);

// The level that takes longest to move its bytes; the ridge's where none does.
int slowestLevel(const Case& c);

} // namespace deployscope
