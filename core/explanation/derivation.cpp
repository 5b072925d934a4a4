// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/derivation.h"

#include "core/explanation/formula_text.h"
#include "core/units/format.h"

#include <algorithm>
#include <optional>

namespace deployscope {

namespace {

constexpr bool startsName(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           character == '_';
}

constexpr bool continuesName(char character)
{
    return startsName(character) || (character >= '0' && character <= '9');
}

} // namespace

void Derivation::input(std::string name, std::string symbol, double value, std::string shown)
{
    if (!knows(name))
        terms_.push_back({std::move(name), std::move(symbol), std::move(shown), value});
}

void Derivation::figure(std::string name, std::string symbol, const Figure& figure,
                        std::string title)
{
    if (knows(name))
        return;
    terms_.push_back({std::move(name), std::move(symbol), figure.as_written, figure.value});
    source({std::move(title), figure.as_written, figure.kind, figure.source, figure.book_says,
            figure.note});
}

void Derivation::source(SourceLine line)
{
    const bool told = std::any_of(sources_.begin(), sources_.end(),
                                  [&](const SourceLine& known) { return known.name == line.name; });
    if (!told)
        sources_.push_back(std::move(line));
}

void Derivation::step(std::string name, std::string symbol, std::string title,
                      std::string_view formula, double value, Dimension dimension)
{
    if (knows(name))
        return;
    DerivationStep step;
    step.symbol = symbol;
    step.name = std::move(title);
    step.formula = render(formula, Rendering::Symbols);
    step.substituted = render(formula, Rendering::Numbers);
    step.expression = render(formula, Rendering::Machine);
    step.value = value;
    step.dimension = dimension;
    step.value_text = formatQuantity(value, dimension);
    terms_.push_back({std::move(name), std::move(symbol), step.value_text, value});
    steps_.push_back(std::move(step));
}

bool Derivation::knows(std::string_view name) const
{
    return find(name) != nullptr;
}

const Derivation::Term* Derivation::find(std::string_view name) const
{
    const auto found = std::find_if(terms_.begin(), terms_.end(),
                                    [name](const Term& term) { return term.name == name; });
    return found == terms_.end() ? nullptr : &*found;
}

std::string Derivation::render(std::string_view formula, Rendering rendering) const
{
    if (rendering == Rendering::Machine)
        return machineText(formula);
    return formulaText(formula, [&](std::string_view name) -> std::optional<std::string> {
        const Term* term = find(name);
        if (!term)
            return std::nullopt;
        return rendering == Rendering::Symbols ? term->symbol : term->shown;
    });
}

std::string Derivation::machineText(std::string_view formula) const
{
    std::string text;
    for (std::size_t i = 0; i < formula.size();) {
        std::size_t end = i + 1;
        if (startsName(formula[i])) {
            while (end < formula.size() && continuesName(formula[end]))
                ++end;
        }
        const std::string_view piece = formula.substr(i, end - i);
        const Term* term = find(piece);
        if (term)
            text.append("(").append(formatMachine(term->value)).append(")");
        else // a figure, a sign, or a function such as max
            text += piece;
        i = end;
    }
    return text;
}

} // namespace deployscope
