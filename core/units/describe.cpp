// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/quantity.h"

#include "core/units/symbols.h"

namespace deployscope {

namespace {

struct Description
{
    Dimension dimension;
    const char* words;
    const char* example;
};

constexpr Description descriptions[] = {
    {dimension::none, "a pure number", "25.6 M"},
    {dimension::length, "a length", "1500 km"},
    {dimension::time, "a time", "10 ms"},
    {dimension::energy, "an energy", "15 Wh"},
    {dimension::data, "an amount of data", "80 GiB"},
    {dimension::operations, "a number of operations", "4.1 GFLOP"},
    {dimension::temperature, "a temperature", "25 degC"},
    {dimension::money, "a sum of money", "800 USD"},
    {dimension::power, "a power", "3 W"},
    {dimension::rate, "a rate", "100 /s"},
    {dimension::speed, "a speed", "200000 km/s"},
    {dimension::bandwidth, "a bandwidth", "2039 GB/s"},
    {dimension::operation_rate, "a rate of operations", "312 TFLOP/s"},
    {dimension::operation_intensity, "an arithmetic intensity", "153 FLOP/byte"},
    {dimension::energy_per_data, "an energy per amount of data", "100 mJ/MB"},
    {dimension::money_rate, "a price per time", "4 USD/h"},
    {{.item = 1}, "a number of items", "20 images"},
    {Dimension{.item = 1} / dimension::time, "a rate of items", "100 queries/s"},
};

const Description* find(Dimension dimension)
{
    for (const Description& description : descriptions) {
        if (description.dimension == dimension) {
            return &description;
        }
    }
    return nullptr;
}

} // namespace

std::string describe(Dimension dimension)
{
    const Description* description = find(dimension);
    return description != nullptr ? description->words : "a quantity in " + units::spelt(dimension);
}

std::string exampleOf(Dimension dimension)
{
    const Description* description = find(dimension);
    return description != nullptr ? description->example : "1 " + units::spelt(dimension);
}

} // namespace deployscope
