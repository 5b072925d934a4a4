// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "ui/files/write_whole.h"

#include <QFileInfo>

#include <algorithm>

namespace deployscope::ui {

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
    return state_.scenario != saved_.scenario || state_.baselines != saved_.baselines;
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
    std::optional<ScenarioDocument> document;
    if (text) {
        ReadScenario read = readScenario(*text, path.toStdString(), *catalog_);
        problems = std::move(read.diagnostics);
        document = std::move(read.document);
    }
    setProblems(std::move(problems));
    if (!document)
        return false;
    history_.remember(state_, {});
    file_path_ = path;
    saved_ = {document->scenario, document->baselines};
    show(saved_);
    return true;
}

bool Session::saveFile(const QString& path)
{
    ScenarioDocument document;
    document.name = nameOf(state_.scenario, *catalog_);
    document.scenario = state_.scenario;
    document.baselines = state_.baselines;
    const QByteArray text = QByteArray::fromStdString(writeScenario(document));
    if (const std::optional<WriteFault> fault = writeWhole(path, text)) {
        Diagnostic problem;
        problem.what = fault->what.toStdString();
        problem.remedy = fault->remedy.toStdString();
        setProblems({problem});
        return false;
    }
    setProblems({});
    file_path_ = path;
    saved_ = state_;
    emit historyChanged();
    return true;
}

void Session::startAnew()
{
    explain(QStringLiteral("bottleneck"));
    history_.remember(state_, {});
    file_path_.clear();
    saved_ = {startingScenario(*catalog_), {}};
    show(saved_);
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

void Session::evaluateNow()
{
    result_ = std::make_shared<const Result>(evaluate(state_.scenario, *catalog_));
}

} // namespace deployscope::ui
