// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>
#include <QString>
#include <QWidget>

#include <vector>

namespace deployscope::ui {

class Card;
class Chart;

// One section of the Hybrid page. It listens to the session itself, and looks again only while it
// is in sight.
class HybridView : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual std::vector<Chart*> charts() const { return {}; }
    virtual QList<QAction*> exportActions() const { return {}; }

    // The cards, to be given less air in small windows.
    virtual std::vector<Card*> cards() const = 0;

signals:
    void told(const QString& message);
    void framePainted(double milliseconds);
    void contentsChanged(); // what can be exported
};

} // namespace deployscope::ui
