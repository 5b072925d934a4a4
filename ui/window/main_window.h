// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <optional>

class QAction;
class QLabel;
class QMenu;

namespace deployscope::ui {

class ExplorePage;
class ProblemsPanel;
class RoleLabel;
class Session;

// The window: the tool bar with what concerns the whole document, the page, the problems where
// there are any, and the status line.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    ExplorePage* explorePage() const { return page_; }

    // Nothing: as the system.
    void setThemeChoice(std::optional<ThemeKind> kind);

    // All text by this factor of its usual size.
    void setZoom(double zoom);

    // Says something in the status line for a while.
    void tell(const QString& message);

    // Opens a scenario file, or tells what is wrong with it.
    void openPath(const QString& path);

signals:
    // The user's own profiles are to be read again.
    void reloadRequested();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildToolBar();
    void buildStatus();
    QMenu* buildExportMenu();
    QMenu* buildViewMenu();
    void open();
    bool save();
    bool saveAs();
    void exportAll();
    void copyVerdict();
    void showHistory();
    void showCounts();
    void restore();
    bool fitsScreen() const;

    Session& session_;
    ExplorePage* page_;
    ProblemsPanel* problems_;
    RoleLabel* title_;
    QLabel* counts_;
    QLabel* convention_;
    QAction* undo_;
    QAction* redo_;
    QAction* save_;
    QString message_; // shown in place of the counts for a while
    QLabel* frame_;
    QTimer frame_pause_; // the label must not make frames of its own
};

} // namespace deployscope::ui
