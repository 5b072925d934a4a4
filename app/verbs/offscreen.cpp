// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/offscreen.h"

#include <QApplication>
#include <QLocale>

#include <array>
#include <cstdio>

namespace deployscope::app {

OffscreenApplication::OffscreenApplication()
{
    for (const char* name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORMTHEME", "QT_STYLE_OVERRIDE", "QT_FONT_DPI"})
        qunsetenv(name);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    // Qt keeps both as long as there is an application.
    static int count = 1;
    static std::array<char, 12> name{"deployscope"};
    static std::array<char*, 2> arguments{name.data(), nullptr};
    // Standard error is for what is wrong with the call. What Qt remarks on the user's session
    // while it starts is no concern of a program that opens no window.
    const QtMessageHandler handler = qInstallMessageHandler(
        [](QtMsgType type, const QMessageLogContext&, const QString& message) {
            if (type == QtCriticalMsg || type == QtFatalMsg)
                std::fputs(qPrintable(message + QLatin1Char('\n')), stderr);
        });
    application_ = std::make_unique<QApplication>(count, arguments.data());
    qInstallMessageHandler(handler);
}

OffscreenApplication::~OffscreenApplication() = default;

} // namespace deployscope::app
