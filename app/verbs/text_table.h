// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace deployscope::app {

// Text in aligned columns for a terminal. A column is as wide as its widest cell, in characters;
// the last is left as it is.
class TextTable
{
public:
    enum class Align { Left, Right };

    // Columns that are not named are aligned to the left.
    explicit TextTable(std::vector<Align> columns = {}, std::string indent = {});

    void add(std::vector<std::string> cells);
    bool isEmpty() const { return rows_.empty(); }

    // One line per row, two spaces between columns, none at the end of a line.
    std::string text() const;

private:
    std::vector<Align> columns_;
    std::string indent_;
    std::vector<std::vector<std::string>> rows_;
};

} // namespace deployscope::app
