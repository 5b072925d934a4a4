// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace deployscope {

// Where a figure comes from.
enum class FigureKind {
    Sheet,    // a vendor's data sheet, a paper or a model card
    Book,     // the ML Systems chapter
    Seed,     // the chapter's older edition
    Measured, // a measurement that somebody published
    Estimate, // derived for this program; the note says how
};

// A sourced number: SI value, the text that it was read from ("80 GiB" stays GiB on screen), and
// what the book prints where that differs.
struct Figure
{
    double value{0.0};
    FigureKind kind{FigureKind::Estimate};
    std::string source;
    std::string as_written;
    std::optional<double> low; // a range that the source gives, SI
    std::optional<double> high;
    std::string book_says;
    std::string note;
};

} // namespace deployscope
