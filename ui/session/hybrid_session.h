// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explanation/explanation.h"
#include "core/hybrid/design_rules.h"
#include "core/hybrid/edit.h"
#include "core/hybrid/library.h"
#include "core/hybrid/starting_inputs.h"
#include "core/series/design_comparison.h"
#include "core/session/session_file.h"
#include "ui/session/history.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace deployscope::ui {

class Session;

// The part of a design that is chosen: a stage, a flow, a tier (its index among all_tiers), or what
// concerns the whole: the fleet.
struct ChosenPart
{
    DesignPart part{DesignPart::Fleet};
    std::size_t index{0};

    friend bool operator==(const ChosenPart&, const ChosenPart&) = default;
};

// The one owner of what the user does with hybrid systems: the ready designs and the user's own,
// the one in hand and what follows from it, the part of it that is chosen, the figure that is
// explained, what is assumed about economics and upkeep, and the way back. A ready design that is
// edited becomes one of the user's own. Pages only look, and send back intent.
class HybridSession : public QObject
{
    Q_OBJECT

public:
    using Loader = std::function<LoadedHybrid()>;
    using OwnDesigns = deployscope::OwnDesigns;

    // Starts with the built-in designs. What is wrong with files goes to the session's problems; it
    // must outlive this object.
    explicit HybridSession(Session& session, QObject* parent = nullptr);
    ~HybridSession() override;

    // The loader is called at the first load() and at each reload; at once where it is loaded.
    void setLoader(Loader loader);
    bool isLoaded() const { return loaded_; }
    // Reads the library and takes up its first design; does nothing the second time.
    void load();
    // Reads it again, if it was loaded.
    void reload();

    const Session& session() const { return session_; }
    const Catalog& catalog() const;
    const HybridLibrary& library() const { return *library_; } // empty until it is loaded
    const HybridKnowledge* knowledge() const { return library_->knowledge.get(); }

    // The designs of the user. The session keeps them in its file, and is told of every change.
    const OwnDesigns& ownDesigns() const { return state_.own; }
    // In place of those that there are, and shows the one of the id, or the first; one step of
    // undo, but for before the library is loaded. So those of a session come in that is opened.
    void setOwnDesigns(OwnDesigns designs, const QString& shown = {});

    // The design in hand, and what follows from it; only once it is loaded.
    const HybridDesign& design() const { return *state_.design; }
    const DesignResult& result() const { return compared_.front().result; }
    // Beside the same with everything in the cloud and on the device.
    const ComparedDesigns& compared() const { return compared_; }
    // Whether the design in hand is one of the user's own.
    bool isOwn() const;

    // Takes up a ready design or one of the user's own; ignores what is not there.
    void choose(const QString& id);
    // A new design of the user's own, with a sensor and nothing else.
    void startAnew();
    // The same with the scenario's workload on its device.
    void startFrom(const Scenario& scenario);
    void startFromScenario(); // the session's
    // Takes a design in as one of the user's own, under an id that is free. False, and the session
    // says why, where there are as many as a file holds.
    bool addOwn(HybridDesign design);
    // Takes in the design of a file. Where anything is wrong with it, everything stays as it is and
    // the session tells the problems.
    bool openDesign(const QString& path);
    // Lets go of the design in hand where it is the user's own.
    void removeOwn();
    // The words by which the design in hand is known. An empty title is refused.
    void rename(const QString& title);

    // Shows what an edit made of the design in hand, or says why it is none. Edits that name the
    // same control in quick succession are one step of undo; an empty name is always a step of its
    // own. True where it was done.
    bool apply(DesignEdit edit, const QString& control = {});
    // The next edit of the same control is a new step: the user let go.
    void endEdit();
    // Why the last edit was refused, and what would do; empty after one that was done,
    // and once another part is chosen.
    const QString& refusal() const { return refusal_; }

    // Always there: where the part goes, the whole is chosen.
    ChosenPart chosen() const { return chosen_; }
    void choosePart(ChosenPart part);
    // Null where another part is chosen.
    const Stage* chosenStage() const;
    const Flow* chosenFlow() const;

    // The figure that is explained, by its name in core/hybrid/explain_design.h, and of which of
    // the compared designs it is.
    const QString& explained() const { return explained_; }
    std::size_t explainedDesign() const { return explained_design_; }
    void explain(const QString& figure, std::size_t compared = 0);
    Explanation explanation() const;

    const UpkeepInputs& upkeep() const { return state_.upkeep; }
    void setUpkeep(const UpkeepInputs& inputs, const QString& control = {});
    const EconomicsInputs& economics() const { return state_.economics; }
    void setEconomics(const EconomicsInputs& inputs, const QString& control = {});

    bool canUndo() const { return history_.canUndo(); }
    bool canRedo() const { return history_.canRedo(); }
    void undo();
    void redo();

signals:
    void libraryChanged();   // the ready designs, or what is known; designChanged follows
    void designsChanged();   // which designs of the user's own there are, or their titles
    void designChosen();     // another design is in hand; designChanged follows
    void designChanged();    // the design in hand and what follows: once for each edit
    void chosenChanged();    // the part
    void explainedChanged(); // the figure
    void upkeepChanged();
    void economicsChanged();
    void refusalChanged();
    void historyChanged(); // undo, redo

private:
    struct State
    {
        OwnDesigns own;
        std::shared_ptr<const HybridDesign> design; // in hand: of the library, or of own
        UpkeepInputs upkeep;
        EconomicsInputs economics;
    };

    void read();
    std::shared_ptr<const HybridDesign> ready(std::size_t index) const;
    std::shared_ptr<const HybridDesign> findReady(const std::string& id) const;
    std::shared_ptr<const HybridDesign> find(const std::string& id) const; // the user's own first
    // What is in hand where nothing else is; without stages until the library is loaded.
    std::shared_ptr<const HybridDesign> firstReady() const;
    std::string freeId(const std::string& wanted) const;
    bool hasRoom();
    void keepInSession();
    void change(State state, const QString& control);
    void show(State state);
    void evaluateNow();
    ChosenPart chosenIn(const HybridDesign& after) const;
    void settleExplained();
    void setRefusal(const QString& refusal);
    bool isThere(ChosenPart part) const;

    Session& session_;
    Loader loader_;
    bool loaded_{false};
    std::shared_ptr<const HybridLibrary> library_;
    State state_;
    History<State> history_;
    ComparedDesigns compared_;
    ChosenPart chosen_;
    QString explained_{QStringLiteral("latency")};
    std::size_t explained_design_{0};
    QString refusal_;
};

} // namespace deployscope::ui
