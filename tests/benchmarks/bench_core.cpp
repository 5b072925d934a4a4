// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/load.h"
#include "core/evaluation/evaluate.h"
#include "core/evaluation/verdict.h"
#include "core/explanation/explanation.h"
#include "core/series/energy.h"
#include "core/series/radar.h"
#include "core/series/roofline.h"
#include "core/series/time_breakdown.h"
#include "core/series/verdict_strip.h"
#include "tests/benchmarks/benchmark.h"

#include <algorithm>
#include <functional>
#include <random>

namespace deployscope::benchmark {

namespace {

std::vector<ProfileText> profileTexts()
{
    return textsOf(false);
}

struct Pair
{
    Scenario scenario;
    const Workload* workload;
    const Device* device;
};

// Every workload on every device, at the device's first precision.
std::vector<Pair> allPairs(const Catalog& catalog)
{
    std::vector<Pair> pairs;
    for (const Device& device : catalog.devices) {
        const auto native =
            std::find_if(all_precisions.rbegin(), all_precisions.rend(),
                         [&](Precision precision) { return device.peak(precision).has_value(); });
        for (const Workload& workload : catalog.workloads) {
            Scenario scenario;
            scenario.device = device.id;
            scenario.workload = workload.id;
            scenario.network = catalog.networks.front().id;
            scenario.precision = native == all_precisions.rend() ? Precision::Fp16 : *native;
            scenario.distance = 1.5e6;
            scenario.latency_budget = 0.01;
            scenario.request_rate = 10.0;
            pairs.push_back({scenario, &workload, &device});
        }
    }
    return pairs;
}

// Each pair as often as the next, in an order that no branch predictor learns.
Json evaluations(const Catalog& catalog, const Settings& settings)
{
    const auto pairs = allPairs(catalog);
    std::vector<std::size_t> order;
    for (int round = 0; round < (settings.quick ? 1 : 400); ++round) {
        for (std::size_t i = 0; i < pairs.size(); ++i)
            order.push_back(i);
    }
    std::shuffle(order.begin(), order.end(), std::mt19937_64{1}); // NOLINT: the same each time
    const Network& network = catalog.networks.front();
    std::vector<double> by_profile;
    std::vector<double> by_id;
    std::vector<double> clock;
    for (const bool warm : {false, true}) {
        for (const std::size_t i : order) {
            const Pair& pair = pairs[i];
            const double direct = secondsOf(
                [&] { return evaluate(pair.scenario, *pair.workload, *pair.device, network); });
            const double looked_up = secondsOf([&] { return evaluate(pair.scenario, catalog); });
            const double nothing = secondsOf([] { return 0; });
            if (!warm)
                continue;
            by_profile.push_back(direct);
            by_id.push_back(looked_up);
            clock.push_back(nothing);
        }
    }
    return {{"pairs", pairs.size()},
            {"evaluate", distribution(by_profile, "ns")},
            {"evaluate_by_id", distribution(by_id, "ns")},
            {"reading_the_clock", distribution(clock, "ns")}};
}

Json series(const Catalog& catalog, const Settings& settings)
{
    Scenario scenario;
    scenario.workload = "resnet-50";
    scenario.device = "nvidia-a100";
    scenario.distance = 1.5e6;
    scenario.latency_budget = 0.01;
    const Result result = evaluate(scenario, catalog);
    const auto measured = [&](const auto& make) {
        return repeated(settings, 2000, "us",
                        [&] { return secondsOf([&] { return make(scenario, catalog, result); }); });
    };
    const auto roofline = [](const Scenario& of, const Catalog& in, const Result& with) {
        return rooflineSeries(of, in, with);
    };
    const auto every_explanation = [](const Scenario& of, const Catalog& in, const Result& with) {
        std::size_t steps = 0;
        for (const std::string& id : explainableQuantities(in))
            steps += explain(id, of, in, with)->steps.size();
        return steps;
    };
    const auto memory_time = [](const Scenario& of, const Catalog& in, const Result& with) {
        return explain("memory", of, in, with);
    };
    return {{"roofline", measured(roofline)},
            {"radar", measured(radarSeries)},
            {"time_breakdown", measured(timeSeries)},
            {"energy", measured(energySeries)},
            {"verdict_strip", measured(verdictStrip)},
            {"explain_memory", measured(memory_time)},
            {"explain_everything", measured(every_explanation)}};
}

} // namespace

Json benchCore(const Settings& settings)
{
    const auto texts = profileTexts();
    const auto catalog = loadCatalog(texts).catalog;
    Json document = evaluations(*catalog, settings);
    document["profiles"] = texts.size();
    document["load_catalog"] =
        repeated(settings, 30, "ms", [&] { return secondsOf([&] { return loadCatalog(texts); }); });
    document["read_and_load_catalog"] = repeated(
        settings, 30, "ms", [&] { return secondsOf([&] { return loadCatalog(profileTexts()); }); });
    document.update(series(*catalog, settings));
    return document;
}

} // namespace deployscope::benchmark
