// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/library.h"
#include "core/example/program.h"
#include "tests/benchmarks/benchmark.h"

#include <vector>

namespace deployscope::benchmark {

namespace {

// What a slider asks for: all steps and the verdict, at other inputs each time. Each example as
// often as the next.
Json evaluations(const ExampleLibrary& library, const Settings& settings)
{
    std::vector<ExampleProgram> programs;
    std::vector<std::vector<double>> inputs;
    for (const Example& example : library.examples) {
        programs.emplace_back(example);
        inputs.push_back(defaultInputs(example));
    }
    std::vector<double> samples;
    for (int round = 0; round < (settings.quick ? 1 : 500); ++round) {
        for (std::size_t i = 0; i < programs.size(); ++i) {
            const ExampleInput& moved =
                library.examples[i].inputs[static_cast<std::size_t>(round) % inputs[i].size()];
            inputs[i][static_cast<std::size_t>(round) % inputs[i].size()] =
                round % 2 == 0 ? moved.high : moved.value.value;
            samples.push_back(secondsOf([&] { return programs[i].evaluate(inputs[i]); }));
        }
    }
    return distribution(std::move(samples), "us");
}

Json compilations(const ExampleLibrary& library, const Settings& settings)
{
    std::vector<double> samples;
    for (int round = 0; round < (settings.quick ? 1 : 20); ++round) {
        for (const Example& example : library.examples)
            samples.push_back(secondsOf([&] { return ExampleProgram(example); }));
    }
    return distribution(std::move(samples), "us");
}

} // namespace

Json benchExamples(const Settings& settings)
{
    const auto texts = textsOf(true);
    const auto library = loadExamples(texts).library;
    return {{"examples", library->examples.size()},
            {"evaluate", evaluations(*library, settings)},
            {"compile", compilations(*library, settings)},
            {"load_examples", repeated(settings, 30, "ms", [&] {
                 return secondsOf([&] { return loadExamples(texts); });
             })}};
}

} // namespace deployscope::benchmark
