// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// Collects the problems of one text, and knows at which line and column a byte of it stands.
class Problems
{
public:
    // More are not told one by one: nobody would read them, and a hostile file could fill the
    // memory with them.
    static constexpr std::size_t most = 1000;

    // The text must live as long as this.
    Problems(std::string file, std::string_view text, std::vector<Diagnostic>& diagnostics);

    void add(std::size_t offset, std::string pointer, std::string what, std::string remedy,
             Severity severity = Severity::Error);

    // Whether further problems are only counted, so that their words need not be made.
    bool isFull() const { return m_diagnostics.size() - m_first >= most; }

    // "line 3, column 7".
    std::string place(std::size_t offset);

    // Whether an error was added here.
    bool hasErrors() const { return m_has_errors; }

    // Puts what was added here into the order of the text.
    void sort();

private:
    struct Place
    {
        std::size_t line{0}; // both from 1
        std::size_t column{0};
    };
    Place find(std::size_t offset);

    std::string m_file;
    std::string_view m_text;
    std::vector<Diagnostic>& m_diagnostics;
    std::size_t m_first; // of the diagnostics, those added here begin with this one
    std::vector<std::size_t> m_line_starts; // found with the first problem: most texts have none
    std::size_t m_left_out{0};
    bool m_has_errors{false};
};

} // namespace deployscope
