// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/knowledge.h"
#include "core/paradigm/recommend.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace deployscope::ui {

struct RecommendationSection
{
    QString title;
    QStringList lines;

    friend bool operator==(const RecommendationSection&, const RecommendationSection&) = default;
};

// A recommendation as the card shows it.
struct RecommendationText
{
    QString headline; // "Edge ML"
    QString summary;  // one sentence with the margins
    std::vector<RecommendationSection> sections;
};

// comparison: for what the paradigm takes of those who run it; may be null.
RecommendationText textOf(const DecisionFlow& flow, const Recommendation& recommendation,
                          const Catalog& catalog, const Comparison* comparison = nullptr);

// Headline, summary and sections as plain text.
QString plainText(const RecommendationText& text);

} // namespace deployscope::ui
