// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/ladder.h"

#include <string_view>
#include <utility>

namespace deployscope::units {

namespace {

struct KnownLadder
{
    Dimension dimension;
    Ladder ladder;
};

// The units are given by their texts alone: what they are worth has its home in readUnit. The base
// is the first unit whose text is the given one.
KnownLadder make(std::string_view base, std::initializer_list<std::string_view> texts)
{
    KnownLadder result;
    for (const std::string_view text : texts) {
        const ExactUnit unit = readUnit(text).unit.value_or(ExactUnit{});
        if (text == base) {
            result.ladder.base = result.ladder.rungs.size();
            result.dimension = unit.dimension;
        }
        result.ladder.rungs.push_back({std::string(text), unit, toSi({false, "1", 0}, unit).value});
    }
    return result;
}

std::vector<KnownLadder> makeAll()
{
    return {
        make("", {"", "k", "M", "G", "T", "P", "E"}),
        make("m", {"nm", "µm", "mm", "m", "km"}),
        make("s", {"ps", "ns", "µs", "ms", "s", "min", "h", "day", "year"}),
        make("J", {"pJ", "nJ", "µJ", "mJ", "J", "kJ", "MJ", "GJ", "TJ", "PJ", "EJ"}),
        make("B", {"B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB"}),
        make("FLOP",
             {"FLOP", "kFLOP", "MFLOP", "GFLOP", "TFLOP", "PFLOP", "EFLOP", "ZFLOP", "YFLOP"}),
        make("K", {"K"}),
        make("USD", {"USD"}),
        make("W", {"nW", "µW", "mW", "W", "kW", "MW", "GW", "TW"}),
        make("/s", {"/s", "M/s", "G/s", "T/s", "P/s"}),
        make("m/s", {"m/s", "km/s"}),
        make("B/s", {"B/s", "kB/s", "MB/s", "GB/s", "TB/s", "PB/s", "EB/s"}),
        make("FLOP/s", {"FLOP/s", "kFLOP/s", "MFLOP/s", "GFLOP/s", "TFLOP/s", "PFLOP/s", "EFLOP/s",
                        "ZFLOP/s"}),
        make("FLOP/byte", {"FLOP/byte"}),
        make("J/MB", {"nJ/MB", "µJ/MB", "mJ/MB", "J/MB", "kJ/MB"}),
        make("USD/h", {"USD/h"}),
        make("USD/kWh", {"USD/kWh"}),
        make("USD/GB", {"USD/GB"}),
        make("item", {"item"}),
        make("item/s", {"item/s"}),
        make("J/item", {"nJ/item", "µJ/item", "mJ/item", "J/item", "kJ/item"}),
    };
}

} // namespace

const Ladder& ladderOf(Dimension dimension, Ladder& scratch)
{
    static const std::vector<KnownLadder> known = makeAll();
    for (const KnownLadder& entry : known) {
        if (entry.dimension == dimension) {
            return entry.ladder;
        }
    }
    scratch.rungs = {{spelt(dimension), {.dimension = dimension}, 1.0}};
    scratch.base = 0;
    return scratch;
}

} // namespace deployscope::units
