// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/characters.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace deployscope {

namespace {

struct CodePoint
{
    std::uint32_t value{0};
    std::size_t length{0}; // bytes; 0 where they are not UTF-8
};

// Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above U+10FFFF.
CodePoint decode(std::string_view text, std::size_t at)
{
    const auto byte = [text, at](std::size_t i) -> std::uint32_t {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    const auto continues = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const std::uint32_t first = byte(0);
    if (first < 0x80U) {
        return {first, 1};
    }
    if (first >= 0xC2U && first <= 0xDFU && continues(1)) {
        return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    }
    if (first >= 0xE0U && first <= 0xEFU && continues(1) && continues(2)) {
        const std::uint32_t value =
            (first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
        return {value, value >= 0x800U && (value < 0xD800U || value > 0xDFFFU) ? 3U : 0U};
    }
    if (first >= 0xF0U && first <= 0xF4U && continues(1) && continues(2) && continues(3)) {
        const std::uint32_t value = (first & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U |
                                    (byte(2) & 0x3FU) << 6U | (byte(3) & 0x3FU);
        return {value, value >= 0x10000U && value <= 0x10FFFFU ? 4U : 0U};
    }
    return {};
}

bool isControl(std::uint32_t value)
{
    return value < 0x20U || (value >= 0x7FU && value < 0xA0U) ||
           (value >= 0x200BU && value <= 0x200FU) || (value >= 0x2028U && value <= 0x202EU) ||
           (value >= 0x2060U && value <= 0x206FU) || value == 0xFEFFU;
}

} // namespace

std::size_t invalidUtf8At(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        // Nearly all of it is ASCII: pass over eight bytes at once.
        std::uint64_t word = 0;
        if (text.size() - at >= sizeof word) {
            std::memcpy(&word, text.data() + at, sizeof word);
            if ((word & 0x8080808080808080U) == 0) {
                at += sizeof word;
                continue;
            }
        }
        const CodePoint point = decode(text, at);
        if (point.length == 0) {
            return at;
        }
        at += point.length;
    }
    return std::string_view::npos;
}

std::size_t controlCharacterAt(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        if (text[at] >= ' ' && text[at] <= '~') {
            ++at;
            continue;
        }
        const CodePoint point = decode(text, at);
        if (isControl(point.value)) {
            return at;
        }
        at += std::max<std::size_t>(point.length, 1);
    }
    return std::string_view::npos;
}

std::size_t countCharacters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string printable(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = decode(text, at);
        std::array<char, 16> escape{};
        if (point.length == 0) {
            std::snprintf(escape.data(), escape.size(), "\\x%02x",
                          static_cast<unsigned>(static_cast<unsigned char>(text[at])));
            result += escape.data();
            ++at;
            continue;
        }
        if (isControl(point.value)) {
            std::snprintf(escape.data(), escape.size(), "\\u%04x",
                          static_cast<unsigned>(point.value));
            result += escape.data();
        } else {
            result += text.substr(at, point.length);
        }
        at += point.length;
    }
    return result;
}

std::string cleaned(std::string_view text, std::size_t most_characters)
{
    std::string result;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size() && count < most_characters;) {
        const CodePoint point = decode(text, at);
        const bool blank = point.length > 0 && (isControl(point.value) || point.value == ' ');
        if (!blank || !result.empty()) {
            result += point.length == 0 ? "\uFFFD" : blank ? " " : text.substr(at, point.length);
            ++count;
        }
        at += std::max<std::size_t>(point.length, 1);
    }
    result.erase(result.find_last_not_of(' ') + 1);
    return result;
}

std::string_view firstCharacters(std::string_view text, std::size_t count)
{
    std::size_t end = 0;
    for (std::size_t i = 0; end < text.size() && i < count; ++i) {
        end += std::max<std::size_t>(decode(text, end).length, 1);
    }
    return text.substr(0, end);
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t longest = 60;
    const std::string_view shown = firstCharacters(text, longest);
    return "\"" + printable(shown) + (shown.size() < text.size() ? "…\"" : "\"");
}

} // namespace deployscope
