// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_choices.h"

#include "core/hybrid/design.h"
#include "core/units/format.h"
#include "ui/pages/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace deployscope::ui::hybrid_choices {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("HybridChoices", text);
}

Choice noneCalled(const QString& name)
{
    Choice choice;
    choice.id = none();
    choice.name = name;
    return choice;
}

template <typename Word> Choice choiceOf(Word word)
{
    Choice choice;
    choice.id = toQt(idOf(word));
    choice.name = toQt(nameOf(word));
    return choice;
}

QString meaningOf(StageKind kind)
{
    switch (kind) {
    case StageKind::Sensing:
        return tr("Makes events; stays where the sensor is.");
    case StageKind::Wake:
        return tr("Decides whether anything else has to run.");
    case StageKind::Preprocessing:
        return tr("Makes data smaller or cleaner.");
    case StageKind::Inference:
        return tr("Runs a model on each event.");
    case StageKind::Aggregation:
        return tr("Puts the events of many units together.");
    case StageKind::Analytics:
        return tr("Looks at many units, or at long times.");
    case StageKind::Training:
        return tr("Makes new models; stays where it is when the serving moves.");
    case StageKind::Output:
        return tr("Where somebody or something uses the result.");
    }
    return {};
}

QString meaningOf(FlowKind kind)
{
    switch (kind) {
    case FlowKind::Deploy:
        return tr("Models going down to where they run.");
    case FlowKind::Data:
        return tr("What a stage passes on.");
    case FlowKind::Results:
        return tr("What came out of the work.");
    case FlowKind::Assist:
        return tr("One tier asks another for help.");
    case FlowKind::Sync:
        return tr("Keeps devices and their models up to date.");
    }
    return {};
}

} // namespace

QString none()
{
    return QStringLiteral("(none)"); // no identifier of a profile
}

QString ownLink()
{
    return QStringLiteral("(own)");
}

std::vector<Choice> kinds()
{
    std::vector<Choice> choices;
    for (const StageKind kind : all_stage_kinds) {
        choices.push_back(choiceOf(kind));
        choices.back().tooltip = meaningOf(kind);
    }
    return choices;
}

std::vector<Choice> flowKinds()
{
    std::vector<Choice> choices;
    for (const FlowKind kind : all_flow_kinds) {
        choices.push_back(choiceOf(kind));
        choices.back().tooltip = meaningOf(kind);
    }
    return choices;
}

std::vector<Choice> tiers(bool with_cloud)
{
    std::vector<Choice> choices;
    for (const Tier tier : all_tiers) {
        if (tier == Tier::Cloud && !with_cloud)
            continue;
        choices.push_back(choiceOf(tier));
        choices.back().tier = tier;
    }
    return choices;
}

std::vector<Choice> precisions()
{
    std::vector<Choice> choices;
    for (const Precision precision : all_precisions)
        choices.push_back(choiceOf(precision));
    return choices;
}

std::vector<Choice> devices(const Catalog& catalog, Tier first, const QString& none_name)
{
    std::vector<Choice> choices;
    if (!none_name.isEmpty())
        choices.push_back(noneCalled(none_name));
    const auto add = [&](Tier tier) {
        for (const Device& device : catalog.devices) {
            if (device.tier != tier)
                continue;
            Choice choice;
            choice.id = toQt(device.id);
            choice.name = toQt(device.name);
            choice.group = toQt(nameOf(tier));
            choice.tier = tier;
            choice.tooltip = toQt(device.summary);
            choices.push_back(std::move(choice));
        }
    };
    add(first);
    for (const Tier tier : all_tiers) {
        if (tier != first)
            add(tier);
    }
    return choices;
}

std::vector<Choice> workloads(const Catalog& catalog)
{
    std::vector<const Workload*> by_size;
    for (const Workload& workload : catalog.workloads)
        by_size.push_back(&workload);
    std::stable_sort(by_size.begin(), by_size.end(),
                     [](const Workload* one, const Workload* other) {
                         return one->parameters.value < other->parameters.value;
                     });
    std::vector<Choice> choices{noneCalled(tr("No workload"))};
    for (const Workload* const workload : by_size) {
        Choice choice;
        choice.id = toQt(workload->id);
        choice.name = toQt(workload->name);
        choice.secondary = toQt(workload->parameters.as_written);
        choice.tooltip = toQt(workload->summary);
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<Choice> networks(const Catalog& catalog, const QString& none_name,
                             const QString& own_link)
{
    std::vector<Choice> choices;
    if (!none_name.isEmpty())
        choices.push_back(noneCalled(none_name));
    if (!own_link.isEmpty()) {
        Choice choice;
        choice.id = ownLink();
        choice.name = own_link;
        choices.push_back(std::move(choice));
    }
    for (const Network& network : catalog.networks) {
        Choice choice;
        choice.id = toQt(network.id);
        choice.name = toQt(network.name);
        choice.tooltip = toQt(network.summary);
        if (network.uplink)
            choice.secondary = toQt(network.uplink->as_written);
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace deployscope::ui::hybrid_choices
