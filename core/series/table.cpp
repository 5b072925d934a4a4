// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/table.h"

#include <algorithm>
#include <string_view>

namespace deployscope {

namespace {

bool isNumber(std::string_view cell)
{
    return !cell.empty() && cell.find_first_not_of("0123456789.eE+-") == std::string_view::npos;
}

std::string quoted(const std::string& cell)
{
    // A leading sign or "=" makes a spreadsheet run the cell; a quote in front keeps it text.
    const bool formula =
        !cell.empty() &&
        std::string_view{"=+-@\t\r"}.find(cell.front()) != std::string_view::npos &&
        !isNumber(cell);
    const std::string text = formula ? "'" + cell : cell;
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string result = "\"";
    for (const char character : text) {
        if (character == '"')
            result += '"';
        result += character;
    }
    return result + "\"";
}

void writeRow(std::string& csv, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        csv += quoted(cells[i]);
    }
    csv += "\r\n";
}

} // namespace

std::string toCsv(const Table& table)
{
    std::string csv;
    writeRow(csv, table.columns);
    for (const auto& row : table.rows)
        writeRow(csv, row);
    return csv;
}

} // namespace deployscope
