// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/scenario_file.h"
#include "core/hybrid/design.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

using OwnDesigns = std::vector<std::shared_ptr<const HybridDesign>>; // none is null

// The most that a file may hold, and so that a user may have at a time.
inline constexpr std::size_t max_own_designs = 100;

// All that a *.deployscope.json file holds: the scenario with its baselines, and the hybrid designs
// of the user.
struct SessionDocument
{
    ScenarioDocument scenario;
    OwnDesigns designs;
    std::string shown_design; // the id of one of them; empty: none of them was in hand
};

struct ReadSession
{
    std::optional<SessionDocument> document; // none where there is any error
    std::vector<Diagnostic> diagnostics;
};

// Reads the text of a session's file, with designs or without; ids are looked up in the catalog.
// Never throws.
ReadSession readSession(std::string_view text, const std::string& file_name,
                        const Catalog& catalog);

// The text of the file, that readSession reads back to an equal document; without designs it is
// that of writeScenario.
std::string writeSession(const SessionDocument& document);

} // namespace deployscope
