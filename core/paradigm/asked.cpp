// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paradigm/asked.h"

#include "core/units/format.h"

#include <cstddef>

namespace deployscope {

namespace {

double limitOf(const FlowQuestion& question, Tier tier)
{
    return question.offers[static_cast<std::size_t>(tier)].limit.value;
}

} // namespace

const FlowAnswer* Asked::answer(std::string_view question) const
{
    const FlowQuestion* const found = findQuestion(flow_, question);
    if (found == nullptr)
        return nullptr;
    const FlowAnswer& given = answers_[static_cast<std::size_t>(found - flow_.questions.data())];
    return given.isGiven() ? &given : nullptr;
}

std::optional<double> Asked::figure(std::string_view question) const
{
    const FlowAnswer* const given = answer(question);
    return given == nullptr ? std::nullopt : given->figure;
}

bool Asked::isChoice(std::string_view question, std::string_view choice) const
{
    const FlowAnswer* const given = answer(question);
    return given != nullptr && given->choice == choice;
}

bool Asked::isBeyond(std::string_view question, Tier tier) const
{
    const std::optional<double> asked = figure(question);
    if (!asked)
        return false;
    const FlowQuestion& found = *findQuestion(flow_, question);
    const double offered = limitOf(found, tier);
    return found.sense == Sense::AtMost ? offered > *asked : offered < *asked;
}

std::optional<std::string> Asked::shown(std::string_view question) const
{
    const std::optional<double> asked = figure(question);
    if (!asked)
        return std::nullopt;
    return formatQuantity(*asked, findQuestion(flow_, question)->dimension);
}

std::optional<std::string> Asked::shownOffer(std::string_view question, Tier tier) const
{
    const FlowQuestion* const found = findQuestion(flow_, question);
    if (found == nullptr)
        return std::nullopt;
    return shownLimit(*found, tier);
}

} // namespace deployscope
