// SPDX-License-Identifier: GPL-3.0-or-later
// The designs that there are: ready ones and the user's own, how these come and go, and which of
// them is in hand.
#include "ui/session/hybrid_session.h"

#include "core/catalog/load.h"
#include "core/catalog/value_rules.h"
#include "core/hybrid/design_from_scenario.h"
#include "core/hybrid/design_reader.h"
#include "core/text/characters.h"
#include "ui/session/session.h"

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

std::shared_ptr<const HybridDesign> held(HybridDesign design)
{
    return std::make_shared<const HybridDesign>(std::move(design));
}

} // namespace

// Shares the library, so that it lives as long as the design is looked at.
std::shared_ptr<const HybridDesign> HybridSession::ready(std::size_t index) const
{
    return {library_, &library_->designs[index]};
}

std::shared_ptr<const HybridDesign> HybridSession::firstReady() const
{
    if (!loaded_)
        return held(HybridDesign{});
    return library_->designs.empty() ? held(emptyDesign(catalog())) : ready(0);
}

std::shared_ptr<const HybridDesign> HybridSession::findReady(const std::string& id) const
{
    for (std::size_t i = 0; i < library_->designs.size(); ++i) {
        if (library_->designs[i].id == id)
            return ready(i);
    }
    return nullptr;
}

std::shared_ptr<const HybridDesign> HybridSession::find(const std::string& id) const
{
    for (const auto& own : state_.own) {
        if (own->id == id)
            return own;
    }
    return findReady(id);
}

bool HybridSession::isOwn() const
{
    return std::find(state_.own.begin(), state_.own.end(), state_.design) != state_.own.end();
}

std::string HybridSession::freeId(const std::string& wanted) const
{
    std::string id = wanted;
    for (int number = 2; find(id) != nullptr; ++number) {
        const std::string suffix = '-' + std::to_string(number);
        id = wanted.substr(0, max_identifier - suffix.size()) + suffix;
    }
    return id;
}

bool HybridSession::hasRoom()
{
    if (state_.own.size() < max_own_designs)
        return true;
    emit session_.refused(
        tr("%1 designs are your own, the most that a file holds; remove one first")
            .arg(max_own_designs));
    return false;
}

void HybridSession::keepInSession()
{
    session_.setDesigns(state_.own,
                        isOwn() ? QString::fromStdString(state_.design->id) : QString());
}

void HybridSession::setOwnDesigns(OwnDesigns designs, const QString& shown)
{
    State after = state_;
    after.own = std::move(designs);
    const auto wanted = std::find_if(after.own.begin(), after.own.end(), [&shown](const auto& own) {
        return own->id == shown.toStdString();
    });
    if (wanted != after.own.end())
        after.design = *wanted;
    else if (!after.own.empty())
        after.design = after.own.front();
    else if (isOwn())
        after.design = firstReady();
    if (after.own == state_.own && after.design == state_.design)
        return;
    if (loaded_) {
        change(std::move(after), {});
        return;
    }
    state_ = std::move(after);
    keepInSession();
    emit designsChanged();
}

void HybridSession::choose(const QString& id)
{
    const auto design = find(id.toStdString());
    if (design == nullptr || design == state_.design)
        return;
    State after = state_;
    after.design = design;
    change(std::move(after), {});
}

void HybridSession::startAnew()
{
    addOwn(emptyDesign(catalog()));
}

void HybridSession::startFrom(const Scenario& scenario)
{
    addOwn(designFrom(scenario, catalog()));
}

void HybridSession::startFromScenario()
{
    startFrom(session_.scenario());
}

bool HybridSession::addOwn(HybridDesign design)
{
    if (!hasRoom())
        return false;
    design.built_in = false;
    design.id = freeId(design.id);
    design.title = cleaned(design.title, limits::max_name);
    State after = state_;
    after.design = held(std::move(design));
    after.own.push_back(after.design);
    change(std::move(after), {});
    return true;
}

bool HybridSession::openDesign(const QString& path)
{
    load();
    std::vector<Diagnostic> problems;
    const auto text = readTextFile(path.toStdString(), problems);
    ReadDesign read;
    if (text) {
        read = readDesign(*text, path.toStdString(), catalog());
        problems = std::move(read.diagnostics);
    }
    session_.setProblems(std::move(problems));
    return read.design && addOwn(std::move(*read.design));
}

void HybridSession::removeOwn()
{
    if (!isOwn())
        return;
    State after = state_;
    std::erase(after.own, state_.design);
    if (!after.own.empty())
        after.design = after.own.back();
    else
        after.design = firstReady();
    change(std::move(after), {});
}

} // namespace deployscope::ui
