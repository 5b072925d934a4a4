// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/program.h"

#include <nlohmann/json_fwd.hpp>

namespace deployscope {

// The document that "example ID --json" prints: values in SI beside the unit to show them in, what
// has no value null, the texts with their figures filled in. At the inputs of the program's last
// result, which is the same afterwards.
nlohmann::ordered_json exampleToJson(ExampleProgram& program);

} // namespace deployscope
