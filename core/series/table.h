// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace deployscope {

// A chart's figures as a table, for CSV, the clipboard and screen readers. Cells are SI numbers
// with every digit; the unit stands in the column's head.
struct Table
{
    std::string title;
    std::vector<std::string> columns;
    std::vector<std::vector<std::string>> rows; // each as long as columns
};

// RFC 4180: comma, CRLF, quotes where needed. A cell that a spreadsheet would take for a formula
// is kept from being one.
std::string toCsv(const Table& table);

// A table of Markdown under its title. What would end a cell, a line or a tag is kept from it.
std::string toMarkdown(const Table& table);

} // namespace deployscope
