// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace deployscope::ui {

class ComparePage;
class DecisionSession;
class ExamplesPage;
class ExampleSession;
class ExplorePage;
class KnowledgeHolder;
class HybridPage;
class HybridSession;
class NavigationRail;
class Page;
class ProblemsPanel;
class RoleLabel;
class Session;
class ToolBar;
class WizardPage;

enum class PageId : std::uint8_t { Explore, Compare, Examples, Hybrid, Wizard };
inline constexpr std::size_t page_count = 5;

// The window: the tool bar with what concerns the document or the page in sight, the rail that
// chooses the page, the page, the problems where there are any, and the status line. Explore is
// there from the start; the other pages are made when they are first shown, or while nothing else
// is to be done.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Session& session, ExampleSession& examples, QWidget* parent = nullptr);

    ExplorePage* explorePage() const { return explore_; }
    ComparePage* comparePage();   // made where it is not there yet
    ExamplesPage* examplesPage(); // as above
    HybridPage* hybridPage();     // as above
    WizardPage* wizardPage();     // as above
    // What is known of choosing a paradigm, for the pages that need it.
    KnowledgeHolder* knowledge() const { return knowledge_; }
    DecisionSession* decision() const { return decision_; }
    HybridSession* hybrid() const { return hybrid_; }
    NavigationRail* rail() const { return rail_; }

    PageId shownPage() const;
    void showPage(PageId page);

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
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildBody();
    void buildToolBar();
    void buildStatus();
    QMenu* buildViewMenu();
    void addPage(PageId id, Page* page);
    Page* page() const; // the one in sight
    Page* pageOf(PageId id);
    ComparePage* makeComparePage();
    HybridPage* makeHybridPage();
    void designHybrid();
    WizardPage* makeWizardPage();
    void makePagesAhead();
    void fillExportMenu();
    void open();
    bool save();
    bool saveAs();
    void exportAll();
    void copyVerdict();
    void showState();
    void showContents();
    void showCounts();
    void restore();
    bool fitsScreen() const;

    Session& session_;
    ExampleSession& examples_;
    NavigationRail* rail_;
    QStackedWidget* stack_;
    std::array<Page*, page_count> pages_{}; // null until it is made
    KnowledgeHolder* knowledge_;
    DecisionSession* decision_;
    HybridSession* hybrid_;
    ExplorePage* explore_;
    ProblemsPanel* problems_;
    RoleLabel* title_;
    QLabel* counts_;
    QLabel* convention_;
    QAction* new_;
    QAction* save_;
    QAction* save_as_;
    QAction* undo_;
    QAction* redo_;
    QAction* pin_;
    QAction* copy_;
    QToolButton* export_;
    QMenu* export_menu_;
    QAction* export_all_;
    QTimer idle_;     // since the last change, until the other pages are made
    QString message_; // shown in place of the counts for a while
    QLabel* frame_;
    QTimer frame_pause_; // the label must not make frames of its own
};

} // namespace deployscope::ui
