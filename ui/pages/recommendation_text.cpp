// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendation_text.h"

#include "core/paradigm/decision_report.h"
#include "core/units/format.h"

#include "ui/pages/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(RecommendationText)
};

class Sections
{
public:
    void add(const QString& title, QStringList lines)
    {
        if (!lines.isEmpty())
            sections_.push_back({title, std::move(lines)});
    }
    std::vector<RecommendationSection> take() { return std::move(sections_); }

private:
    std::vector<RecommendationSection> sections_;
};

QStringList relaxations(const Recommendation& recommendation)
{
    QStringList lines;
    for (const std::vector<AnswerChange>& set : recommendation.relax) {
        QStringList changes;
        for (const AnswerChange& change : set)
            changes << toQt(change.text);
        lines << changes.join(Text::tr("; and ", "between changes that are needed together"));
    }
    return lines;
}

QStringList cares(const ParadigmOutcome& outcome)
{
    QStringList lines;
    for (const Judgement& judgement : outcome.judgements) {
        if (judgement.standing == Standing::WithCare)
            lines << sentenceOf(judgement.reason);
    }
    return lines;
}

// The one behind the recommended one, with what it needs, or else its narrowest margin.
QString second(const DecisionFlow& flow, const ParadigmOutcome& outcome, const Catalog& catalog)
{
    const QString name = toQt(catalog.paradigms.of(outcome.tier).name);
    const QStringList care = cares(outcome);
    if (!care.isEmpty())
        return Text::tr("%1: %2", "paradigm: what it needs care for")
            .arg(name, care.join(QStringLiteral("; ")));
    std::optional<std::size_t> narrowest;
    for (std::size_t i = 0; i < outcome.judgements.size(); ++i) {
        if (outcome.judgements[i].standing != Standing::NotAsked &&
            (!narrowest || outcome.judgements[i].margin < outcome.judgements[*narrowest].margin))
            narrowest = i;
    }
    if (!narrowest)
        return name;
    return Text::tr("%1; its narrowest margin is %2 in %3")
        .arg(name, toQt(formatRatio(outcome.judgements[*narrowest].margin)),
             toQt(flow.questions[*narrowest].name));
}

QStringList turnLines(const std::vector<RecommendationTurn>& turns)
{
    QStringList lines;
    for (const RecommendationTurn& turn : turns)
        lines << sentenceOf(turn.text);
    return lines;
}

QStringList patterns(const Recommendation& recommendation)
{
    QStringList lines;
    for (const PatternFit& pattern : recommendation.patterns) {
        if (pattern.fits)
            lines << Text::tr("%1: %2", "pattern: why it fits")
                         .arg(toQt(pattern.name), toQt(pattern.why));
    }
    return lines;
}

} // namespace

RecommendationText textOf(const DecisionFlow& flow, const Recommendation& recommendation,
                          const Catalog& catalog, const Comparison* comparison)
{
    RecommendationText text;
    text.summary = toQt(recommendation.summary);
    const bool none = !recommendation.relax.empty();
    if (recommendation.recommended)
        text.headline = toQt(catalog.paradigms.of(*recommendation.recommended).name);
    else
        text.headline = none ? Text::tr("Nothing is left") : Text::tr("Any of them, so far");
    Sections sections;
    sections.add(Text::tr("To give way"), relaxations(recommendation));
    if (recommendation.recommended) {
        const auto& outcomes = recommendation.paradigms;
        sections.add(Text::tr("Care"), cares(outcomes.front()));
        if (outcomes.size() > 1 && !outcomes[1].eliminated)
            sections.add(Text::tr("Second"), {second(flow, outcomes[1], catalog)});
    }
    QStringList rejected;
    for (const ParadigmOutcome& outcome : recommendation.paradigms) {
        if (outcome.first_wall)
            rejected << sentenceOf(outcome.judgements[*outcome.first_wall].reason);
    }
    sections.add(Text::tr("Rejected"), rejected);
    sections.add(Text::tr("Would turn it"), turnLines(recommendation.turns));
    if (!none) // else it is what could give way, once more
        sections.add(Text::tr("Would come back"), turnLines(recommendation.comebacks));
    sections.add(Text::tr("Learning"), {toQt(recommendation.learning.text)});
    sections.add(Text::tr("Prediction"), {toQt(recommendation.prediction.text)});
    sections.add(Text::tr("Hybrid"), patterns(recommendation));
    if (comparison && recommendation.recommended) {
        const OrganisationalFit fit = organisationalFit(*comparison, *recommendation.recommended);
        sections.add(Text::tr("Team"), {toQt(fit.team)});
        sections.add(Text::tr("Upkeep"), {toQt(fit.upkeep)});
        sections.add(Text::tr("Spending"), {toQt(fit.spending)});
    }
    text.sections = sections.take();
    return text;
}

QString plainText(const RecommendationText& text)
{
    QStringList lines{text.headline, text.summary};
    for (const RecommendationSection& section : text.sections) {
        lines << QString() << section.title;
        for (const QString& line : section.lines)
            lines << QStringLiteral("  ") + line;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace deployscope::ui
