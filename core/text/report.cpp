// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/report.h"

#include <string_view>
#include <utility>

namespace deployscope {

namespace {

std::string markdownText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|#").find(c) != std::string_view::npos)
            escaped += '\\';
        escaped += c == '\n' ? ' ' : c;
    }
    return escaped;
}

std::string htmlText(std::string_view text)
{
    std::string escaped;
    for (const char c : text) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

std::string markdownRow(const std::vector<std::string>& cells)
{
    std::string row = "|";
    for (const std::string& cell : cells)
        row += " " + markdownText(cell) + " |";
    return row + "\n";
}

std::string htmlRow(const std::vector<std::string>& cells, std::string_view element)
{
    std::string row = "<tr>";
    for (const std::string& cell : cells)
        row.append("<")
            .append(element)
            .append(">")
            .append(htmlText(cell))
            .append("</")
            .append(element)
            .append(">");
    return row + "</tr>\n";
}

constexpr std::string_view style =
    "body{font-family:sans-serif;max-width:50em;margin:2em auto;padding:0 1em;line-height:1.45}"
    "table{border-collapse:collapse;margin:1em 0}"
    "th,td{border-bottom:1px solid #ccc;padding:.3em .8em .3em 0;text-align:left;"
    "vertical-align:top}";

} // namespace

void Report::heading(std::string text)
{
    blocks.push_back({ReportBlock::Kind::Heading, std::move(text), {}, {}});
}

void Report::paragraph(std::string text)
{
    blocks.push_back({ReportBlock::Kind::Paragraph, std::move(text), {}, {}});
}

void Report::list(std::vector<std::string> entries)
{
    if (!entries.empty())
        blocks.push_back({ReportBlock::Kind::List, {}, std::move(entries), {}});
}

void Report::table(std::vector<std::string> heads, std::vector<std::vector<std::string>> rows)
{
    blocks.push_back({ReportBlock::Kind::Table, {}, std::move(heads), std::move(rows)});
}

std::string toMarkdown(const Report& report)
{
    std::string text = "# " + markdownText(report.title) + "\n";
    for (const ReportBlock& block : report.blocks) {
        text += "\n";
        switch (block.kind) {
        case ReportBlock::Kind::Heading:
            text += "## " + markdownText(block.text) + "\n";
            break;
        case ReportBlock::Kind::Paragraph:
            text += markdownText(block.text) + "\n";
            break;
        case ReportBlock::Kind::List:
            for (const std::string& entry : block.entries)
                text += "- " + markdownText(entry) + "\n";
            break;
        case ReportBlock::Kind::Table:
            text += markdownRow(block.entries);
            text += markdownRow(std::vector<std::string>(block.entries.size(), "---"));
            for (const std::vector<std::string>& row : block.rows)
                text += markdownRow(row);
            break;
        }
    }
    return text;
}

std::string toHtml(const Report& report)
{
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    text += "<title>" + htmlText(report.title) + "</title>\n<style>";
    text.append(style);
    text += "</style>\n</head>\n<body>\n<h1>" + htmlText(report.title) + "</h1>\n";
    for (const ReportBlock& block : report.blocks) {
        switch (block.kind) {
        case ReportBlock::Kind::Heading:
            text += "<h2>" + htmlText(block.text) + "</h2>\n";
            break;
        case ReportBlock::Kind::Paragraph:
            text += "<p>" + htmlText(block.text) + "</p>\n";
            break;
        case ReportBlock::Kind::List:
            text += "<ul>\n";
            for (const std::string& entry : block.entries)
                text += "<li>" + htmlText(entry) + "</li>\n";
            text += "</ul>\n";
            break;
        case ReportBlock::Kind::Table:
            text += "<table>\n" + htmlRow(block.entries, "th");
            for (const std::vector<std::string>& row : block.rows)
                text += htmlRow(row, "td");
            text += "</table>\n";
            break;
        }
    }
    return text + "</body>\n</html>\n";
}

} // namespace deployscope
