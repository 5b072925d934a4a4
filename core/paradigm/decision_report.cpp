// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/decision_report.h"

#include "core/units/format.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

std::string sourceText(AnswerSource source)
{
    switch (source) {
    case AnswerSource::None:
        return "—";
    case AnswerSource::User:
        return "given";
    case AnswerSource::Scenario:
        return "from the scenario";
    }
    return {};
}

void tellAnswers(Report& report, const DecisionFlow& flow, const FlowAnswers& answers)
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (answers[i].isGiven())
            rows.push_back({flow.questions[i].text, answerText(flow.questions[i], answers[i]),
                            sourceText(answers[i].source)});
    }
    report.heading("What was asked");
    if (rows.empty())
        report.paragraph("Nothing was answered yet.");
    else
        report.table({"Question", "Answer", "Source"}, std::move(rows));
}

void tellParadigms(Report& report, const DecisionFlow& flow, const FlowAnswers& answers,
                   const Recommendation& recommendation, const Catalog& catalog)
{
    std::vector<std::vector<std::string>> rows;
    for (const ParadigmOutcome& outcome : recommendation.paradigms) {
        for (std::size_t i = 0; i < outcome.judgements.size(); ++i) {
            const Judgement& judgement = outcome.judgements[i];
            if (judgement.standing == Standing::NotAsked)
                continue;
            const std::string margin = judgement.standing == Standing::Out ? "out"
                                       : judgement.margin >= 1e6 // as good as any
                                           ? "without limit"
                                           : formatRatio(judgement.margin);
            rows.push_back({catalog.paradigms.of(outcome.tier).name, flow.questions[i].name,
                            answerText(flow.questions[i], answers[i]), judgement.reason, margin});
        }
    }
    if (rows.empty())
        return;
    report.heading("How each paradigm stands");
    report.table({"Paradigm", "Question", "Asked", "Finding", "Margin"}, std::move(rows));
}

void tellRejected(Report& report, const DecisionFlow& flow, const Recommendation& recommendation)
{
    std::vector<std::string> rejected;
    std::vector<std::string> cares;
    for (const ParadigmOutcome& outcome : recommendation.paradigms) {
        if (outcome.first_wall)
            rejected.push_back(outcome.judgements[*outcome.first_wall].reason + " (" +
                               flow.questions[*outcome.first_wall].name + " is its first wall.)");
        for (const Judgement& judgement : outcome.judgements) {
            if (!outcome.eliminated && judgement.standing == Standing::WithCare)
                cares.push_back(judgement.reason);
        }
    }
    if (!rejected.empty()) {
        report.heading("Rejected");
        report.list(std::move(rejected));
    }
    if (!cares.empty()) {
        report.heading("Risks");
        report.list(std::move(cares));
    }
}

void tellChanges(Report& report, const Recommendation& recommendation)
{
    if (!recommendation.relax.empty()) {
        report.heading("What would have to give way");
        std::vector<std::string> sets;
        for (const std::vector<AnswerChange>& set : recommendation.relax) {
            std::string text;
            for (const AnswerChange& change : set)
                text += (text.empty() ? "" : "; and ") + change.text;
            sets.push_back(std::move(text));
        }
        report.list(std::move(sets));
    }
    if (!recommendation.turns.empty() || !recommendation.comebacks.empty()) {
        report.heading("What would reverse it");
        std::vector<std::string> turns;
        for (const RecommendationTurn& turn : recommendation.turns)
            turns.push_back(turn.text);
        for (const RecommendationTurn& turn : recommendation.comebacks)
            turns.push_back(turn.text);
        report.list(std::move(turns));
    }
}

void tellSources(Report& report, const DecisionFlow& flow, const FlowAnswers& answers,
                 const Catalog& catalog)
{
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (!answers[i].figure)
            continue;
        for (const Tier tier : all_tiers) {
            const Figure& limit = flow.questions[i].offers[static_cast<std::size_t>(tier)].limit;
            rows.push_back({flow.questions[i].name, catalog.paradigms.of(tier).name,
                            limit.as_written, limit.source, limit.note});
        }
    }
    report.heading("Where the figures are from");
    if (!rows.empty())
        report.table({"Question", "Paradigm", "Figure", "Source", "Note"}, std::move(rows));
    report.list(flow.sources);
}

void tellPatterns(Report& report, const Recommendation& recommendation)
{
    if (recommendation.patterns.empty())
        return;
    report.heading("Hybrid patterns");
    std::vector<std::string> patterns;
    for (const PatternFit& pattern : recommendation.patterns)
        patterns.push_back(pattern.name + (pattern.fits ? " fits. " : " does not. ") + pattern.why);
    report.list(std::move(patterns));
}

} // namespace

OrganisationalFit organisationalFit(const Comparison& comparison, Tier tier)
{
    const auto at = static_cast<std::size_t>(tier);
    const ParadigmPortrait& portrait = comparison.portraits.at(at);
    OrganisationalFit fit{portrait.expertise, portrait.upkeep, portrait.spending};
    const auto development =
        std::find_if(comparison.rows.begin(), comparison.rows.end(),
                     [](const ComparisonRow& row) { return row.id == "development-complexity"; });
    if (development != comparison.rows.end() && !development->cells.at(at).empty())
        fit.team += (fit.team.empty() ? "" : " ") + development->name + ": " +
                    development->cells.at(at) + ".";
    return fit;
}

std::string answerText(const FlowQuestion& question, const FlowAnswer& answer)
{
    if (!answer.isGiven())
        return "not answered";
    const std::string figure =
        answer.figure ? formatQuantity(*answer.figure, question.dimension) : std::string();
    const auto choice =
        std::find_if(question.choices.begin(), question.choices.end(),
                     [&answer](const FlowChoice& each) { return each.id == answer.choice; });
    if (choice == question.choices.end())
        return figure;
    return figure.empty() ? choice->label : choice->label + " (" + figure + ")";
}

Report decisionReport(const DecisionFlow& flow, const FlowAnswers& answers,
                      const Recommendation& recommendation, const Catalog& catalog,
                      const Comparison* comparison)
{
    Report report;
    report.title =
        "Where it should run: " + (recommendation.recommended
                                       ? catalog.paradigms.of(*recommendation.recommended).name
                                       : std::string("no single paradigm"));
    report.paragraph(recommendation.summary);
    tellAnswers(report, flow, answers);
    tellParadigms(report, flow, answers, recommendation, catalog);
    tellRejected(report, flow, recommendation);
    tellChanges(report, recommendation);
    report.heading("Learning and prediction");
    report.list({recommendation.learning.text, recommendation.prediction.text});
    tellPatterns(report, recommendation);
    if (comparison != nullptr && recommendation.recommended) {
        const OrganisationalFit fit = organisationalFit(*comparison, *recommendation.recommended);
        report.heading("What it takes of those who run it");
        report.list({"Team: " + fit.team, "Upkeep: " + fit.upkeep, "Spending: " + fit.spending});
    }
    tellSources(report, flow, answers, catalog);
    return report;
}

} // namespace deployscope
