// SPDX-License-Identifier: GPL-3.0-or-later
// From an edit of a large hybrid design to the frame in which the design is drawn anew.
#include "core/catalog/load.h"
#include "core/hybrid/edit.h"
#include "core/series/hybrid_drawing.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "tests/benchmarks/large_design.h"
#include "ui/charts/hybrid_chart.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"

namespace deployscope::benchmark {

Json benchHybridPage(const Settings& settings)
{
    const Surroundings surroundings;
    ui::Session session(loadCatalog(ui::builtInProfiles()).catalog);
    ui::HybridSession hybrid(session);
    hybrid.load();
    hybrid.addOwn(largeDesign(hybrid.catalog()));
    ui::HybridChart chart;
    const auto draw = [&] {
        chart.setDrawing(hybridDrawing(hybrid.design(), hybrid.result()));
        chart.setTable(tableOf(hybrid.design(), hybrid.result()));
    };
    draw();
    chart.resize(1300, 620);
    showAndSettle(chart);
    QObject::connect(&hybrid, &ui::HybridSession::designChanged, &chart, draw);

    Frames frames({&chart});
    const auto waitForFrame = [&frames] {
        frames.wait();
        return 0;
    };
    // As when a slider is dragged: another value at each step, all of one control.
    const auto measured = [&](const auto& edit) {
        std::vector<double> seconds;
        const int times = settings.quick ? 3 : 400;
        for (int i = 0; i < times; ++i)
            seconds.push_back(secondsOf([&] {
                hybrid.apply(edit(static_cast<double>(i + 1) / times), QStringLiteral("slider"));
                return waitForFrame();
            }));
        return distribution(std::move(seconds), "ms");
    };
    const Json share = measured([&](double part) {
        return setShare(hybrid.design(), "stage-7", 0.1 + 0.8 * part, hybrid.catalog());
    });
    const Json rate = measured([&](double part) {
        return setRate(hybrid.design(), hybrid.design().stages.front().id, 0.001 + part,
                       hybrid.catalog());
    });
    // The same with all of it in sight.
    chart.setZoom(0.0);
    const Json share_overview = measured([&](double part) {
        return setShare(hybrid.design(), "stage-7", 0.1 + 0.8 * part, hybrid.catalog());
    });
    chart.fit();
    // A move gives every part another place.
    bool to_edge = false;
    const Json move = measured([&](double /*part*/) {
        to_edge = !to_edge;
        return moveStage(hybrid.design(), "stage-9", to_edge ? Tier::Edge : Tier::Tiny,
                         hybrid.catalog());
    });
    std::vector<double> bare;
    for (int i = 0; i < (settings.quick ? 2 : 200); ++i)
        bare.push_back(secondsOf([&] {
            chart.update();
            return waitForFrame();
        }));
    return {{"platform", QGuiApplication::platformName().toStdString()},
            {"chart", {chart.width(), chart.height()}},
            {"stages", hybrid.design().stages.size()},
            {"flows", hybrid.design().flows.size()},
            {"what", "an edit of the session (evaluated beside all in the cloud and all on the "
                     "device) until the event loop is back from painting the design; beside it a "
                     "repaint of the chart alone with the same design"},
            {"share_to_frame", share},
            {"share_to_frame_of_overview", share_overview},
            {"rate_to_frame", rate},
            {"move_to_frame", move},
            {"bare_repaint", distribution(bare, "ms")}};
}

} // namespace deployscope::benchmark
