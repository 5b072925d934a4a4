// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace deployscope {

struct FormulaToken
{
    enum class Kind : std::uint8_t {
        Number,
        Name,
        Operator, // + - * / ^ < <= > >= == != && ||
        Open,
        Close,
        Comma,
        Question,
        Colon,
        End,
        Unknown, // one character that no formula has
    };
    Kind kind{Kind::End};
    std::string_view text;
    std::size_t offset{0}; // in bytes
};

// Cuts a formula into its words.
class FormulaLexer
{
public:
    explicit FormulaLexer(std::string_view text) : text_(text) {}

    FormulaToken next(); // End for ever, once it is reached

private:
    std::string_view text_;
    std::size_t position_{0};
};

// Where the number ends that begins at the position: digits, with a decimal point and a power of
// ten. The position itself where none begins there.
std::size_t endOfFormulaNumber(std::string_view text, std::size_t position);

bool isComparison(std::string_view operation); // "<", "!=", …
bool isLogical(std::string_view operation);    // "&&", "||"

} // namespace deployscope
