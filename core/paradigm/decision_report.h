// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/comparison.h"
#include "core/paradigm/recommend.h"
#include "core/text/report.h"

#include <string>

namespace deployscope {

// The decision on paper: what was answered and by whom, what is recommended with its margins, what
// was rejected by which figure, what to care for, what would reverse it, how to go on, whom it
// takes (where a comparison is given), and where the figures are from.
Report decisionReport(const DecisionFlow& flow, const FlowAnswers& answers,
                      const Recommendation& recommendation, const Catalog& catalog,
                      const Comparison* comparison = nullptr);

// What a paradigm takes of those who run it, in their words.
struct OrganisationalFit
{
    std::string team;
    std::string upkeep;
    std::string spending;
};
OrganisationalFit organisationalFit(const Comparison& comparison, Tier tier);

// An answer in words: "Yes, under 10 ms (10.0 ms)", "300 GFLOP/s", "not answered".
std::string answerText(const FlowQuestion& question, const FlowAnswer& answer);

} // namespace deployscope
