// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/scenario_options.h"
#include "app/verbs/verbs.h"
#include "core/catalog/load.h"
#include "core/check/check_profile.h"
#include "core/hybrid/library.h"
#include "core/paradigm/knowledge.h"
#include "core/text/characters.h"
#include "ui/session/built_in_profiles.h"

#include <algorithm>
#include <filesystem>
#include <span>
#include <system_error>
#include <utility>

namespace deployscope::app {

namespace {

// The texts that an operand names: a file, or all profiles below a folder.
std::vector<ProfileText> textsOf(const std::string& path, std::vector<Diagnostic>& problems)
{
    std::error_code error;
    if (std::filesystem::is_directory(path, error)) {
        const std::size_t before = problems.size();
        std::vector<ProfileText> texts = readProfileFolder(path, problems);
        if (texts.empty() && problems.size() == before)
            problems.push_back({Severity::Error, path, 0, 0, "", "the folder has no *.json file",
                                "name a folder of profiles, or a file"});
        return texts;
    }
    std::vector<ProfileText> texts;
    if (auto text = readTextFile(path, problems))
        texts.push_back({path, std::move(*text)});
    return texts;
}

// All that the operands name, each file once.
std::vector<ProfileText> filesOf(const Call& call, std::vector<Diagnostic>& problems)
{
    std::vector<ProfileText> files;
    for (const std::string& path : call.operands) {
        for (ProfileText& text : textsOf(path, problems)) {
            const bool is_there =
                std::any_of(files.begin(), files.end(),
                            [&text](const ProfileText& file) { return file.name == text.name; });
            if (!is_there)
                files.push_back(std::move(text));
        }
    }
    return files;
}

// Whether a file without errors is a profile: a scenario is refused in a catalog.
bool isProfile(const ProfileText& file)
{
    return !hasErrors(loadCatalog({}, std::span(&file, 1)).diagnostics);
}

// The worked examples with those that are checked. Only where there are such: else none are needed.
LoadedExamples examplesWith(const std::vector<ProfileText>& known,
                            const std::vector<ProfileText>& files)
{
    const bool has_examples = std::any_of(files.begin(), files.end(), [](const ProfileText& file) {
        return isOfExamples(typeOf(file).value_or(FileType::Scenario));
    });
    return has_examples ? loadExamples(ui::builtInExamples(), known) : loadExamples({});
}

// What is wrong with patterns for the decision flow that is known beside them. Only where there are
// such.
std::vector<Diagnostic> problemsOfPatterns(const std::vector<ProfileText>& known,
                                           const std::vector<ProfileText>& files)
{
    const bool has_patterns = std::any_of(files.begin(), files.end(), [](const ProfileText& file) {
        return typeOf(file) == FileType::HybridPatterns;
    });
    return has_patterns ? loadParadigmKnowledge(ui::builtInDecision(), known).diagnostics
                        : std::vector<Diagnostic>();
}

} // namespace

Answer answerCheck(const Call& call, std::vector<Diagnostic> problems)
{
    Answer answer;
    const std::vector<ProfileText> files = filesOf(call, problems);
    std::vector<ProfileText> known = layeredProfiles(call, problems);
    const std::vector<ProfileText> built_in = ui::builtInProfiles();
    append(problems, loadCatalog(built_in, known).diagnostics);
    // A scenario may name a profile that is checked beside it.
    known.insert(known.end(), files.begin(), files.end());
    const auto catalog = loadCatalog(built_in, known).catalog;
    const LoadedExamples examples = examplesWith(known, files);

    std::vector<std::vector<Diagnostic>> found;
    std::vector<ProfileText> profiles;
    for (const ProfileText& file : files) {
        found.push_back(checkProfile(file, *catalog, *examples.library));
        if (!hasErrors(found.back()) && isProfile(file))
            profiles.push_back(file);
    }
    // Each is right by itself: what is told now is wrong between them.
    std::vector<Diagnostic> between = loadCatalog({}, profiles).diagnostics;
    between.insert(between.end(), examples.diagnostics.begin(), examples.diagnostics.end());
    append(between, loadHybrid({}, files, *catalog).diagnostics);
    append(between, problemsOfPatterns(known, files));
    for (std::size_t i = 0; i < files.size(); ++i) {
        for (const Diagnostic& problem : between) {
            const bool is_told =
                std::find(found[i].begin(), found[i].end(), problem) != found[i].end();
            if (problem.file == files[i].name && !is_told)
                found[i].push_back(problem);
        }
        if (!hasErrors(found[i]))
            answer.output += printable(files[i].name) + ": fine\n";
        append(problems, std::move(found[i]));
    }
    answer.status = hasErrors(problems) ? ExitStatus::WrongInput : ExitStatus::Done;
    answer.problems = std::move(problems);
    return answer;
}

} // namespace deployscope::app
