// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "app/verbs/evaluation_text.h"
#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/scenario_file.h"
#include "core/evaluation/starting_scenario.h"
#include "ui/session/built_in_profiles.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QMainWindow>
#include <QPlainTextEdit>

namespace deployscope::app {

namespace {

// The evaluation of a scenario, or what is wrong with its file.
std::string textFor(const WindowOptions& options)
{
    std::vector<Diagnostic> problems;
    std::vector<ProfileText> layered;
    for (const std::string& folder : options.profile_folders) {
        for (ProfileText& profile : readProfileFolder(folder, problems))
            layered.push_back(std::move(profile));
    }
    const LoadedCatalog loaded = loadCatalog(ui::builtInProfiles(), layered);
    problems.insert(problems.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
    Scenario scenario = startingScenario(*loaded.catalog);
    if (options.file) {
        if (const auto text = readTextFile(*options.file, problems)) {
            const ReadScenario read = readScenario(*text, *options.file, *loaded.catalog);
            problems.insert(problems.end(), read.diagnostics.begin(), read.diagnostics.end());
            if (read.document)
                scenario = read.document->scenario;
        }
    }
    std::string text;
    for (const Diagnostic& problem : problems)
        text += toString(problem) + "\n";
    return text + evaluationText(scenario, *loaded.catalog, evaluate(scenario, *loaded.catalog));
}

} // namespace

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    const QApplication application(argc, argv);
    QMainWindow window;
    auto* const text = new QPlainTextEdit(QString::fromStdString(textFor(options)), &window);
    text->setReadOnly(true);
    text->setLineWrapMode(QPlainTextEdit::NoWrap);
    text->setFont(ui::monospaceFont(text->font()));
    window.setCentralWidget(text);
    window.setWindowTitle(QCoreApplication::translate("deployscope::app", "Deployscope"));
    window.resize(900, 700);
    window.show();
    return QApplication::exec();
}

} // namespace deployscope::app
