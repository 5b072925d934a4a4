// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/answer.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace deployscope::app {

namespace {

void complain(const std::string& line)
{
    // Where standard error fails there is nobody left to tell.
    static_cast<void>(std::fwrite((line + "\n").data(), 1, line.size() + 1, stderr));
}

} // namespace

int tell(const Answer& answer)
{
    for (const Diagnostic& problem : answer.problems)
        complain(toString(problem));
    for (const std::string& failure : answer.failures)
        complain("deployscope: error: " + failure);
    if (answer.output.empty())
        return static_cast<int>(answer.status);
    errno = 0;
    const std::size_t written = std::fwrite(answer.output.data(), 1, answer.output.size(), stdout);
    if (written != answer.output.size() || std::fflush(stdout) != 0) {
        const std::error_code reason(errno, std::generic_category());
        complain("deployscope: error: standard output takes no more: " + reason.message());
        return static_cast<int>(ExitStatus::Failed);
    }
    return static_cast<int>(answer.status);
}

} // namespace deployscope::app
