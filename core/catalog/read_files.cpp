// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/load.h"

#include "core/catalog/problems.h"
#include "core/text/characters.h"
#include "core/units/format.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace deployscope {

namespace {

namespace fs = std::filesystem;

// A folder of profiles is small and flat. Someone who names the root of the disk by mistake is to
// get an answer.
constexpr std::size_t most_entries = 10'000;
constexpr int deepest = 8;

void tell(std::vector<Diagnostic>& diagnostics, const std::string& file, std::string what,
          std::string remedy)
{
    diagnostics.push_back({Severity::Error, file, 0, 0, "", std::move(what), std::move(remedy)});
}

bool isHidden(const fs::path& path)
{
    return path.filename().string().starts_with('.');
}

} // namespace

std::optional<std::string> readTextFile(const std::string& path,
                                        std::vector<Diagnostic>& diagnostics)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) {
        tell(diagnostics, path, "the file does not exist", "check its name and folder");
        return std::nullopt;
    }
    if (fs::is_directory(status)) {
        tell(diagnostics, path, "this is a folder", "name a file");
        return std::nullopt;
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
        const std::error_code reason(errno, std::generic_category());
        tell(diagnostics, path, "the file cannot be opened: " + reason.message(),
             "check that you may read it");
        return std::nullopt;
    }
    // Read piece by piece: the size of what is no regular file is not known beforehand.
    std::string text;
    std::array<char, std::size_t{64} << 10> piece{};
    while (stream && text.size() <= max_profile_bytes) {
        stream.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        text.append(piece.data(), static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) {
        tell(diagnostics, path, "the file cannot be read to its end", "check the disk");
        return std::nullopt;
    }
    if (text.size() > max_profile_bytes) {
        tell(diagnostics, path,
             "the file is larger than " +
                 formatIn(static_cast<double>(max_profile_bytes), "MiB", 1),
             "a profile has a few kilobytes; divide it into smaller files");
        return std::nullopt;
    }
    if (const std::size_t invalid = invalidUtf8At(text); invalid != std::string::npos) {
        Problems problems(path, text, diagnostics);
        problems.add(invalid, "", "the text is not UTF-8 from here on",
                     "save the file as UTF-8 in your editor");
        return std::nullopt;
    }
    return text;
}

std::vector<ProfileText> readProfileFolder(const std::string& folder,
                                           std::vector<Diagnostic>& diagnostics)
{
    std::vector<ProfileText> profiles;
    std::error_code error;
    if (!fs::is_directory(folder, error)) {
        tell(diagnostics, folder,
             fs::exists(folder, error) ? "this is no folder" : "the folder does not exist",
             "name a folder of profiles");
        return profiles;
    }
    std::vector<std::string> paths;
    std::size_t entries = 0;
    fs::recursive_directory_iterator at(folder, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
        if (++entries > most_entries) {
            tell(diagnostics, folder,
                 "the folder holds more than " + std::to_string(most_entries) + " entries",
                 "name a folder that holds profiles alone");
            return profiles;
        }
        const fs::path& path = at->path();
        std::error_code ignored; // what vanishes meanwhile is neither
        if (at->is_directory(ignored)) {
            if (isHidden(path) || path.filename() == "schema" || at.depth() >= deepest) {
                at.disable_recursion_pending();
            }
        } else if (path.extension() == ".json" && !isHidden(path) && !at->is_other(ignored)) {
            paths.push_back(path.generic_string());
        }
    }
    if (error) {
        tell(diagnostics, folder, "the folder cannot be read: " + error.message(),
             "check that you may read it and all folders in it");
    }
    std::sort(paths.begin(), paths.end());
    for (std::string& path : paths) {
        if (std::optional<std::string> text = readTextFile(path, diagnostics)) {
            profiles.push_back({std::move(path), std::move(*text)});
        }
    }
    return profiles;
}

} // namespace deployscope
