// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/call.h"
#include "core/example/library.h"

#include <memory>
#include <vector>

namespace deployscope::app {

// The built-in worked examples with those in the folders of --profiles layered over them. What is
// wrong with any file of the folders is added to problems.
std::shared_ptr<const ExampleLibrary> knownExamples(const Call& call,
                                                    std::vector<Diagnostic>& problems);

} // namespace deployscope::app
