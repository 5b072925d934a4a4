// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QMainWindow>
#include <QTimer>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

class QStackedWidget;

namespace deployscope::ui {

class ComparePage;
class DecisionSession;
class DocumentBar;
class ExamplesPage;
class ExampleSession;
class ExplorePage;
class ExportMenu;
class KnowledgeHolder;
class HybridPage;
class HybridSession;
class NavigationRail;
class Page;
class ProblemsPanel;
class Session;
class SessionFiles;
class StatusLine;
class ViewMenu;
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

    // Opens the file of a session or of a hybrid design, or tells what is wrong with it.
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
    void buildActions();
    void addPage(PageId id, Page* page);
    Page* page() const; // the one in sight
    Page* pageOf(PageId id);
    ComparePage* makeComparePage();
    HybridPage* makeHybridPage();
    void designHybrid();
    WizardPage* makeWizardPage();
    void makePagesAhead();
    void showShown(); // all that the page in sight says
    void showState();
    void restore();

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
    SessionFiles* files_;
    ViewMenu* view_;
    ExportMenu* exports_;
    DocumentBar* bar_;
    StatusLine* status_;
    QTimer idle_; // since the last change, until the other pages are made
};

} // namespace deployscope::ui
