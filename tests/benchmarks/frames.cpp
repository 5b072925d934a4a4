// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/frames.h"

#include "tests/benchmarks/benchmark.h"
#include "ui/theme/apply.h"

#include <QSettings>
#include <QTest>

namespace deployscope::benchmark {

std::string chosenPlatform()
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY") &&
        !qEnvironmentVariableIsSet("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return qEnvironmentVariable("QT_QPA_PLATFORM", QStringLiteral("the display's")).toStdString();
}

Surroundings::Surroundings() : platform_(chosenPlatform()), application_(count_, arguments_)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home_.path());
    ui::applyTheme(ui::ThemeKind::Light);
}

void showAndSettle(QWidget& window)
{
    window.show();
    static_cast<void>(QTest::qWaitForWindowActive(&window));
    QTest::qWait(200);
}

Frames::Frames(const std::vector<ui::Chart*>& charts) : painted_(charts.size(), 0)
{
    for (std::size_t i = 0; i < charts.size(); ++i)
        QObject::connect(charts[i], &ui::Chart::painted, charts[i], [this, i] { ++painted_[i]; });
}

void Frames::wait()
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

} // namespace deployscope::benchmark
