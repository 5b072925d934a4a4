// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_catalog.h"
#include "shown_chart.h"
#include "shown_texts.h"
#include "texts_apart.h"

#include "core/hybrid/library.h"
#include "ui/controls/card.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/role_label.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/figure_rows.h"
#include "ui/pages/hybrid_view.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"

#include <QLabel>
#include <QSet>
#include <QTest>

#include <memory>
#include <vector>

namespace deployscope::testing {

// A section of the Hybrid page on the built-in designs, in a window of its own that is active, as
// large as it is on a screen of 1280 × 720.
template <class View> class ShownHybridView
{
public:
    explicit ShownHybridView(QSize size = {1154, 560})
    {
        hybrid.load();
        view.reset(new View(hybrid));
        for (ui::Card* card : view->cards())
            card->setCompact(size.height() < 740);
        view->resize(size);
        view->show();
        view->activateWindow();
        ready = QTest::qWaitForWindowActive(view.data());
        QCoreApplication::processEvents();
    }

    ui::Session session{builtInCatalog()};
    ui::HybridSession hybrid{session};
    QScopedPointer<View> view;
    bool ready{false};
};

inline void typeInto(ui::ExampleInputField* field, const QString& text)
{
    field->setFocus(Qt::TabFocusReason);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

// No label has less room than its text takes, and nothing reaches out of what it stands in.
inline void verifyRoom(const QWidget& root)
{
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        const QByteArray who = (QLatin1String(widget->metaObject()->className()) +
                                QLatin1Char(' ') + widget->accessibleName())
                                   .toUtf8();
        if (!widget->isWindow())
            QVERIFY2(widget->parentWidget()->rect().contains(widget->geometry()), who);
        const auto* label = qobject_cast<const QLabel*>(widget);
        if (label == nullptr || label->text().isEmpty())
            continue;
        const QByteArray text = label->text().toUtf8();
        if (label->wordWrap())
            QVERIFY2(label->heightForWidth(label->width()) <= label->height(), text);
        else
            QVERIFY2(label->minimumSizeHint().width() <= label->width(), text);
    }
}

// Every stop of the Tab key inside, from the first on.
inline QList<QWidget*> tabStops(QWidget* root)
{
    QList<QWidget*> stops;
    for (QWidget* next = root->nextInFocusChain(); next != root; next = next->nextInFocusChain())
        if (root->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            stops << next;
    return stops;
}

// The section on a session that could read nothing says so, and offers no chart.
template <class View> void verifySaysThatNothingIsKnown()
{
    ui::Session session{builtInCatalog()};
    ui::HybridSession hybrid{session};
    hybrid.setLoader([] {
        LoadedHybrid loaded;
        loaded.library = std::make_shared<const HybridLibrary>();
        return loaded;
    });
    hybrid.load();
    View view(hybrid);
    view.show();
    QVERIFY(shownTexts(view).join(QLatin1Char(' ')).contains(QStringLiteral("see the problems")));
    QVERIFY(view.charts().empty());
    for (const ui::Chart* chart : view.template findChildren<ui::Chart*>())
        QVERIFY(!chart->isVisible());
}

// Each card has a title, each chart a file name of its own, a table, and words for a screen reader.
template <class View> void verifyExports(const View& view)
{
    for (const ui::Card* card : view.cards())
        QVERIFY(!card->title().isEmpty());
    const std::vector<ui::Chart*> charts = view.charts();
    QSet<QString> names;
    for (const ui::Chart* chart : charts) {
        names << chart->suggestedFileName(QStringLiteral("svg"));
        QVERIFY(!chart->table().rows.empty());
        QVERIFY(!chart->accessibleName().isEmpty() && !chart->accessibleDescription().isEmpty());
    }
    QCOMPARE(static_cast<std::size_t>(names.size()), charts.size());
    QVERIFY(!names.contains(QStringLiteral("example.svg")));
}

// All texts of the charts have their place.
inline void verifyCharts(const std::vector<ui::Chart*>& charts)
{
    for (ui::Chart* chart : charts)
        test::verifyApart(test::textsOf(*chart, chart->size()), chart->size());
}

// No text is broken, in a sentence or in a chart.
template <class View> void verifySound(const View& view)
{
    QCOMPARE(firstUnsound(shownTexts(view)), QString());
    verifyCharts(view.charts());
}

// All stands in the section at this size, each chart high enough to be read.
template <class View> void verifyInSight(const View& view, QSize size)
{
    QCoreApplication::processEvents();
    QCOMPARE(view.size(), size);
    verifyRoom(view);
    verifyCharts(view.charts());
    for (const ui::Chart* chart : view.charts())
        QVERIFY(chart->height() >= 200);
}

// A step on the row's slider changes its field and, where anything follows from it, what results()
// gives; it can be undone, which brings all back, and done again.
template <class View, class Results>
void verifyStepAndBack(ShownHybridView<View>& shown, const ui::ExampleInputRow& row,
                       const Results& results, bool changes_results)
{
    const QString before = results(*shown.view);
    const QString value = row.field()->text();
    row.slider()->setFocus();
    QTest::keyClick(row.slider(), Qt::Key_Right);
    const QByteArray who = row.label()->text().toUtf8();
    QVERIFY2(row.field()->text() != value, who);
    QVERIFY2(!changes_results || results(*shown.view) != before, who);
    QVERIFY(shown.hybrid.canUndo());
    shown.hybrid.undo();
    QVERIFY(!shown.hybrid.canUndo());
    QCOMPARE(results(*shown.view), before);
    QCOMPARE(row.field()->text(), value);
    shown.hybrid.redo();
    QVERIFY2(!changes_results || results(*shown.view) != before, who);
    shown.hybrid.undo();
}

// What the page has on small and on large screens.
inline void addSizes()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1280 × 720") << QSize(1154, 560);
    QTest::newRow("1920 × 1080") << QSize(1794, 920);
}

} // namespace deployscope::testing
