// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "ui/controls/choice.h"

#include <optional>
#include <vector>

// What can be chosen for the parts of a design.
namespace deployscope::ui::hybrid_choices {

// The id of the choice that is none of the catalog's: no workload, the tier's own device, the
// uplinks of the tiers.
QString none();
// Of a link with a bandwidth of its own.
QString ownLink();

std::vector<Choice> kinds();
std::vector<Choice> flowKinds();
std::vector<Choice> tiers(bool with_cloud);
std::vector<Choice> precisions();
// Of one tier where one is given; the others behind, since a design may use any.
std::vector<Choice> devices(const Catalog& catalog, Tier first, const QString& none_name);
std::vector<Choice> workloads(const Catalog& catalog);
// none_name: the choice of none; empty where there must be one. own_link: a link of its own that
// the part has now.
std::vector<Choice> networks(const Catalog& catalog, const QString& none_name,
                             const QString& own_link);

} // namespace deployscope::ui::hybrid_choices
