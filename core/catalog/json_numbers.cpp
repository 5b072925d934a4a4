// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/json_numbers.h"

#include <charconv>
#include <system_error>

namespace deployscope {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// The byte after the text that begins with the quote there.
std::size_t endOfText(std::string_view text, std::size_t quote)
{
    std::size_t at = text.find('"', quote + 1);
    for (; at != std::string_view::npos; at = text.find('"', at + 1)) {
        // Closed by a quote before which no backslash stands that is not itself escaped.
        std::size_t backslashes = 0;
        while (text[at - 1 - backslashes] == '\\') {
            ++backslashes;
        }
        if (backslashes % 2 == 0) {
            return at + 1;
        }
    }
    return text.size();
}

} // namespace

std::string_view numberAt(std::string_view text, std::size_t offset)
{
    const std::size_t end = text.find_first_not_of("+-.0123456789eE", offset);
    return text.substr(offset, end == std::string_view::npos ? end : end - offset);
}

std::vector<std::size_t> unheldNumbers(std::string_view text)
{
    constexpr std::size_t surely_held = 300; // digits without an exponent
    std::vector<std::size_t> result;
    std::size_t at = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = endOfText(text, at);
        } else if (c == '-' || isDigit(c)) {
            const std::string_view token = numberAt(text, at);
            if (token.size() > surely_held || token.find_first_of("eE") != std::string_view::npos) {
                double value = 0.0;
                const char* const end = token.data() + token.size();
                const std::from_chars_result read = std::from_chars(token.data(), end, value);
                if (read.ec == std::errc::result_out_of_range && read.ptr == end) {
                    result.push_back(at);
                }
            }
            at += token.size();
        } else {
            ++at;
        }
    }
    return result;
}

} // namespace deployscope
