// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>

#include <cstddef>
#include <utility>
#include <vector>

namespace deployscope::ui {

// Edits of one control closer than this are one step, ms: a drag, a held key, a turned wheel.
inline constexpr qint64 one_step_ms = 1000;

// Enough to go back over a lecture; a state is a few hundred bytes.
inline constexpr std::size_t most_steps = 500;

// The way back and forth between states that somebody else owns.
template <typename State> class History
{
public:
    bool canUndo() const { return !past_.empty(); }
    bool canRedo() const { return !future_.empty(); }

    // To be called before an edit with the state as it still is. Edits that name the same control
    // in quick succession are one step; an empty name is always a step of its own.
    void remember(const State& state, const QString& control)
    {
        const bool continues = !control.isEmpty() && control == last_control_ &&
                               since_edit_.isValid() && since_edit_.elapsed() < one_step_ms;
        last_control_ = control;
        since_edit_.start();
        future_.clear();
        if (continues)
            return;
        past_.push_back(state);
        if (past_.size() > most_steps)
            past_.erase(past_.begin());
    }

    // The next edit of the same control is a new step.
    void endEdit() { last_control_.clear(); }

    // The state to show in place of the current one. Only where there is one.
    State undo(State current) { return move(past_, future_, std::move(current)); }
    State redo(State current) { return move(future_, past_, std::move(current)); }

    template <typename Condition> void eraseIf(const Condition& condition)
    {
        std::erase_if(past_, condition);
        std::erase_if(future_, condition);
    }

private:
    State move(std::vector<State>& from, std::vector<State>& to, State current)
    {
        endEdit();
        to.push_back(std::move(current));
        State state = std::move(from.back());
        from.pop_back();
        return state;
    }

    std::vector<State> past_;
    std::vector<State> future_;
    QString last_control_;
    QElapsedTimer since_edit_;
};

} // namespace deployscope::ui
