// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/problems.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace deployscope {

Problems::Problems(std::string file, std::string_view text, std::vector<Diagnostic>& diagnostics)
    : m_file(std::move(file)), m_text(text), m_diagnostics(diagnostics), m_first(diagnostics.size())
{}

void Problems::add(std::size_t offset, std::string pointer, std::string what, std::string remedy,
                   Severity severity)
{
    m_has_errors = m_has_errors || severity == Severity::Error;
    if (isFull()) {
        ++m_left_out;
        return;
    }
    const Place place = find(offset);
    m_diagnostics.push_back({severity, m_file, static_cast<int>(place.line),
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
        m_diagnostics.begin() + static_cast<std::ptrdiff_t>(m_first), m_diagnostics.end(),
        [&place](const Diagnostic& a, const Diagnostic& b) { return place(a) < place(b); });
    if (m_left_out > 0) {
        m_diagnostics.push_back({Severity::Error, m_file, 0, 0, "",
                                 std::to_string(m_left_out) + " further problems are not listed",
                                 "mend the first ones and check again"});
        m_left_out = 0;
    }
}

Problems::Place Problems::find(std::size_t offset)
{
    if (m_line_starts.empty()) {
        m_line_starts.push_back(0);
        for (std::size_t at = m_text.find('\n'); at != std::string_view::npos;
             at = m_text.find('\n', at + 1)) {
            m_line_starts.push_back(at + 1);
        }
    }
    const auto after = std::upper_bound(m_line_starts.begin(), m_line_starts.end(), offset);
    return {static_cast<std::size_t>(after - m_line_starts.begin()), offset - *(after - 1) + 1};
}

} // namespace deployscope
