// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>

#include <optional>

class QAction;
class QLabel;

namespace deployscope::ui {

class ExplorePage;
class ProblemsPanel;
class Session;

// The window: the tool bar with what concerns the whole document, the page, the problems where
// there are any, and the status line.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Session& session, QWidget* parent = nullptr);

    ExplorePage* explorePage() const { return m_page; }

    // Nothing: as the system.
    void setThemeChoice(std::optional<ThemeKind> kind);

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
    QMenu* buildThemeMenu();
    void open();
    bool save();
    bool saveAs();
    void exportAll();
    void copyVerdict();
    void showHistory();
    void showCounts();
    void tell(const QString& message);
    void restore();

    Session& m_session;
    ExplorePage* m_page;
    ProblemsPanel* m_problems;
    QLabel* m_title;
    QLabel* m_counts;
    QLabel* m_convention;
    QAction* m_undo;
    QAction* m_redo;
    QAction* m_save;
    double m_frame{0.0};
};

} // namespace deployscope::ui
