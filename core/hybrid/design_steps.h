// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explanation/derivation.h"
#include "core/hybrid/evaluate_design.h"
#include "core/hybrid/event_order.h"

#include <cstddef>
#include <string>
#include <vector>

namespace deployscope {

// How the figures of a design come about. Each function adds the steps of its figure, with all that
// it is made of, to the derivation, and gives the name that formulas know it by. A figure that is
// there already is not added twice. The figure must be there.
class DesignSteps
{
public:
    DesignSteps(const HybridDesign& design, const Catalog& catalog, const DesignResult& result);

    Derivation& derivation() { return derivation_; }

    std::string rate(std::size_t stage);     // events that come to it
    std::string passedOn(std::size_t stage); // events that leave it
    std::string time(std::size_t stage);     // of one event
    std::string busy(std::size_t stage);     // of its device, for one event
    std::string energy(std::size_t stage);   // of one event
    std::string done(std::size_t stage);     // along the slowest way
    std::string message(std::size_t flow);   // its time
    std::string bandwidth(std::size_t flow); // of one unit
    std::string fleetBandwidth(std::size_t flow);
    std::string utilisation(std::size_t link); // of the fuller direction
    std::string busyMachine(std::size_t machine);
    std::string power(Tier tier);
    std::string batteryLife(Tier tier);
    std::string uplink();
    std::string fleetUplink();
    std::string accelerators();
    std::string acceleratorTime();
    std::string peakRatio();
    std::string acceleratorsPeak();
    std::string sites();
    std::string sitesPeak();
    std::string sitesUse();
    std::string ingressUse();
    std::string energyOfEvent();
    std::string meanLatency();
    std::string cost();

private:
    std::string begins(std::size_t stage);
    std::string units();
    std::string unitsOf(Tier tier);
    std::string powerOfEvents(Tier tier); // of one unit, sending included
    std::string day();
    std::string year();
    std::string costOfDevices();
    std::string costOfElectricity();
    std::string costOfRental();
    std::string costOfTraffic();
    // The sum of a figure over the devices of a tier, unless the design has its own; for formulas.
    std::string ofDevices(Tier tier, const std::string& what, const std::string& symbol,
                          const std::optional<Figure>& own, std::optional<Figure> Device::*member,
                          const std::string& title);
    // The bandwidth of a link as a figure; its name, or nothing where it never limits.
    std::string linkBandwidth(const Link& link, const std::string& key, const std::string& title,
                              bool up);
    // Adds the transfer, the distance and the overhead of a link to the terms.
    void addHop(std::vector<std::string>& terms, const Link& link, const std::string& key,
                const std::string& title, const std::string& bytes, bool up);
    // A figure with its source, named after what it belongs to.
    void figure(const std::string& name, const std::string& symbol, const Figure& figure,
                const std::string& title);

    const HybridDesign& design_;
    const Catalog& catalog_;
    const DesignResult& result_;
    EventGraph graph_;
    Derivation derivation_;
};

} // namespace deployscope
