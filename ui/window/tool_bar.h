// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QToolBar>
#include <QToolButton>

namespace deployscope::ui {

// The window's tool bar in the theme's colours, without the style's gradient. Its buttons are
// texts, reached by Tab.
class ToolBar : public QToolBar
{
    Q_OBJECT

public:
    explicit ToolBar(const QString& title, QWidget* parent = nullptr);

    QAction* addTool(const QString& text, const QString& tooltip, const QKeySequence& shortcut);
    static void setTip(QAction* tool, const QString& tooltip);
    // A button that opens the menu.
    QToolButton* addMenu(const QString& text, const QString& tooltip, QMenu* menu);
    // What follows stands at the right.
    void addSpace();

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace deployscope::ui
