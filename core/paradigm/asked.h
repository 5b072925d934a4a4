// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/recommend.h"

#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// The answers by what they are about. A question that the flow does not have is one that nobody
// answered. Flow and answers must outlive this.
class Asked
{
public:
    Asked(const DecisionFlow& flow, const FlowAnswers& answers) : flow_(flow), answers_(answers) {}

    std::optional<double> figure(std::string_view question) const; // SI
    bool isChoice(std::string_view question, std::string_view choice) const;
    // Whether the figure asked for is beyond what the tier offers. False where either is unknown.
    bool isBeyond(std::string_view question, Tier tier) const;

    // As shown, with their unit; nothing where there is no such figure.
    std::optional<std::string> shown(std::string_view question) const;
    std::optional<std::string> shownOffer(std::string_view question, Tier tier) const;

private:
    const FlowAnswer* answer(std::string_view question) const; // null: none

    const DecisionFlow& flow_;
    const FlowAnswers& answers_;
};

} // namespace deployscope
