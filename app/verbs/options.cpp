// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/options.h"

#include <algorithm>
#include <array>

namespace deployscope::app {

namespace {

constexpr Option scenarioValue(std::string_view name, std::string_view argument,
                               std::string_view key, std::string_view summary)
{
    return {name, OptionKind::ScenarioValue, argument, key, summary, false};
}

constexpr std::array options{
    Option{"--scenario", OptionKind::ScenarioFile, "FILE", "",
           "start from a scenario file; the other options change what it says", false},
    scenarioValue("--workload", "ID", "workload", "the workload; \"list workloads\" names them"),
    scenarioValue("--device", "ID", "device", "the device; \"list devices\" names them"),
    scenarioValue("--network", "ID", "network", "the network between user and device (on-device)"),
    scenarioValue("--precision", "PRECISION", "precision", "the precision of the weights (fp16)"),
    scenarioValue("--batch", "N", "batch", "inferences in one batch (1)"),
    scenarioValue("--distance", "LENGTH", "distance",
                  "between user and device, such as \"1500 km\" (0)"),
    scenarioValue("--phase", "PHASE", "phase", "the phase of the workload (its first)"),
    scenarioValue("--context", "N", "context", "tokens of a transformer's context (its default)"),
    scenarioValue("--convention", "COUNT", "convention",
                  "a multiply-accumulate is one operation (book) or two (vendor) (book)"),
    Option{"--set", OptionKind::Set, "NAME=VALUE", "",
           "set any input of the scenario, or of an example, by its name; may be repeated", true},
    Option{"--answer", OptionKind::Answer, "QUESTION=VALUE", "",
           "answer a question by a choice or a figure; may be repeated", true},
    Option{"--profiles", OptionKind::Profiles, "DIR", "",
           "add a folder of profiles; the same id replaces; may be repeated", true},
    Option{"--json", OptionKind::Json, "", "", "one JSON document in SI units instead of text",
           false},
    Option{"--output", OptionKind::Output, "PATH", "",
           "where to export to; the suffix says the format", false},
    Option{"--size", OptionKind::Size, "WIDTHxHEIGHT", "",
           "of the exported chart in pixels (1200x800)", false},
    Option{"--theme", OptionKind::Theme, "THEME", "",
           "colours of the exported chart: light, dark or print (light)", false},
    Option{"--help", OptionKind::Help, "", "", "show this text", false},
    Option{"--version", OptionKind::Version, "", "", "show the version", false},
};

} // namespace

std::span<const Option> allOptions()
{
    return options;
}

const Option* findOption(std::string_view name)
{
    const auto* const found =
        std::find_if(options.begin(), options.end(),
                     [name](const Option& option) { return option.name == name; });
    return found == options.end() ? nullptr : found;
}

bool isFor(const Option& option, Verb verb)
{
    switch (option.kind) {
    case OptionKind::ScenarioValue:
        return verb == Verb::Evaluate || verb == Verb::Export;
    case OptionKind::ScenarioFile:
        return verb == Verb::Evaluate || verb == Verb::Export || verb == Verb::Recommend;
    case OptionKind::Answer:
        return verb == Verb::Recommend;
    case OptionKind::Set:
        return verb == Verb::Evaluate || verb == Verb::Export || verb == Verb::Example;
    case OptionKind::Json:
        return verb == Verb::List || verb == Verb::Evaluate || verb == Verb::Example ||
               verb == Verb::Recommend;
    case OptionKind::Output:
    case OptionKind::Size:
    case OptionKind::Theme:
        return verb == Verb::Export;
    case OptionKind::Profiles:
    case OptionKind::Help:
    case OptionKind::Version:
        return true;
    }
    return false;
}

std::vector<std::string_view> optionNames()
{
    std::vector<std::string_view> names;
    names.reserve(options.size());
    for (const Option& option : options)
        names.push_back(option.name);
    return names;
}

} // namespace deployscope::app
