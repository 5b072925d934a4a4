// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/threshold_table.h"

#include "core/evaluation/evaluate.h"
#include "core/evaluation/memory.h"
#include "core/series/figure_text.h"
#include "core/series/paradigm_name.h"
#include "core/units/format.h"
#include "core/units/symbols.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

struct Asked
{
    const Scenario& scenario;
    const Subject& subject;
    const Result& result;
};

// What the machine has, or what is demanded; nothing with the reason.
struct Known
{
    std::optional<double> figure;
    std::string why;
};

// Operations are told in OP where the threshold is printed in them.
struct Wording
{
    ThresholdQuantity quantity;
    bool integer;

    std::string rounded(double figure) const
    {
        return formatOperations(figure, dimensionOf(quantity), integer);
    }
    std::string exact(double figure) const
    {
        std::string text = formatExact(figure, dimensionOf(quantity));
        constexpr std::string_view floating{"FLOP"};
        if (const std::size_t at = text.find(floating); integer && at != std::string::npos)
            text.replace(at, floating.size(), "OP");
        return text;
    }
};

Wording wordingOf(const Threshold& threshold)
{
    const std::string_view written = threshold.figure.as_written;
    return {threshold.quantity, threshold.quantity == ThresholdQuantity::Compute &&
                                    written.find("FLOP") == std::string_view::npos};
}

// From here on a difference looks like the larger figure itself, and a ratio says more.
constexpr double far_apart = 10.0;

// "3.82 GB/s short of 270 GB/s", "×4 330 short of 270 GB/s".
std::string gapText(const Wording& wording, double figure, double limit, std::string_view relation)
{
    const double less = std::min(figure, limit);
    const double more = std::max(figure, limit);
    const bool is_far = less > 0.0 && more / less >= far_apart;
    return (is_far ? formatRatio(more / less) : wording.rounded(more - less)) + " " +
           std::string{relation} + " " + wording.exact(limit);
}

// A burden (power, time) is better small, an ability (operations, bytes a second) large.
bool isBurden(ThresholdQuantity quantity)
{
    return quantity == ThresholdQuantity::Power || quantity == ThresholdQuantity::Latency;
}

Known deviceHas(const Asked& asked, ThresholdQuantity quantity)
{
    const Result& result = asked.result;
    const Device& device = *asked.subject.device;
    if (!result.compute_precision)
        return {std::nullopt, "the device cannot run it at this precision"};
    if (!result.fits)
        return {std::nullopt, "it does not fit the device's memory"};
    switch (quantity) {
    case ThresholdQuantity::Compute:
        return {result.peak_performance * asked.scenario.compute_efficiency, {}};
    case ThresholdQuantity::MemoryBandwidth: {
        const int ridge = homesOf(device).ridge;
        if (ridge < 0 || !device.memory[static_cast<std::size_t>(ridge)].bandwidth)
            return {std::nullopt, "the memory's bandwidth is not known"};
        return {device.memory[static_cast<std::size_t>(ridge)].bandwidth->value *
                    asked.scenario.bandwidth_efficiency,
                {}};
    }
    case ThresholdQuantity::Power:
        if (!device.sustained_power)
            return {std::nullopt, "the device's power is not known"};
        return {device.sustained_power->value, {}};
    case ThresholdQuantity::Latency:
        return {result.time.end_to_end, {}};
    }
    return {};
}

// An amount per batch at the request rate, or within the latency budget, whichever asks for more.
Known perSecond(const Asked& asked, double amount)
{
    const Scenario& scenario = asked.scenario;
    std::optional<double> rate;
    if (scenario.request_rate)
        rate = amount / scenario.batch * *scenario.request_rate;
    if (scenario.latency_budget && *scenario.latency_budget > 0.0)
        rate = std::max(rate.value_or(0.0), amount / *scenario.latency_budget);
    return {rate, "set a request rate or a latency budget"};
}

Known isDemanded(const Asked& asked, ThresholdQuantity quantity)
{
    const Scenario& scenario = asked.scenario;
    const Result& result = asked.result;
    switch (quantity) {
    case ThresholdQuantity::Compute:
        if (!result.compute_precision)
            return {std::nullopt, "the device cannot run it at this precision"};
        return perSecond(asked, result.operations);
    case ThresholdQuantity::MemoryBandwidth:
        // What leaves the chip depends on the device.
        if (!result.fits)
            return {std::nullopt, "it does not fit the device's memory"};
        return perSecond(asked, result.traffic.total);
    case ThresholdQuantity::Power:
        return {scenario.power_budget, "set a power budget"};
    case ThresholdQuantity::Latency:
        return {scenario.latency_budget, "set a latency budget"};
    }
    return {};
}

ThresholdAnswer unknown(std::string why)
{
    return {ThresholdStanding::Unknown, std::nullopt, "—", std::move(why)};
}

ThresholdAnswer answerOfDevice(const Asked& asked, const Threshold& threshold)
{
    const Known has = deviceHas(asked, threshold.quantity);
    if (!has.figure)
        return unknown(has.why);
    const double figure = *has.figure;
    const double limit = threshold.figure.value;
    const bool meets = threshold.at_least ? figure >= limit : figure <= limit;
    const Wording wording = wordingOf(threshold);
    ThresholdAnswer answer;
    answer.standing = meets ? ThresholdStanding::Meets : ThresholdStanding::Misses;
    answer.figure = figure;
    answer.figure_text = formatOperations(figure, dimensionOf(threshold.quantity),
                                          isInteger(*asked.result.compute_precision));
    if (meets)
        answer.text = (threshold.at_least ? "meets " : "within ") + wording.exact(limit);
    else
        answer.text = gapText(wording, figure, limit, threshold.at_least ? "short of" : "over");
    return answer;
}

// Between what and what the machines of the paradigm lie; an end that is not told is open.
struct Reach
{
    std::optional<double> low;
    std::optional<double> high;
};

Reach reachOf(const Threshold& threshold)
{
    const Figure& figure = threshold.figure;
    Reach reach{figure.low, figure.high};
    (threshold.at_least ? reach.low : reach.high) = figure.value;
    return reach;
}

// Two parts of a phrase, either of which may be missing.
std::string join(const std::string& first, const std::string& second)
{
    return first + (first.empty() || second.empty() ? "" : ", ") + second;
}

ThresholdAnswer answerOfDemand(const Asked& asked, const Threshold& threshold)
{
    const Known demanded = isDemanded(asked, threshold.quantity);
    if (!demanded.figure)
        return unknown(demanded.why);
    const ThresholdQuantity quantity = threshold.quantity;
    const Wording wording = wordingOf(threshold);
    const double need = *demanded.figure;
    const Reach reach = reachOf(threshold);
    ThresholdAnswer answer;
    answer.figure = need;
    answer.figure_text = formatOperations(need, dimensionOf(quantity), wording.integer);
    if (isBurden(quantity)) {
        // At its worst within the budget, at its best, or not even then.
        if (reach.high && *reach.high <= need) {
            answer.standing = ThresholdStanding::Meets;
            answer.text = wording.exact(*reach.high) + " at most";
        } else if (reach.low && *reach.low > need) {
            answer.standing = ThresholdStanding::Misses;
            answer.text = wording.exact(*reach.low) +
                          " at best: " + gapText(wording, *reach.low, need, "over");
        } else {
            answer.standing = ThresholdStanding::Depends;
            answer.text = join(reach.low ? wording.exact(*reach.low) + " at best" : "",
                               reach.high ? "up to " + wording.exact(*reach.high) : "");
        }
        return answer;
    }
    if (reach.low && need <= *reach.low) {
        answer.standing = ThresholdStanding::Meets;
        answer.text = "within " + wording.exact(*reach.low);
    } else if (reach.high && need > *reach.high) {
        answer.standing = ThresholdStanding::Misses;
        answer.text = gapText(wording, need, *reach.high, "over");
    } else {
        answer.standing = ThresholdStanding::Depends;
        answer.text =
            "only the larger: " + join(reach.low ? "from " + wording.exact(*reach.low) : "",
                                       reach.high ? "up to " + wording.exact(*reach.high) : "");
    }
    return answer;
}

std::string_view standingText(ThresholdStanding standing)
{
    switch (standing) {
    case ThresholdStanding::Unknown:
        return "no figure";
    case ThresholdStanding::Meets:
        return "meets";
    case ThresholdStanding::Depends:
        return "depends";
    case ThresholdStanding::Misses:
        return "misses";
    }
    return {};
}

} // namespace

std::vector<ThresholdRow> thresholdRows(const Comparison& comparison, const Scenario& scenario,
                                        const Catalog& catalog, const Result& result)
{
    const std::optional<Subject> subject = subjectOf(scenario, catalog);
    std::vector<ThresholdRow> rows;
    for (const Threshold& threshold : comparison.thresholds) {
        ThresholdRow row;
        row.tier = threshold.tier;
        row.quantity = threshold.quantity;
        row.paradigm = paradigmName(catalog, threshold.tier);
        row.name = nameOf(threshold.quantity);
        row.as_printed = threshold.as_printed;
        row.at_least = threshold.at_least;
        row.figure = threshold.figure.value;
        row.limit = (threshold.at_least ? "at least " : "at most ") +
                    wordingOf(threshold).exact(row.figure);
        row.explanation = explanationOf(threshold.figure);
        if (subject) {
            const Asked asked{scenario, *subject, result};
            row.device = answerOfDevice(asked, threshold);
            row.demand = answerOfDemand(asked, threshold);
        } else {
            row.device = unknown("the scenario names a profile that is not there");
            row.demand = row.device;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Table tableOf(const std::vector<ThresholdRow>& rows)
{
    Table table;
    table.title = "Can it run here?";
    table.columns = {"paradigm",       "quantity",    "as printed",    "sense",
                     "threshold (SI)", "SI unit",     "device (SI)",   "device stands",
                     "device answer",  "demand (SI)", "demand stands", "demand answer"};
    const auto cell = [](const ThresholdAnswer& answer) {
        return answer.figure ? formatMachine(*answer.figure) : std::string();
    };
    for (const ThresholdRow& row : rows) {
        table.rows.push_back(
            {row.paradigm, row.name, row.as_printed, row.at_least ? "at least" : "at most",
             formatMachine(row.figure), units::spelt(dimensionOf(row.quantity)), cell(row.device),
             std::string{standingText(row.device.standing)}, row.device.text, cell(row.demand),
             std::string{standingText(row.demand.standing)}, row.demand.text});
    }
    return table;
}

} // namespace deployscope
