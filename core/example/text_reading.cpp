// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/text_reading.h"

#include "core/catalog/text.h"
#include "core/example/amount_reading.h"
#include "core/example/template_text.h"
#include "core/units/quantity.h"

#include <optional>
#include <utility>

namespace deployscope {

namespace {

void checkTemplate(const ReadContext& context, const JsonValue& place, std::string_view text,
                   const Example& example)
{
    const TemplateReading reading = readTemplate(text);
    const auto character = [text](std::size_t offset) {
        return countCharacters(text.substr(0, offset)) + 1;
    };
    for (const TemplatePart& part : reading.parts) {
        if (part.name.empty())
            continue;
        const auto input = findInput(example, part.name);
        const auto step = findStep(example, part.name);
        if (!input && !step) {
            tellInText(context, place, character(part.offset), "unknown name " + quoted(part.name),
                       remedyFor(part.name, namesOf(example)));
            continue;
        }
        if (!part.unit)
            continue;
        const Dimension dimension =
            input ? example.inputs[*input].dimension : example.steps[*step].dimension;
        const std::optional<Dimension> unit = dimensionOfUnit(*part.unit);
        if (!unit) {
            tellInText(context, place, character(part.offset),
                       quoted(*part.unit) + " is not a unit known here",
                       "write a unit such as that of \"" + exampleOf(dimension) + "\"");
        } else if (*unit != dimension) {
            tellInText(context, place, character(part.offset),
                       quoted(part.name) + " is " + describe(dimension) + ", but " +
                           quoted(*part.unit) + " is " + describe(*unit),
                       "write a unit such as that of \"" + exampleOf(dimension) + "\"");
        }
    }
    if (reading.bad_brace)
        tellInText(context, place, character(*reading.bad_brace), "a brace without its counterpart",
                   "write figures as {name} or {name:unit}, and {{ or }} for a brace");
}

} // namespace

void tellInText(const ReadContext& context, const JsonValue& place, std::size_t character,
                std::string_view what, std::string remedy)
{
    context.error(place, "at character " + std::to_string(character) + ": " + std::string(what),
                  std::move(remedy));
}

std::string plainText(ObjectReader& reader, std::string_view key, Need need,
                      std::size_t most_characters)
{
    std::string text = reader.text(key, need, most_characters);
    if (text.find_first_of("{}") != std::string::npos)
        reader.error(key, "figures are not filled into this text",
                     "write it without braces, or say it in a text that has figures");
    return text;
}

std::vector<std::string_view> namesOf(const Example& example)
{
    std::vector<std::string_view> names;
    names.reserve(example.inputs.size() + example.steps.size());
    for (const ExampleInput& input : example.inputs)
        names.emplace_back(input.name);
    for (const ExampleStep& step : example.steps)
        names.emplace_back(step.name);
    return names;
}

TextTemplate templateText(ObjectReader& reader, std::string_view key, Need need,
                          const Example& example)
{
    TextTemplate text = reader.text(key, need);
    if (!text.empty())
        checkTemplate(reader.context(), *reader.find(key, need), text, example);
    return text;
}

} // namespace deployscope
