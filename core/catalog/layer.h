// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/load.h"
#include "core/catalog/object_reader.h"
#include "core/text/characters.h"

#include <string_view>

namespace deployscope {

// Where something that is loaded was read. Built-in files are one layer; each folder of the user's
// is one over it.
struct Origin
{
    std::string_view file;
    std::string_view layer; // the folder of a user's file; "" for all that is built in
};

inline Origin originOf(const ProfileText& file, bool built_in)
{
    const std::string_view name = file.name;
    const std::size_t slash = name.find_last_of('/');
    // No folder's name ends so: a file without a folder is not taken for a built-in one.
    const std::string_view folder =
        slash == std::string_view::npos ? std::string_view("./") : name.substr(0, slash);
    return {name, built_in ? std::string_view() : folder};
}

// Tells, at a value of the second file, that its layer has the id already; false then. A file of
// another layer replaces what was there before.
inline bool isFirstInLayer(const Origin& before, const Origin& now, const ReadContext& context,
                           const JsonValue& at, std::string_view id)
{
    if (before.file.empty() || before.layer != now.layer)
        return true;
    context.error(at, quoted(id) + " is given a second time, first in " + printable(before.file),
                  "keep one of the two files");
    return false;
}

} // namespace deployscope
