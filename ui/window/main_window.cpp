// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/pages/compare_page.h"
#include "ui/pages/examples_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/hybrid_page.h"
#include "ui/pages/wizard_page.h"
#include "ui/session/decision_session.h"
#include "ui/session/example_session.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"
#include "ui/window/document_bar.h"
#include "ui/window/export_menu.h"
#include "ui/window/help_window.h"
#include "ui/window/navigation_rail.h"
#include "ui/window/problems_panel.h"
#include "ui/window/session_files.h"
#include "ui/window/settings.h"
#include "ui/window/status_line.h"
#include "ui/window/view_menu.h"

#include <QAction>
#include <QCloseEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int idle_ms = 1000;
constexpr int narrow_below = 1400; // the width of the window below which the rail gives way

// How settings name the pages.
constexpr std::array<const char*, page_count> page_names{"explore", "compare", "examples", "hybrid",
                                                         "wizard"};

// The rail gives way to the page where the window is small; what it could still give counts as
// room.
class Body : public QWidget
{
public:
    Body(const NavigationRail* rail, QWidget* parent) : QWidget(parent), rail_(rail) {}

    QSize minimumSizeHint() const override
    {
        return QWidget::minimumSizeHint() - QSize(rail_->spareWidth(), 0);
    }

private:
    const NavigationRail* rail_;
};

} // namespace

MainWindow::MainWindow(Session& session, ExampleSession& examples, QWidget* parent)
    : QMainWindow(parent)
    , session_(session)
    , examples_(examples)
    , rail_(new NavigationRail(this))
    , stack_(new QStackedWidget(this))
    , knowledge_(new KnowledgeHolder(session, this))
    , decision_(new DecisionSession(session, *knowledge_, this))
    , hybrid_(new HybridSession(session, this))
    , explore_(new ExplorePage(session, this))
    , problems_(new ProblemsPanel(this))
    , files_(new SessionFiles(session, *hybrid_, this))
    , view_(new ViewMenu(this))
    , exports_(new ExportMenu(this))
    , bar_(new DocumentBar(session, *files_, exports_, view_, this))
    , status_(new StatusLine(this))
{
    setAcceptDrops(true);
    addToolBar(bar_);
    setStatusBar(status_);
    buildBody();
    buildActions();
    addPage(PageId::Explore, explore_);
    status_->setCounts(session_.catalog());
    connect(&session_, &Session::catalogChanged, this,
            [this] { status_->setCounts(session_.catalog()); });
    connect(&session_, &Session::refused, this, &MainWindow::tell);
    connect(&session_, &Session::problemsChanged, this,
            [this] { problems_->setProblems(session_.problems()); });
    connect(&examples_, &ExampleSession::scenarioOpened, this, [this] {
        showPage(PageId::Explore);
        tell(tr("The example is now the scenario; Undo brings the one before back"));
    });
    connect(decision_, &DecisionSession::scenarioOpened, this,
            [this](const QString& device, bool feasible) {
                showPage(PageId::Explore);
                tell(feasible
                         ? tr("On %1 the scenario is feasible; Undo brings the one before back")
                               .arg(device)
                         : tr("No device of the paradigm meets every wall of the scenario; %1 "
                              "has the most memory")
                               .arg(device));
            });
    problems_->setProblems(session_.problems());
    idle_.setSingleShot(true);
    idle_.setInterval(idle_ms);
    connect(&idle_, &QTimer::timeout, this, &MainWindow::makePagesAhead);
    restore();
    showShown();
}

ComparePage* MainWindow::comparePage()
{
    return static_cast<ComparePage*>(pageOf(PageId::Compare));
}

ExamplesPage* MainWindow::examplesPage()
{
    return static_cast<ExamplesPage*>(pageOf(PageId::Examples));
}

HybridPage* MainWindow::hybridPage()
{
    return static_cast<HybridPage*>(pageOf(PageId::Hybrid));
}

WizardPage* MainWindow::wizardPage()
{
    return static_cast<WizardPage*>(pageOf(PageId::Wizard));
}

PageId MainWindow::shownPage() const
{
    return static_cast<PageId>(rail_->current());
}

void MainWindow::showPage(PageId id)
{
    Page* wanted = pageOf(id);
    rail_->setCurrent(static_cast<int>(id));
    if (wanted == page())
        return;
    stack_->setCurrentWidget(wanted);
    settings::setPage(QLatin1String(page_names[static_cast<std::size_t>(id)]));
    showShown();
}

Page* MainWindow::page() const
{
    return static_cast<Page*>(stack_->currentWidget());
}

Page* MainWindow::pageOf(PageId id)
{
    Page* there = pages_[static_cast<std::size_t>(id)];
    if (there)
        return there;
    // Explore is made from the start.
    if (id == PageId::Compare)
        addPage(id, makeComparePage());
    else if (id == PageId::Hybrid)
        addPage(id, makeHybridPage());
    else if (id == PageId::Wizard)
        addPage(id, makeWizardPage());
    else
        addPage(id, new ExamplesPage(examples_, this));
    return pages_[static_cast<std::size_t>(id)];
}

ComparePage* MainWindow::makeComparePage()
{
    auto* compare = new ComparePage(session_, knowledge_->knowledge().comparison, this);
    connect(knowledge_, &KnowledgeHolder::knowledgeChanged, compare,
            [this, compare] { compare->setComparison(knowledge_->knowledge().comparison); });
    connect(compare, &ComparePage::exploreRequested, this, [this] { showPage(PageId::Explore); });
    return compare;
}

HybridPage* MainWindow::makeHybridPage()
{
    return new HybridPage(*hybrid_, *decision_, this);
}

// From what is recommended; where nothing is, the patterns say what would do.
void MainWindow::designHybrid()
{
    HybridPage* const page = hybridPage();
    const auto fitting = decision_->fitting();
    page->showSection(fitting ? HybridSection::Designer : HybridSection::Patterns);
    if (fitting)
        hybrid_->startFrom(fitting->scenario);
    showPage(PageId::Hybrid);
}

WizardPage* MainWindow::makeWizardPage()
{
    auto* wizard = new WizardPage(*decision_, this);
    connect(wizard, &WizardPage::hybridRequested, this, &MainWindow::designHybrid);
    connect(wizard, &WizardPage::exampleRequested, this, [this](const QString& id) {
        showPage(PageId::Examples);
        examplesPage()->openExample(id);
    });
    return wizard;
}

void MainWindow::addPage(PageId id, Page* page)
{
    pages_[static_cast<std::size_t>(id)] = page;
    stack_->addWidget(page);
    connect(page, &Page::told, this, &MainWindow::tell);
    connect(page, &Page::stateChanged, this, [this, page] {
        if (page == this->page())
            showState();
    });
    connect(page, &Page::contentsChanged, this, [this, page] {
        if (page == this->page())
            bar_->showContents();
    });
    connect(page, &Page::framePainted, status_, &StatusLine::setFrame);
}

void MainWindow::makePagesAhead()
{
    if (QGuiApplication::mouseButtons() != Qt::NoButton) { // in the middle of a drag
        idle_.start();
        return;
    }
    // One part at a time, so that none is felt.
    if (!examples_.isLoaded())
        examples_.load();
    else if (!pages_[static_cast<std::size_t>(PageId::Examples)])
        pageOf(PageId::Examples);
    else if (!decision_->isLoaded())
        decision_->load();
    else if (!pages_[static_cast<std::size_t>(PageId::Wizard)])
        pageOf(PageId::Wizard);
    else if (!hybrid_->isLoaded())
        hybrid_->load();
    else {
        pageOf(PageId::Hybrid);
        return;
    }
    idle_.start(0);
}

void MainWindow::setThemeChoice(std::optional<ThemeKind> kind)
{
    view_->setTheme(kind);
}

void MainWindow::setZoom(double zoom)
{
    view_->setZoom(zoom);
}

void MainWindow::openPath(const QString& path)
{
    files_->open(path);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!files_->mayClose()) {
        event->ignore();
        return;
    }
    settings::setGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile() && event->source() == nullptr)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    openPath(event->mimeData()->urls().front().toLocalFile());
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    rail_->setNarrow(event->size().width() < narrow_below);
    QMainWindow::resizeEvent(event);
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    idle_.start();
}

void MainWindow::buildBody()
{
    auto* body = new Body(rail_, this);
    auto* columns = new QHBoxLayout(body);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(rail_);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(stack_, 1);
    column->addWidget(problems_);
    columns->addLayout(column, 1);
    setCentralWidget(body);

    const auto add = [this](RailIcon icon, PageId page, const QString& label, const QString& hint,
                            Qt::Key key) {
        auto* action = new QAction(label, this);
        action->setShortcut(QKeySequence(Qt::CTRL | key));
        connect(action, &QAction::triggered, this, [this, page] { showPage(page); });
        QWidget::addAction(action);
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        rail_->addEntry(icon, label, QStringLiteral("%1 (%2)").arg(hint, keys));
    };
    add(RailIcon::Explore, PageId::Explore, tr("Explore"), tr("Where a workload can run, and why"),
        Qt::Key_1);
    add(RailIcon::Compare, PageId::Compare, tr("Compare"),
        tr("The four paradigms beside each other and the scenario"), Qt::Key_2);
    add(RailIcon::Examples, PageId::Examples, tr("Examples"),
        tr("The chapter's worked examples, claims and questions"), Qt::Key_3);
    add(RailIcon::Hybrid, PageId::Hybrid, tr("Hybrid"),
        tr("One system over several tiers: what each stage, link and device bears"), Qt::Key_4);
    add(RailIcon::Wizard, PageId::Wizard, tr("Wizard"), tr("Which paradigm, question by question"),
        Qt::Key_5);
    connect(rail_, &NavigationRail::entryChosen, this,
            [this](int entry) { showPage(static_cast<PageId>(entry)); });
}

void MainWindow::buildActions()
{
    connect(files_, &SessionFiles::told, this, &MainWindow::tell);
    connect(files_, &SessionFiles::opened, this, [this] {
        if (!page()->showsOpened())
            showPage(PageId::Explore);
    });
    connect(files_, &SessionFiles::designOpened, this, [this] {
        hybridPage()->showSection(HybridSection::Designer);
        showPage(PageId::Hybrid);
    });
    connect(view_, &ViewMenu::told, this, &MainWindow::tell);
    connect(exports_, &ExportMenu::told, this, &MainWindow::tell);
    connect(bar_, &DocumentBar::told, this, &MainWindow::tell);
    connect(bar_, &DocumentBar::reloadRequested, this, &MainWindow::reloadRequested);
    connect(bar_, &DocumentBar::helpRequested, this,
            [this] { HelpWindow::showFor(this, page()->helpTopic()); });
    auto* quit = new QAction(tr("Quit"), this);
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    QWidget::addAction(quit);
}

void MainWindow::showShown()
{
    bar_->setPage(page());
    showState();
}

void MainWindow::showState()
{
    const Page& shown = *page();
    if (idle_.isActive())
        idle_.start(); // the user is busy
    bar_->showState();
    const bool saves = shown.savesSession();
    if (!saves)
        setWindowModified(false); // which only a title with its place for the mark may say
    setWindowTitle(saves ? tr("%1[*] – Deployscope").arg(shown.subject())
                         : tr("%1 – Deployscope").arg(shown.subject()));
    if (saves)
        setWindowModified(session_.losesByClosing());
    status_->setConventions(!shown.showsScenario() ? tr("SI units · offline")
                            : session_.scenario().convention == Convention::Book
                                ? tr("Book's count of operations · SI units · offline")
                                : tr("Vendors' count of operations · SI units · offline"));
}

void MainWindow::tell(const QString& message)
{
    status_->tell(message);
}

void MainWindow::restore()
{
    resize(1440, 900);
    const QByteArray geometry = settings::geometry();
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    for (std::size_t i = 0; i < page_names.size(); ++i) {
        if (settings::page() == QLatin1String(page_names[i]))
            showPage(static_cast<PageId>(i));
    }
    view_->fitZoom();
}

} // namespace deployscope::ui
