// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/scenario_file.h"

#include "core/catalog/text.h"
#include "core/evaluation/scenario_fields.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace deployscope {

namespace {

// One NAME=VALUE under way.
struct Setting
{
    std::string_view name;
    std::string_view value;
    std::vector<Diagnostic>& diagnostics;

    void tell(std::string what, std::string remedy) const
    {
        diagnostics.push_back({Severity::Error, "command line", 0, 0, "/" + std::string(name),
                               std::move(what), std::move(remedy)});
    }

    // So says the user that a scenario has no such value.
    bool isNone() const { return value == "none"; }

    // Nothing, and a problem told, where the value is no word of the vocabulary.
    template <typename E, std::size_t N>
    std::optional<E> word(std::optional<E> (*from_id)(std::string_view),
                          const std::array<E, N>& all) const
    {
        const std::optional<E> known = from_id(value);
        if (!known) {
            std::array<std::string_view, N> ids;
            std::transform(all.begin(), all.end(), ids.begin(), [](E e) { return idOf(e); });
            tell(quoted(value) + " is not known here", remedyFor(value, ids));
        }
        return known;
    }
};

template <typename Field>
const Field* fieldNamed(std::span<const Field> fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [name](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

void setIdentifier(Scenario& scenario, const IdentifierField& field, const Setting& setting)
{
    if (isIdentifier(setting.value)) {
        scenario.*field.value = setting.value;
    } else {
        setting.tell(quoted(setting.value) + " is no identifier", std::string(identifier_remedy));
    }
}

void setCount(Scenario& scenario, const CountField& field, const Setting& setting)
{
    const ParsedQuantity parsed = parseQuantity(setting.value, dimension::none);
    const double value = parsed.quantity ? parsed.quantity->value : 0.0;
    if (!parsed.quantity || value != std::floor(value)) {
        setting.tell("expected a whole number, found " + quoted(setting.value),
                     remedyForCount(field));
    } else if (value < 1.0 || value > field.maximum) {
        setting.tell(quoted(setting.value) + (value < 1.0 ? " is too small" : " is too large"),
                     remedyForCount(field));
    } else {
        field.set(scenario, static_cast<int>(value));
    }
}

void setQuantity(Scenario& scenario, const QuantityField& field, const Setting& setting)
{
    ParsedQuantity parsed = parseQuantity(setting.value, field.dimension);
    if (!parsed.quantity) {
        setting.tell(std::move(parsed.problem), std::move(parsed.remedy));
    } else if (!isAccepted(parsed.quantity->value, field.range)) {
        Fault fault =
            rangeFault(parsed.quantity->value, quoted(setting.value), field.range, field.dimension);
        setting.tell(std::move(fault.what), std::move(fault.remedy));
    } else {
        field.set(scenario, parsed.quantity->value);
    }
}

} // namespace

void setScenarioValue(Scenario& scenario, std::string_view name, std::string_view value,
                      std::vector<Diagnostic>& diagnostics)
{
    const Setting setting{name, value, diagnostics};
    if (const auto* identifier = fieldNamed(identifierFields(), name)) {
        setIdentifier(scenario, *identifier, setting);
    } else if (const auto* precision = fieldNamed(precisionFields(), name)) {
        if (precision->value == nullptr && setting.isNone()) {
            precision->set(scenario, std::nullopt);
        } else if (const auto known = setting.word(precisionFromId, all_precisions)) {
            precision->set(scenario, known);
        }
    } else if (const auto* count = fieldNamed(countFields(), name)) {
        if (count->value == nullptr && setting.isNone()) {
            count->set(scenario, std::nullopt);
        } else {
            setCount(scenario, *count, setting);
        }
    } else if (const auto* quantity = fieldNamed(quantityFields(), name)) {
        if (quantity->value == nullptr && setting.isNone()) {
            quantity->set(scenario, std::nullopt);
        } else {
            setQuantity(scenario, *quantity, setting);
        }
    } else if (name == "phase") {
        if (setting.isNone()) {
            scenario.phase.reset();
        } else if (const auto known = setting.word(phaseFromId, all_phases)) {
            scenario.phase = known;
        }
    } else if (name == "convention") {
        if (const auto known = setting.word(conventionFromId, all_conventions)) {
            scenario.convention = *known;
        }
    } else {
        diagnostics.push_back({Severity::Error, "command line", 0, 0, "",
                               "a scenario has no setting " + quoted(name),
                               remedyFor(name, scenarioKeys())});
    }
}

} // namespace deployscope
