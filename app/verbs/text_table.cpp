// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/text_table.h"

#include "core/catalog/text.h"

#include <algorithm>
#include <utility>

namespace deployscope::app {

TextTable::TextTable(std::vector<Align> columns, std::string indent)
    : columns_(std::move(columns)), indent_(std::move(indent))
{}

void TextTable::add(std::vector<std::string> cells)
{
    rows_.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows_) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], countCharacters(row[i]));
    }
    std::string text;
    for (const auto& row : rows_) {
        std::string line = indent_;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string padding(widths[i] - countCharacters(row[i]), ' ');
            const bool right = i < columns_.size() && columns_[i] == Align::Right;
            line += (i == 0 ? "" : "  ") + (right ? padding + row[i] : row[i] + padding);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

} // namespace deployscope::app
