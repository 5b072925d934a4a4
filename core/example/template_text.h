// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// A piece of a template: words, or a figure {name} or {name:unit}.
struct TemplatePart
{
    std::string words;               // braces taken out; empty for a figure
    std::string name;                // empty for words
    std::optional<std::string> unit; // the one behind the colon
    std::size_t offset{0};           // where it begins in the template, in bytes
};

struct TemplateReading
{
    std::vector<TemplatePart> parts;
    // Where a brace stands that does not fit, in bytes. The parts then end before it.
    std::optional<std::size_t> bad_brace;
};

// Takes a template apart, the one way in which they are read. Whether its names mean anything is
// for the caller to know.
TemplateReading readTemplate(std::string_view text);

} // namespace deployscope
