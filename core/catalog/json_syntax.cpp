// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/json_document.h"

#include "core/text/characters.h"

#include <algorithm>
#include <string>

namespace deployscope {

namespace {

constexpr std::size_t none = std::string_view::npos;

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// What stands there: a text, a word or a number as a whole, else one character.
std::string found(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    if (text[at] == '"') {
        const std::size_t close = std::min(text.find_first_of("\"\n", at + 1), text.size());
        return "found the text " + quoted(text.substr(at + 1, close - at - 1));
    }
    if (isLetter(text[at]) || isDigit(text[at])) {
        while (end < text.size() && (isLetter(text[end]) || isDigit(text[end]))) {
            ++end;
        }
    } else {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
    }
    return "found " + quoted(text.substr(at, end - at));
}

bool isEscape(std::string_view text, std::size_t at)
{
    constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
    if (text[at] != 'u') {
        return std::string_view("\"\\/bfnrt").find(text[at]) != none;
    }
    const std::string_view digits = text.substr(at + 1, 4);
    return digits.size() == 4 && digits.find_first_not_of(hexadecimal) == none;
}

// A text that begins at the given quote and that the parser did not accept.
void explainText(std::string_view text, std::size_t quote, Problems& problems)
{
    for (std::size_t at = quote + 1; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (text[at] == '"') {
            // Closed and of good characters: what is left are halves of a pair of \u escapes.
            problems.add(quote, "", "a text holds one half of a pair of \\u escapes",
                         "write the character itself");
            return;
        }
        if (text[at] == '\n' || text[at] == '\r') {
            problems.add(quote, "", "a text is not closed on its line",
                         "close it with a double quote; a line break in a text is written \\n");
            return;
        }
        if (byte < 0x20U) {
            problems.add(at, "", "a text holds the control character " + quoted(text.substr(at, 1)),
                         "leave it out");
            return;
        }
        if (text[at] == '\\' && at + 1 < text.size()) {
            if (!isEscape(text, at + 1)) {
                problems.add(at, "", "a text holds a backslash that begins no escape",
                             "a backslash itself is written \\\\");
                return;
            }
            ++at;
        }
    }
    problems.add(quote, "", "a text is not closed before the file ends",
                 "close it with a double quote");
}

void explainValue(std::string_view text, std::size_t at, Problems& problems)
{
    const char c = text[at];
    if (c == '"') {
        explainText(text, at, problems);
    } else if (isDigit(c) || c == '-' || c == '+' || c == '.') {
        problems.add(at, "", "a number is not written as JSON has it",
                     "write it like 3, 0.5 or 1e-3; a number with a unit is a text, \"80 GiB\"");
    } else if (c == '\'') {
        problems.add(at, "", "single quotes do not make a text", "write double quotes");
    } else if (isLetter(c)) {
        problems.add(at, "", "expected a value, " + found(text, at),
                     "a text stands in double quotes; true, false and null have small letters");
    } else if (c == '/' || c == '#') {
        problems.add(at, "", "expected a value, " + found(text, at), "JSON has no comments");
    } else {
        problems.add(at, "", "expected a value, " + found(text, at),
                     "write a text in double quotes, a number, true, false, a list or an object");
    }
}

void explainKey(std::string_view text, std::size_t at, bool after_comma, Problems& problems)
{
    if (text[at] == '"') {
        explainText(text, at, problems);
    } else if (text[at] == '}' && after_comma) {
        problems.add(at, "", "a comma stands before \"}\"", "leave the last comma out");
    } else {
        problems.add(at, "", "expected a key, " + found(text, at),
                     text[at] == '/' || text[at] == '#' ? "JSON has no comments"
                                                        : "a key stands in double quotes");
    }
}

} // namespace

void explainSyntaxError(std::string_view text, const JsonPosition& position, Problems& problems)
{
    using Next = JsonPosition::Next;
    Next next = position.next;
    bool after_comma = false;
    std::size_t at = skipSpace(text, position.offset);
    if (next == Next::Colon && at < text.size() && text[at] == ':') {
        next = Next::Value;
        at = skipSpace(text, at + 1);
    } else if (next == Next::CommaOrEnd && at < text.size() && text[at] == ',') {
        next = position.in_object ? Next::KeyOrEnd : Next::ValueOrEnd;
        after_comma = true;
        at = skipSpace(text, at + 1);
    }
    if (at >= text.size()) {
        if (position.next == Next::Value) {
            problems.add(text.size(), "", "the file is empty", "write an object: { \"type\": … }");
        } else {
            problems.add(text.size(), "",
                         position.in_object ? "the file ends inside an object"
                                            : "the file ends inside a list",
                         position.in_object ? "close it with \"}\"" : "close it with \"]\"");
        }
        return;
    }
    switch (next) {
    case Next::KeyOrEnd:
        explainKey(text, at, after_comma, problems);
        return;
    case Next::Colon:
        problems.add(at, "",
                     "expected a colon after the key " + quoted(position.last_key) + ", " +
                         found(text, at),
                     "write a colon between a key and its value");
        return;
    case Next::CommaOrEnd:
        if (at == position.offset && isDigit(text[at])) {
            problems.add(at, "", "a number begins with a needless 0", "leave the 0 out");
            return;
        }
        problems.add(at, "",
                     std::string(position.in_object ? "expected a comma or \"}\", "
                                                    : "expected a comma or \"]\", ") +
                         found(text, at),
                     position.in_object ? "part the entries of an object by commas"
                                        : "part the entries of a list by commas");
        return;
    case Next::EndOfText:
        problems.add(at, "", "text follows the end of the document, " + found(text, at),
                     "a file holds one object");
        return;
    case Next::ValueOrEnd:
        if (text[at] == ']' && after_comma) {
            problems.add(at, "", "a comma stands before \"]\"", "leave the last comma out");
            return;
        }
        explainValue(text, at, problems);
        return;
    case Next::Value:
        explainValue(text, at, problems);
        return;
    }
}

} // namespace deployscope
