// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_catalog.h"
#include "example_library.h"

#include "ui/session/example_session.h"
#include "ui/session/session.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QTest>
#include <QToolButton>

namespace deployscope::testing {

// The main window as the program shows it, active, with the examples of a loader.
class ShownWindow
{
public:
    explicit ShownWindow(QSize size = {1440, 900},
                         ui::ExampleSession::Loader loader = builtInLibrary)
        : examples(session, std::move(loader)), window(session, examples)
    {
        window.resize(size);
        window.show();
        window.activateWindow();
        ready = QTest::qWaitForWindowActive(&window);
        QCoreApplication::processEvents();
    }

    // Whether a visible label shows the text.
    bool says(const QString& text) const
    {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }

    // The button of the tool bar; null where there is none.
    QToolButton* tool(const QString& text) const
    {
        for (auto* button : window.findChildren<QToolButton*>())
            if (button->text().startsWith(text) && button->isVisible())
                return button;
        return nullptr;
    }

    // Presses keys where the focus is.
    void press(QKeySequence keys)
    {
        window.activateWindow(); // a dialog may have come and gone
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window is not active");
        const QKeyCombination combination = keys[0];
        QWidget* focused = window.focusWidget();
        QTest::keyClick(focused ? focused : &window, combination.key(),
                        combination.keyboardModifiers());
    }

    ui::Session session{builtInCatalog()};
    ui::ExampleSession examples;
    ui::MainWindow window;
    bool ready{false};
};

// Whether no part of the widget lies outside its window, or outside the widget it is in.
inline bool isWhole(const QWidget* widget)
{
    const QRect in_window(widget->mapTo(widget->window(), QPoint()), widget->size());
    return widget->window()->rect().contains(in_window) &&
           widget->parentWidget()->rect().contains(widget->geometry());
}

} // namespace deployscope::testing
