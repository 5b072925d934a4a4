// SPDX-License-Identifier: GPL-3.0-or-later
// From one key on a slider to the frame with everything that follows from it.
#include "core/catalog/load.h"
#include "tests/benchmarks/benchmark.h"
#include "ui/charts/chart.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/stepped_slider.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/scenario_panel.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/example_session.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
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

// Counts the charts as they are painted.
class Frames
{
public:
    explicit Frames(const ui::ExplorePage& page)
    {
        for (ui::Chart* chart : page.charts()) {
            painted_.push_back(0);
            const std::size_t index = painted_.size() - 1;
            QObject::connect(chart, &ui::Chart::painted, chart,
                             [this, index] { ++painted_[index]; });
        }
    }

    // Lets the event loop run until every chart was painted once more.
    void wait()
    {
        const std::vector<int> before = painted_;
        const auto missing = [&] {
            for (std::size_t i = 0; i < before.size(); ++i)
                if (painted_[i] == before[i])
                    return true;
            return false;
        };
        do
            QCoreApplication::processEvents();
        while (missing());
    }

private:
    std::vector<int> painted_;
};

} // namespace

std::string chosenPlatform()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY") &&
        !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("the display's")).toStdString();
}

Json benchUi(const Settings& settings)
{
    chosenPlatform();
    static int count = 1;
    static char name[] = "deployscope_benchmark";
    static char* arguments[]{name, nullptr};
    const QApplication application(count, arguments);
    const QTemporaryDir home; // nobody's own settings are read
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    ui::applyTheme(ui::ThemeKind::Light);

    ui::Session session(loadCatalog(ui::builtInProfiles()).catalog);
    ui::ExampleSession examples(session, [] { return loadExamples(ui::builtInExamples()); });
    ui::MainWindow window(session, examples);
    window.resize(1920, 1080);
    window.show();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    const ui::ExplorePage& page = *window.explorePage();
    QTest::qWait(200); // until all is quiet
    Frames frames(page);

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
