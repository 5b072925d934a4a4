// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/call.h"

#include "app/verbs/options.h"
#include "core/catalog/text.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

namespace deployscope::app {

namespace {

constexpr std::array verb_words{
    VerbWord{Verb::List, "list", "devices|workloads|networks",
             "Lists the profiles that are known, with their main figures."},
    VerbWord{Verb::Evaluate, "evaluate", "",
             "Evaluates a scenario: time, bottleneck, memory, energy, and every constraint."},
    VerbWord{
        Verb::Export, "export", "CHART|all",
        "Writes one chart, or all, as files; of the window's first scenario if none is given."},
    VerbWord{Verb::Check, "check", "FILE…",
             "Tells what is wrong with profiles and scenario files, and where."},
};

std::string_view wordOf(Verb verb)
{
    for (const VerbWord& known : verb_words) {
        if (known.verb == verb)
            return known.word;
    }
    return {};
}

// A word that is no verb may be the file to open; one that cannot be a path is a mistyped verb.
bool looksLikeFile(const std::string& word)
{
    std::error_code error;
    return word.find_first_of("./") != std::string::npos || std::filesystem::exists(word, error);
}

class Reader
{
public:
    explicit Reader(std::span<const char* const> arguments) : m_arguments(arguments) {}

    ReadCall read()
    {
        for (m_at = 0; m_at < m_arguments.size(); ++m_at)
            readArgument(m_arguments[m_at]);
        if (m_help || m_version) {
            Call call;
            call.verb = m_help ? Verb::Help : Verb::Version;
            return {std::move(call), {}};
        }
        understandWords();
        refuseOptionsOfOtherVerbs();
        return {std::move(m_call), std::move(m_problems)};
    }

private:
    void readArgument(const std::string& argument)
    {
        if (m_options_ended || argument.size() < 2 || argument.front() != '-') {
            m_words.push_back(argument);
        } else if (argument == "--") {
            m_options_ended = true;
        } else {
            readOption(argument);
        }
    }

    void readOption(const std::string& argument)
    {
        const std::size_t equals = argument.find('=');
        const std::string name = argument.substr(0, equals);
        std::optional<std::string> value;
        if (equals != std::string::npos)
            value = argument.substr(equals + 1);
        const Option* option = findOption(name);
        if (!option) {
            const auto names = optionNames();
            // The value of what was probably meant is no word of its own, and is not missing.
            const Option* meant = findOption(nearest(name, names));
            tell("unknown option " + deployscope::quoted(name),
                 meant ? "did you mean " + deployscope::quoted(meant->name) + "?"
                       : "deployscope --help names the options");
            if (!value && meant && meant->takesValue() && nextIsValue())
                ++m_at;
            if (meant)
                m_call.named.emplace_back(meant->key.empty() ? meant->name : meant->key);
            return;
        }
        m_call.named.emplace_back(option->key.empty() ? option->name : option->key);
        if (!option->takesValue()) {
            if (value)
                tell(name + " takes no value", "write " + name + " alone");
            accept(*option, {});
            return;
        }
        if (!value && nextIsValue())
            value = m_arguments[++m_at];
        if (!value || value->empty()) {
            tell(name + (value ? " is given an empty value" : " lacks its value"),
                 "write " + name + " " + std::string(option->argument));
            return;
        }
        accept(*option, std::move(*value));
    }

    bool nextIsValue() const
    {
        return m_at + 1 < m_arguments.size() &&
               !std::string_view(m_arguments[m_at + 1]).starts_with("--");
    }

    void accept(const Option& option, std::string value)
    {
        const bool seen = std::find(m_seen.begin(), m_seen.end(), &option) != m_seen.end();
        if (seen && !option.repeatable && option.takesValue()) {
            tell(std::string(option.name) + " is given more than once", "give it once");
            return;
        }
        m_seen.push_back(&option);
        switch (option.kind) {
        case OptionKind::ScenarioValue:
            assign(std::string(option.key), std::move(value));
            break;
        case OptionKind::Set:
            acceptSet(value);
            break;
        case OptionKind::ScenarioFile:
            m_call.scenario_file = std::move(value);
            break;
        case OptionKind::Profiles:
            m_call.profile_folders.push_back(std::move(value));
            break;
        case OptionKind::Json:
            m_call.json = true;
            break;
        case OptionKind::Output:
            m_call.output = std::move(value);
            break;
        case OptionKind::Size:
            m_call.size = std::move(value);
            break;
        case OptionKind::Theme:
            m_call.theme = std::move(value);
            break;
        case OptionKind::Help:
            m_help = true;
            break;
        case OptionKind::Version:
            m_version = true;
            break;
        }
    }

    void acceptSet(const std::string& value)
    {
        const std::size_t equals = value.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == value.size()) {
            tell("--set " + deployscope::quoted(value) + " does not say which input becomes what",
                 "write --set NAME=VALUE, such as --set latency_budget=\"100 ms\"");
            return;
        }
        assign(value.substr(0, equals), value.substr(equals + 1));
    }

    void assign(std::string name, std::string value)
    {
        m_call.named.push_back(name);
        const auto same =
            std::find_if(m_call.assignments.begin(), m_call.assignments.end(),
                         [&name](const Assignment& assignment) { return assignment.name == name; });
        if (same != m_call.assignments.end()) {
            tell(deployscope::quoted(name) + " is set more than once", "set it once");
            return;
        }
        m_call.assignments.push_back({std::move(name), std::move(value)});
    }

    // The first word is the verb or a file for the window; the others are its operands.
    void understandWords()
    {
        if (m_words.empty()) {
            m_call.verb = Verb::Window;
            return;
        }
        const std::string& first = m_words.front();
        const auto* const known =
            std::find_if(verb_words.begin(), verb_words.end(),
                         [&first](const VerbWord& verb) { return verb.word == first; });
        if (known != verb_words.end()) {
            m_call.verb = known->verb;
            m_call.operands.assign(m_words.begin() + 1, m_words.end());
            checkOperands(known->word);
        } else if (looksLikeFile(first)) {
            m_call.verb = Verb::Window;
            m_call.operands = m_words;
            if (m_words.size() > 1)
                tellSurplus(1, "one scenario file can be opened");
        } else {
            m_call.verb = Verb::Unknown;
            std::vector<std::string_view> words;
            words.reserve(verb_words.size());
            for (const VerbWord& verb : verb_words)
                words.push_back(verb.word);
            tell("unknown verb " + deployscope::quoted(first), remedyFor(first, words));
        }
    }

    void checkOperands(std::string_view word)
    {
        const std::vector<std::string>& operands = m_call.operands;
        switch (m_call.verb) {
        case Verb::List:
            if (operands.empty()) {
                tell("list lacks what is to be listed", "write list " + listed(listable, " or "));
            } else if (std::find(listable.begin(), listable.end(), operands[0]) == listable.end()) {
                tell("cannot list " + deployscope::quoted(operands[0]),
                     remedyFor(operands[0], listable));
            }
            if (operands.size() > 1)
                tellSurplus(1, "one kind is listed at a time");
            break;
        case Verb::Evaluate:
            if (!operands.empty())
                tellSurplus(0, "a scenario is given with options: deployscope --help");
            break;
        case Verb::Export:
            if (operands.empty())
                tell("export lacks the chart", "write export CHART or export all");
            if (operands.size() > 1)
                tellSurplus(1, "one chart or all are exported");
            break;
        case Verb::Check:
            if (operands.empty())
                tell("check lacks a file", "write " + std::string(word) + " FILE");
            break;
        default:
            break;
        }
    }

    static std::string listed(std::span<const std::string_view> words, std::string_view between)
    {
        std::string text;
        for (const std::string_view word : words)
            text.append(text.empty() ? std::string_view() : between).append(word);
        return text;
    }

    void tellSurplus(std::size_t from, const std::string& remedy)
    {
        for (std::size_t i = from; i < m_call.operands.size(); ++i)
            tell("unexpected argument " + deployscope::quoted(m_call.operands[i]), remedy);
    }

    void refuseOptionsOfOtherVerbs()
    {
        if (m_call.verb == Verb::Unknown)
            return;
        std::vector<const Option*> told;
        for (const Option* option : m_seen) {
            if (isFor(*option, m_call.verb) ||
                std::find(told.begin(), told.end(), option) != told.end())
                continue;
            told.push_back(option);
            std::string verbs;
            for (const VerbWord& verb : verb_words) {
                if (isFor(*option, verb.verb))
                    verbs.append(verbs.empty() ? "" : " and ").append(verb.word);
            }
            const std::string_view word = wordOf(m_call.verb);
            tell(std::string(option->name) + " means nothing " +
                     (word.empty() ? "without a verb" : "to " + std::string(word)),
                 "it belongs to " + verbs);
        }
    }

    void tell(std::string what, std::string remedy)
    {
        m_problems.push_back(callProblem(std::move(what), std::move(remedy)));
    }

    std::span<const char* const> m_arguments;
    std::size_t m_at{0};
    bool m_options_ended{false};
    bool m_help{false};
    bool m_version{false};
    std::vector<std::string> m_words;
    std::vector<const Option*> m_seen;
    Call m_call;
    std::vector<Diagnostic> m_problems;
};

} // namespace

std::span<const VerbWord> verbWords()
{
    return verb_words;
}

ReadCall readCall(std::span<const char* const> arguments)
{
    return Reader(arguments).read();
}

Diagnostic callProblem(std::string what, std::string remedy)
{
    return {Severity::Error, "command line", 0, 0, "", std::move(what), std::move(remedy)};
}

} // namespace deployscope::app
