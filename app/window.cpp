// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window.h"

#include "core/catalog/load.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/example_session.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"
#include "ui/window/main_window.h"
#include "ui/window/settings.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QIcon>

namespace deployscope::app {

namespace {

// The user's own files: the folder that belongs to the program, if there is one, then those named
// in the call.
std::vector<ProfileText> ownProfiles(const WindowOptions& options,
                                     std::vector<Diagnostic>& problems)
{
    std::vector<std::string> folders = options.profile_folders;
    const QString own = ui::settings::profileFolder();
    if (QFileInfo(own).isDir())
        folders.insert(folders.begin(), own.toStdString());
    std::vector<ProfileText> layered;
    for (const std::string& folder : folders) {
        for (ProfileText& profile : readProfileFolder(folder, problems))
            layered.push_back(std::move(profile));
    }
    return layered;
}

// The built-in profiles with the user's over them.
LoadedCatalog loadProfiles(const WindowOptions& options)
{
    std::vector<Diagnostic> problems;
    const std::vector<ProfileText> layered = ownProfiles(options, problems);
    LoadedCatalog loaded = loadCatalog(ui::builtInProfiles(), layered);
    loaded.diagnostics.insert(loaded.diagnostics.begin(), problems.begin(), problems.end());
    return loaded;
}

} // namespace

int runWindow(int& argc, char** argv, const WindowOptions& options)
{
    QCoreApplication::setOrganizationName(QStringLiteral("deployscope"));
    QCoreApplication::setApplicationName(QStringLiteral("deployscope"));
    const QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("Deployscope"));
    QApplication::setDesktopFileName(QStringLiteral("io.github.deployscope.Deployscope"));
    ui::applyTheme(ui::settings::theme().value_or(ui::systemThemeKind()), ui::settings::zoom());

    LoadedCatalog loaded = loadProfiles(options);
    ui::Session session(std::move(loaded.catalog));
    session.setProblems(std::move(loaded.diagnostics));
    ui::ExampleSession examples(session, [&options] {
        std::vector<Diagnostic> told; // with the profiles already
        return loadExamples(ui::builtInExamples(), ownProfiles(options, told));
    });
    ui::MainWindow window(session, examples);
    window.knowledge()->setLoader([&options] {
        std::vector<Diagnostic> told; // with the profiles already
        return loadParadigmKnowledge(ui::builtInDecision(), ownProfiles(options, told));
    });
    window.hybrid()->setLoader([&options, &session] {
        std::vector<Diagnostic> told; // with the profiles already
        return loadHybrid(ui::builtInHybrid(), ownProfiles(options, told), session.catalog());
    });
    window.setWindowIcon(QIcon(QStringLiteral(":/icons/deployscope.svg")));
    QObject::connect(&window, &ui::MainWindow::reloadRequested, &session, [&] {
        LoadedCatalog again = loadProfiles(options);
        session.setCatalog(std::move(again.catalog));
        session.setProblems(std::move(again.diagnostics));
        examples.reload();
        window.knowledge()->reload();
        window.hybrid()->reload();
        window.tell(ui::MainWindow::tr("Read again. Your own profiles go into %1")
                        .arg(QDir::toNativeSeparators(ui::settings::profileFolder())));
    });
    if (options.file)
        window.openPath(QString::fromStdString(*options.file));
    window.show();
    return QApplication::exec();
}

} // namespace deployscope::app
