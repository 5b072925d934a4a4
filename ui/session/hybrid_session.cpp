// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/hybrid_session.h"

#include "core/hybrid/explain_design.h"
#include "core/text/characters.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

std::shared_ptr<const HybridDesign> held(HybridDesign design)
{
    return std::make_shared<const HybridDesign>(std::move(design));
}

bool joinsTheSame(const Flow& one, const Flow& other)
{
    return one.from == other.from && one.to == other.to;
}

} // namespace

HybridSession::HybridSession(Session& session, QObject* parent)
    : QObject(parent)
    , session_(session)
    , loader_([&session] { return loadHybrid(builtInHybrid(), {}, session.catalog()); })
    , library_(std::make_shared<const HybridLibrary>())
{
    state_.design = held(HybridDesign{});
    connect(&session_, &Session::catalogChanged, this, [this] {
        if (!loaded_)
            return;
        evaluateNow();
        emit designChanged();
    });
    connect(&session_, &Session::designsOpened, this,
            [this] { setOwnDesigns(session_.designs(), session_.shownDesign()); });
    if (!session_.designs().empty())
        setOwnDesigns(session_.designs(), session_.shownDesign());
}

HybridSession::~HybridSession() = default;

void HybridSession::setLoader(Loader loader)
{
    loader_ = std::move(loader);
    reload();
}

const Catalog& HybridSession::catalog() const
{
    return session_.catalog();
}

void HybridSession::load()
{
    if (loaded_)
        return;
    read();
    if (const HybridKnowledge* known = knowledge()) {
        state_.upkeep = startingInputs(known->entropy);
        state_.economics = startingInputs(known->economics);
    }
    // A session that was opened before has brought its own.
    if (state_.design->stages.empty())
        state_.design = firstReady();
    evaluateNow();
    emit libraryChanged();
    emit designChosen();
    emit designChanged();
}

void HybridSession::reload()
{
    if (!loaded_)
        return;
    read();
    emit libraryChanged();
    State after = state_;
    // A ready design that has gone is looked at until another is chosen.
    if (const auto again = findReady(state_.design->id); again && !isOwn())
        after.design = again;
    show(std::move(after));
}

void HybridSession::read()
{
    LoadedHybrid loaded = loader_();
    loaded_ = true;
    library_ = std::move(loaded.library);
    if (!loaded.diagnostics.empty())
        session_.addProblems(loaded.diagnostics);
}

void HybridSession::rename(const QString& title)
{
    const std::string words = cleaned(title.toStdString(), limits::max_name);
    if (words == state_.design->title)
        return;
    DesignEdit edit;
    if (words.empty()) {
        edit.what = "a design needs a title";
        edit.remedy = "say in a few words what it is";
    } else {
        edit.design = *state_.design;
        edit.design->title = words;
    }
    apply(std::move(edit));
}

bool HybridSession::apply(DesignEdit edit, const QString& control)
{
    if (!edit.isDone()) {
        setRefusal(QString::fromStdString(edit.what + "; " + edit.remedy));
        return false;
    }
    HybridDesign design = std::move(*edit.design);
    State after = state_;
    if (isOwn()) {
        const auto place = std::find(after.own.begin(), after.own.end(), state_.design);
        after.design = held(std::move(design));
        if (place != after.own.end())
            *place = after.design;
        else
            after.own.push_back(after.design);
    } else {
        if (!hasRoom())
            return false;
        design.built_in = false;
        design.id = freeId(design.id);
        if (design.title == state_.design->title)
            design.title =
                cleaned(tr("%1, changed").arg(QString::fromStdString(design.title)).toStdString(),
                        limits::max_name);
        after.design = held(std::move(design));
        after.own.push_back(after.design);
    }
    change(std::move(after), control);
    return true;
}

void HybridSession::endEdit()
{
    history_.endEdit();
}

void HybridSession::choosePart(ChosenPart part)
{
    if (part == chosen_ || !isThere(part))
        return;
    chosen_ = part;
    setRefusal({}); // it was about another part
    emit chosenChanged();
}

const Stage* HybridSession::chosenStage() const
{
    return chosen_.part == DesignPart::Stage ? &design().stages[chosen_.index] : nullptr;
}

const Flow* HybridSession::chosenFlow() const
{
    return chosen_.part == DesignPart::Flow ? &design().flows[chosen_.index] : nullptr;
}

void HybridSession::explain(const QString& figure, std::size_t compared)
{
    if ((figure == explained_ && compared == explained_design_) || figure.isEmpty() ||
        compared >= compared_.size())
        return;
    explained_ = figure;
    explained_design_ = compared;
    emit explainedChanged();
}

Explanation HybridSession::explanation() const
{
    const ComparedDesign& about = compared_[explained_design_];
    return explainDesign(explained_.toStdString(), about.design, catalog(), about.result)
        .value_or(Explanation{});
}

void HybridSession::setUpkeep(const UpkeepInputs& inputs, const QString& control)
{
    history_.remember(state_, control);
    state_.upkeep = inputs;
    emit upkeepChanged();
    emit historyChanged();
}

void HybridSession::setEconomics(const EconomicsInputs& inputs, const QString& control)
{
    history_.remember(state_, control);
    state_.economics = inputs;
    emit economicsChanged();
    emit historyChanged();
}

void HybridSession::undo()
{
    if (canUndo())
        show(history_.undo(state_));
}

void HybridSession::redo()
{
    if (canRedo())
        show(history_.redo(state_));
}

void HybridSession::change(State state, const QString& control)
{
    history_.remember(state_, control);
    show(std::move(state));
}

void HybridSession::show(State state)
{
    const ChosenPart chosen = chosenIn(*state.design);
    const State before = std::exchange(state_, std::move(state));
    evaluateNow();
    keepInSession();
    setRefusal({});
    if (before.own != state_.own)
        emit designsChanged();
    const bool moved = std::exchange(chosen_, chosen) != chosen;
    settleExplained();
    if (before.design->id != state_.design->id)
        emit designChosen();
    emit designChanged();
    if (moved)
        emit chosenChanged();
    emit upkeepChanged();
    emit economicsChanged();
    emit historyChanged();
}

// The part of another design, or of another version of the same, that is what is chosen now; the
// whole where it has none.
ChosenPart HybridSession::chosenIn(const HybridDesign& after) const
{
    if (const Stage* const stage = chosenStage()) {
        const auto index = findStage(after, stage->id);
        return index ? ChosenPart{DesignPart::Stage, *index} : ChosenPart{};
    }
    if (const Flow* const flow = chosenFlow()) {
        if (after.flows.size() == design().flows.size() && chosen_.index < after.flows.size() &&
            joinsTheSame(after.flows[chosen_.index], *flow))
            return chosen_; // its kind may have changed
        const auto same =
            std::find_if(after.flows.begin(), after.flows.end(), [flow](const Flow& other) {
                return joinsTheSame(other, *flow) && other.kind == flow->kind;
            });
        if (same == after.flows.end())
            return {};
        return {DesignPart::Flow, static_cast<std::size_t>(same - after.flows.begin())};
    }
    return chosen_;
}

void HybridSession::evaluateNow()
{
    compared_ = compareDesigns(*state_.design, catalog());
}

// What is explained may have gone.
void HybridSession::settleExplained()
{
    const ComparedDesign& about = compared_[explained_design_];
    if (!explainDesign(explained_.toStdString(), about.design, catalog(), about.result))
        explain(QStringLiteral("latency"));
}

void HybridSession::setRefusal(const QString& refusal)
{
    if (std::exchange(refusal_, refusal) != refusal)
        emit refusalChanged();
}

bool HybridSession::isThere(ChosenPart part) const
{
    switch (part.part) {
    case DesignPart::Stage:
        return part.index < design().stages.size();
    case DesignPart::Flow:
        return part.index < design().flows.size();
    case DesignPart::Tier:
        return part.index < all_tiers.size();
    default:
        return true;
    }
}

} // namespace deployscope::ui
