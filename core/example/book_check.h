// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"
#include "core/example/program.h"
#include "core/series/table.h"

#include <cstdint>
#include <string>
#include <vector>

namespace deployscope {

enum class BookState : std::uint8_t {
    Agrees,  // ours rounds to the figure printed, or lies in the range printed
    Differs, // and it is said why
    InWords, // the book gives no number
};

struct BookCheck
{
    std::string example; // id
    std::string title;   // of the example
    std::string section;
    std::string of;        // the input's or step's name
    std::string label;     // its label
    std::string ours;      // at the book's inputs
    double our_value{0.0}; // SI
    std::string book;
    BookState state{BookState::Agrees};
    std::string because;
    std::string where;
};

std::string_view idOf(BookState state); // "agrees", "differs", "in words"

// At the defaults, or at the inputs that the book uses otherwise. The program's last result is left
// as it was.
std::vector<BookCheck> checkAgainstBook(const Example& example);

// Every printed figure of every example: section, example, quantity, ours, the book's, state, why,
// where. Cells as shown, for people.
Table bookTable(const ExampleLibrary& library);

} // namespace deployscope
