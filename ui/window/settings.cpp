// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QStandardPaths>

namespace deployscope::ui::settings {

namespace {

const QString theme_key = QStringLiteral("window/theme");
const QString zoom_key = QStringLiteral("window/zoom");
const QString geometry_key = QStringLiteral("window/geometry");
const QString page_key = QStringLiteral("window/page");
const QString folder_key = QStringLiteral("files/folder");

constexpr int large_screen = 2400; // pixels across, at 96 dots per inch
constexpr double large_zoom = 1.25;

} // namespace

std::optional<ThemeKind> theme()
{
    const QString name = QSettings().value(theme_key).toString();
    if (name == QLatin1String("light"))
        return ThemeKind::Light;
    if (name == QLatin1String("dark"))
        return ThemeKind::Dark;
    return std::nullopt;
}

void setTheme(std::optional<ThemeKind> kind)
{
    QSettings().setValue(theme_key, !kind                      ? QStringLiteral("system")
                                    : *kind == ThemeKind::Dark ? QStringLiteral("dark")
                                                               : QStringLiteral("light"));
}

double zoom()
{
    const QVariant remembered = QSettings().value(zoom_key);
    bool is_number = false;
    const double value = remembered.toDouble(&is_number);
    if (is_number && value >= least_zoom && value <= most_zoom)
        return value;
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen && screen->availableSize().width() >= large_screen ? large_zoom : 1.0;
}

void setZoom(double zoom)
{
    QSettings().setValue(zoom_key, qBound(least_zoom, zoom, most_zoom));
}

QByteArray geometry()
{
    return QSettings().value(geometry_key).toByteArray();
}

void setGeometry(const QByteArray& geometry)
{
    QSettings().setValue(geometry_key, geometry);
}

QString folder()
{
    const QString remembered = QSettings().value(folder_key).toString();
    if (!remembered.isEmpty() && QFileInfo(remembered).isDir())
        return remembered;
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void setFolder(const QString& folder)
{
    QSettings().setValue(folder_key, folder);
}

QString page()
{
    return QSettings().value(page_key).toString();
}

void setPage(const QString& page)
{
    QSettings().setValue(page_key, page);
}

QString profileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
           QStringLiteral("/profiles");
}

} // namespace deployscope::ui::settings
