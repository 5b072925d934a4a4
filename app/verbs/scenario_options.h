// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/call.h"
#include "core/catalog/load.h"
#include "core/evaluation/scenario_file.h"

#include <memory>
#include <vector>

namespace deployscope::app {

// The files of all folders of --profiles, in the order of the layers.
std::vector<ProfileText> layeredProfiles(const Call& call, std::vector<Diagnostic>& problems);

// The built-in profiles with the folders of --profiles layered over them. What is wrong with them
// is added to problems.
std::shared_ptr<const Catalog> knownCatalog(const Call& call, std::vector<Diagnostic>& problems);

// The scenario that the call describes: the file of --scenario with its baselines, or the defaults
// of the model, with every option applied. Every problem of file and options is added to problems;
// the scenario may be evaluated where there is no error among them.
// A call that names neither file, workload nor device gets the window's starting scenario where
// has_default is set, and is told what is missing otherwise.
ScenarioDocument scenarioOf(const Call& call, const Catalog& catalog, bool has_default,
                            std::vector<Diagnostic>& problems);

// Adds the further problems at the end.
void append(std::vector<Diagnostic>& problems, std::vector<Diagnostic>&& further);

} // namespace deployscope::app
