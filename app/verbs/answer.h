// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"

#include <string>
#include <vector>

namespace deployscope::app {

// What the program's exit status says.
enum class ExitStatus : int {
    Done = 0,
    Failed = 1,      // the program could not do it: a file is not written
    WrongInput = 2,  // the call or a file is wrong
    NotFeasible = 3, // the scenario that was evaluated, or the example's answer is "impossible"
};

// What a verb has to say. The verbs themselves write nothing but the files of export.
struct Answer
{
    ExitStatus status{ExitStatus::Done};
    std::string output;                // for standard output
    std::vector<Diagnostic> problems;  // for standard error
    std::vector<std::string> failures; // for standard error, a sentence each
};

// Writes an answer to the standard streams, and gives the status to exit with: Failed where
// standard output does not take all of it.
int tell(const Answer& answer);

} // namespace deployscope::app
