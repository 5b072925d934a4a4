// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/catalog/diagnostic.h"
#include "core/catalog/load.h"
#include "core/catalog/profile_file.h"
#include "core/example/library.h"

#include <optional>
#include <vector>

namespace deployscope {

// Reads one file of any type (device, workload, network, paradigms, …, example, scenario) and tells
// what is wrong with it, without keeping it. References to ids are looked up in the catalog, and
// those of checkpoints in the library.
std::vector<Diagnostic> checkProfile(const ProfileText& file, const Catalog& catalog,
                                     const ExampleLibrary& library = {});

// What the file says that it is; nothing where it is no JSON or says nothing that is known.
std::optional<FileType> typeOf(const ProfileText& file);

} // namespace deployscope
