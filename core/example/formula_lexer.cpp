// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/formula_lexer.h"

#include "core/text/characters.h"
#include "core/units/text.h"

#include <algorithm>
#include <array>

namespace deployscope {

namespace {

using Kind = FormulaToken::Kind;

bool beginsName(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::size_t endOfDigits(std::string_view text, std::size_t position)
{
    while (position < text.size() && units::isDigit(text[position]))
        ++position;
    return position;
}

// Longer ones first, for "<" begins "<=".
constexpr std::array<std::string_view, 13> operations{"<=", ">=", "==", "!=", "&&", "||", "+",
                                                      "-",  "*",  "/",  "^",  "<",  ">"};

std::string_view operationAt(std::string_view rest)
{
    const auto found =
        std::find_if(operations.begin(), operations.end(),
                     [rest](std::string_view operation) { return rest.starts_with(operation); });
    return found == operations.end() ? std::string_view() : *found;
}

Kind kindOf(char c)
{
    switch (c) {
    case '(':
        return Kind::Open;
    case ')':
        return Kind::Close;
    case ',':
        return Kind::Comma;
    case '?':
        return Kind::Question;
    case ':':
        return Kind::Colon;
    default:
        return Kind::Unknown;
    }
}

} // namespace

std::size_t endOfFormulaNumber(std::string_view text, std::size_t position)
{
    std::size_t end = endOfDigits(text, position);
    std::size_t digits = end - position;
    if (end < text.size() && text[end] == '.') {
        const std::size_t fraction = end + 1;
        const std::size_t fraction_end = endOfDigits(text, fraction);
        digits += fraction_end - fraction;
        if (digits > 0)
            end = fraction_end;
    }
    if (digits == 0)
        return position;
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        std::size_t power = end + 1;
        if (power < text.size() && (text[power] == '+' || text[power] == '-'))
            ++power;
        if (const std::size_t power_end = endOfDigits(text, power); power_end > power)
            end = power_end;
    }
    return end;
}

bool isComparison(std::string_view operation)
{
    return operation == "<" || operation == "<=" || operation == ">" || operation == ">=" ||
           operation == "==" || operation == "!=";
}

bool isLogical(std::string_view operation)
{
    return operation == "&&" || operation == "||";
}

FormulaToken FormulaLexer::next()
{
    while (position_ < text_.size() && text_[position_] == ' ')
        ++position_;
    const std::size_t start = position_;
    const auto token = [this, start](Kind kind, std::size_t end) {
        position_ = end;
        return FormulaToken{kind, text_.substr(start, end - start), start};
    };
    if (start == text_.size())
        return token(Kind::End, start);
    if (const std::size_t end = endOfFormulaNumber(text_, start); end > start)
        return token(Kind::Number, end);
    if (beginsName(text_[start])) {
        std::size_t end = start;
        while (end < text_.size() && (beginsName(text_[end]) || units::isDigit(text_[end])))
            ++end;
        return token(Kind::Name, end);
    }
    const std::string_view rest = text_.substr(start);
    if (const std::string_view operation = operationAt(rest); !operation.empty())
        return token(Kind::Operator, start + operation.size());
    if (const Kind kind = kindOf(text_[start]); kind != Kind::Unknown)
        return token(kind, start + 1);
    return token(Kind::Unknown, start + firstCharacters(rest, 1).size());
}

} // namespace deployscope
