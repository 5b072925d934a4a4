// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/known_examples.h"

#include "app/verbs/scenario_options.h"
#include "ui/session/built_in_profiles.h"

#include <utility>

namespace deployscope::app {

std::shared_ptr<const ExampleLibrary> knownExamples(const Call& call,
                                                    std::vector<Diagnostic>& problems)
{
    const std::vector<ProfileText> layered = layeredProfiles(call, problems);
    LoadedExamples loaded = loadExamples(ui::builtInExamples(), layered);
    append(problems, std::move(loaded.diagnostics));
    // The folders may hold profiles, too: whoever names them is told what is wrong there.
    if (!layered.empty())
        append(problems, loadCatalog(ui::builtInProfiles(), layered).diagnostics);
    return loaded.library;
}

} // namespace deployscope::app
