// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_catalog.h"

#include "core/paradigm/knowledge.h"
#include "ui/pages/compare_page.h"
#include "ui/session/built_in_profiles.h"
#include "ui/session/session.h"

#include <QTest>

#include <functional>
#include <memory>

namespace deployscope::testing {

// What is compiled in of the paradigms. A file with a mistake stops the test program.
inline std::shared_ptr<const Comparison> builtInComparison()
{
    static const std::shared_ptr<const Comparison> comparison = [] {
        const LoadedKnowledge loaded = loadParadigmKnowledge(ui::builtInDecision());
        if (!loaded.diagnostics.empty() || !loaded.knowledge.comparison)
            qFatal("The built-in comparison cannot be read.");
        return loaded.knowledge.comparison;
    }();
    return comparison;
}

// The Compare page in a window of its own that is active.
class ShownComparePage
{
public:
    explicit ShownComparePage(QSize size = {1340, 820})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        ready = QTest::qWaitForWindowActive(&page);
        QCoreApplication::processEvents();
    }

    void change(const std::function<void(Scenario&)>& change)
    {
        Scenario scenario = session.scenario();
        change(scenario);
        session.setScenario(scenario);
    }

    template <class View> View* show(ui::CompareSection section)
    {
        page.showSection(section);
        QCoreApplication::processEvents();
        return qobject_cast<View*>(page.view());
    }

    ui::Session session{builtInCatalog()};
    ui::ComparePage page{session, builtInComparison()};
    bool ready{false};
};

} // namespace deployscope::testing
