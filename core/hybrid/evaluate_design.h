// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/design.h"
#include "core/hybrid/route.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// Why a stage has no figures.
enum class StageTrouble : std::uint8_t {
    None,
    CostUnknown, // neither a cost for its tier nor a workload
    NoDevice,    // a workload, and nothing to run it
    UnknownName, // a workload or device that the catalog has not
    NoPrecision, // the device cannot compute it
    DoesNotFit,  // the device cannot hold it
};

struct StageResult
{
    double rate_in{0.0};  // 1/s, of one unit in the field
    double rate_out{0.0}; // passed on
    double ends{0.0};     // of its events that go no further
    StageTrouble trouble{StageTrouble::None};
    std::optional<double> time;   // s from its arrival until an event is done, without waiting
    std::optional<double> busy;   // s of the device for one event, in a stream
    std::optional<double> energy; // J per event; none where the power is not known
    double mean_wait{0.0};        // s until a batch is full
    double worst_wait{0.0};
    std::optional<double> mean_done; // s from the event's beginning; none where it cannot be told
    std::optional<double> worst_done;
    std::optional<std::size_t> worst_from; // flow along which the worst event came
    std::optional<std::size_t> machine;    // none in the cloud
};

struct FlowResult
{
    bool joined{true};          // there is a link
    double rate{0.0};           // messages per second and unit
    double bytes{0.0};          // of a message
    double bandwidth{0.0};      // bytes/s of one unit
    double fleet{0.0};          // bytes/s of all
    std::vector<Hop> hops;      // empty within a tier, and where it has a link of its own
    std::optional<double> time; // s of a message; none where a link on the way is full
};

// A link, up and down: the uplink of a tier, or a flow's own.
struct LinkResult
{
    std::optional<Tier> tier;
    std::optional<std::size_t> flow;
    std::string name;    // "LTE", "Link of 2.4 kb/s"
    double units{1.0};   // of the fleet that share it
    double load_up{0.0}; // bytes/s
    double load_down{0.0};
    std::optional<double> capacity_up; // none: it never limits
    std::optional<double> capacity_down;

    // Load over capacity, of the fuller direction; nothing where neither limits.
    std::optional<double> utilisation() const;
    bool isFull() const { return utilisation().value_or(0.0) > full; }
    static constexpr double full = 1.0 + 1e-9; // what rounding makes of 1 is not full
};

// A device of the field with all stages that it runs; what senses works beside it.
struct Machine
{
    Tier tier{Tier::Tiny};
    std::string device; // id; empty where only costs are known
    std::string name;   // for people
    double units{1.0};  // of the fleet that share it
    std::vector<std::size_t> stages;
    std::optional<double> utilisation; // none where the time of a stage is not known
    bool holds{true};                  // all its stages at once, in its memory
    bool isFull() const { return utilisation.value_or(0.0) > LinkResult::full; }
};

struct TierResult
{
    bool is_used{false};          // a stage stands here
    std::optional<double> power;  // W of one device; in the cloud: of one unit's share
    std::optional<double> energy; // J for each event that begins at a sensor, sending included
    std::optional<double> battery_life; // s; none without a battery
    bool idle_unknown{false};           // then power is a lower, battery life an upper bound
    bool radio_unknown{false};          // the same: what sending takes is not known
    bool isBound() const { return idle_unknown || radio_unknown; }
};

struct CloudResult
{
    std::optional<double> accelerators; // busy on average; none where a stage has no time
    std::optional<double> accelerators_peak;
    std::optional<double> accelerator_time; // s of accelerators in a day
    std::optional<double> sites;
    std::optional<double> sites_peak;
    double peak_ratio{1.0};            // peak against the average of the day
    std::optional<double> ingress_use; // uplink over what the service may take
    std::optional<double> sites_use;   // data centres at the peak over those that are there
    bool areSitesFull() const { return sites_use.value_or(0.0) > LinkResult::full; }
    bool isIngressFull() const { return ingress_use.value_or(0.0) > LinkResult::full; }
};

// USD for one unit and year. A part that is not asked for is 0, one that is not known is nothing.
struct CostResult
{
    std::optional<double> devices;
    std::optional<double> electricity;
    std::optional<double> rental;
    std::optional<double> traffic;
    std::optional<double> total;
    bool electricity_counted{false}; // a price of it is given
    bool traffic_counted{false};
};

// Where events end, and how long they were under way.
struct PathResult
{
    std::vector<std::size_t> stages; // the slowest way there
    double rate{0.0};                // of events that end there, of one unit
    std::optional<double> mean;      // s
    std::optional<double> worst;
    bool is_last{false}; // the stage passes nothing on: these events went all the way
};

enum class DesignWallKind : std::uint8_t {
    CostUnknown, // no wall of physics, but no figure either
    StageCannotRun,
    MemoryFull, // stages that fit alone but not together
    MachineFull,
    LinkFull,
    IngressFull,
    SitesFull,
};

struct DesignWall
{
    DesignWallKind kind{DesignWallKind::LinkFull};
    std::size_t index{0};        // of the stage, machine or link; 0 for what is the cloud's
    std::optional<double> times; // what is asked over what there is
    std::string text;            // a sentence with the figures
};

// Everything that is worked out of a design. What cannot run, or waits before a full link or
// device for ever, has no figure.
struct DesignResult
{
    bool is_sound{false};            // events go in no circle; else nothing below is filled
    std::vector<StageResult> stages; // as those of the design
    std::vector<FlowResult> flows;
    std::vector<LinkResult> links;
    std::vector<Machine> machines;
    std::array<TierResult, all_tiers.size()> tiers;
    CloudResult cloud;
    CostResult cost;
    std::vector<PathResult> paths;
    double events{0.0};                 // 1/s that begin at one unit
    double uplink{0.0};                 // bytes/s of one unit that reach the cloud
    double fleet_uplink{0.0};           // bytes/s of all
    std::optional<double> mean_latency; // s over all events, wherever they end
    std::optional<double> worst_latency;
    std::optional<double> energy; // J over all tiers for each event that begins
    std::vector<DesignWall> walls;

    // Whether nothing that is known to be impossible stands against it; a figure may be missing.
    bool isPossible() const;
    const TierResult& of(Tier tier) const { return tiers[static_cast<std::size_t>(tier)]; }
};

// Pure. Queues are not modelled: an event meets idle links and devices, unless they are full.
DesignResult evaluateDesign(const HybridDesign& design, const Catalog& catalog);

inline constexpr double seconds_per_day = 86400.0;
inline constexpr double seconds_per_year = 365.25 * seconds_per_day;

} // namespace deployscope
