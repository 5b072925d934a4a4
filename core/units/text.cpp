// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/text.h"

#include <array>

namespace deployscope::units {

namespace {

constexpr std::size_t longest_quotation = 40;

constexpr std::array<std::string_view, 6> blanks{" ",      "\t",     no_break_space,
                                                 "\u2007", "\u2009", narrow_no_break_space};

struct CodePoint
{
    char32_t value;
    std::size_t length; // in bytes; 0 where the bytes are no UTF-8
};

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

CodePoint decode(std::string_view text, std::size_t position)
{
    const auto first = static_cast<unsigned char>(text[position]);
    if (first < 0x80U) {
        return {first, 1};
    }
    std::size_t length = 0;
    char32_t least = 0;
    char32_t value = 0;
    if ((first & 0xE0U) == 0xC0U) {
        length = 2;
        least = 0x80;
        value = first & 0x1FU;
    } else if ((first & 0xF0U) == 0xE0U) {
        length = 3;
        least = 0x800;
        value = first & 0x0FU;
    } else if ((first & 0xF8U) == 0xF0U) {
        length = 4;
        least = 0x10000;
        value = first & 0x07U;
    } else {
        return {0, 0};
    }
    if (position + length > text.size()) {
        return {0, 0};
    }
    for (std::size_t i = 1; i < length; ++i) {
        const char c = text[position + i];
        if (!isContinuation(c)) {
            return {0, 0};
        }
        value = (value << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
    }
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (value < least || value > 0x10FFFF || surrogate) {
        return {0, 0};
    }
    return {value, length};
}

// Characters that a reader would not see, or that would turn the message around.
bool isHidden(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

} // namespace

std::size_t blankAt(std::string_view text, std::size_t position)
{
    for (const std::string_view blank : blanks) {
        if (text.substr(position).starts_with(blank)) {
            return blank.size();
        }
    }
    return 0;
}

std::size_t skipBlanks(std::string_view text, std::size_t position)
{
    while (position < text.size()) {
        const std::size_t length = blankAt(text, position);
        if (length == 0) {
            break;
        }
        position += length;
    }
    return position;
}

std::string_view trimmed(std::string_view text)
{
    text.remove_prefix(skipBlanks(text, 0));
    bool shorter = true;
    while (shorter) {
        shorter = false;
        for (const std::string_view blank : blanks) {
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                shorter = true;
            }
        }
    }
    return text;
}

std::string quoted(std::string_view text)
{
    std::string result = "\"";
    std::size_t position = 0;
    for (std::size_t shown = 0; position < text.size(); ++shown) {
        if (shown == longest_quotation) {
            result += "…";
            break;
        }
        const CodePoint point = decode(text, position);
        if (point.length == 0 || isHidden(point.value)) {
            result += "\uFFFD";
            position += point.length == 0 ? 1 : point.length;
        } else {
            result += text.substr(position, point.length);
            position += point.length;
        }
    }
    result += '"';
    return result;
}

} // namespace deployscope::units
