// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QString>

#include <optional>

// What the program remembers of the window between two starts. What the user makes lives in the
// scenario file instead.
namespace deployscope::ui::settings {

// Nothing: as the system.
std::optional<ThemeKind> theme();
void setTheme(std::optional<ThemeKind> kind);

// How much larger than usual text is; 1 at first, a little more on a very large screen.
double zoom();
void setZoom(double zoom);
inline constexpr double least_zoom = 0.8;
inline constexpr double most_zoom = 2.5;

QByteArray geometry();
void setGeometry(const QByteArray& geometry);

// The folder of the last file dialog; the documents folder at first.
QString folder();
void setFolder(const QString& folder);

// The page that was shown last, by its name; empty at first.
QString page();
void setPage(const QString& page);

// Where the user's own profiles are looked for; need not exist.
QString profileFolder();

} // namespace deployscope::ui::settings
