// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace deployscope::app {

// What a call without a verb asks for.
struct WindowOptions
{
    std::vector<std::string> profile_folders; // layered over the built-in profiles, in this order
    std::optional<std::string> file;          // the scenario to open
};

// Shows the window and returns the status to exit with when it is closed. Needs a display.
int runWindow(int& argc, char** argv, const WindowOptions& options);

} // namespace deployscope::app
