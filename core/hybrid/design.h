// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/terms.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// A system whose work is spread over tiers: stages that events pass through, what flows between
// them, the devices and links of each tier, and the cloud behind. Plain values, SI; every figure
// with its source. Rates are those of one unit in the field unless something else is said.

enum class StageKind : std::uint8_t {
    Sensing,       // makes events; stays where the sensor is
    Wake,          // decides whether anything else has to run
    Preprocessing, // makes data smaller or cleaner
    Inference,
    Aggregation, // puts the events of many units together
    Analytics,   // over many units or long times
    Training,    // stays where it is when the serving moves
    Output,      // where somebody or something uses the result; stays as well
};
inline constexpr std::array all_stage_kinds{
    StageKind::Sensing,     StageKind::Wake,      StageKind::Preprocessing, StageKind::Inference,
    StageKind::Aggregation, StageKind::Analytics, StageKind::Training,      StageKind::Output};

// The five kinds of connection of a hybrid system (ML Systems, production system integration).
enum class FlowKind : std::uint8_t {
    Deploy,  // models going down
    Data,    // what a stage passes on, going up
    Results, // what came out
    Assist,  // a tier asking another one for help
    Sync,    // devices keeping each other up to date
};
inline constexpr std::array all_flow_kinds{FlowKind::Deploy, FlowKind::Data, FlowKind::Results,
                                           FlowKind::Assist, FlowKind::Sync};

// What one event costs on a tier where that is known from outside the model.
struct FixedCost
{
    Tier tier{Tier::Cloud};
    Figure time;                  // s, for which the device is busy with the event
    std::optional<Figure> energy; // J per event; this or power, or neither: then it is the
    std::optional<Figure> power;  // W while busy; device's sustained power
};

struct Stage
{
    std::string id;
    std::string name;
    StageKind kind{StageKind::Inference};
    Tier tier{Tier::Cloud};
    std::string workload; // evaluated where the tier has no cost; may be empty
    std::string device;   // where it is not the tier's own; never in the cloud
    Precision precision{Precision::Int8};
    int batch{1};
    std::optional<Phase> phase;      // none: the workload's default
    std::vector<FixedCost> costs;    // at most one for each tier
    std::optional<Figure> rate;      // 1/s: events that begin here
    std::optional<Figure> share;     // of all its events that are passed on, 0 to 1; none: all
    std::optional<Figure> bytes_out; // of an event passed on
};

// One hop. Either the network's figures or its own; a link without a bandwidth never limits.
struct Link
{
    std::string network;                // id; empty where the figures below stand instead
    std::optional<Figure> bandwidth;    // bytes/s towards the cloud
    std::optional<Figure> downlink;     // bytes/s; none: as the bandwidth
    std::optional<Figure> distance;     // m
    std::optional<Figure> overhead;     // s per message: protocol and software
    std::optional<Figure> radio_energy; // J/byte that the device spends
};

// Deploy and sync flows have a size and a rate of their own. Data, results and assist flows carry
// what their stage passes on; results and assist may have a size and a rate instead. Own rates are
// those of one device at the end that is nearer to the sensors.
struct Flow
{
    std::string from; // stage ids
    std::string to;
    FlowKind kind{FlowKind::Data};
    std::optional<Link> link;    // none: the uplinks of the tiers on the way
    std::optional<Figure> bytes; // per message
    std::optional<Figure> rate;  // 1/s
};

struct Uplink
{
    Tier to{Tier::Cloud}; // a tier nearer to the cloud
    Link link;
};

// What stands on a tier in the field. What is left out is taken from the device's profile.
struct TierSite
{
    std::string device;                     // runs what is placed here; may be empty
    std::optional<Figure> units_per_device; // units of the fleet that share it; none: 1
    std::optional<Figure> battery;          // J
    std::optional<Figure> idle_power;       // W
    std::optional<Figure> price;            // USD for all that stands here
    std::optional<Uplink> uplink;

    bool isUsed() const { return !device.empty() || battery || idle_power || price || uplink; }
};

struct Fleet
{
    Figure units;                       // in the field
    std::string unit_name;              // "phone"
    Tier device_tier{Tier::Mobile};     // where "everything on the device" runs
    std::optional<Figure> service_life; // s, over which what is bought is written off
    std::optional<Figure> electricity;  // USD/J
};

struct CloudSite
{
    std::string accelerator;             // device id
    Figure accelerators_per_site;        // in one data centre
    Figure peak_factor;                  // busiest against the average of the waking hours
    Figure waking_hours;                 // s of a day into which the events fall
    std::optional<Figure> rental;        // USD/s of an accelerator; none: the device's
    std::optional<Figure> traffic_price; // USD/byte that reaches the cloud
    std::optional<Figure> sites;         // data centres that are there; none: no limit
    std::optional<Figure> ingress;       // bytes/s that the service may take of the networks to it
};

struct HybridDesign
{
    std::string id;
    int order{0}; // place among the ready designs
    std::string title;
    std::string summary;
    std::vector<std::string> patterns; // ids of the patterns that it is an example of
    Fleet fleet;
    CloudSite cloud;
    std::array<TierSite, all_tiers.size()> tiers; // that of the cloud is not used
    std::vector<Stage> stages;
    std::vector<Flow> flows;
    std::vector<std::string> notes;
    std::vector<std::string> sources;
    bool built_in{true};

    const TierSite& site(Tier tier) const { return tiers[static_cast<std::size_t>(tier)]; }
    TierSite& site(Tier tier) { return tiers[static_cast<std::size_t>(tier)]; }
};

namespace limits {
inline constexpr std::size_t max_name = 80; // characters, of titles and stages
inline constexpr std::size_t max_summary = 600;
inline constexpr std::size_t max_stages = 100;
inline constexpr std::size_t max_flows = 400;
} // namespace limits

std::string_view idOf(StageKind kind);   // "sensing"
std::string_view idOf(FlowKind kind);    // "deploy"
std::string_view nameOf(StageKind kind); // "Sensing"
std::string_view nameOf(FlowKind kind);  // "Deploy"
std::optional<StageKind> stageKindFromId(std::string_view id);
std::optional<FlowKind> flowKindFromId(std::string_view id);

// The index of the stage; nothing where there is none of the id.
std::optional<std::size_t> findStage(const HybridDesign& design, std::string_view id);

// Whether the events of the flow's stage go on along it.
bool carriesEvents(const Flow& flow);

// Share of its events that a stage passes on; 1 where nothing is said.
double shareOf(const Stage& stage);

// Units of the fleet that one device of the tier serves; all of them in the cloud.
double unitsPerDevice(const HybridDesign& design, Tier tier);

// The device that runs the stage: its own, the tier's, or the cloud's accelerator; may be empty.
const std::string& deviceOf(const HybridDesign& design, const Stage& stage);

// Whether a stage needs no cost: it senses or shows, which is no work of a model's, or no event
// reaches it.
bool isFree(const HybridDesign& design, const Stage& stage);

// The cost of the stage where it stands; null where it has to be worked out.
const FixedCost* fixedCostOf(const Stage& stage, Tier tier);

} // namespace deployscope
