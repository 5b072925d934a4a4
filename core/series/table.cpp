// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/table.h"

#include <charconv>
#include <cmath>
#include <string_view>
#include <system_error>

namespace deployscope {

namespace {

// One number and nothing else: "-1.5e-05", but not "-1+2", which a spreadsheet would work out.
bool isNumber(std::string_view cell)
{
    if (!cell.empty() && cell.front() == '+')
        cell.remove_prefix(1);
    double value = 0.0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return error == std::errc{} && end == cell.data() + cell.size() && std::isfinite(value);
}

std::string quoted(const std::string& cell)
{
    // A leading sign or "=" makes a spreadsheet run the cell; a quote in front keeps it text.
    const bool formula =
        !cell.empty() &&
        std::string_view{"=+-@\t\r\n"}.find(cell.front()) != std::string_view::npos &&
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

std::string markdownCell(const std::string& cell)
{
    std::string result;
    for (const char character : cell) {
        switch (character) {
        case '|':
        case '\\':
        case '*':
        case '_':
        case '`':
        case '<':
            result += '\\';
            result += character;
            break;
        case '\r':
            break;
        case '\n':
            result += ' ';
            break;
        default:
            result += character;
        }
    }
    return result;
}

void writeMarkdownRow(std::string& markdown, const std::vector<std::string>& cells)
{
    markdown += '|';
    for (const std::string& cell : cells)
        markdown += ' ' + markdownCell(cell) + " |";
    markdown += '\n';
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

std::string toMarkdown(const Table& table)
{
    std::string markdown = "# " + markdownCell(table.title) + "\n\n";
    writeMarkdownRow(markdown, table.columns);
    markdown += '|';
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        markdown += "---|";
    markdown += '\n';
    for (const auto& row : table.rows)
        writeMarkdownRow(markdown, row);
    return markdown;
}

} // namespace deployscope
