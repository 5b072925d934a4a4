// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/example/library.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace deployscope::app {

// The array that "list KIND --json" prints, KIND being devices, workloads or networks: an object
// for each, figures in SI under the keys of the profile, what is unknown left out. "sources" has
// for each figure its JSON pointer within the object, its kind and its source.
nlohmann::ordered_json listDocument(std::string_view kind, const Catalog& catalog);

// The array that "list examples --json" prints: id, section and title of each.
nlohmann::ordered_json listDocument(const ExampleLibrary& library);

// The document as it is printed: indented, one line feed at the end, always well-formed UTF-8.
std::string jsonText(const nlohmann::ordered_json& document);

} // namespace deployscope::app
