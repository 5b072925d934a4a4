// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/decision_flow.h"

#include "core/units/format.h"

#include <algorithm>

namespace deployscope {

std::string_view idOf(Sense sense)
{
    return sense == Sense::AtMost ? "at_most" : "at_least";
}

std::string_view idOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Start:
        return "start";
    case NodeKind::Question:
        return "question";
    case NodeKind::Outcome:
        return "outcome";
    case NodeKind::Paradigm:
        return "paradigm";
    }
    return {};
}

const FlowQuestion* findQuestion(const DecisionFlow& flow, std::string_view id)
{
    const auto found =
        std::find_if(flow.questions.begin(), flow.questions.end(),
                     [id](const FlowQuestion& question) { return question.id == id; });
    return found == flow.questions.end() ? nullptr : &*found;
}

std::string shownLimit(const FlowQuestion& question, Tier tier)
{
    const Figure& limit = question.offers[static_cast<std::size_t>(tier)].limit;
    return limit.as_written.find("iB") != std::string::npos
               ? limit.as_written
               : formatQuantity(limit.value, question.dimension);
}

} // namespace deployscope
