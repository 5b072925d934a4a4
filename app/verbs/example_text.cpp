// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/example_text.h"

#include "app/verbs/text_table.h"
#include "core/catalog/terms.h"
#include "core/example/book_check.h"
#include "core/example/show.h"
#include "core/text/characters.h"

#include <cstddef>
#include <utility>

namespace deployscope::app {

namespace {

using Align = TextTable::Align;

constexpr auto indent = "  ";

std::string headOf(VerdictSeverity severity)
{
    switch (severity) {
    case VerdictSeverity::Impossible:
        return "Impossible";
    case VerdictSeverity::Warning:
        return "Warning";
    case VerdictSeverity::Fine:
        return "Fine";
    }
    return {};
}

// The text under way: sections with a title.
class Writer
{
public:
    explicit Writer(ExampleProgram& program)
        : program_(program), example_(program.example()), result_(program.result())
    {}

    std::string write()
    {
        const ExampleVerdict verdict = verdictOf(example_, result_);
        text_ = example_.title + " (" + example_.section + ")\n" +
                fill(example_.question, example_, result_) + "\n" + headOf(verdict.severity) +
                ": " + verdict.text + "\n";
        writeInputs();
        writeSteps();
        writeBook();
        writeClaim();
        line("Takeaway", fill(example_.takeaway, example_, result_));
        writeSources();
        return std::move(text_);
    }

private:
    void section(const char* title, const std::string& lines)
    {
        if (!lines.empty())
            text_ += "\n" + std::string(title) + "\n" + lines;
    }

    void line(const char* title, const std::string& sentence)
    {
        section(title, indent + sentence + "\n");
    }

    static std::string rangeOf(const ExampleInput& input)
    {
        std::string text;
        switch (input.scale) {
        case InputScale::Fixed:
            return "constant";
        case InputScale::Stops:
            for (const double stop : input.stops)
                text += (text.empty() ? "" : ", ") + showInput(input, stop);
            return text;
        case InputScale::Linear:
        case InputScale::Logarithmic:
            break;
        }
        return showInput(input, input.low) + " to " + showInput(input, input.high);
    }

    // A source speaks of the default.
    static std::string sourceOf(const ExampleInput& input, double value)
    {
        if (value != input.value.value)
            return "set here; the example has " + showInput(input, input.value.value);
        return std::string(nameOf(input.value.kind)) + ": " + input.value.source;
    }

    void writeInputs()
    {
        TextTable table({Align::Left, Align::Left, Align::Right}, indent);
        for (std::size_t i = 0; i < example_.inputs.size(); ++i) {
            const ExampleInput& input = example_.inputs[i];
            const double value = result_.inputs[i];
            table.add({input.name, input.label, showInput(input, value), rangeOf(input),
                       sourceOf(input, value)});
        }
        section("Inputs, with the name for --set and the range", table.text());
    }

    void writeSteps()
    {
        TextTable table({Align::Left, Align::Right}, indent);
        for (const WorkedStep& step : workedSteps(example_, result_)) {
            // The numbers stand below what they stand for: side by side the lines would be long.
            const std::string below(countCharacters(step.symbol), ' ');
            table.add({step.label, step.value, step.symbol + " = " + step.formula});
            table.add({"", "", below + " = " + step.substituted});
        }
        section("Steps", table.text());
    }

    // Of what the book has in words alone there is nothing to compare.
    void writeBook()
    {
        TextTable table({Align::Left, Align::Right, Align::Right}, indent);
        std::string words;
        for (const BookCheck& check : checkAgainstBook(example_)) {
            if (check.state == BookState::InWords) {
                words += indent + check.label + " (" + check.ours + "), in words: " + check.book +
                         " (" + check.where + ")" +
                         (check.because.empty() ? "" : ": " + check.because) + "\n";
                continue;
            }
            if (table.isEmpty())
                table.add({"QUANTITY", "OURS", "THE BOOK", "", "WHERE"});
            table.add({check.label, check.ours, check.book, std::string(idOf(check.state)),
                       check.where + (check.because.empty() ? "" : ": " + check.because)});
        }
        section("Beside the book, at its own inputs", table.text() + words);
    }

    void writeClaim()
    {
        const auto turn = claimTurn(program_);
        if (turn)
            section(example_.claim->kind == ClaimKind::Fallacy ? "A fallacy put to the test"
                                                               : "A pitfall put to the test",
                    indent + example_.claim->text + "\n" + indent + turn->text + "\n");
    }

    void writeSources()
    {
        std::string lines;
        for (const std::string& source : example_.sources)
            lines += indent + source + "\n";
        section("Sources", lines);
    }

    ExampleProgram& program_;
    const Example& example_;
    const ExampleResult result_; // a copy: a claim is tested at other inputs
    std::string text_;
};

} // namespace

std::string exampleText(ExampleProgram& program)
{
    return Writer(program).write();
}

} // namespace deployscope::app
