// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "core/example/program.h"

#include <optional>
#include <string>
#include <string_view>

namespace deployscope {

// An input or a step of an example with its value, by its name: what a text or the book speaks of.
struct NamedValue
{
    const ExampleInput* input{nullptr}; // one of the two is null
    const ExampleStep* step{nullptr};
    std::optional<double> value; // SI

    const std::string& label() const { return input ? input->label : step->label; }
    const std::string& unit() const { return input ? input->unit : step->unit; }
};

// Nothing where neither an input nor a step has the name.
std::optional<NamedValue> findNamed(const Example& example, const ExampleResult& result,
                                    std::string_view name);

// In its own unit, and in another of the same dimension; "—" where there is no value.
std::string show(const NamedValue& named);
std::string showIn(const NamedValue& named, std::string_view unit);

} // namespace deployscope
