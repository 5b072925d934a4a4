// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/object_reader.h"
#include "core/example/example.h"

#include <span>
#include <vector>

namespace deployscope {

// Reads the object of an example's file, and tries it out: its names, its formulas, their units,
// their values at the ends of the ranges, what the book prints. All problems are told in the
// context; where one is an error, the result is not to be used.
Example readExample(const ReadContext& context, const JsonValue& root);

// Reads the object of a file of checkpoints, each about one of the examples. Problems as above.
std::vector<Checkpoint> readCheckpoints(const ReadContext& context, const JsonValue& root,
                                        std::span<const Example> examples);

} // namespace deployscope
