// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/text.h"
#include "core/evaluation/demand.h"
#include "core/evaluation/evaluate.h"
#include "core/paradigm/recommend.h"
#include "core/text/characters.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

const FlowChoice* findChoice(const FlowQuestion& question, std::string_view id)
{
    const auto found = std::find_if(question.choices.begin(), question.choices.end(),
                                    [id](const FlowChoice& choice) { return choice.id == id; });
    return found == question.choices.end() ? nullptr : &*found;
}

bool isInRange(const FlowQuestion& question, double figure)
{
    return figure >= question.low && figure <= question.high;
}

// One answer under way, and where its problems go.
struct Answering
{
    const FlowQuestion& question;
    std::string_view value;
    std::vector<Diagnostic>& diagnostics;

    void tell(std::string what, std::string remedy) const
    {
        diagnostics.push_back({Severity::Error, "command line", 0, 0, "/" + question.id,
                               std::move(what), std::move(remedy)});
    }

    std::string example() const
    {
        return "a figure such as \"" + exampleOf(question.dimension) + "\"";
    }

    std::string knownChoices() const
    {
        std::vector<std::string_view> ids;
        for (const FlowChoice& choice : question.choices)
            ids.emplace_back(choice.id);
        if (ids.empty())
            return "write " + example();
        return remedyFor(value, ids) + ", or " + example();
    }
};

// Answers a question from a figure that the scenario knows, where nobody has answered it.
void take(const DecisionFlow& flow, FlowAnswers& answers, std::string_view id,
          std::optional<double> figure, std::string_view choice = {})
{
    const FlowQuestion* const question = findQuestion(flow, id);
    if (question == nullptr || (!figure && choice.empty()))
        return;
    FlowAnswer& answer = answers[static_cast<std::size_t>(question - flow.questions.data())];
    if (answer.source == AnswerSource::User)
        return;
    if (figure && !isInRange(*question, *figure))
        return;
    if (!figure && findChoice(*question, choice) == nullptr)
        return;
    answer = {std::string(choice), figure, AnswerSource::Scenario};
}

} // namespace

FlowAnswers noAnswers(const DecisionFlow& flow)
{
    return FlowAnswers(flow.questions.size());
}

void setAnswer(const DecisionFlow& flow, FlowAnswers& answers, std::string_view question,
               std::string_view value, std::vector<Diagnostic>& diagnostics)
{
    const FlowQuestion* const asked = findQuestion(flow, question);
    if (asked == nullptr) {
        std::vector<std::string_view> known;
        for (const FlowQuestion& each : flow.questions)
            known.emplace_back(each.id);
        diagnostics.push_back({Severity::Error, "command line", 0, 0, "",
                               "there is no question " + quoted(question),
                               remedyFor(question, known)});
        return;
    }
    FlowAnswer& answer = answers[static_cast<std::size_t>(asked - flow.questions.data())];
    if (const FlowChoice* const choice = findChoice(*asked, value)) {
        answer = {choice->id, choice->figure, AnswerSource::User};
        return;
    }
    const Answering answering{*asked, value, diagnostics};
    const ParsedQuantity parsed = parseQuantity(value, asked->dimension);
    if (!parsed.quantity) {
        const bool is_figure = !value.empty() && value.front() >= '0' && value.front() <= '9';
        if (is_figure)
            answering.tell(parsed.problem, parsed.remedy);
        else
            answering.tell(quoted(value) + " is no answer to it", answering.knownChoices());
        return;
    }
    if (!isInRange(*asked, parsed.quantity->value)) {
        answering.tell(quoted(value) + " is out of range",
                       "write a figure from " + formatExact(asked->low, asked->dimension) + " to " +
                           formatExact(asked->high, asked->dimension));
        return;
    }
    answer = {{}, parsed.quantity->value, AnswerSource::User};
}

std::string walkedChoice(const FlowQuestion& question, const FlowAnswer& answer)
{
    if (!answer.choice.empty() || !answer.figure || question.choices.empty())
        return answer.choice;
    const bool first = question.turns_at &&
                       (question.sense == Sense::AtMost ? *answer.figure <= *question.turns_at
                                                        : *answer.figure >= *question.turns_at);
    return first ? question.choices.front().id : question.choices.back().id;
}

FlowAnswers withScenario(const DecisionFlow& flow, FlowAnswers answers, const Scenario& scenario,
                         const Catalog& catalog)
{
    take(flow, answers, "latency", scenario.latency_budget);
    take(flow, answers, "power", scenario.power_budget);
    take(flow, answers, "cost", scenario.price_budget);
    const Workload* const workload = findWorkload(catalog, scenario.workload);
    if (workload == nullptr)
        return answers;
    const Demand demand = demandOf(scenario, *workload, scenario.precision);
    const bool training = phaseOf(scenario, *workload) == Phase::Training;
    if (scenario.request_rate) {
        take(flow, answers, "compute", demand.operations * *scenario.request_rate);
        if (workload->payload_up)
            take(flow, answers, "data_rate", workload->payload_up->value * *scenario.request_rate);
    }
    if (training) {
        take(flow, answers, "purpose", demand.stored_weights, "training");
    } else {
        take(flow, answers, "memory", demand.stored_weights);
        take(flow, answers, "purpose", std::nullopt, "inference");
    }
    return answers;
}

} // namespace deployscope
