// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/figure_text.h"

#include "core/catalog/terms.h"
#include "core/units/format.h"
#include "core/units/text.h"

#include <string_view>

namespace deployscope {

namespace {

// "ms" of "20 ms", with the blank before it.
std::string_view unitOf(std::string_view text)
{
    const std::size_t at = text.rfind(units::no_break_space);
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

} // namespace

std::string explanationOf(const Figure& figure)
{
    std::string text = "Source (" + std::string{nameOf(figure.kind)} + "): " + figure.source + ".";
    for (const std::string& further : {figure.note, figure.book_says}) {
        if (!further.empty())
            text += " " + further;
    }
    return text;
}

std::string rangeText(double low, double high, Dimension dimension)
{
    std::string last = formatExact(high, dimension);
    if (low == high)
        return last;
    std::string first = formatExact(low, dimension);
    if (const std::string_view unit = unitOf(first); unit == unitOf(last))
        first.resize(first.size() - unit.size());
    return first + " to " + last;
}

} // namespace deployscope
