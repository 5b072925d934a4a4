// SPDX-License-Identifier: GPL-3.0-or-later
// From the call to the first frame: the program, and a bare plot beside it.
#include "tests/benchmarks/benchmark.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace deployscope::benchmark {

namespace {

struct Start
{
    double seconds;   // from the call to the first frame
    double mebibytes; // peak of resident memory until then
};

// Both programs and this one read the same clock.
double now()
{
    return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

Start startOf(const std::string& program)
{
    int ends[2];
    if (pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    std::string path = program;
    char* arguments[]{path.data(), nullptr};
    pid_t child = 0;
    const double before = now();
    const int failed = posix_spawn(&child, program.c_str(), &actions, nullptr, arguments, environ);
    close(ends[1]);
    posix_spawn_file_actions_destroy(&actions);
    char text[128]{};
    const ssize_t size = failed ? 0 : read(ends[0], text, sizeof text - 1);
    close(ends[0]);
    if (!failed)
        waitpid(child, nullptr, 0);
    long long painted = 0;
    long kibibytes = 0;
    if (size <= 0 || std::sscanf(text, "%lld %ld", &painted, &kibibytes) != 2)
        throw std::runtime_error("it came to no frame: " + program);
    return {static_cast<double>(painted) * 1e-9 - before, static_cast<double>(kibibytes) / 1024.0};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

Json benchStart(const Settings& settings)
{
    const std::string platform = chosenPlatform();
    // As at the first start: nobody's settings and profiles are read.
    const QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"})
        qputenv(name, home.path().toLocal8Bit());
    const std::string programs[]{DEPLOYSCOPE_START_PROGRAM, DEPLOYSCOPE_START_BARE};
    std::vector<double> seconds[2];
    std::vector<double> mebibytes[2];
    for (int run = settings.quick ? 0 : -2; run < (settings.quick ? 1 : 31); ++run) {
        for (const std::size_t which : {std::size_t{0}, std::size_t{1}}) { // alternating
            const Start start = startOf(programs[which]);
            if (run < 0)
                continue; // to warm up
            seconds[which].push_back(start.seconds);
            mebibytes[which].push_back(start.mebibytes);
        }
    }
    const auto figures = [&](std::size_t which) {
        Json object = distribution(seconds[which], "ms");
        object["peak_memory_MiB"] = median(mebibytes[which]);
        return object;
    };
    return {{"platform", platform},
            {"what", "from posix_spawn until the event loop is back from painting and flushing the "
                     "first frame; peak resident memory (VmHWM) at that moment; the program's own "
                     "objects with an event filter that notes the first paint event, against a "
                     "QApplication with one empty QCustomPlot and the same filter, in turn"},
            {"program", figures(0)},
            {"bare", figures(1)},
            {"ratio_of_time", median(seconds[0]) / median(seconds[1])},
            {"ratio_of_memory", median(mebibytes[0]) / median(mebibytes[1])}};
}

} // namespace deployscope::benchmark
