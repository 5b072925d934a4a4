// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/scenario.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <string>
#include <vector>

namespace deployscope::testing {

// A case of tests/data/golden.json: what an independent implementation of the model came to.
struct GoldenCase
{
    std::string name;
    Scenario scenario;
    nlohmann::json expected;
};

inline std::vector<GoldenCase> goldenCases()
{
    std::ifstream file(std::string{DEPLOYSCOPE_SOURCE_DIR} + "/tests/data/golden.json");
    std::vector<GoldenCase> cases;
    for (const auto& each : nlohmann::json::parse(file)) {
        const auto& input = each["input"];
        GoldenCase golden{input.dump(), {}, each["expected"]};
        Scenario& scenario = golden.scenario;
        scenario.workload = input["workload"];
        scenario.device = input["device"];
        scenario.precision = *precisionFromId(input["precision"].get<std::string>());
        scenario.batch = input["batch"];
        if (input.contains("context"))
            scenario.context = input["context"].get<int>();
        scenario.distance = input.value("distance", 0.0);
        if (input.value("mac", "book") == "vendor")
            scenario.convention = Convention::Vendor;
        cases.push_back(std::move(golden));
    }
    return cases;
}

} // namespace deployscope::testing
