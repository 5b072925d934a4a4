// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/object_reader.h"
#include "core/evaluation/scenario.h"
#include "core/units/dimension.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// The one home of the keys of a scenario: their names in files and on the command line, what they
// measure and what is accepted. Phase and convention are the two that are of no such kind.

// A field's get is empty where the scenario leaves the value out; its set with nothing leaves an
// optional value out and keeps any other as it is.

struct IdentifierField
{
    std::string_view name;
    std::string Scenario::*value;
    Need need;
};

struct PrecisionField
{
    std::string_view name;
    Precision Scenario::*value; // one of the two is null
    std::optional<Precision> Scenario::*optional_value;

    std::optional<Precision> get(const Scenario& scenario) const;
    void set(Scenario& scenario, std::optional<Precision> given) const;
};

struct CountField
{
    std::string_view name;
    int Scenario::*value; // one of the two is null
    std::optional<int> Scenario::*optional_value;
    int maximum; // the minimum is 1

    std::optional<int> get(const Scenario& scenario) const;
    void set(Scenario& scenario, std::optional<int> given) const;
};

struct QuantityField
{
    std::string_view name;
    Dimension dimension;
    Range range;
    double Scenario::*value; // one of the two is null
    std::optional<double> Scenario::*optional_value;
    std::span<const std::string_view> units; // to write it in; empty for a plain number

    std::optional<double> get(const Scenario& scenario) const;
    void set(Scenario& scenario, std::optional<double> given) const;
};

std::span<const IdentifierField> identifierFields();
std::span<const PrecisionField> precisionFields();
std::span<const CountField> countFields();
std::span<const QuantityField> quantityFields();

// The field of that name, which must be one of quantityFields.
const QuantityField& quantityField(std::string_view name);

// Of the files that are written, and the only one that is read.
inline constexpr int scenario_file_version = 1;

// All keys, in the order in which they are written.
std::span<const std::string_view> scenarioKeys();

// What is wrong with the value of one key.
struct ScenarioFault
{
    std::string_view key;
    std::string what;
    std::string remedy;
};

// Unknown ids, and a phase that the workload does not have.
std::vector<ScenarioFault> catalogFaults(const Scenario& scenario, const Catalog& catalog);

// Values that are out of range.
std::vector<ScenarioFault> rangeFaults(const Scenario& scenario);

// "write a whole number from 1 to 65536".
std::string remedyForCount(const CountField& field);

} // namespace deployscope
