// SPDX-License-Identifier: GPL-3.0-or-later
// From one key on a slider of a worked example to the frame with everything that follows from it.
#include "core/catalog/load.h"
#include "tests/benchmarks/benchmark.h"
#include "tests/benchmarks/frames.h"
#include "ui/charts/example_chart.h"
#include "ui/controls/log_slider.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/example_inputs.h"
#include "ui/pages/example_view.h"
#include "ui/pages/examples_page.h"
#include "ui/pages/text.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/example_session.h"
#include "ui/session/session.h"
#include "ui/window/main_window.h"

#include <QTest>

namespace deployscope::benchmark {

Json benchExamplesPage(const Settings& settings)
{
    const Surroundings surroundings;
    ui::Session session(loadCatalog(ui::builtInProfiles()).catalog);
    ui::ExampleSession examples(session, [] { return loadExamples(ui::builtInExamples()); });
    ui::MainWindow window(session, examples);
    window.resize(1920, 1080);
    window.showPage(ui::PageId::Examples);
    showAndSettle(window);
    const ui::ExampleView& view = *window.examplesPage()->example();

    Frames frames({view.chart()});
    int results = 0;
    QObject::connect(&examples, &ui::ExampleSession::resultChanged, &window,
                     [&results] { ++results; });
    const auto waitForFrame = [&frames] {
        frames.wait();
        return 0;
    };

    std::vector<double> opening;
    std::vector<double> events;
    std::vector<double> bare;
    for (const Example& example : examples.library().examples) {
        if (examples.example() != &example)
            opening.push_back(secondsOf([&] {
                examples.choose(ui::toQt(example.id));
                return waitForFrame();
            }));
        for (const ui::ExampleInputRow* row : view.inputs()->rows()) {
            for (const Qt::Key key : {Qt::Key_Home, Qt::Key_Right, Qt::Key_PageUp, Qt::Key_Right,
                                      Qt::Key_End, Qt::Key_Left}) {
                const int before = results;
                const double event = secondsOf([&] {
                    QTest::keyClick(row->slider(), key);
                    return results == before ? 0 : waitForFrame();
                });
                if (results == before)
                    continue; // the end of the slider: nothing to paint
                events.push_back(event);
                // The same chart with the same data, and nothing else.
                bare.push_back(secondsOf([&] {
                    view.chart()->update();
                    return waitForFrame();
                }));
            }
            if (settings.quick)
                break;
        }
        if (settings.quick && events.size() > 8)
            break;
    }
    return {{"platform", QGuiApplication::platformName().toStdString()},
            {"window", {window.width(), window.height()}},
            {"what", "key event on a slider of a worked example until the event loop is back from "
                     "painting the chart and all else that changed, over every slider of every "
                     "example; beside it a repaint of the chart alone with the same data; from "
                     "choosing an example to its first frame"},
            {"event_to_frame", distribution(events, "ms")},
            {"bare_repaint", distribution(bare, "ms")},
            {"open_to_frame", distribution(opening, "ms")}};
}

} // namespace deployscope::benchmark
