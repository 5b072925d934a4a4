// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/program.h"

#include <string>

namespace deployscope::app {

// What "example ID" prints for people, at the inputs of the program's last result: question,
// verdict, inputs, worked steps, the book's figures beside ours, claim, takeaway and sources in
// aligned columns.
std::string exampleText(ExampleProgram& program);

} // namespace deployscope::app
