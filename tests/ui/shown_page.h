// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_catalog.h"
#include "warnings.h"

#include "ui/pages/explore_page.h"
#include "ui/pages/scenario_panel.h"
#include "ui/session/session.h"

#include <QAbstractButton>
#include <QTest>

#include <functional>

namespace deployscope::testing {

// The page of Explore on the built-in profiles, in a window of its own that is active.
class ShownPage
{
public:
    explicit ShownPage(QSize size = {1440, 860})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        ready = QTest::qWaitForWindowActive(&page);
        QCoreApplication::processEvents();
    }

    const Scenario& scenario() const { return session.scenario(); }

    void change(const std::function<void(Scenario&)>& change)
    {
        Scenario scenario = session.scenario();
        change(scenario);
        session.setScenario(scenario);
    }

    // The widget of a class that a screen reader knows by a name; null where there is none.
    template <class Widget> Widget* named(const QString& name) const
    {
        for (Widget* widget : page.findChildren<Widget*>())
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        return nullptr;
    }

    QAbstractButton* button(const QString& text) const
    {
        for (auto* button : page.findChildren<QAbstractButton*>())
            if (button->isVisible() && button->text() == text)
                return button;
        return nullptr;
    }

    ui::Session session{builtInCatalog()};
    ui::ExplorePage page{session};
    bool ready{false};
};

} // namespace deployscope::testing
