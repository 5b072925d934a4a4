// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/comparison.h"

#include <QAction>
#include <QList>
#include <QWidget>

#include <vector>

namespace deployscope::ui {

class Card;
class Chart;
class Session;

// One section of the Compare page. It only looks: the page tells it when to look again.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // Shows the comparison beside the session's scenario as it is now.
    virtual void refresh(const Comparison& comparison, const Session& session) = 0;

    virtual std::vector<Chart*> charts() const { return {}; }
    virtual QList<QAction*> exportActions() const { return {}; }

    // The cards, to be given less air in small windows.
    virtual std::vector<Card*> cards() const = 0;

signals:
    // A figure of the scenario, by its name in core/explanation, to be derived in Explore.
    void explainRequested(const QString& quantity);
    void told(const QString& message);
    void framePainted(double milliseconds);
};

} // namespace deployscope::ui
