// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/chart_names.h"
#include "app/verbs/options.h"
#include "app/verbs/text_table.h"
#include "app/verbs/verbs.h"
#include "core/catalog/terms.h"
#include "core/catalog/text.h"
#include "core/evaluation/scenario_fields.h"

#include <string>
#include <utility>

namespace deployscope::app {

namespace {

constexpr auto indent = "  ";

template <typename Terms> std::string idsOf(const Terms& terms)
{
    std::string text;
    for (const auto term : terms)
        text.append(text.empty() ? "" : ", ").append(idOf(term));
    return text;
}

// The names for --set that have no option of their own.
std::string furtherInputs()
{
    std::string text;
    for (const std::string_view key : scenarioKeys()) {
        bool has_option = false;
        for (const Option& option : allOptions())
            has_option = has_option || option.key == key;
        if (!has_option)
            text.append(text.empty() ? "" : ", ").append(key);
    }
    return text;
}

std::string synopsis()
{
    TextTable table({}, indent);
    table.add(
        {"deployscope [FILE]", "Opens the window, with the session or hybrid design in FILE."});
    for (const VerbWord& verb : verbWords()) {
        std::string call = "deployscope " + std::string(verb.word);
        if (!verb.operands.empty())
            call += " " + std::string(verb.operands);
        table.add({std::move(call), std::string(verb.summary)});
    }
    return table.text();
}

std::string optionsFor(std::string_view title, bool (*belongs)(const Option&))
{
    TextTable table({}, indent);
    for (const Option& option : allOptions()) {
        if (belongs(option)) {
            std::string name(option.name);
            if (option.takesValue())
                name += " " + std::string(option.argument);
            table.add({std::move(name), std::string(option.summary)});
        }
    }
    return "\n" + std::string(title) + "\n" + table.text();
}

} // namespace

Answer answerHelp()
{
    std::string text =
        "Deployscope explores where a machine-learning workload can run, and why.\n\n";
    text += synopsis();
    text += "\nA verb does its work on the terminal and needs no display.\n";
    text += optionsFor("Options of the scenario (evaluate and export; in brackets the default)",
                       [](const Option& option) {
                           return isFor(option, Verb::Evaluate) && !isFor(option, Verb::List);
                       });
    text += optionsFor("Options of recommend", [](const Option& option) {
        return isFor(option, Verb::Recommend) && !isFor(option, Verb::Evaluate);
    });
    text += optionsFor("Options of export", [](const Option& option) {
        return isFor(option, Verb::Export) && !isFor(option, Verb::Evaluate);
    });
    text +=
        optionsFor("Other options", [](const Option& option) { return isFor(option, Verb::List); });
    TextTable words({}, indent);
    words.add({"CHART", listed(chart_names)});
    words.add({"PRECISION", idsOf(all_precisions)});
    words.add({"PHASE", idsOf(all_phases)});
    words.add({"COUNT", idsOf(all_conventions)});
    words.add({"NAME", "any of the above, or " + furtherInputs() +
                           "; of an example the name of an input as it prints them"});
    words.add({"QUESTION", "a question of the decision flow, as recommend prints them"});
    words.add({"LENGTH, VALUE", "with its unit, quoted where there is a space: \"1500 km\", "
                                "\"10 ms\", \"3 W\", \"24 h\", \"100 /s\""});
    words.add({"PATH", "ends in .png, .svg, .pdf or .csv; {chart} in it becomes the chart's name; "
                       "with all also a folder"});
    text += "\nWords\n" + words.text();
    TextTable statuses({}, indent);
    statuses.add({"0", "done"});
    statuses.add({"1", "the program could not do it: a file is not written"});
    statuses.add({"2", "the call or a file is wrong: every problem is told on standard error"});
    statuses.add({"3", "the scenario that was evaluated is not feasible, an example's answer is "
                       "\"impossible\", or no paradigm is left: the result is still written"});
    text += "\nExit status\n" + statuses.text();
    text += "\nExamples\n"
            "  deployscope evaluate --workload resnet-50 --device nvidia-a100 "
            "--distance \"1500 km\"\n"
            "  deployscope evaluate --workload llama-2-7b --device flagship-phone "
            "--precision int4 --json\n"
            "  deployscope example distance-penalty --set distance=\"300 km\"\n"
            "  deployscope recommend --answer latency=\"100 ms\" --answer compute=\"300 GFLOP/s\"\n"
            "  deployscope export all --scenario mine.deployscope.json "
            "--output \"charts/{chart}.svg\"\n";
    Answer answer;
    answer.output = std::move(text);
    return answer;
}

Answer answerVersion()
{
    Answer answer;
    answer.output = "deployscope " DEPLOYSCOPE_VERSION "\n";
    return answer;
}

} // namespace deployscope::app
