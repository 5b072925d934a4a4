// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/time_layout.h"

#include <QFont>
#include <QStringList>

#include <optional>
#include <vector>

namespace deployscope::ui {

struct Flags
{
    std::vector<std::optional<PlacedText>> labels; // parallel to the lines; y from 0 to height
    double height{0.0};
};

// Labels above vertical lines at the given places, beside their lines like flags, in as few rows
// as it takes: no label lies on another, and no line runs up through another's label. A label that
// finds no place is left out.
Flags layOutFlags(const std::vector<double>& lines, const QStringList& texts, double left,
                  double right, const QFont& font);

} // namespace deployscope::ui
