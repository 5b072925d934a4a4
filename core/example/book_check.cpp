// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/book_check.h"

#include "core/example/named_value.h"

#include <optional>
#include <string_view>

namespace deployscope {

namespace {

BookState stateOf(const BookFigure& figure, const std::optional<double>& ours)
{
    if (!figure.low || !figure.high)
        return BookState::InWords;
    return ours && agrees(figure, *ours) ? BookState::Agrees : BookState::Differs;
}

std::vector<double> inputsOf(const Example& example, const BookFigure& figure)
{
    std::vector<double> inputs = defaultInputs(example);
    for (const auto& [name, value] : figure.at) {
        if (const auto index = findInput(example, name))
            inputs[*index] = value;
    }
    return inputs;
}

} // namespace

std::string_view idOf(BookState state)
{
    switch (state) {
    case BookState::Agrees:
        return "agrees";
    case BookState::Differs:
        return "differs";
    case BookState::InWords:
        return "in words";
    }
    return {};
}

std::vector<BookCheck> checkAgainstBook(const Example& example)
{
    ExampleProgram program(example);
    std::vector<BookCheck> checks;
    for (const BookFigure& figure : example.book_says) {
        const ExampleResult result = program.evaluate(inputsOf(example, figure));
        const auto named = findNamed(example, result, figure.of);
        if (!named)
            continue;
        checks.push_back({example.id, example.title, example.section, figure.of, named->label(),
                          show(*named), named->value.value_or(0.0), figure.as_printed,
                          stateOf(figure, named->value), figure.because, figure.where});
    }
    return checks;
}

Table bookTable(const ExampleLibrary& library)
{
    Table table;
    table.title = "Figures of the book";
    table.columns = {"section", "example", "quantity", "ours", "the book", "state", "why", "where"};
    for (const Example& example : library.examples) {
        for (BookCheck& check : checkAgainstBook(example))
            table.rows.push_back({std::move(check.section), std::move(check.title),
                                  std::move(check.label), std::move(check.ours),
                                  std::move(check.book), std::string{idOf(check.state)},
                                  std::move(check.because), std::move(check.where)});
    }
    return table;
}

} // namespace deployscope
