// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMenu>
#include <QSize>

#include <optional>

class QMainWindow;

namespace deployscope::ui {

// Light or dark, and how large text is; remembered between starts. The shortcuts work while the
// menu is closed.
class ViewMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ViewMenu(QMainWindow* window);

    // Nothing: as the system.
    void setTheme(std::optional<ThemeKind> kind);
    // All text by this factor of its usual size; never larger than what leaves every control of
    // the window in reach.
    void setZoom(double zoom);
    // A zoom kept from a larger screen may be too much for this one.
    void fitZoom();

signals:
    void told(const QString& message);

private:
    void takeZoomBack(double zoom, QSize size);
    bool fitsScreen() const;

    QMainWindow* window_;
};

} // namespace deployscope::ui
