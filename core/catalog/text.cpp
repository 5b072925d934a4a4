// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/text.h"

#include <algorithm>
#include <array>

namespace deployscope {

namespace {

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// Steps of inserting, deleting, replacing one letter, or swapping two neighbours. Both are short.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    constexpr std::size_t longest = 64;
    if (a.size() > longest || b.size() > longest) {
        return longest;
    }
    std::array<std::array<std::size_t, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) {
        rows[0][j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twice_above = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0U : 1U)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1])) {
                row[j] = std::min(row[j], twice_above[j - 2] + 1);
            }
        }
    }
    return rows[a.size() % 3][b.size()];
}

} // namespace

std::string listed(std::span<const std::string_view> words)
{
    constexpr std::size_t most = 20;
    // A list that is longer by one word only would not become shorter.
    const std::size_t shown = words.size() <= most + 1 ? words.size() : most;
    std::string result;
    for (std::size_t i = 0; i < shown; ++i) {
        result += i == 0 ? "" : ", ";
        result += printable(words[i]);
    }
    if (shown < words.size()) {
        result += " and " + std::to_string(words.size() - shown) + " more";
    }
    return result;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known)
{
    std::string_view best;
    // A third of the letters may differ, and two in a short word: "fp61", "bf16".
    std::size_t best_distance = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string_view candidate : known) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < best_distance && distance < candidate.size()) {
            best = candidate;
            best_distance = distance;
        }
    }
    if (best.empty() && word.size() >= 3) {
        // Half a name: "a100" for "nvidia-a100".
        for (const std::string_view candidate : known) {
            const auto found =
                std::search(candidate.begin(), candidate.end(), word.begin(), word.end(),
                            [](char a, char b) { return lower(a) == lower(b); });
            if (found != candidate.end()) {
                return candidate;
            }
        }
    }
    return best;
}

std::string remedyFor(std::string_view word, std::span<const std::string_view> known)
{
    std::string result;
    if (const std::string_view near = nearest(word, known); !near.empty()) {
        result = "did you mean " + quoted(near) + "? ";
    }
    return result + "known here: " + listed(known);
}

} // namespace deployscope
