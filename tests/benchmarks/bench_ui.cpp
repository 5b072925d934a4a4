// SPDX-License-Identifier: GPL-3.0-or-later
// From one key on a slider to the frame with everything that follows from it.
#include "core/catalog/load.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/stepped_slider.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/scenario_panel.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/example_session.h"
#include "ui/session/session.h"
#include "ui/window/main_window.h"

#include <QTest>

namespace deployscope::benchmark {

namespace {

struct Step
{
    ui::TrackSlider* slider;
    Qt::Key key;
};

// Through every precision, and in each there and back through batches and distances.
std::vector<Step> steps(const ui::ScenarioPanel& panel, bool quick)
{
    std::vector<Step> all;
    const auto run = [&](ui::TrackSlider* slider, int count) {
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left})
            for (int i = 0; i < count; ++i)
                all.push_back({slider, key});
    };
    for (int round = 0; round < (quick ? 1 : 2); ++round) {
        all.push_back({panel.precisionSlider(), Qt::Key_Home});
        for (int precision = 0; precision < (quick ? 1 : 6); ++precision) {
            run(panel.batchSlider(), quick ? 2 : 12);
            all.push_back({panel.distanceSlider(), Qt::Key_Home});
            run(panel.distanceSlider(), quick ? 2 : 16);
            all.push_back({panel.precisionSlider(), Qt::Key_Right});
        }
    }
    return all;
}

} // namespace

Json benchUi(const Settings& settings)
{
    const Surroundings surroundings;
    ui::Session session(loadCatalog(ui::builtInProfiles()).catalog);
    ui::ExampleSession examples(session, [] { return loadExamples(ui::builtInExamples()); });
    ui::MainWindow window(session, examples);
    window.resize(1920, 1080);
    showAndSettle(window);
    const ui::ExplorePage& page = *window.explorePage();
    Frames frames(page.charts());

    std::vector<double> events;
    std::vector<double> handling;
    std::vector<double> bare;
    int results = 0;
    QObject::connect(&session, &ui::Session::resultChanged, &window, [&results] { ++results; });
    for (const Step& step : steps(*page.panel(), settings.quick)) {
        const int before = results;
        double handled = 0.0;
        const double event = secondsOf([&] {
            handled = secondsOf([&] {
                QTest::keyClick(step.slider, step.key);
                return 0;
            });
            if (results != before)
                frames.wait();
            return 0;
        });
        if (results == before)
            continue; // the end of the slider: nothing to paint
        events.push_back(event);
        handling.push_back(handled);
        // The same charts with the same data, and nothing else.
        bare.push_back(secondsOf([&] {
            for (ui::Chart* chart : page.charts())
                chart->update();
            frames.wait();
            return 0;
        }));
    }
    const Json event = distribution(events, "ms");
    const Json repaint = distribution(bare, "ms");
    const double ratio = event["median_ms"].get<double>() / repaint["median_ms"].get<double>();
    return {{"platform", QGuiApplication::platformName().toStdString()},
            {"window", {window.width(), window.height()}},
            {"what", "key event on a slider of the whole window until the event loop is back from "
                     "painting every chart and all else that changed; beside it a repaint of the "
                     "four charts alone with the same data"},
            {"event_to_frame", event},
            {"of_that_handling", distribution(handling, "ms")},
            {"bare_repaint", repaint},
            {"ratio_of_medians", ratio}};
}

} // namespace deployscope::benchmark
