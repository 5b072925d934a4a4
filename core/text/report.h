// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace deployscope {

// A document for people, before it is Markdown or HTML. Texts are plain: what either language would
// read as marks is escaped.
struct ReportBlock
{
    enum class Kind : std::uint8_t { Heading, Paragraph, List, Table };

    Kind kind{Kind::Paragraph};
    std::string text;                           // of a heading or paragraph
    std::vector<std::string> entries;           // of a list; the heads of a table
    std::vector<std::vector<std::string>> rows; // of a table, each as long as its heads
};

struct Report
{
    std::string title;
    std::vector<ReportBlock> blocks;

    void heading(std::string text);
    void paragraph(std::string text);
    void list(std::vector<std::string> entries); // nothing where it is empty
    void table(std::vector<std::string> heads, std::vector<std::vector<std::string>> rows);
};

// CommonMark with tables.
std::string toMarkdown(const Report& report);

// One page that needs nothing else; its styles are few and print well.
std::string toHtml(const Report& report);

} // namespace deployscope
