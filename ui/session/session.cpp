// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/session.h"

#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/starting_scenario.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace deployscope::ui {

namespace {

// Edits of one control closer than this are one step, ms: a drag, a held key, a turned wheel.
constexpr qint64 one_step_ms = 1000;

// Enough to go back over a lecture; a state is a few hundred bytes.
constexpr std::size_t most_steps = 500;

} // namespace

Session::Session(std::shared_ptr<const Catalog> catalog, QObject* parent)
    : QObject(parent), m_catalog(std::move(catalog))
{
    m_state.scenario = startingScenario(*m_catalog);
    m_saved = m_state;
    evaluateNow();
}

void Session::setScenario(const Scenario& scenario, const QString& control)
{
    if (scenario == m_state.scenario || !validate(scenario, *m_catalog, {}).empty())
        return;
    remember(control);
    m_state.scenario = scenario;
    evaluateNow();
    emit resultChanged();
    emit historyChanged();
}

void Session::endEdit()
{
    m_last_control.clear();
}

void Session::explain(const QString& quantity)
{
    if (quantity == m_explained)
        return;
    m_explained = quantity;
    emit explainedChanged();
}

void Session::pinScenario()
{
    remember({});
    m_state.baselines.push_back({nameOf(m_state.scenario, *m_catalog), m_state.scenario});
    emit baselinesChanged();
    emit historyChanged();
}

void Session::removeBaseline(std::size_t index)
{
    if (index >= m_state.baselines.size())
        return;
    remember({});
    m_state.baselines.erase(m_state.baselines.begin() + static_cast<std::ptrdiff_t>(index));
    emit baselinesChanged();
    emit historyChanged();
}

void Session::recallBaseline(std::size_t index)
{
    if (index < m_state.baselines.size())
        setScenario(m_state.baselines[index].scenario);
}

void Session::undo()
{
    if (!canUndo())
        return;
    m_future.push_back(m_state);
    State state = std::move(m_past.back());
    m_past.pop_back();
    show(std::move(state));
}

void Session::redo()
{
    if (!canRedo())
        return;
    m_past.push_back(m_state);
    State state = std::move(m_future.back());
    m_future.pop_back();
    show(std::move(state));
}

bool Session::isModified() const
{
    return m_state.scenario != m_saved.scenario || m_state.baselines != m_saved.baselines;
}

QString Session::displayName() const
{
    if (!m_file_path.isEmpty())
        return QFileInfo(m_file_path).fileName();
    return QString::fromStdString(nameOf(m_state.scenario, *m_catalog));
}

bool Session::openFile(const QString& path)
{
    std::vector<Diagnostic> problems;
    const auto text = readTextFile(path.toStdString(), problems);
    std::optional<ScenarioDocument> document;
    if (text) {
        ReadScenario read = readScenario(*text, path.toStdString(), *m_catalog);
        problems = std::move(read.diagnostics);
        document = std::move(read.document);
    }
    setProblems(std::move(problems));
    if (!document)
        return false;
    remember({});
    m_file_path = path;
    m_saved = {document->scenario, document->baselines};
    show(m_saved);
    return true;
}

bool Session::saveFile(const QString& path)
{
    ScenarioDocument document;
    document.name = nameOf(m_state.scenario, *m_catalog);
    document.scenario = m_state.scenario;
    document.baselines = m_state.baselines;
    const QByteArray text = QByteArray::fromStdString(writeScenario(document));
    QSaveFile file(path);
    // Flushed here because commit does not notice when its own flush fails (QTBUG-75077), and would
    // put a part of the text in place of the old file.
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() ||
        !file.commit()) {
        Diagnostic problem;
        problem.file = path.toStdString();
        problem.what = "the scenario could not be written: " + file.errorString().toStdString();
        problem.remedy = "choose a folder that you may write to";
        setProblems({problem});
        return false;
    }
    setProblems({});
    m_file_path = path;
    m_saved = m_state;
    emit historyChanged();
    return true;
}

void Session::startAnew()
{
    remember({});
    m_file_path.clear();
    m_saved = {startingScenario(*m_catalog), {}};
    show(m_saved);
}

void Session::setProblems(std::vector<Diagnostic> problems)
{
    if (problems == m_problems)
        return;
    m_problems = std::move(problems);
    emit problemsChanged();
}

void Session::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    m_catalog = std::move(catalog);
    const auto unknown = [this](const State& state) {
        return !validate(state.scenario, *m_catalog, {}).empty();
    };
    if (unknown(m_state))
        m_state.scenario = startingScenario(*m_catalog);
    std::erase_if(m_past, unknown);
    std::erase_if(m_future, unknown);
    emit catalogChanged();
    show(m_state);
}

void Session::remember(const QString& control)
{
    const bool continues = !control.isEmpty() && control == m_last_control &&
                           m_since_edit.isValid() && m_since_edit.elapsed() < one_step_ms;
    m_last_control = control;
    m_since_edit.start();
    m_future.clear();
    if (continues)
        return;
    m_past.push_back(m_state);
    if (m_past.size() > most_steps)
        m_past.erase(m_past.begin());
}

void Session::show(State state)
{
    m_last_control.clear();
    const bool other_baselines = state.baselines != m_state.baselines;
    m_state = std::move(state);
    evaluateNow();
    emit resultChanged();
    if (other_baselines)
        emit baselinesChanged();
    emit historyChanged();
}

void Session::evaluateNow()
{
    m_result = std::make_shared<const Result>(evaluate(m_state.scenario, *m_catalog));
}

} // namespace deployscope::ui
