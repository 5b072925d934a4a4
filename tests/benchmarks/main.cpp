// SPDX-License-Identifier: GPL-3.0-or-later
// deployscope_benchmark [--quick] [--group NAME]…
// Measures the program on this machine and prints one JSON document. Build it with the release
// preset, and leave the machine alone meanwhile: the figures are only worth comparing then.

#include "tests/benchmarks/benchmark.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string_view>
#include <thread>

namespace deployscope::benchmark {

namespace {

struct Group
{
    std::string_view name;
    Json (*run)(const Settings&);
};

constexpr std::array groups{Group{"core", benchCore},
                            Group{"examples", benchExamples},
                            Group{"hybrid", benchHybrid},
                            Group{"ui", benchUi},
                            Group{"examples_page", benchExamplesPage},
                            Group{"hybrid_page", benchHybridPage},
                            Group{"start", benchStart}};

int wrongCall(const std::string& what)
{
    std::string known;
    for (const Group& group : groups)
        known += " " + std::string{group.name};
    std::fprintf(stderr,
                 "%s\nusage: deployscope_benchmark [--quick] [--group NAME]...\ngroups:%s\n",
                 what.c_str(), known.c_str());
    return 2;
}

Json machine()
{
#ifdef NDEBUG
    constexpr bool optimised = true;
#else
    constexpr bool optimised = false;
#endif
    return {{"compiler", __VERSION__},
            {"assertions", !optimised},
            {"processors", std::thread::hardware_concurrency()}};
}

int run(const std::vector<std::string_view>& arguments)
{
    Settings settings;
    std::vector<std::string_view> wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == "--quick")
            settings.quick = true;
        else if (arguments[i] == "--group" && i + 1 < arguments.size())
            wanted.push_back(arguments[++i]);
        else
            return wrongCall("unknown option: " + std::string{arguments[i]});
    }
    for (const std::string_view name : wanted) {
        if (std::none_of(groups.begin(), groups.end(),
                         [name](const Group& group) { return group.name == name; }))
            return wrongCall("unknown group: " + std::string{name});
    }
    Json document;
    document["quick"] = settings.quick;
    document["machine"] = machine();
    for (const Group& group : groups) {
        if (wanted.empty() || std::find(wanted.begin(), wanted.end(), group.name) != wanted.end())
            document[std::string{group.name}] = group.run(settings);
    }
    std::puts(document.dump(2).c_str());
    return EXIT_SUCCESS;
}

} // namespace

Json distribution(std::vector<double> seconds, const std::string& unit)
{
    std::sort(seconds.begin(), seconds.end());
    const double scale = unit == "ns" ? 1e9 : unit == "us" ? 1e6 : 1e3;
    const auto at = [&seconds](double share) {
        const double last = static_cast<double>(seconds.size() - 1);
        return seconds[static_cast<std::size_t>(share * last)];
    };
    return {{"median_" + unit, at(0.5) * scale},
            {"p99_" + unit, at(0.99) * scale},
            {"samples", seconds.size()}};
}

Json repeated(const Settings& settings, int times, const std::string& unit,
              const std::function<double()>& seconds)
{
    std::vector<double> samples;
    seconds(); // once to warm up
    for (int i = 0; i < (settings.quick ? 1 : times); ++i)
        samples.push_back(seconds());
    return distribution(std::move(samples), unit);
}

std::vector<ProfileText> textsOf(bool examples)
{
    std::vector<Diagnostic> diagnostics;
    std::vector<ProfileText> texts =
        readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles", diagnostics);
    const auto is_other = [examples](const ProfileText& text) {
        const auto is_in = [&text](std::string_view folder) {
            return text.name.find("/profiles/" + std::string{folder} + "/") != std::string::npos;
        };
        const bool is_example = is_in("examples") || is_in("checkpoints");
        return examples ? !is_example : is_example || is_in("decision") || is_in("hybrid");
    };
    texts.erase(std::remove_if(texts.begin(), texts.end(), is_other), texts.end());
    return texts;
}

} // namespace deployscope::benchmark

int main(int count, char** arguments)
{
    return deployscope::benchmark::run({arguments + 1, arguments + count});
}
