// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/tool_bar.h"

namespace deployscope::ui {

class ExportMenu;
class Page;
class RoleLabel;
class Session;
class SessionFiles;
class ViewMenu;

// The bar at the top of the window: what concerns the session's file, and what the page in sight
// can do.
class DocumentBar : public ToolBar
{
    Q_OBJECT

public:
    // All must outlive the bar.
    DocumentBar(Session& session, SessionFiles& files, ExportMenu* exports, ViewMenu* view,
                QWidget* parent);

    // The page in sight. Follow its changes with the two below.
    void setPage(Page* page);
    // Subject, undo, redo, and whether there is anything to save.
    void showState();
    // What can be exported, and whether there is a verdict.
    void showContents();

signals:
    void reloadRequested();
    void helpRequested();
    void told(const QString& message);

private:
    void buildDocument(SessionFiles& files);
    void buildPage();
    void copyVerdict();

    Session& session_;
    ExportMenu* exports_;
    Page* page_{nullptr};
    RoleLabel* title_;
    QAction* new_{nullptr};
    QAction* save_{nullptr};
    QAction* save_as_{nullptr};
    QAction* undo_{nullptr};
    QAction* redo_{nullptr};
    QAction* pin_{nullptr};
    QAction* copy_{nullptr};
    QToolButton* export_{nullptr};
};

} // namespace deployscope::ui
