// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/evaluation/result.h"
#include "core/session/session_file.h"
#include "ui/session/history.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace deployscope::ui {

// The one owner of what the user is doing: the scenario, its result, the pinned baselines, what is
// being explained, and the way back. Everything that changes it goes through here and is told once;
// pages and charts only look.
class Session : public QObject
{
    Q_OBJECT

public:
    explicit Session(std::shared_ptr<const Catalog> catalog, QObject* parent = nullptr);

    const Catalog& catalog() const { return *catalog_; }
    const Scenario& scenario() const { return state_.scenario; }
    const Result& result() const { return *result_; }
    const std::vector<Baseline>& baselines() const { return state_.baselines; }
    // The quantity that the panel at the right derives, by its name in core/explanation.
    const QString& explained() const { return explained_; }

    // Ignores a scenario that evaluate could not take (the controls never offer one). Edits that
    // name the same control in quick succession are one step of undo; an empty name is always a
    // step of its own.
    void setScenario(const Scenario& scenario, const QString& control = {});
    // The next edit of the same control is a new step: the user let go.
    void endEdit();

    void explain(const QString& quantity);

    // Refuses more than a file may hold.
    void pinScenario();
    void removeBaseline(std::size_t index);
    // Makes the baseline's scenario the current one.
    void recallBaseline(std::size_t index);

    bool canUndo() const { return history_.canUndo(); }
    bool canRedo() const { return history_.canRedo(); }
    void undo();
    void redo();

    // The document: where it was read from or written to (empty: nowhere yet), and whether it has
    // changed since.
    const QString& filePath() const { return file_path_; }
    bool isModified() const;
    // Whether closing now would lose what was made: changes of a file, or designs that are in none.
    bool losesByClosing() const;
    QString displayName() const;
    // Reads a session's file. Where anything is wrong with it, the state stays as it is and the
    // problems are told.
    bool openFile(const QString& path);
    // Written whole or not at all; where that fails the problem is told and false returned.
    bool saveFile(const QString& path);
    void startAnew();

    // The hybrid designs of the user, which HybridSession owns and the document keeps, and the id
    // of the one in hand; empty where that is none of them.
    const OwnDesigns& designs() const { return designs_; }
    const QString& shownDesign() const { return shown_design_; }
    // What their owner has now. Which of them is in hand is no change of the document.
    void setDesigns(const OwnDesigns& designs, const QString& shown);

    // What is wrong with profiles and files; replaces what was told before.
    const std::vector<Diagnostic>& problems() const { return problems_; }
    void setProblems(std::vector<Diagnostic> problems);
    // Tells these besides.
    void addProblems(const std::vector<Diagnostic>& problems);

    // Exchanges the catalog. A scenario whose profiles are gone is replaced by the starting one,
    // and no undo or redo leads back to one.
    void setCatalog(std::shared_ptr<const Catalog> catalog);

signals:
    void resultChanged();
    void baselinesChanged();
    void explainedChanged();
    void historyChanged(); // undo, redo, path or modification
    void problemsChanged();
    void catalogChanged();
    void designsOpened();                 // the document is another one, and brings these designs
    void refused(const QString& message); // why something was not done, and what to do

private:
    struct State
    {
        Scenario scenario;
        std::vector<Baseline> baselines;
    };

    void show(State state);
    void showDocument(State state, OwnDesigns designs, const QString& shown);
    void evaluateNow();

    std::shared_ptr<const Catalog> catalog_;
    State state_;
    std::shared_ptr<const Result> result_;
    QString explained_{QStringLiteral("bottleneck")};
    History<State> history_;
    QString file_path_;
    State saved_;
    OwnDesigns designs_;
    OwnDesigns saved_designs_;
    QString shown_design_;
    std::vector<Diagnostic> problems_;
};

} // namespace deployscope::ui
