// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"
#include "core/example/program.h"
#include "ui/session/history.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deployscope::ui {

class Session;

// The one owner of what the user does with worked examples: the library, the example in hand, its
// inputs and what follows from them. Each example keeps its inputs, and the way back to earlier
// ones, while others are looked at. Pages only look, and send back intent.
class ExampleSession : public QObject
{
    Q_OBJECT

public:
    using Loader = std::function<LoadedExamples()>;

    // The loader is called at the first load() and at each reload. What is wrong with files goes to
    // the session's problems, and scenarios are opened there; it must outlive this object.
    ExampleSession(Session& session, Loader loader, QObject* parent = nullptr);
    ~ExampleSession() override;

    bool isLoaded() const { return loaded_; }
    // Reads the library and takes up its first example; does nothing the second time.
    void load();
    // Reads it again, if it was loaded. Inputs that still mean the same are kept.
    void reload();

    const ExampleLibrary& library() const { return *library_; } // empty until it is loaded

    // The example in hand; null where the library has none.
    const Example* example() const;
    void choose(const QString& id); // ignores what is not there

    // Of the example in hand; to be asked only where there is one.
    ExampleProgram& program() { return *program_; }
    const ExampleResult& result() const { return program_->result(); }
    const std::vector<double>& inputs() const { return program_->result().inputs; } // SI
    bool isAtDefaults() const;

    // Ignores a value that the input refuses (the controls never offer one). Edits of one input in
    // quick succession are one step of undo.
    void setInput(std::size_t index, double value);
    // The next edit of the same input is a new step: the user let go.
    void endEdit();
    void reset();

    bool canUndo() const;
    bool canRedo() const;
    void undo();
    void redo();

    // Whether the example in hand is a scenario that Explore can show.
    bool isScenario() const;
    // Makes it the session's scenario, at the inputs as they are.
    void openScenario();

signals:
    void libraryChanged();
    void exampleChanged(); // another one is in hand; resultChanged follows
    void resultChanged();  // once for each edit
    void historyChanged(); // undo, redo, and whether the inputs are the defaults
    void scenarioOpened();

private:
    using Inputs = std::vector<double>;
    struct Kept
    {
        Inputs inputs;
        History<Inputs> history;
    };

    void read();
    void takeUp(const Example* example);
    void show(Inputs inputs);
    Kept& kept();
    const Kept* findKept() const;

    Session& session_;
    Loader loader_;
    bool loaded_{false};
    std::shared_ptr<const ExampleLibrary> library_;
    std::optional<ExampleProgram> program_;
    std::map<std::string, Kept> kept_; // by the example's id
};

} // namespace deployscope::ui
