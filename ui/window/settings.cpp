// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/settings.h"

#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace deployscope::ui::settings {

namespace {

const QString theme_key = QStringLiteral("window/theme");
const QString geometry_key = QStringLiteral("window/geometry");
const QString folder_key = QStringLiteral("files/folder");

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

} // namespace deployscope::ui::settings
