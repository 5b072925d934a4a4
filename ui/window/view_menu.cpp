// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/view_menu.h"

#include "ui/theme/apply.h"
#include "ui/window/settings.h"

#include <QActionGroup>
#include <QLayout>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>

namespace deployscope::ui {

namespace {

constexpr double zoom_step = 1.1;
constexpr int settle_ms = 150;

} // namespace

ViewMenu::ViewMenu(QMainWindow* window) : QMenu(tr("View"), window), window_(window)
{
    auto* group = new QActionGroup(this);
    const auto add = [&](const QString& text, std::optional<ThemeKind> kind) {
        QAction* action = addAction(text);
        action->setCheckable(true);
        action->setChecked(settings::theme() == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { setTheme(kind); });
    };
    add(tr("As the system"), std::nullopt);
    add(tr("Light"), ThemeKind::Light);
    add(tr("Dark"), ThemeKind::Dark);
    addSeparator();
    const auto zoom = [&](const QString& text, const QKeySequence& shortcut, auto factor) {
        QAction* action = addAction(text);
        action->setShortcut(shortcut);
        window->addAction(action); // so that the shortcut works while the menu is closed
        connect(action, &QAction::triggered, this,
                [this, factor] { setZoom(factor(settings::zoom())); });
    };
    zoom(tr("Larger text"), QKeySequence::ZoomIn, [](double now) { return now * zoom_step; });
    zoom(tr("Smaller text"), QKeySequence::ZoomOut, [](double now) { return now / zoom_step; });
    zoom(tr("Usual text"), QKeySequence(Qt::CTRL | Qt::Key_0), [](double) { return 1.0; });
}

void ViewMenu::setTheme(std::optional<ThemeKind> kind)
{
    settings::setTheme(kind);
    applyTheme(kind.value_or(systemThemeKind()), settings::zoom());
}

void ViewMenu::setZoom(double zoom)
{
    const double before = settings::zoom();
    const bool fitted = fitsScreen();
    const QSize size = window_->size();
    settings::setZoom(zoom);
    applyTheme(settings::theme().value_or(systemThemeKind()), settings::zoom());
    if (zoom <= before || !fitted)
        return;
    if (!fitsScreen()) {
        takeZoomBack(before, size);
        return;
    }
    // Pages out of sight ask for their room a little later.
    QTimer::singleShot(settle_ms, this, [this, before, size, now = settings::zoom()] {
        if (settings::zoom() == now && !fitsScreen())
            takeZoomBack(before, size);
    });
}

void ViewMenu::takeZoomBack(double zoom, QSize size)
{
    settings::setZoom(zoom);
    applyTheme(settings::theme().value_or(systemThemeKind()), zoom);
    emit told(tr("Larger text would not leave room for the window on this screen"));
    // It has grown with the text, and shrinks once its parts have.
    QTimer::singleShot(settle_ms, this, [this, size] {
        if (!window_->isMaximized() && !window_->isFullScreen())
            window_->resize(size);
    });
}

void ViewMenu::fitZoom()
{
    if (settings::zoom() > 1.0 && !fitsScreen())
        setZoom(1.0);
}

bool ViewMenu::fitsScreen() const
{
    window_->layout()->activate();
    const QSize least = window_->minimumSizeHint();
    const QSize there = window_->screen()->availableSize();
    return least.width() <= there.width() && least.height() <= there.height();
}

} // namespace deployscope::ui
