// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/evaluation/scenario.h"
#include "core/paradigm/comparison.h"
#include "core/series/axis.h"
#include "core/series/table.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace deployscope {

// A figure with the ends of the range that is printed; alike where there is none. Above 0.
struct HardwareSpan
{
    double low{0.0};
    double value{0.0};
    double high{0.0};
};

struct HardwarePoint
{
    std::string name;
    Tier tier{Tier::Cloud};
    std::string edition; // "current", "earlier"; empty for the own
    std::string processor;
    std::string tasks;
    std::optional<HardwareSpan> power;  // W
    std::optional<HardwareSpan> memory; // bytes
    std::optional<HardwareSpan> price;  // USD
    std::string memory_text;            // "520 KiB", as it is written
    std::string price_text;             // "USD 899", "rental", "price not known"
    std::string detail;                 // "3.00 MW · 131 TB · rental"
    bool own{false};                    // the scenario's device
};

// Devices by power and memory, both logarithmic, with price as a third. A point without power or
// memory cannot be drawn, but stands in the table.
struct HardwareSeries
{
    Axis power;                        // "Power (W)"
    Axis memory;                       // "Memory (B)"
    Axis price;                        // "Price (USD)"
    std::vector<HardwarePoint> points; // in the order of the file, the own one last
    std::vector<std::string> editions; // in the order in which they come
};

HardwareSeries hardwareSeries(const Comparison& comparison, const Scenario& scenario,
                              const Catalog& catalog);

Table tableOf(const HardwareSeries& series);

// Where on the line from sensors to cloud a device stands: the place of its tier. Where a tier has
// several, the last of them is for what draws as much as a server.
std::optional<std::size_t> spectrumPlace(const Comparison& comparison, const Device& device);

// The power from which a device at the edge counts as a server, W: the chapter's overview gives
// local servers hundreds of watts.
inline constexpr double server_power = 100.0;

} // namespace deployscope
