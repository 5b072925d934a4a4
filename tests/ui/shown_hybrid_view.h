// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "built_in_catalog.h"
#include "shown_texts.h"
#include "texts_apart.h"

#include "ui/controls/card.h"
#include "ui/controls/log_slider.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/figure_rows.h"
#include "ui/pages/hybrid_view.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"

#include <QLabel>
#include <QTest>

#include <string_view>

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

} // namespace deployscope::testing
