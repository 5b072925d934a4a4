// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/object_reader.h"
#include "core/catalog/terms.h"
#include "core/units/dimension.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// What the chapter and its older editions say of the four paradigms, beside each other. Plain
// values, read from profiles/decision/comparison.json; loaded when the page that shows them is.

using ByTier = std::array<std::string, all_tiers.size()>;

// One of the fourteen dimensions.
struct ComparisonRow
{
    std::string id;                                              // "latency"
    std::string name;                                            // "Latency"
    ByTier cells;                                                // in words
    std::array<std::optional<double>, all_tiers.size()> figures; // SI, to sort by and to set the
                                                                 // scenario's own figure beside
    Dimension dimension{};
    bool more_is_better{false};
};

// What a paradigm is, in the words of the overview.
struct ParadigmPortrait
{
    std::string definition;
    std::string where;
    std::string latency;
    std::string power;
    std::string memory;
    std::string best_for;
    std::vector<std::string> characteristics; // the tree of the chapter
    std::vector<std::string> benefits;
    std::vector<std::string> challenges;
    std::vector<std::string> examples;
    std::string expertise; // what a team must know
    std::string upkeep;    // monitoring and maintenance
    std::string spending;  // how costs come over time
};

// "Can my workload run here?"
enum class ThresholdQuantity : std::uint8_t { Compute, MemoryBandwidth, Power, Latency };
std::string_view idOf(ThresholdQuantity quantity);
std::string_view nameOf(ThresholdQuantity quantity); // "Memory bandwidth"
Dimension dimensionOf(ThresholdQuantity quantity);

struct Threshold
{
    Tier tier{Tier::Cloud};
    ThresholdQuantity quantity{ThresholdQuantity::Compute};
    bool at_least{true}; // what the paradigm offers at least, or at most
    Figure figure;       // SI
    std::string as_printed;
};

struct LatencyNumber
{
    std::string group; // "Memory"
    std::string name;  // "HBM read"
    Figure time;       // s; low and high where a range is printed
    std::string meaning;
};

struct SpectrumDevice // of the hardware tables of both editions
{
    std::string name;
    Tier tier{Tier::Cloud};
    std::string edition; // "current", "earlier"
    std::string processor;
    std::optional<Figure> memory;
    std::optional<Figure> power;
    std::optional<Figure> price;
    std::string price_text; // "rental" where there is no figure
    std::string tasks;
};

struct SpectrumPlace // from sensors to cloud
{
    std::string name;
    std::vector<Tier> tiers;
};
struct SpectrumSpan
{
    std::string name; // "Edge AI"
    int first{0};     // of the places
    int last{0};
};

struct CloudEdgeRow
{
    std::string feature;
    std::string cloud;
    std::string edge;
};

struct NamedList
{
    std::string name;
    std::vector<std::string> entries;
};

struct DominantConstraint
{
    std::string who;        // "Cloud training"
    std::string constraint; // "Compute"
    std::string why;
    std::string optimise;
};

struct PhaseRow // data, algorithm, machine
{
    std::string component;
    std::string training;
    std::string inference;
};

struct Comparison
{
    std::vector<ComparisonRow> rows;
    std::array<ParadigmPortrait, all_tiers.size()> portraits;
    std::vector<Threshold> thresholds;
    std::vector<LatencyNumber> latency_numbers;
    std::vector<SpectrumDevice> devices;
    std::vector<SpectrumPlace> places;
    std::vector<SpectrumSpan> spans;
    std::vector<CloudEdgeRow> cloud_edge;
    std::vector<NamedList> cloud_lists; // when to use, platforms, applications, challenges
    std::vector<NamedList> edge_lists;  // the same
    std::vector<std::string> trends;
    std::vector<DominantConstraint> constraints;
    std::vector<PhaseRow> phases;
    std::vector<std::string> sources;
};

// Reads the object of a comparison file. Every problem is told in the context; where one is an
// error, what is returned is not to be used.
Comparison readComparison(const ReadContext& context, const JsonValue& root);

} // namespace deployscope
