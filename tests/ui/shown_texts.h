// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/fold.h"
#include "ui/controls/track_slider.h"
#include "ui/pages/verdict_strip.h"
#include "ui/pages/why_panel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringList>

namespace deployscope::testing {

// Every text that the widget and its visible children show, tell a screen reader, put into a tool
// tip or export.
inline QStringList shownTexts(const QWidget& root)
{
    QStringList texts;
    const auto add = [&texts](const QString& text) {
        if (!text.isEmpty())
            texts << text;
    };
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisibleTo(&root))
            continue;
        add(widget->accessibleName());
        add(widget->accessibleDescription());
        add(widget->toolTip());
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            add(label->text());
        if (const auto* line = qobject_cast<const QLineEdit*>(widget))
            add(line->text());
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            add(box->currentText());
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            add(button->text());
        if (const auto* fold = qobject_cast<const ui::FoldHeader*>(widget))
            add(fold->summary());
        if (const auto* tile = qobject_cast<const ui::FigureTile*>(widget)) {
            add(tile->caption());
            add(tile->value());
        }
        if (const auto* slider = qobject_cast<const ui::TrackSlider*>(widget))
            add(slider->valueText());
        if (const auto* strip = qobject_cast<const ui::VerdictStripView*>(widget))
            add(strip->verdict());
        if (const auto* why = qobject_cast<const ui::WhyPanel*>(widget))
            add(why->plainText());
        if (const auto* chart = qobject_cast<const ui::Chart*>(widget)) {
            add(chart->caption());
            for (const auto& row : chart->table().rows)
                for (const std::string& cell : row)
                    add(QString::fromStdString(cell));
        }
    }
    return texts;
}

// The first text that shows what is no number, a unit without its figure, or a place of a message
// that was not filled in; empty where all are sound.
inline QString firstUnsound(const QStringList& texts)
{
    static const QRegularExpression unsound(
        QStringLiteral("(^|[^a-z])[+−-]?(nan|inf|infinity|null)([^a-z]|$)|— ?%|%[0-9n]"),
        QRegularExpression::CaseInsensitiveOption);
    for (const QString& text : texts)
        if (unsound.match(text).hasMatch())
            return text;
    return {};
}

} // namespace deployscope::testing
