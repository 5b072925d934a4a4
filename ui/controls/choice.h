// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"

#include <QString>

#include <optional>

namespace deployscope::ui {

// One thing to choose: a workload, a device, a network.
struct Choice
{
    QString id;
    QString name;             // "NVIDIA A100 80 GB SXM"
    QString secondary;        // at the right: "Cloud", "Compute Beast"
    QString group;            // neighbours of one group stand under one heading; may be empty
    std::optional<Tier> tier; // a swatch in the tier's colour
    QString tooltip;          // one sentence
    QString keywords;         // found by search, not shown
};

} // namespace deployscope::ui
