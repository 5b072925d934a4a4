// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/fitting_device.h"
#include "core/paradigm/knowledge.h"
#include "core/paradigm/recommend.h"
#include "core/text/report.h"
#include "ui/session/history.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deployscope::ui {

class KnowledgeHolder;
class Session;

// The one owner of a decision under way: the flow, what was answered, the question that is asked,
// what follows, and the way back. What the user has not answered is answered from the session's
// scenario where that knows it, and follows it, unless the user left it open. Pages only look, and
// send back intent.
class DecisionSession : public QObject
{
    Q_OBJECT

public:
    // Both must outlive this object. Devices are opened in the session.
    DecisionSession(Session& session, KnowledgeHolder& knowledge, QObject* parent = nullptr);
    ~DecisionSession() override;

    bool isLoaded() const { return loaded_; }
    // Takes up the flow that is known; does nothing the second time. When another is known, answers
    // that still mean the same are kept.
    void load();

    // Null where none could be read; not before it is loaded.
    const Comparison* comparison() const { return knowledge_.comparison.get(); }
    const Session& session() const { return session_; }
    // Without questions until it is loaded.
    const DecisionFlow& flow() const { return *flow_; }

    // One for each question: the user's, else the scenario's.
    const FlowAnswers& answers() const { return answers_; }
    // What the scenario knows about a question, also where the user has said something else.
    const FlowAnswer& scenarioAnswer(std::size_t question) const
    {
        return scenario_answers_[question];
    }
    // What follows from the answers; made when it is first asked for after an edit. Only where
    // there are questions.
    const Recommendation& recommendation() const;
    Report report() const;

    // The question that is put to the user now. Only where there are questions.
    std::size_t asked() const { return asked_; }
    void ask(std::size_t question);
    // The questions of the drawn flow in its order, and those beyond it.
    std::vector<std::size_t> drawnQuestions() const;
    std::vector<std::size_t> furtherQuestions() const;
    // The neighbours of the asked one in its list. Before a further question stands the first drawn
    // one that is open, or the last.
    std::optional<std::size_t> questionBefore() const;
    std::optional<std::size_t> questionAfter() const;

    // Ignores a choice that the question does not have. Nothing the user says moves the question
    // that is asked.
    void choose(std::size_t question, const QString& choice);
    // Ignores a figure out of the question's range (the controls never offer one).
    void setFigure(std::size_t question, double figure);
    // No answer, also where the scenario knows one.
    void leaveOpen(std::size_t question);
    // The scenario's answer, or none where it knows none, in place of the user's.
    void takeFromScenario(std::size_t question);
    bool isAnew() const; // the user has said nothing
    void startAnew();

    bool canUndo() const { return history_.canUndo(); }
    bool canRedo() const { return history_.canRedo(); }
    // Asks the question whose answer it changed.
    void undo();
    void redo();

    // The scenario on a device of the recommended tier; nothing where none is recommended or the
    // catalog has none.
    std::optional<FittingScenario> fitting() const;
    // Makes it the session's scenario.
    void openInExplore();

signals:
    void flowChanged();   // another flow; resultChanged follows
    void resultChanged(); // answers and what follows: once for each edit
    void askedChanged();
    void historyChanged(); // undo, redo
    void scenarioOpened(const QString& device, bool feasible);

private:
    // What the user said of one question.
    struct Said
    {
        FlowAnswer answer; // of the user, or none
        bool left_open{false};

        friend bool operator==(const Said&, const Said&) = default;
    };
    using State = std::vector<Said>;

    void takeUp();
    void follow();
    void say(std::size_t question, Said said);
    void show(State state);
    void moveTo(State state);
    void answerAgain();
    void followScenario();

    Session& session_;
    KnowledgeHolder& holder_;
    bool loaded_{false};
    ParadigmKnowledge knowledge_;
    std::shared_ptr<const DecisionFlow> flow_;
    State state_;
    History<State> history_;
    FlowAnswers scenario_answers_;
    FlowAnswers answers_;
    std::size_t asked_{0};
    mutable std::optional<Recommendation> recommendation_; // nothing: to be made
};

} // namespace deployscope::ui
