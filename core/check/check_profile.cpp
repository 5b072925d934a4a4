// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/check_profile.h"

#include "core/catalog/profile_file.h"
#include "core/evaluation/scenario_file.h"

namespace deployscope {

std::vector<Diagnostic> checkProfile(const ProfileText& file, const Catalog& catalog)
{
    std::vector<Diagnostic> diagnostics;
    Problems problems(file.name, file.text, diagnostics);
    const JsonDocument document(file.text, problems);
    if (document.isWellFormed()) {
        const ReadContext context{document, problems};
        if (const std::optional<FileType> type = readFileType(context, document.root())) {
            if (*type == FileType::Scenario) {
                return readScenario(file.text, file.name, catalog).diagnostics;
            }
            readProfile(context, document.root(), *type);
        }
    }
    problems.sort();
    return diagnostics;
}

} // namespace deployscope
