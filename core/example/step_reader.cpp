// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_parts.h"
#include "core/example/formula.h"
#include "core/text/characters.h"

#include <cmath>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_steps = 60;
constexpr std::size_t longest_symbol = 40;
constexpr int usual_digits = 3;
constexpr int most_digits = 12;

} // namespace

void declareSteps(ObjectReader& file, ExampleReading& reading)
{
    std::vector<std::vector<std::string>> names;
    for (const JsonValue* const entry : file.list("steps", Need::Required, most_steps)) {
        ObjectReader reader(file.context(), *entry);
        ExampleStep step;
        step.name = reader.text("name");
        const std::optional<Dimension> dimension = reading.unit(reader, step.unit);
        step.dimension = dimension.value_or(Dimension{});
        FormulaBench::Variable* const variable =
            reading.declare(reader, "name", step.name, step.dimension);
        if (variable != nullptr) {
            variable->can_be_used = false; // until its formula is read
            variable->is_sound = dimension.has_value();
        }
        const JsonValue* const formula = reader.find("formula", Need::Optional);
        names.push_back(formula != nullptr && formula->kind == JsonValue::Kind::Text
                            ? readFormula(formula->text).formula.names
                            : std::vector<std::string>{});
        reading.example().steps.push_back(std::move(step));
    }
    reading.setStepNames(std::move(names));
}

void readSteps(ObjectReader& file, ExampleReading& reading)
{
    const JsonValue* const list = file.find("steps", Need::Optional);
    if (list == nullptr || list->kind != JsonValue::Kind::List)
        return;
    const JsonValue* entry = file.context().document.firstChild(*list);
    for (std::size_t i = 0; i < reading.example().steps.size(); ++i) {
        ExampleStep& step = reading.example().steps[i];
        ObjectReader reader(file.context(), *entry);
        entry = file.context().document.nextSibling(*entry);
        reader.find("name", Need::Optional);
        step.symbol = plainText(reader, "symbol", Need::Optional, longest_symbol);
        if (step.symbol.empty())
            step.symbol = step.name;
        step.label = plainText(reader, "label");
        reading.setCurrentStep(i);
        TriedFormula tried =
            reading.formula(reader, "formula", Need::Required, {step.dimension, step.unit, false});
        reader.find("unit", Need::Optional);
        reading.checkNumbers(tried, "the step " + quoted(step.name));
        step.digits =
            reader.integer("digits", Need::Optional, 1, most_digits).value_or(usual_digits);
        step.why = plainText(reader, "why");
        reader.finish();
        FormulaBench::Variable* const variable = reading.bench().find(step.name);
        if (variable != nullptr && !variable->can_be_used) {
            variable->can_be_used = true;
            // What follows from a step without a value is not told besides.
            variable->is_sound =
                variable->is_sound && tried.is_sound && std::isfinite(tried.values.front());
            if (tried.is_sound)
                variable->values = std::move(tried.values);
        }
        step.formula = std::move(tried.formula);
    }
}

} // namespace deployscope
