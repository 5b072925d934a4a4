// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/problems.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace deployscope {

Problems::Problems(std::string file, std::string_view text, std::vector<Diagnostic>& diagnostics)
    : file_(std::move(file)), text_(text), diagnostics_(diagnostics), first_(diagnostics.size())
{}

void Problems::add(std::size_t offset, std::string pointer, std::string what, std::string remedy,
                   Severity severity)
{
    if (severity == Severity::Error)
        ++errors_;
    if (isFull()) {
        ++left_out_;
        return;
    }
    const Place place = find(offset);
    diagnostics_.push_back({severity, file_, static_cast<int>(place.line),
                            static_cast<int>(place.column), std::move(pointer), std::move(what),
                            std::move(remedy)});
}

std::string Problems::place(std::size_t offset)
{
    const Place place = find(offset);
    return "line " + std::to_string(place.line) + ", column " + std::to_string(place.column);
}

void Problems::sort()
{
    const auto place = [](const Diagnostic& diagnostic) {
        return std::tuple(diagnostic.line, diagnostic.column);
    };
    std::stable_sort(
        diagnostics_.begin() + static_cast<std::ptrdiff_t>(first_), diagnostics_.end(),
        [&place](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
    if (left_out_ > 0) {
        diagnostics_.push_back({Severity::Error, file_, 0, 0, "",
                                std::to_string(left_out_) + " further problems are not listed",
                                "mend the first ones and check again"});
        left_out_ = 0;
    }
}

Problems::Place Problems::find(std::size_t offset)
{
    if (line_starts_.empty()) {
        line_starts_.push_back(0);
        for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
             at = text_.find('\n', at + 1)) {
            line_starts_.push_back(at + 1);
        }
    }
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return {static_cast<std::size_t>(after - line_starts_.begin()), offset - *(after - 1) + 1};
}

} // namespace deployscope
