// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/object_reader.h"
#include "core/hybrid/design.h"

namespace deployscope {

// Reads the object of a design, of a file or within a session. What it names is looked up in the
// catalog. All problems are told in the context; where one is an error, the result is not to be
// used.
HybridDesign readHybridDesign(const ReadContext& context, const JsonValue& root,
                              const Catalog& catalog);

} // namespace deployscope
