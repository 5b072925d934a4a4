// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"
#include "core/text/report.h"

namespace deployscope {

// The decision on paper: what was answered and by whom, what is recommended with its margins, what
// was rejected by which figure, what to care for, what would reverse it, how to go on, and where
// the figures are from.
Report decisionReport(const DecisionFlow& flow, const FlowAnswers& answers,
                      const Recommendation& recommendation, const Catalog& catalog);

// An answer in words: "Yes, under 10 ms (10.0 ms)", "300 GFLOP/s", "not answered".
std::string answerText(const FlowQuestion& question, const FlowAnswer& answer);

} // namespace deployscope
