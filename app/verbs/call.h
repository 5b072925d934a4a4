// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope::app {

// What the program is asked to do. Unknown: the word that should be a verb is none.
enum class Verb : std::uint8_t {
    Window,
    Help,
    Version,
    List,
    Evaluate,
    Example,
    Recommend,
    Export,
    Check,
    Unknown
};

// The verbs that are written as words, in the order of the help.
struct VerbWord
{
    Verb verb{Verb::Unknown};
    std::string_view word;
    std::string_view operands; // "devices|workloads|…", as in the synopsis
    std::string_view summary;  // one sentence for the help
};
std::span<const VerbWord> verbWords();

// What may follow "list".
inline constexpr std::array<std::string_view, 4> listable{"devices", "workloads", "networks",
                                                          "examples"};

// One setting of the scenario: "--batch 8" and "--set batch=8" both name batch. Of an example only
// the latter does: its inputs have no options of their own.
struct Assignment
{
    std::string name; // the key of a scenario file, or an example's input
    std::string value;
    bool by_option{false}; // "--batch 8"
};

// The command line, taken apart but not yet understood: values are as written.
struct Call
{
    Verb verb{Verb::Window};
    std::vector<std::string> operands; // what follows the verb; in the window's call the file
    std::vector<Assignment> assignments;
    std::vector<Assignment> answers; // of questions
    std::vector<std::string> named;  // settings and other options that are meant, even where what
                                     // is given is no good
    std::vector<std::string> profile_folders;
    std::optional<std::string> scenario_file;
    std::optional<std::string> output;
    std::optional<std::string> size;
    std::optional<std::string> theme;
    bool json{false};
};

struct ReadCall
{
    Call call;
    std::vector<Diagnostic> problems; // all that can be told without a catalog
};

// Reads the arguments that follow the program's name. "--name value" and "--name=value" are the
// same; after "--" nothing is an option. Help and version come before any problem.
ReadCall readCall(std::span<const char* const> arguments);

// A problem of the call itself, in the words of every other diagnostic.
Diagnostic callProblem(std::string what, std::string remedy);

} // namespace deployscope::app
