// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <string>

namespace deployscope {

// "Cloud ML" as the catalog calls it, or "Cloud" where it has no paradigms.
inline std::string paradigmName(const Catalog& catalog, Tier tier)
{
    const std::string& name = catalog.paradigms.of(tier).name;
    return name.empty() ? std::string{nameOf(tier)} : name;
}

} // namespace deployscope
