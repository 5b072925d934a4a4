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
    VerbWord{Verb::List, "list", "devices|workloads|networks|examples",
             "Lists the profiles and worked examples that are known."},
    VerbWord{Verb::Evaluate, "evaluate", "",
             "Evaluates a scenario: time, bottleneck, memory, energy, and every constraint."},
    VerbWord{Verb::Example, "example", "ID",
             "Works out an example of the book: each step, the verdict, and what the book prints."},
    VerbWord{Verb::Recommend, "recommend", "",
             "Recommends a paradigm from answers, and says which figure rules out the others."},
    VerbWord{
        Verb::Export, "export", "CHART|all",
        "Writes one chart, or all, as files; of the window's first scenario if none is given."},
    VerbWord{Verb::Check, "check", "FILE…",
             "Tells what is wrong with profiles, designs and sessions, and where."},
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
    explicit Reader(std::span<const char* const> arguments) : arguments_(arguments) {}

    ReadCall read()
    {
        for (at_ = 0; at_ < arguments_.size(); ++at_)
            readArgument(arguments_[at_]);
        if (help_ || version_) {
            Call call;
            call.verb = help_ ? Verb::Help : Verb::Version;
            return {std::move(call), {}};
        }
        understandWords();
        refuseOptionsOfOtherVerbs();
        return {std::move(call_), std::move(problems_)};
    }

private:
    void readArgument(const std::string& argument)
    {
        if (options_ended_ || argument.size() < 2 || argument.front() != '-') {
            words_.push_back(argument);
        } else if (argument == "--") {
            options_ended_ = true;
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
                ++at_;
            if (meant)
                call_.named.emplace_back(meant->key.empty() ? meant->name : meant->key);
            return;
        }
        call_.named.emplace_back(option->key.empty() ? option->name : option->key);
        if (!option->takesValue()) {
            if (value)
                tell(name + " takes no value", "write " + name + " alone");
            accept(*option, {});
            return;
        }
        if (!value && nextIsValue())
            value = arguments_[++at_];
        if (!value || value->empty()) {
            tell(name + (value ? " is given an empty value" : " lacks its value"),
                 "write " + name + " " + std::string(option->argument));
            return;
        }
        accept(*option, std::move(*value));
    }

    bool nextIsValue() const
    {
        return at_ + 1 < arguments_.size() &&
               !std::string_view(arguments_[at_ + 1]).starts_with("--");
    }

    void accept(const Option& option, std::string value)
    {
        const bool seen = std::find(seen_.begin(), seen_.end(), &option) != seen_.end();
        if (seen && !option.repeatable && option.takesValue()) {
            tell(std::string(option.name) + " is given more than once", "give it once");
            return;
        }
        seen_.push_back(&option);
        switch (option.kind) {
        case OptionKind::ScenarioValue:
            assign({std::string(option.key), std::move(value), true});
            break;
        case OptionKind::Set:
            acceptSet(value);
            break;
        case OptionKind::Answer:
            acceptAnswer(value);
            break;
        case OptionKind::ScenarioFile:
            call_.scenario_file = std::move(value);
            break;
        case OptionKind::Profiles:
            call_.profile_folders.push_back(std::move(value));
            break;
        case OptionKind::Json:
            call_.json = true;
            break;
        case OptionKind::Output:
            call_.output = std::move(value);
            break;
        case OptionKind::Size:
            call_.size = std::move(value);
            break;
        case OptionKind::Theme:
            call_.theme = std::move(value);
            break;
        case OptionKind::Help:
            help_ = true;
            break;
        case OptionKind::Version:
            version_ = true;
            break;
        }
    }

    // NAME=VALUE taken apart; nothing where either is missing.
    static std::optional<Assignment> partsOf(const std::string& value)
    {
        const std::size_t equals = value.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == value.size())
            return std::nullopt;
        return Assignment{value.substr(0, equals), value.substr(equals + 1), false};
    }

    void acceptSet(const std::string& value)
    {
        if (auto given = partsOf(value))
            assign(std::move(*given));
        else
            tell("--set " + deployscope::quoted(value) + " does not say which input becomes what",
                 "write --set NAME=VALUE, such as --set latency_budget=\"100 ms\"");
    }

    void acceptAnswer(const std::string& value)
    {
        auto given = partsOf(value);
        if (!given) {
            tell("--answer " + deployscope::quoted(value) +
                     " does not say which question it answers",
                 "write --answer QUESTION=VALUE, such as --answer latency=\"100 ms\"");
            return;
        }
        const bool again =
            std::any_of(call_.answers.begin(), call_.answers.end(),
                        [&given](const Assignment& answer) { return answer.name == given->name; });
        if (again)
            tell(deployscope::quoted(given->name) + " is answered more than once",
                 "answer it once");
        else
            call_.answers.push_back(std::move(*given));
    }

    void assign(Assignment given)
    {
        call_.named.push_back(given.name);
        const auto same = std::find_if(
            call_.assignments.begin(), call_.assignments.end(),
            [&given](const Assignment& assignment) { return assignment.name == given.name; });
        if (same != call_.assignments.end()) {
            tell(deployscope::quoted(given.name) + " is set more than once", "set it once");
            return;
        }
        call_.assignments.push_back(std::move(given));
    }

    // The first word is the verb or a file for the window; the others are its operands.
    void understandWords()
    {
        if (words_.empty()) {
            call_.verb = Verb::Window;
            return;
        }
        const std::string& first = words_.front();
        const auto* const known =
            std::find_if(verb_words.begin(), verb_words.end(),
                         [&first](const VerbWord& verb) { return verb.word == first; });
        if (known != verb_words.end()) {
            call_.verb = known->verb;
            call_.operands.assign(words_.begin() + 1, words_.end());
            checkOperands(known->word);
        } else if (looksLikeFile(first)) {
            call_.verb = Verb::Window;
            call_.operands = words_;
            if (words_.size() > 1)
                tellSurplus(1, "one file can be opened");
        } else {
            call_.verb = Verb::Unknown;
            std::vector<std::string_view> words;
            words.reserve(verb_words.size());
            for (const VerbWord& verb : verb_words)
                words.push_back(verb.word);
            tell("unknown verb " + deployscope::quoted(first), remedyFor(first, words));
        }
    }

    void checkOperands(std::string_view word)
    {
        const std::vector<std::string>& operands = call_.operands;
        switch (call_.verb) {
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
        case Verb::Example:
            if (operands.empty())
                tell("example lacks its identifier",
                     "write example ID (\"list examples\" names them)");
            if (operands.size() > 1)
                tellSurplus(1, "one example is worked out at a time");
            break;
        case Verb::Recommend:
            if (!operands.empty())
                tellSurplus(0, "answers are given with --answer QUESTION=VALUE");
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
        for (std::size_t i = from; i < call_.operands.size(); ++i)
            tell("unexpected argument " + deployscope::quoted(call_.operands[i]), remedy);
    }

    void refuseOptionsOfOtherVerbs()
    {
        if (call_.verb == Verb::Unknown)
            return;
        std::vector<const Option*> told;
        for (const Option* option : seen_) {
            if (isFor(*option, call_.verb) ||
                std::find(told.begin(), told.end(), option) != told.end())
                continue;
            told.push_back(option);
            std::string verbs;
            for (const VerbWord& verb : verb_words) {
                if (isFor(*option, verb.verb))
                    verbs.append(verbs.empty() ? "" : " and ").append(verb.word);
            }
            const std::string_view word = wordOf(call_.verb);
            tell(std::string(option->name) + " means nothing " +
                     (word.empty() ? "without a verb" : "to " + std::string(word)),
                 "it belongs to " + verbs);
        }
    }

    void tell(std::string what, std::string remedy)
    {
        problems_.push_back(callProblem(std::move(what), std::move(remedy)));
    }

    std::span<const char* const> arguments_;
    std::size_t at_{0};
    bool options_ended_{false};
    bool help_{false};
    bool version_{false};
    std::vector<std::string> words_;
    std::vector<const Option*> seen_;
    Call call_;
    std::vector<Diagnostic> problems_;
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
