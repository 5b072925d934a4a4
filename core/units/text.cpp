// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/text.h"

#include <array>

namespace deployscope::units {

namespace {

constexpr std::array<std::string_view, 6> blanks{" ",      "\t",     no_break_space,
                                                 "\u2007", "\u2009", narrow_no_break_space};

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

} // namespace deployscope::units
