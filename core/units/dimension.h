// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace deployscope {

// The physical kind of a number: exponents over the base units of the model. A power is
// energy 1, time -1; a price per hour is money 1, time -1; a pure number is all zeros.
struct Dimension
{
    std::int8_t length{0};      // metre
    std::int8_t time{0};        // second
    std::int8_t energy{0};      // joule
    std::int8_t data{0};        // byte
    std::int8_t operation{0};   // FLOP or OP: one operation
    std::int8_t temperature{0}; // kelvin
    std::int8_t money{0};       // US dollar
    std::int8_t item{0};        // a countable thing: query, image, device

    friend constexpr bool operator==(const Dimension&, const Dimension&) = default;
};

constexpr Dimension operator*(Dimension a, Dimension b)
{
    const auto add = [](std::int8_t x, std::int8_t y) { return static_cast<std::int8_t>(x + y); };
    return {add(a.length, b.length),       add(a.time, b.time),
            add(a.energy, b.energy),       add(a.data, b.data),
            add(a.operation, b.operation), add(a.temperature, b.temperature),
            add(a.money, b.money),         add(a.item, b.item)};
}

constexpr Dimension inverse(Dimension a)
{
    const auto negate = [](std::int8_t x) { return static_cast<std::int8_t>(-x); };
    return {negate(a.length),    negate(a.time),        negate(a.energy), negate(a.data),
            negate(a.operation), negate(a.temperature), negate(a.money),  negate(a.item)};
}

constexpr Dimension operator/(Dimension a, Dimension b)
{
    return a * inverse(b);
}

namespace dimension {
inline constexpr Dimension none{};
inline constexpr Dimension length{.length = 1};
inline constexpr Dimension time{.time = 1};
inline constexpr Dimension energy{.energy = 1};
inline constexpr Dimension data{.data = 1};
inline constexpr Dimension operations{.operation = 1};
inline constexpr Dimension temperature{.temperature = 1};
inline constexpr Dimension money{.money = 1};
inline constexpr Dimension power = energy / time;
inline constexpr Dimension rate = none / time;
inline constexpr Dimension speed = length / time;
inline constexpr Dimension bandwidth = data / time;
inline constexpr Dimension operation_rate = operations / time;
inline constexpr Dimension operation_intensity = operations / data;
inline constexpr Dimension energy_per_data = energy / data;
inline constexpr Dimension money_rate = money / time;
} // namespace dimension

} // namespace deployscope
