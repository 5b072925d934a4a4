// SPDX-License-Identifier: GPL-3.0-or-later
// Evaluating allocates nothing: every slider movement evaluates many times over, on the thread that
// draws. This program counts what operator new is asked for while all profiles meet each other, and
// while worked examples are evaluated, which allocate no more than their result.

#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/example/library.h"
#include "core/example/program.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <new>
#include <string>
#include <vector>

namespace {

long allocations = 0;

void* counted(std::size_t size)
{
    ++allocations;
    if (void* memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

} // namespace

// A form that is left out would be a sanitizer's own, and ask it for memory unseen.
void* operator new(std::size_t size)
{
    return counted(size);
}

void* operator new[](std::size_t size)
{
    return counted(size);
}

void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept
{
    ++allocations;
    return std::malloc(size > 0 ? size : 1);
}

void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept
{
    ++allocations;
    return std::malloc(size > 0 ? size : 1);
}

void operator delete(void* memory) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, std::size_t /*size*/) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory, std::size_t /*size*/) noexcept
{
    std::free(memory);
}

void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept
{
    std::free(memory);
}

void operator delete[](void* memory, const std::nothrow_t& /*tag*/) noexcept
{
    std::free(memory);
}

namespace {

using namespace deployscope;

int failures = 0;

void requireNone(const char* what, long counted_before, const Scenario& scenario)
{
    if (allocations == counted_before)
        return;
    ++failures;
    std::fprintf(stderr, "failed: %s allocates %ld times, %s on %s\n", what,
                 allocations - counted_before, scenario.workload.c_str(), scenario.device.c_str());
}

std::shared_ptr<const Catalog> builtInCatalog()
{
    std::vector<Diagnostic> diagnostics;
    const auto files =
        readProfileFolder(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/profiles", diagnostics);
    return loadCatalog(files).catalog;
}

void evaluateEverything(const Catalog& catalog)
{
    long evaluated = 0;
    for (const Device& device : catalog.devices) {
        for (const Workload& workload : catalog.workloads) {
            for (const Precision precision : all_precisions) {
                for (const Phase phase : workload.phases) {
                    for (const int batch : {1, 64, 65536}) {
                        Scenario scenario;
                        scenario.device = device.id;
                        scenario.workload = workload.id;
                        scenario.network = catalog.networks.front().id;
                        scenario.precision = precision;
                        scenario.phase = phase;
                        scenario.batch = batch;
                        scenario.latency_budget = 0.01;
                        scenario.request_rate = 10.0;
                        scenario.power_budget = 3.0;
                        scenario.battery_life = 3600.0;
                        scenario.price_budget = 100.0;
                        const long before = allocations;
                        const Result by_id = evaluate(scenario, catalog);
                        requireNone("evaluate by ids", before, scenario);
                        const long between = allocations;
                        const Result by_profile =
                            evaluate(scenario, workload, device, catalog.networks.front());
                        requireNone("evaluate by profiles", between, scenario);
                        evaluated += by_id.constraint_count == by_profile.constraint_count;
                    }
                }
            }
        }
    }
    if (evaluated < 5000) {
        ++failures;
        std::fprintf(stderr, "failed: only %ld scenarios were evaluated\n", evaluated);
    }
}

// The result has a list of inputs and one of steps.
void evaluateExamples()
{
    std::vector<Diagnostic> diagnostics;
    const auto files = readProfileFolder(
        std::string{DEPLOYSCOPE_SOURCE_DIR} + "/tests/data/examples", diagnostics);
    const auto library = loadExamples(files).library;
    for (const Example& example : library->examples) {
        ExampleProgram program(example);
        std::vector<double> inputs = defaultInputs(example);
        for (const double distance : {1e4, 1e6, 2e7}) {
            inputs.front() = distance;
            const long before = allocations;
            const ExampleResult result = program.evaluate(inputs);
            const long between = allocations;
            const bool is_there = program.number(example.chart.lines.front().value).has_value();
            if (between == before + 2 && allocations == between && is_there &&
                result.steps.front() && program.result().inputs.front() == distance)
                continue;
            ++failures;
            std::fprintf(stderr,
                         "failed: the example %s allocates %ld times, and %ld for a number\n",
                         example.id.c_str(), between - before, allocations - between);
        }
    }
    if (library->examples.empty()) {
        ++failures;
        std::fprintf(stderr, "failed: no example was evaluated\n");
    }
}

} // namespace

int main()
{
    // First of all, that counting works.
    const long before = allocations;
    auto* const number = new std::array<int, 100>{};
    const bool counts = allocations == before + 1 && (*number)[0] == 0;
    delete number;
    if (!counts) {
        std::fprintf(stderr, "failed: an allocation was not counted\n");
        return EXIT_FAILURE;
    }
    evaluateEverything(*builtInCatalog());
    evaluateExamples();
    return failures == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
