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
    bool isFull() const { return diagnostics_.size() - first_ >= most; }

    // "line 3, column 7".
    std::string place(std::size_t offset);

    // Whether an error was added here, and how many were.
    bool hasErrors() const { return errors_ > 0; }
    std::size_t errors() const { return errors_; }

    // Puts what was added here into the order of the text.
    void sort();

private:
    struct Place
    {
        std::size_t line{0}; // both from 1
        std::size_t column{0};
    };
    Place find(std::size_t offset);

    std::string file_;
    std::string_view text_;
    std::vector<Diagnostic>& diagnostics_;
    std::size_t first_; // of the diagnostics, those added here begin with this one
    std::vector<std::size_t> line_starts_; // found with the first problem: most texts have none
    std::size_t left_out_{0};
    std::size_t errors_{0};
};

} // namespace deployscope
