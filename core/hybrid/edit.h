// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/hybrid/design.h"

#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// Editing a design: each function gives a new design, or says why it would not be one. A design
// that had faults before keeps them; only what the edit makes worse is refused.

struct DesignEdit
{
    std::optional<HybridDesign> design; // this, or why not
    std::string what;
    std::string remedy;

    bool isDone() const { return design.has_value(); }
};

// The stage, with an id of its own where it has none or one that is taken; placed on the way of
// the flow where one is given, so that its events pass through the stage.
DesignEdit addStage(const HybridDesign& design, Stage stage, const Catalog& catalog,
                    std::optional<std::size_t> into_flow = std::nullopt);
// Events that came to the stage go on to where it passed them; other flows of it go with it.
DesignEdit removeStage(const HybridDesign& design, std::string_view id, const Catalog& catalog);
// The stage runs on the device of the other tier then.
DesignEdit moveStage(const HybridDesign& design, std::string_view id, Tier tier,
                     const Catalog& catalog);
DesignEdit renameStage(const HybridDesign& design, std::string_view id, std::string name,
                       const Catalog& catalog);
DesignEdit setKind(const HybridDesign& design, std::string_view id, StageKind kind,
                   const Catalog& catalog);
// All SI.
DesignEdit setShare(const HybridDesign& design, std::string_view id, double share,
                    const Catalog& catalog);
DesignEdit setRate(const HybridDesign& design, std::string_view id, std::optional<double> rate,
                   const Catalog& catalog);
DesignEdit setBytesOut(const HybridDesign& design, std::string_view id, std::optional<double> bytes,
                       const Catalog& catalog);
// Empty: none. A device of its own only where it is not the tier's.
DesignEdit setWorkload(const HybridDesign& design, std::string_view id, std::string_view workload,
                       const Catalog& catalog);
DesignEdit setDevice(const HybridDesign& design, std::string_view id, std::string_view device,
                     const Catalog& catalog);
DesignEdit setPrecision(const HybridDesign& design, std::string_view id, Precision precision,
                        const Catalog& catalog);
DesignEdit setBatch(const HybridDesign& design, std::string_view id, int batch,
                    const Catalog& catalog);
// What an event costs on the stage's tier; no time: none, so that the workload is evaluated.
DesignEdit setCost(const HybridDesign& design, std::string_view id, std::optional<double> time,
                   std::optional<double> power, const Catalog& catalog);
// One figure of that cost; the others stay. No time: no cost. Power and energy stand for each
// other, so that one that is given takes the other away; without both it is the device's sustained
// power.
DesignEdit setCostTime(const HybridDesign& design, std::string_view id, std::optional<double> time,
                       const Catalog& catalog);
DesignEdit setCostPower(const HybridDesign& design, std::string_view id,
                        std::optional<double> power, const Catalog& catalog);
DesignEdit setCostEnergy(const HybridDesign& design, std::string_view id,
                         std::optional<double> energy, const Catalog& catalog);

DesignEdit addFlow(const HybridDesign& design, Flow flow, const Catalog& catalog);
DesignEdit removeFlow(const HybridDesign& design, std::size_t flow, const Catalog& catalog);
DesignEdit setFlowKind(const HybridDesign& design, std::size_t flow, FlowKind kind,
                       const Catalog& catalog);
// Of a flow that does not carry events. A figure that is what it was keeps its source.
DesignEdit setMessages(const HybridDesign& design, std::size_t flow, double bytes, double rate,
                       const Catalog& catalog);
// Another kind whose messages have a size and a rate of their own, which the flow may lack so far.
DesignEdit setFlowKind(const HybridDesign& design, std::size_t flow, FlowKind kind, double bytes,
                       double rate, const Catalog& catalog);
// A link of the flow's own over the network; empty: the uplinks of the tiers on the way.
DesignEdit setFlowNetwork(const HybridDesign& design, std::size_t flow, std::string_view network,
                          const Catalog& catalog);
// Of a link of its own, m.
DesignEdit setFlowDistance(const HybridDesign& design, std::size_t flow,
                           std::optional<double> distance, const Catalog& catalog);

DesignEdit setUnits(const HybridDesign& design, double units, const Catalog& catalog);
DesignEdit setUnitName(const HybridDesign& design, std::string_view name, const Catalog& catalog);
DesignEdit setDeviceTier(const HybridDesign& design, Tier tier, const Catalog& catalog);
DesignEdit setServiceLife(const HybridDesign& design, std::optional<double> seconds,
                          const Catalog& catalog);
DesignEdit setElectricity(const HybridDesign& design, std::optional<double> usd_per_joule,
                          const Catalog& catalog);

DesignEdit setPeakFactor(const HybridDesign& design, double factor, const Catalog& catalog);
DesignEdit setWakingHours(const HybridDesign& design, double seconds, const Catalog& catalog);
DesignEdit setAcceleratorsPerSite(const HybridDesign& design, double accelerators,
                                  const Catalog& catalog);
// USD/s of an accelerator; nothing: the device's own.
DesignEdit setRental(const HybridDesign& design, std::optional<double> rental,
                     const Catalog& catalog);
DesignEdit setTrafficPrice(const HybridDesign& design, std::optional<double> usd_per_byte,
                           const Catalog& catalog);
DesignEdit setSites(const HybridDesign& design, std::optional<double> sites,
                    const Catalog& catalog);
DesignEdit setIngress(const HybridDesign& design, std::optional<double> bandwidth,
                      const Catalog& catalog);

DesignEdit setTierDevice(const HybridDesign& design, Tier tier, std::string_view device,
                         const Catalog& catalog);
DesignEdit setUnitsPerDevice(const HybridDesign& design, Tier tier, double units,
                             const Catalog& catalog);
// Of one device on a tier in the field; nothing: the device's own.
DesignEdit setBattery(const HybridDesign& design, Tier tier, std::optional<double> energy,
                      const Catalog& catalog);
DesignEdit setIdlePower(const HybridDesign& design, Tier tier, std::optional<double> power,
                        const Catalog& catalog);
DesignEdit setPrice(const HybridDesign& design, Tier tier, std::optional<double> price,
                    const Catalog& catalog);
DesignEdit setUplinkNetwork(const HybridDesign& design, Tier tier, std::string_view network,
                            const Catalog& catalog);
// Where the uplink leads, and how far that is (m).
DesignEdit setUplinkTarget(const HybridDesign& design, Tier tier, Tier to, const Catalog& catalog);
DesignEdit setUplinkDistance(const HybridDesign& design, Tier tier, std::optional<double> distance,
                             const Catalog& catalog);

// Whether the user has set the figure.
bool isSetHere(const Figure& figure);

// The next tier in that direction on which something stands; nothing where there is none.
std::optional<Tier> nextTier(const HybridDesign& design, Tier tier, bool towards_cloud);

// A new design with a sensor and nothing else, to start from: in the cloud the accelerator of the
// starting scenario, at the cloud's usual distance; on the other tiers the catalog's first device.
HybridDesign emptyDesign(const Catalog& catalog);

} // namespace deployscope
