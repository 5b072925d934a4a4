// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/example_session.h"

#include "core/example/show.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

// Whether inputs of one version of an example can be those of another.
bool fits(const std::vector<double>& inputs, const Example& before, const Example& now)
{
    if (before.inputs.size() != now.inputs.size() || inputs.size() != now.inputs.size())
        return false;
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        const ExampleInput& input = now.inputs[i];
        if (before.inputs[i].name != input.name || before.inputs[i].dimension != input.dimension)
            return false;
        if (input.scale == InputScale::Fixed ? inputs[i] != input.value.value
                                             : refusalOf(input, inputs[i]).has_value())
            return false;
    }
    return true;
}

} // namespace

ExampleSession::ExampleSession(Session& session, Loader loader, QObject* parent)
    : QObject(parent)
    , session_(session)
    , loader_(std::move(loader))
    , library_(std::make_shared<const ExampleLibrary>())
{}

ExampleSession::~ExampleSession() = default;

void ExampleSession::load()
{
    if (loaded_)
        return;
    read();
    emit libraryChanged();
    takeUp(library_->examples.empty() ? nullptr : &library_->examples.front());
}

void ExampleSession::reload()
{
    if (!loaded_)
        return;
    const std::shared_ptr<const ExampleLibrary> before = library_;
    const std::string id = program_ ? program_->example().id : std::string();
    read();
    std::erase_if(kept_, [&](const auto& entry) {
        const Example* old = findExample(*before, entry.first);
        const Example* now = findExample(*library_, entry.first);
        return !old || !now || !fits(entry.second.inputs, *old, *now);
    });
    for (auto& [name, kept] : kept_)
        kept.history = {};
    emit libraryChanged();
    const Example* example = findExample(*library_, id);
    if (!example && !library_->examples.empty())
        example = &library_->examples.front();
    takeUp(example);
}

void ExampleSession::read()
{
    LoadedExamples read = loader_();
    loaded_ = true;
    program_.reset(); // it looks into the library that goes
    library_ = std::move(read.library);
    if (!read.diagnostics.empty())
        session_.addProblems(read.diagnostics);
}

const Example* ExampleSession::example() const
{
    return program_ ? &program_->example() : nullptr;
}

void ExampleSession::choose(const QString& id)
{
    const Example* chosen = findExample(*library_, id.toStdString());
    if (chosen && chosen != example())
        takeUp(chosen);
}

bool ExampleSession::isAtDefaults() const
{
    return inputs() == defaultInputs(program_->example());
}

void ExampleSession::setInput(std::size_t index, double value)
{
    if (!program_ || index >= inputs().size() || inputs()[index] == value)
        return;
    const ExampleInput& input = program_->example().inputs[index];
    if (input.scale == InputScale::Fixed || refusalOf(input, value))
        return;
    Inputs changed = inputs();
    kept().history.remember(changed, QString::fromStdString(input.name));
    changed[index] = value;
    show(std::move(changed));
}

void ExampleSession::endEdit()
{
    if (program_)
        kept().history.endEdit();
}

void ExampleSession::reset()
{
    if (!program_ || isAtDefaults())
        return;
    kept().history.remember(inputs(), {});
    show(defaultInputs(program_->example()));
}

bool ExampleSession::canUndo() const
{
    const Kept* kept = findKept();
    return kept && kept->history.canUndo();
}

bool ExampleSession::canRedo() const
{
    const Kept* kept = findKept();
    return kept && kept->history.canRedo();
}

void ExampleSession::undo()
{
    if (canUndo())
        show(kept().history.undo(inputs()));
}

void ExampleSession::redo()
{
    if (canRedo())
        show(kept().history.redo(inputs()));
}

bool ExampleSession::isScenario() const
{
    return program_ && !program_->example().scenario.empty() &&
           scenarioOf(program_->example(), inputs(), session_.catalog()).has_value();
}

void ExampleSession::openScenario()
{
    if (!program_)
        return;
    const auto scenario = scenarioOf(program_->example(), inputs(), session_.catalog());
    if (!scenario)
        return;
    session_.setScenario(*scenario);
    emit scenarioOpened();
}

void ExampleSession::takeUp(const Example* example)
{
    program_.reset();
    if (example) {
        program_.emplace(*example);
        if (const Kept* before = findKept())
            program_->evaluate(before->inputs);
    }
    emit exampleChanged();
    emit resultChanged();
    emit historyChanged();
}

void ExampleSession::show(Inputs inputs)
{
    program_->evaluate(inputs);
    kept().inputs = std::move(inputs);
    emit resultChanged();
    emit historyChanged();
}

ExampleSession::Kept& ExampleSession::kept()
{
    Kept& kept = kept_[program_->example().id];
    if (kept.inputs.empty())
        kept.inputs = inputs();
    return kept;
}

const ExampleSession::Kept* ExampleSession::findKept() const
{
    if (!program_)
        return nullptr;
    const auto found = kept_.find(program_->example().id);
    return found == kept_.end() ? nullptr : &found->second;
}

} // namespace deployscope::ui
