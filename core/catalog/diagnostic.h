// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace deployscope {

enum class Severity { Error, Warning };

// One thing that is wrong with an input: where it is and what would be right.
struct Diagnostic
{
    Severity severity{Severity::Error};
    std::string file;    // as the user named it; "command line" for an option
    int line{0};         // from 1; 0 where the problem has no place in a text
    int column{0};       // from 1, in bytes
    std::string pointer; // JSON pointer, "" for the whole document
    std::string what;    // what is wrong
    std::string remedy;  // what would be right

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// "FILE:LINE:COLUMN: error: /pointer: what is wrong; what would be right". Parts that are empty
// are left out. Control characters of the input are shown as escapes, never passed on.
std::string toString(const Diagnostic& diagnostic);

bool hasErrors(const std::vector<Diagnostic>& diagnostics);

} // namespace deployscope
