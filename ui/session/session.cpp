// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "core/units/format.h"
#include "ui/files/write_whole.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

// What is not read again must not be written.
std::optional<WriteFault> faultOfSize(const QString& path, const QByteArray& text)
{
    constexpr double mebibyte = 1048576.0;
    if (static_cast<std::size_t>(text.size()) <= max_profile_bytes)
        return std::nullopt;
    const auto size = [](auto bytes) {
        return QString::fromStdString(formatNumber(static_cast<double>(bytes) / mebibyte, 3));
    };
    return WriteFault{
        Session::tr("%1 would have %2 MiB, and a file of more than %3 MiB is not "
                    "read again")
            .arg(QDir::toNativeSeparators(path), size(text.size()), size(max_profile_bytes)),
        Session::tr("save designs as files of their own, and remove them here")};
}

} // namespace

Session::Session(std::shared_ptr<const Catalog> catalog, QObject* parent)
    : QObject(parent), catalog_(std::move(catalog))
{
    state_.scenario = startingScenario(*catalog_);
    saved_ = state_;
    evaluateNow();
}

void Session::setScenario(const Scenario& scenario, const QString& control)
{
    if (scenario == state_.scenario || !validate(scenario, *catalog_, {}).empty())
        return;
    history_.remember(state_, control);
    state_.scenario = scenario;
    evaluateNow();
    emit resultChanged();
    emit historyChanged();
}

void Session::endEdit()
{
    history_.endEdit();
}

void Session::explain(const QString& quantity)
{
    if (quantity == explained_)
        return;
    explained_ = quantity;
    emit explainedChanged();
}

void Session::pinScenario()
{
    if (state_.baselines.size() >= max_baselines) {
        emit refused(tr("%1 scenarios are pinned, the most that a file holds; remove one first")
                         .arg(max_baselines));
        return;
    }
    history_.remember(state_, {});
    state_.baselines.push_back({nameOf(state_.scenario, *catalog_), state_.scenario});
    emit baselinesChanged();
    emit historyChanged();
}

void Session::removeBaseline(std::size_t index)
{
    if (index >= state_.baselines.size())
        return;
    history_.remember(state_, {});
    state_.baselines.erase(state_.baselines.begin() + static_cast<std::ptrdiff_t>(index));
    emit baselinesChanged();
    emit historyChanged();
}

void Session::recallBaseline(std::size_t index)
{
    if (index < state_.baselines.size())
        setScenario(state_.baselines[index].scenario);
}

void Session::undo()
{
    if (canUndo())
        show(history_.undo(state_));
}

void Session::redo()
{
    if (canRedo())
        show(history_.redo(state_));
}

bool Session::isModified() const
{
    return state_.scenario != saved_.scenario || state_.baselines != saved_.baselines ||
           designs_ != saved_designs_;
}

bool Session::losesByClosing() const
{
    return isModified() && (!file_path_.isEmpty() || !designs_.empty());
}

QString Session::displayName() const
{
    if (!file_path_.isEmpty())
        return QFileInfo(file_path_).fileName();
    return QString::fromStdString(nameOf(state_.scenario, *catalog_));
}

bool Session::openFile(const QString& path)
{
    std::vector<Diagnostic> problems;
    const auto text = readTextFile(path.toStdString(), problems);
    std::optional<SessionDocument> document;
    if (text) {
        ReadSession read = readSession(*text, path.toStdString(), *catalog_);
        problems = std::move(read.diagnostics);
        document = std::move(read.document);
    }
    setProblems(std::move(problems));
    if (!document)
        return false;
    history_.remember(state_, {});
    file_path_ = path;
    showDocument({document->scenario.scenario, document->scenario.baselines},
                 std::move(document->designs), QString::fromStdString(document->shown_design));
    return true;
}

bool Session::saveFile(const QString& path)
{
    SessionDocument document;
    document.scenario = {nameOf(state_.scenario, *catalog_), state_.scenario, state_.baselines};
    document.designs = designs_;
    document.shown_design = shown_design_.toStdString();
    const QByteArray text = QByteArray::fromStdString(writeSession(document));
    std::optional<WriteFault> fault = faultOfSize(path, text);
    if (!fault)
        fault = writeWhole(path, text);
    if (fault) {
        Diagnostic problem;
        problem.what = fault->what.toStdString();
        problem.remedy = fault->remedy.toStdString();
        setProblems({problem});
        return false;
    }
    setProblems({});
    file_path_ = path;
    saved_ = state_;
    saved_designs_ = designs_;
    emit historyChanged();
    return true;
}

void Session::startAnew()
{
    explain(QStringLiteral("bottleneck"));
    history_.remember(state_, {});
    file_path_.clear();
    showDocument({startingScenario(*catalog_), {}}, {}, {});
}

void Session::setDesigns(const OwnDesigns& designs, const QString& shown)
{
    shown_design_ = shown;
    if (designs == designs_)
        return;
    const bool was_modified = isModified();
    designs_ = designs;
    if (isModified() != was_modified)
        emit historyChanged();
}

void Session::setProblems(std::vector<Diagnostic> problems)
{
    if (problems == problems_)
        return;
    problems_ = std::move(problems);
    emit problemsChanged();
}

void Session::addProblems(const std::vector<Diagnostic>& problems)
{
    std::vector<Diagnostic> all = problems_;
    for (const Diagnostic& problem : problems) {
        if (std::find(all.begin(), all.end(), problem) == all.end())
            all.push_back(problem);
    }
    setProblems(std::move(all));
}

void Session::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    catalog_ = std::move(catalog);
    const auto unknown = [this](const State& state) {
        return !validate(state.scenario, *catalog_, {}).empty();
    };
    if (unknown(state_))
        state_.scenario = startingScenario(*catalog_);
    history_.eraseIf(unknown);
    emit catalogChanged();
    show(state_);
}

void Session::show(State state)
{
    history_.endEdit();
    const bool other_baselines = state.baselines != state_.baselines;
    state_ = std::move(state);
    evaluateNow();
    emit resultChanged();
    if (other_baselines)
        emit baselinesChanged();
    emit historyChanged();
}

// One that was just opened or begun.
void Session::showDocument(State state, OwnDesigns designs, const QString& shown)
{
    saved_ = std::move(state);
    saved_designs_ = std::move(designs);
    designs_ = saved_designs_;
    shown_design_ = shown;
    show(saved_);
    emit designsOpened();
}

void Session::evaluateNow()
{
    result_ = std::make_shared<const Result>(evaluate(state_.scenario, *catalog_));
}

} // namespace deployscope::ui
