// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/decision_session.h"

#include "core/paradigm/decision_report.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

bool hasChoice(const FlowQuestion& question, const std::string& id)
{
    return std::any_of(question.choices.begin(), question.choices.end(),
                       [&id](const FlowChoice& choice) { return choice.id == id; });
}

bool isInRange(const FlowQuestion& question, double figure)
{
    return question.takes_figure && figure >= question.low && figure <= question.high;
}

// An answer of the user's as the question means it now; none where it means nothing any more.
FlowAnswer answerAs(const FlowQuestion& question, const FlowAnswer& answer)
{
    if (!answer.choice.empty()) {
        const auto choice =
            std::find_if(question.choices.begin(), question.choices.end(),
                         [&answer](const FlowChoice& each) { return each.id == answer.choice; });
        return choice == question.choices.end()
                   ? FlowAnswer{}
                   : FlowAnswer{choice->id, choice->figure, AnswerSource::User};
    }
    return answer.figure && isInRange(question, *answer.figure) ? answer : FlowAnswer{};
}

} // namespace

DecisionSession::DecisionSession(Session& session, KnowledgeHolder& knowledge, QObject* parent)
    : QObject(parent)
    , session_(session)
    , holder_(knowledge)
    , flow_(std::make_shared<const DecisionFlow>())
{
    connect(&session_, &Session::resultChanged, this, &DecisionSession::followScenario);
    connect(&holder_, &KnowledgeHolder::knowledgeChanged, this, &DecisionSession::follow);
    connect(&session_, &Session::catalogChanged, this, [this] {
        // Names and devices may be others, whatever the answers are.
        if (!loaded_)
            return;
        answerAgain();
        emit resultChanged();
    });
}

DecisionSession::~DecisionSession() = default;

void DecisionSession::load()
{
    if (loaded_)
        return;
    takeUp();
    state_.assign(flow_->questions.size(), {});
    asked_ = drawnQuestions().empty() ? 0 : drawnQuestions().front();
    answerAgain();
    emit flowChanged();
    emit resultChanged();
}

void DecisionSession::follow()
{
    if (!loaded_)
        return;
    const std::shared_ptr<const DecisionFlow> before = flow_;
    const State said = std::move(state_);
    const std::string asked = before->questions.empty() ? "" : before->questions[asked_].id;
    takeUp();
    state_.assign(flow_->questions.size(), {});
    asked_ = 0;
    for (std::size_t i = 0; i < flow_->questions.size(); ++i) {
        const FlowQuestion& now = flow_->questions[i];
        const FlowQuestion* const old = findQuestion(*before, now.id);
        if (now.id == asked)
            asked_ = i;
        if (old == nullptr || old->dimension != now.dimension)
            continue;
        const Said& kept = said[static_cast<std::size_t>(old - before->questions.data())];
        state_[i] = {answerAs(now, kept.answer), kept.left_open};
    }
    history_ = {};
    answerAgain();
    emit flowChanged();
    emit resultChanged();
    emit historyChanged();
}

void DecisionSession::takeUp()
{
    knowledge_ = holder_.knowledge();
    loaded_ = true;
    flow_ = knowledge_.flow ? knowledge_.flow : std::make_shared<const DecisionFlow>();
    recommendation_.reset();
}

const Recommendation& DecisionSession::recommendation() const
{
    if (!recommendation_)
        recommendation_ =
            recommend(*flow_, answers_, session_.catalog(), knowledge_.knownPatterns());
    return *recommendation_;
}

Report DecisionSession::report() const
{
    return decisionReport(*flow_, answers_, recommendation(), session_.catalog(), comparison());
}

void DecisionSession::ask(std::size_t question)
{
    if (question >= flow_->questions.size() || question == asked_)
        return;
    asked_ = question;
    emit askedChanged();
}

std::vector<std::size_t> DecisionSession::drawnQuestions() const
{
    std::vector<std::size_t> drawn;
    for (std::size_t i = 0; i < flow_->questions.size(); ++i) {
        if (!flow_->questions[i].layer.empty())
            drawn.push_back(i);
    }
    return drawn;
}

std::vector<std::size_t> DecisionSession::furtherQuestions() const
{
    std::vector<std::size_t> further;
    for (std::size_t i = 0; i < flow_->questions.size(); ++i) {
        if (flow_->questions[i].layer.empty())
            further.push_back(i);
    }
    return further;
}

std::optional<std::size_t> DecisionSession::questionBefore() const
{
    const std::vector<std::size_t> drawn = drawnQuestions();
    const auto at = std::find(drawn.begin(), drawn.end(), asked_);
    if (at == drawn.begin() || drawn.empty())
        return std::nullopt;
    if (at != drawn.end())
        return *(at - 1);
    const auto open = std::find_if(drawn.begin(), drawn.end(), [this](std::size_t question) {
        return !answers_[question].isGiven();
    });
    return open == drawn.end() ? drawn.back() : *open;
}

std::optional<std::size_t> DecisionSession::questionAfter() const
{
    for (const std::vector<std::size_t>& list : {drawnQuestions(), furtherQuestions()}) {
        const auto at = std::find(list.begin(), list.end(), asked_);
        if (at != list.end())
            return at + 1 == list.end() ? std::nullopt : std::optional(*(at + 1));
    }
    return std::nullopt;
}

void DecisionSession::choose(std::size_t question, const QString& choice)
{
    if (question >= state_.size())
        return;
    const std::string id = choice.toStdString();
    if (hasChoice(flow_->questions[question], id))
        say(question, {answerAs(flow_->questions[question], {id, {}, AnswerSource::User}), false});
}

void DecisionSession::setFigure(std::size_t question, double figure)
{
    if (question < state_.size() && isInRange(flow_->questions[question], figure))
        say(question, {{{}, figure, AnswerSource::User}, false});
}

void DecisionSession::leaveOpen(std::size_t question)
{
    if (question < state_.size())
        say(question, {{}, scenario_answers_[question].isGiven()});
}

void DecisionSession::takeFromScenario(std::size_t question)
{
    if (question < state_.size())
        say(question, {});
}

bool DecisionSession::isAnew() const
{
    return state_ == State(state_.size());
}

void DecisionSession::startAnew()
{
    if (isAnew())
        return;
    history_.remember(state_, {});
    show(State(state_.size()));
    if (!drawnQuestions().empty())
        ask(drawnQuestions().front());
}

void DecisionSession::undo()
{
    if (canUndo())
        moveTo(history_.undo(state_));
}

void DecisionSession::redo()
{
    if (canRedo())
        moveTo(history_.redo(state_));
}

std::optional<FittingScenario> DecisionSession::fitting() const
{
    if (flow_->questions.empty() || !recommendation().recommended)
        return std::nullopt;
    return fittingScenario(session_.scenario(), *recommendation().recommended, *flow_, answers_,
                           session_.catalog());
}

void DecisionSession::openInExplore()
{
    const std::optional<FittingScenario> found = fitting();
    if (!found)
        return;
    session_.setScenario(found->scenario);
    const Device* const device = findDevice(session_.catalog(), found->scenario.device);
    const QString name = QString::fromStdString(device->name);
    const std::string_view precision = nameOf(found->scenario.precision);
    emit scenarioOpened(
        found->other_precision
            ? tr("%1, in %2,")
                  .arg(name, QString::fromUtf8(precision.data(),
                                               static_cast<qsizetype>(precision.size())))
            : name,
        found->feasible);
}

void DecisionSession::say(std::size_t question, Said said)
{
    if (said == state_[question])
        return;
    history_.remember(state_, {});
    State changed = state_;
    changed[question] = std::move(said);
    show(std::move(changed));
}

void DecisionSession::show(State state)
{
    state_ = std::move(state);
    answerAgain();
    emit resultChanged();
    emit historyChanged();
}

void DecisionSession::moveTo(State state)
{
    const auto differing = std::mismatch(state.begin(), state.end(), state_.begin());
    const auto question = static_cast<std::size_t>(differing.first - state.begin());
    show(std::move(state));
    ask(question);
}

void DecisionSession::answerAgain()
{
    scenario_answers_ =
        withScenario(*flow_, noAnswers(*flow_), session_.scenario(), session_.catalog());
    answers_ = scenario_answers_;
    for (std::size_t i = 0; i < state_.size(); ++i) {
        if (state_[i].left_open || state_[i].answer.isGiven())
            answers_[i] = state_[i].answer;
    }
    recommendation_.reset();
}

void DecisionSession::followScenario()
{
    // A drag in Explore moves the scenario all the time, and an answer seldom.
    if (!loaded_ || withScenario(*flow_, noAnswers(*flow_), session_.scenario(),
                                 session_.catalog()) == scenario_answers_)
        return;
    answerAgain();
    emit resultChanged();
}

} // namespace deployscope::ui
