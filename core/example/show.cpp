// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/show.h"

#include "core/example/named_value.h"
#include "core/example/template_text.h"
#include "core/units/format.h"

#include <limits>

namespace deployscope {

namespace {

// A value that is not finite is shown as the dash.
constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

} // namespace

std::string showInput(const ExampleInput& input, double value)
{
    return formatExactIn(value, input.unit);
}

std::string showStep(const ExampleStep& step, std::optional<double> value)
{
    return formatWholeIn(value.value_or(no_value), step.unit, step.digits);
}

std::optional<NamedValue> findNamed(const Example& example, const ExampleResult& result,
                                    std::string_view name)
{
    if (const auto input = findInput(example, name))
        return NamedValue{&example.inputs[*input], nullptr, result.inputs[*input]};
    if (const auto step = findStep(example, name))
        return NamedValue{nullptr, &example.steps[*step], result.steps[*step]};
    return std::nullopt;
}

std::string show(const NamedValue& named)
{
    return named.input ? showInput(*named.input, named.value.value_or(no_value))
                       : showStep(*named.step, named.value);
}

std::string showIn(const NamedValue& named, std::string_view unit)
{
    const double value = named.value.value_or(no_value);
    if (named.step)
        return formatWholeIn(value, unit, named.step->digits);
    // All digits of an input, unless the other unit makes many of few.
    std::string exact = formatExactIn(value, unit);
    std::string rounded = formatWholeIn(value, unit);
    return exact.size() <= rounded.size() ? exact : rounded;
}

std::string fill(const TextTemplate& text, const Example& example, const ExampleResult& result)
{
    std::string filled;
    for (const TemplatePart& part : readTemplate(text).parts) {
        if (part.name.empty()) {
            filled += part.words;
            continue;
        }
        const auto named = findNamed(example, result, part.name);
        if (!named)
            filled += formatNumber(no_value);
        else
            filled += part.unit ? showIn(*named, *part.unit) : show(*named);
    }
    return filled;
}

} // namespace deployscope
