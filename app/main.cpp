// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verbs.h"
#include "app/window.h"

#include <cstdio>
#include <exception>
#include <span>

namespace {

int run(int argc, char** argv)
{
    using namespace deployscope::app;
    const std::span<const char* const> all(argv, static_cast<std::size_t>(argc));
    const ReadCall read = readCall(all.empty() ? all : all.subspan(1));
    if (read.call.verb == Verb::Window && read.problems.empty()) {
        WindowOptions options{read.call.profile_folders, {}};
        if (!read.call.operands.empty())
            options.file = read.call.operands.front();
        return runWindow(argc, argv, options);
    }
    return tell(answerTo(read));
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        // Of what the program calls only a lack of memory throws.
        std::fputs("deployscope: error: ", stderr);
        std::fputs(error.what(), stderr);
        std::fputs("\n", stderr);
        return static_cast<int>(deployscope::app::ExitStatus::Failed);
    }
}
