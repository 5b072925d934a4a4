// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

#include <vector>

class QAction;

namespace deployscope::ui {

class Chart;

// A page of the window: what the tool bar, the title and the status line ask of the one in sight.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    // What is in hand, for the title.
    virtual QString subject() const = 0;
    // The topic of the guide that is about the page.
    virtual QString helpTopic() const = 0;
    // Whether it shows the scenario, so that it can be pinned.
    virtual bool showsScenario() const { return false; }
    // Whether what it shows is kept in the session's file, so that it can be saved.
    virtual bool savesSession() const { return showsScenario(); }
    // Whether it shows what the file of a session brings that was just opened.
    virtual bool showsOpened() const { return false; }
    // What New begins here, for its tool tip; empty where there is nothing to begin.
    virtual QString newTip() const { return {}; }
    // Begins it. Only where there is something to begin.
    virtual void startAnew() {}

    // What can be written to files now: charts, and what else the page offers to.
    virtual std::vector<Chart*> charts() const = 0;
    virtual QList<QAction*> exportActions() const { return {}; }
    // Subject and verdict as text to copy; empty where there is no verdict.
    virtual QString verdictText() const = 0;

    virtual bool canUndo() const = 0;
    virtual bool canRedo() const = 0;
    virtual void undo() = 0;
    virtual void redo() = 0;

signals:
    // Subject, undo or redo.
    void stateChanged();
    // What can be exported, or whether there is a verdict.
    void contentsChanged();
    // What an export or a copy has to say: "Saved …", or why not.
    void told(const QString& message);
    // How long the charts took to paint last, together, in ms.
    void framePainted(double milliseconds);
};

} // namespace deployscope::ui
