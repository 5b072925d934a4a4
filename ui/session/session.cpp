// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"
#include "ui/files/write_whole.h"

#include <QFileInfo>

#include <algorithm>

namespace deployscope::ui {

namespace {

// Edits of one control closer than this are one step, ms: a drag, a held key, a turned wheel.
constexpr qint64 one_step_ms = 1000;

// Enough to go back over a lecture; a state is a few hundred bytes.
constexpr std::size_t most_steps = 500;

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
    remember(control);
    state_.scenario = scenario;
    evaluateNow();
    emit resultChanged();
    emit historyChanged();
}

void Session::endEdit()
{
    last_control_.clear();
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
    remember({});
    state_.baselines.push_back({nameOf(state_.scenario, *catalog_), state_.scenario});
    emit baselinesChanged();
    emit historyChanged();
}

void Session::removeBaseline(std::size_t index)
{
    if (index >= state_.baselines.size())
        return;
    remember({});
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
    if (!canUndo())
        return;
    future_.push_back(state_);
    State state = std::move(past_.back());
    past_.pop_back();
    show(std::move(state));
}

void Session::redo()
{
    if (!canRedo())
        return;
    past_.push_back(state_);
    State state = std::move(future_.back());
    future_.pop_back();
    show(std::move(state));
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
    remember({});
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
    remember({});
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

void Session::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    catalog_ = std::move(catalog);
    const auto unknown = [this](const State& state) {
        return !validate(state.scenario, *catalog_, {}).empty();
    };
    if (unknown(state_))
        state_.scenario = startingScenario(*catalog_);
    std::erase_if(past_, unknown);
    std::erase_if(future_, unknown);
    emit catalogChanged();
    show(state_);
}

void Session::remember(const QString& control)
{
    const bool continues = !control.isEmpty() && control == last_control_ &&
                           since_edit_.isValid() && since_edit_.elapsed() < one_step_ms;
    last_control_ = control;
    since_edit_.start();
    future_.clear();
    if (continues)
        return;
    past_.push_back(state_);
    if (past_.size() > most_steps)
        past_.erase(past_.begin());
}

void Session::show(State state)
{
    last_control_.clear();
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
