// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_part_figures.h"

#include "core/hybrid/explain_design.h"
#include "core/units/format.h"
#include "ui/pages/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace deployscope::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("HybridPartFigures", text);
}

QString shown(double value, Dimension dimension)
{
    return toQt(formatQuantity(value, dimension));
}

QString ofStage(const char* what, const Stage& stage)
{
    return QLatin1String(what) + toQt(stage.id);
}

QString byIndex(const char* what, std::size_t index)
{
    return QLatin1String(what) + QString::number(index);
}

// By what a wall is explained.
QString nameOfWall(const HybridDesign& design, const DesignWall& wall)
{
    switch (wall.kind) {
    case DesignWallKind::CostUnknown:
    case DesignWallKind::StageCannotRun:
        return ofStage("time:", design.stages[wall.index]);
    case DesignWallKind::MemoryFull:
    case DesignWallKind::MachineFull:
        return byIndex("machine:", wall.index);
    case DesignWallKind::LinkFull:
        return byIndex("link:", wall.index);
    case DesignWallKind::IngressFull:
        return QStringLiteral("ingress");
    case DesignWallKind::SitesFull:
        return QStringLiteral("sites_use");
    }
    return {};
}

class Teller
{
public:
    explicit Teller(const EvaluatedDesign& of) : of_(of) {}

    PartFigures take() { return std::move(told_); }

    // Whether there are figures at all.
    bool isSound()
    {
        if (!of_.result.is_sound)
            told_.remarks.push_back(
                {tr("Events go in a circle, so there are no figures."), true, {}});
        return of_.result.is_sound;
    }

    void figure(const QString& caption, const QString& value, const QString& meaning,
                const QString& name, FigureState state = FigureState::Neutral)
    {
        told_.figures.push_back({caption, value, state, meaning, name});
    }

    // One that may be missing: then it is said why.
    void figure(const QString& caption, const std::optional<double>& value, Dimension dimension,
                const QString& meaning, const QString& name)
    {
        if (value) {
            figure(caption, shown(*value, dimension), meaning, name);
            return;
        }
        const QString why = whyMissing(name);
        told_.figures.push_back({caption, QStringLiteral("—"), FigureState::Muted,
                                 why.isEmpty() ? meaning : why, name});
        if (!why.isEmpty())
            missing_.push_back({why, false, name});
    }

    void remark(const QString& text) { told_.remarks.push_back({text, false, {}}); }

    template <typename Concerns> void walls(const Concerns& concerns)
    {
        for (const DesignWall& wall : of_.result.walls) {
            if (concerns(wall))
                told_.remarks.push_back({toQt(wall.text), true, nameOfWall(of_.design, wall)});
        }
    }

    // To be called last: where a wall stands, it says more.
    void sayWhyMissing()
    {
        if (!told_.remarks.empty())
            return;
        for (PartRemark& remark : missing_) {
            const bool again = std::any_of(
                told_.remarks.begin(), told_.remarks.end(),
                [&remark](const PartRemark& other) { return other.text == remark.text; });
            if (!again)
                told_.remarks.push_back(std::move(remark));
        }
        missing_.clear();
    }

private:
    QString whyMissing(const QString& name) const
    {
        const auto explanation =
            explainDesign(name.toStdString(), of_.design, of_.catalog, of_.result);
        return explanation && explanation->steps.empty() && !explanation->sentences.empty()
                   ? toQt(explanation->sentences.front())
                   : QString();
    }

    const EvaluatedDesign& of_;
    PartFigures told_;
    std::vector<PartRemark> missing_;
};

// How full a link or a device is.
void addUse(Teller& teller, const std::string& of, const std::optional<double>& use,
            const QString& meaning, const QString& name)
{
    if (!use)
        return;
    const bool is_full = *use > LinkResult::full;
    teller.figure(tr("%1 in use").arg(toQt(of)), toQt(formatPercent(*use)), meaning, name,
                  is_full ? FigureState::Bad : FigureState::Neutral);
}

bool isOnWay(const LinkResult& link, const FlowResult& flow, std::size_t index)
{
    return link.flow == index ||
           std::any_of(flow.hops.begin(), flow.hops.end(),
                       [&link](const Hop& hop) { return link.tier == hop.tier; });
}

} // namespace

PartFigures figuresOfStage(const EvaluatedDesign& of, std::size_t index)
{
    Teller teller(of);
    if (!teller.isSound())
        return teller.take();
    const Stage& stage = of.design.stages[index];
    const StageResult& result = of.result.stages[index];
    const QString rate = ofStage("rate:", stage);
    teller.figure(tr("Events in"), toQt(formatRate(result.rate_in)),
                  tr("Events that come to the stage, of one unit in the field."), rate);
    const bool is_idle = result.rate_in == 0.0;
    if (!is_idle)
        teller.figure(tr("Passed on"), toQt(formatRate(result.rate_out)),
                      tr("Events that go on from here, of one unit in the field."), rate);
    if (!is_idle || result.time)
        teller.figure(tr("Time of an event"), result.time, dimension::time,
                      tr("From an event’s arrival until it is done here, without waiting."),
                      ofStage("time:", stage));
    if (!is_idle || result.energy)
        teller.figure(tr("Energy of an event"), result.energy, dimension::energy,
                      tr("What the device spends on one event."), ofStage("energy:", stage));
    if (!is_idle) {
        const QString done = ofStage("done:", stage);
        teller.figure(tr("Done on average"), result.mean_done, dimension::time,
                      tr("Since the event began, over all ways that lead here."),
                      result.mean_done == result.worst_done ? done : QString());
        teller.figure(tr("Done at the latest"), result.worst_done, dimension::time,
                      tr("Since the event began, along the slowest way here."), done);
    }
    teller.walls([&](const DesignWall& wall) {
        switch (wall.kind) {
        case DesignWallKind::CostUnknown:
        case DesignWallKind::StageCannotRun:
            return wall.index == index;
        case DesignWallKind::MemoryFull:
        case DesignWallKind::MachineFull:
            return result.machine == wall.index;
        default:
            return false;
        }
    });
    if (is_idle)
        teller.remark(tr("No event comes here, so there is nothing to work out."));
    teller.sayWhyMissing();
    return teller.take();
}

PartFigures figuresOfFlow(const EvaluatedDesign& of, std::size_t index)
{
    Teller teller(of);
    if (!teller.isSound())
        return teller.take();
    const Flow& flow = of.design.flows[index];
    const FlowResult& result = of.result.flows[index];
    const QString name = byIndex("flow:", index);
    if (!result.joined) {
        teller.remark(tr("No link joins the two stages, so nothing can flow."));
        return teller.take();
    }
    // One derivation leads to all of them, and ends with the last.
    teller.figure(tr("Messages"), toQt(formatRate(result.rate)), tr("Of one unit."), {});
    teller.figure(tr("Size of each"), shown(result.bytes, dimension::data),
                  tr("What one message takes on the way."), {});
    teller.figure(tr("Of one unit"), shown(result.bandwidth, dimension::bandwidth),
                  tr("What one unit in the field puts on the way."), {});
    teller.figure(tr("Of all units"), shown(result.fleet, dimension::bandwidth),
                  tr("What all units together put on the way."), name);
    const auto to = findStage(of.design, flow.to);
    const bool is_slowest = to && of.result.stages[*to].worst_from == index;
    const QString done = is_slowest ? ofStage("done:", of.design.stages[*to]) : QString();
    if (result.time)
        teller.figure(tr("Time of a message"), shown(*result.time, dimension::time),
                      tr("Until all of it has arrived."), done);
    else
        teller.figure(tr("Time of a message"), QStringLiteral("—"),
                      tr("A link on the way is full: messages would wait for ever."), done,
                      FigureState::Muted);
    for (std::size_t i = 0; i < of.result.links.size(); ++i) {
        const LinkResult& link = of.result.links[i];
        if (isOnWay(link, result, index))
            addUse(teller, link.name, link.utilisation(),
                   tr("What all flows ask of the link, over what it carries."),
                   byIndex("link:", i));
    }
    teller.walls([&](const DesignWall& wall) {
        if (wall.kind == DesignWallKind::IngressFull)
            return to && of.design.stages[*to].tier == Tier::Cloud;
        return wall.kind == DesignWallKind::LinkFull &&
               isOnWay(of.result.links[wall.index], result, index);
    });
    return teller.take();
}

PartFigures figuresOfTier(const EvaluatedDesign& of, Tier tier)
{
    Teller teller(of);
    if (!teller.isSound())
        return teller.take();
    const TierResult& result = of.result.of(tier);
    const QString id = toQt(idOf(tier));
    if (!result.is_used && !result.power) {
        teller.remark(tr("No stage stands on this tier yet."));
        return teller.take();
    }
    const bool is_bound = result.isBound();
    const QString bound =
        result.idle_unknown
            ? tr("What the device draws while idle is not known, so this is a bound.")
            : tr("What sending takes on this network is not known, so this is a bound.");
    teller.figure(is_bound ? tr("Power, at least") : tr("Power"), result.power, dimension::power,
                  is_bound ? bound : tr("Of one device on this tier, idle time included."),
                  QStringLiteral("power:") + id);
    if (result.energy)
        teller.figure(tr("Energy of an event"), shown(*result.energy, dimension::energy),
                      tr("Spent on this tier for each event that begins, sending included."),
                      QStringLiteral("energy"));
    if (result.battery_life)
        teller.figure(is_bound ? tr("Battery, at most") : tr("Battery life"),
                      shown(*result.battery_life, dimension::time),
                      is_bound ? bound : tr("One charge at this power."),
                      QStringLiteral("battery:") + id);
    for (std::size_t i = 0; i < of.result.machines.size(); ++i) {
        const Machine& machine = of.result.machines[i];
        if (machine.tier == tier && !machine.device.empty())
            addUse(teller, machine.name, machine.utilisation,
                   tr("Share of its time that the device works on events."),
                   byIndex("machine:", i));
    }
    for (std::size_t i = 0; i < of.result.links.size(); ++i) {
        const LinkResult& link = of.result.links[i];
        if (link.tier == tier)
            addUse(teller, link.name, link.utilisation(),
                   tr("What all flows ask of the link, over what it carries."),
                   byIndex("link:", i));
    }
    teller.walls([&](const DesignWall& wall) {
        switch (wall.kind) {
        case DesignWallKind::MemoryFull:
        case DesignWallKind::MachineFull:
            return of.result.machines[wall.index].tier == tier;
        case DesignWallKind::LinkFull:
            return of.result.links[wall.index].tier == tier;
        case DesignWallKind::CostUnknown:
        case DesignWallKind::StageCannotRun:
            return of.design.stages[wall.index].tier == tier;
        case DesignWallKind::IngressFull:
        case DesignWallKind::SitesFull:
            return false;
        }
        return false;
    });
    teller.sayWhyMissing();
    return teller.take();
}

PartFigures figuresOfCloud(const EvaluatedDesign& of)
{
    Teller teller(of);
    if (!teller.isSound())
        return teller.take();
    const CloudResult& cloud = of.result.cloud;
    const auto add = [&teller](const QString& caption, const std::optional<double>& value,
                               const QString& meaning, const char* name) {
        if (value)
            teller.figure(caption, toQt(formatNumber(*value)), meaning, QLatin1String(name));
        else
            teller.figure(caption, value, dimension::none, meaning, QLatin1String(name));
    };
    add(tr("Accelerators"), cloud.accelerators, tr("Busy on average over the day."),
        "accelerators");
    add(tr("At the peak"), cloud.accelerators_peak, tr("Busy in the busiest hour."),
        "accelerators_peak");
    add(tr("Data centres"), cloud.sites, tr("On average over the day."), "sites");
    add(tr("At the peak"), cloud.sites_peak, tr("In the busiest hour."), "sites_peak");
    if (cloud.sites_use)
        addUse(teller, tr("Of those there").toStdString(), cloud.sites_use,
               tr("Data centres at the peak, over those that are there."),
               QStringLiteral("sites_use"));
    if (cloud.accelerator_time)
        teller.figure(tr("Their time a day"), toQt(formatWholeIn(*cloud.accelerator_time, "h")),
                      tr("Accelerator-hours: of all accelerators together."),
                      QStringLiteral("cloud_time"));
    if (cloud.ingress_use)
        addUse(teller, tr("Networks").toStdString(), cloud.ingress_use,
               tr("What all units send, over what the service may take."),
               QStringLiteral("ingress"));
    teller.walls([&](const DesignWall& wall) {
        const bool of_stage =
            wall.kind == DesignWallKind::CostUnknown || wall.kind == DesignWallKind::StageCannotRun;
        return wall.kind == DesignWallKind::IngressFull || wall.kind == DesignWallKind::SitesFull ||
               (of_stage && of.design.stages[wall.index].tier == Tier::Cloud);
    });
    teller.sayWhyMissing();
    return teller.take();
}

PartFigures figuresOfWhole(const EvaluatedDesign& of)
{
    Teller teller(of);
    if (!teller.isSound())
        return teller.take();
    teller.walls([](const DesignWall&) { return true; });
    if (of.result.walls.empty())
        teller.remark(tr("No wall stands in the way: every stage runs, and devices and links "
                         "have room."));
    return teller.take();
}

} // namespace deployscope::ui
