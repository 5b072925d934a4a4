// SPDX-License-Identifier: GPL-3.0-or-later
// A program that uses the core and links no Qt. Each room of the core has its line here, so that
// one that comes to need Qt stops this from being built.

#include "core/catalog/load.h"
#include "core/evaluation/scenario_file.h"
#include "core/hybrid/edit.h"
#include "core/session/session_file.h"
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <cstdio>
#include <cstdlib>

namespace {

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "failed: %s\n", what);
        std::exit(EXIT_FAILURE);
    }
}

void units()
{
    using namespace deployscope;
    const ParsedQuantity bandwidth = parseQuantity("2039 GB/s", dimension::bandwidth);
    require(bandwidth.quantity.has_value(), "a bandwidth is read");
    require(bandwidth.quantity->value == 2.039e12, "a bandwidth is read in SI");
    require(formatExact(2.039e12, dimension::bandwidth) == "2.039\u00A0TB/s",
            "a bandwidth is written");
    require(!parseQuantity("80 GB", dimension::bandwidth).problem.empty(),
            "an amount of data is no bandwidth");
}

void catalog()
{
    using namespace deployscope;
    std::vector<Diagnostic> diagnostics;
    const std::vector<ProfileText> files =
        readProfileFolder(DEPLOYSCOPE_SOURCE_DIR "/profiles", diagnostics);
    const LoadedCatalog loaded = loadCatalog(files);
    require(diagnostics.empty() && loaded.diagnostics.empty(), "the profiles are read");
    require(findDevice(*loaded.catalog, "nvidia-a100") != nullptr, "the A100 is a device");

    ScenarioDocument document;
    document.scenario.workload = "resnet-50";
    document.scenario.device = "nvidia-a100";
    const ReadScenario read = readScenario(writeScenario(document), "scenario", *loaded.catalog);
    require(read.document == document, "a scenario that is written is read back");

    SessionDocument session;
    session.scenario = document;
    session.designs.push_back(std::make_shared<const HybridDesign>(emptyDesign(*loaded.catalog)));
    const ReadSession again = readSession(writeSession(session), "session", *loaded.catalog);
    require(again.document && again.document->designs.size() == 1,
            "a session that is written is read back with its designs");
}

} // namespace

int main()
{
    units();
    catalog();
    return EXIT_SUCCESS;
}
