// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/units/format.h"

#include "ui/charts/chart.h"
#include "ui/charts/export.h"
#include "ui/controls/role_label.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/examples_page.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/hybrid_page.h"
#include "ui/pages/text.h"
#include "ui/pages/wizard_page.h"
#include "ui/session/decision_session.h"
#include "ui/session/example_session.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/paradigm_knowledge.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"
#include "ui/window/help_window.h"
#include "ui/window/navigation_rail.h"
#include "ui/window/problems_panel.h"
#include "ui/window/settings.h"
#include "ui/window/tool_bar.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int message_ms = 8000;
constexpr int frame_pause_ms = 500;
constexpr double zoom_step = 1.1;
constexpr QSize exported_size{1200, 800};
constexpr int idle_ms = 1000;
constexpr int narrow_below = 1400; // the width of the window below which the rail gives way

// How settings name the pages.
constexpr std::array<const char*, page_count> page_names{"explore", "compare", "examples", "hybrid",
                                                         "wizard"};

QString fileFilter()
{
    return MainWindow::tr("Deployscope scenarios (*.deployscope.json);;All files (*)");
}

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
{
    setAcceptDrops(true);
    buildToolBar();
    buildStatus();
    buildBody();
    addPage(PageId::Explore, explore_);
    connect(&session_, &Session::catalogChanged, this, &MainWindow::showCounts);
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
    showCounts();
    restore();
    showContents();
    showState();
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
    showContents();
    showState();
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
            showContents();
    });
    connect(page, &Page::framePainted, this, [this](double milliseconds) {
        if (frame_pause_.isActive())
            return;
        frame_pause_.start(frame_pause_ms);
        frame_->setText(tr("frame %1 ms").arg(toQt(formatNumber(milliseconds, 2))));
    });
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
    settings::setTheme(kind);
    applyTheme(kind.value_or(systemThemeKind()), settings::zoom());
}

void MainWindow::setZoom(double zoom)
{
    const double before = settings::zoom();
    const bool fitted = fitsScreen();
    settings::setZoom(zoom);
    applyTheme(settings::theme().value_or(systemThemeKind()), settings::zoom());
    if (zoom <= before || !fitted || fitsScreen())
        return;
    // Never larger than what leaves every control in reach.
    settings::setZoom(before);
    applyTheme(settings::theme().value_or(systemThemeKind()), before);
    tell(tr("Larger text would not leave room for the window on this screen"));
}

bool MainWindow::fitsScreen() const
{
    layout()->activate();
    const QSize least = minimumSizeHint();
    const QSize there = screen()->availableSize();
    return least.width() <= there.width() && least.height() <= there.height();
}

void MainWindow::openPath(const QString& path)
{
    if (!session_.openFile(path))
        return;
    showPage(PageId::Explore);
    tell(tr("Opened %1").arg(QDir::toNativeSeparators(path)));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (session_.isModified() && !session_.filePath().isEmpty()) {
        // Closing is the one moment at which a question beats losing what was made.
        const auto answer = QMessageBox::question(
            this, tr("Save the scenario?"),
            tr("%1 has changed since it was saved.").arg(session_.displayName()),
            QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
        if (answer == QMessageBox::Cancel || (answer == QMessageBox::Save && !save())) {
            event->ignore();
            return;
        }
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

void MainWindow::buildToolBar()
{
    auto* bar = new ToolBar(tr("Document"), this);
    addToolBar(bar);
    bar->setObjectName(QStringLiteral("document"));
    title_ = new RoleLabel(TextRole::Heading, {}, bar);
    title_->setContentsMargins(10, 0, 24, 0);
    bar->addWidget(title_);

    new_ = bar->addTool(tr("New"), tr("Start anew"), QKeySequence::New);
    connect(new_, &QAction::triggered, &session_, &Session::startAnew);
    const auto* open_file = bar->addTool(tr("Open…"), tr("Open a scenario"), QKeySequence::Open);
    connect(open_file, &QAction::triggered, this, &MainWindow::open);
    save_ = bar->addTool(tr("Save"), tr("Save the scenario and its baselines"), QKeySequence::Save);
    connect(save_, &QAction::triggered, this, &MainWindow::save);
    save_as_ = bar->addTool(tr("Save as…"), tr("Save under another name"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(save_as_, &QAction::triggered, this, &MainWindow::saveAs);
    bar->addSeparator();
    undo_ = bar->addTool(tr("Undo"), tr("Take the last change back"), QKeySequence::Undo);
    connect(undo_, &QAction::triggered, this, [this] { page()->undo(); });
    redo_ = bar->addTool(tr("Redo"), tr("Make the change again"), QKeySequence::Redo);
    connect(redo_, &QAction::triggered, this, [this] { page()->redo(); });
    bar->addSeparator();
    pin_ = bar->addTool(tr("Pin"), tr("Pin this scenario for comparison"),
                        QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(pin_, &QAction::triggered, &session_, &Session::pinScenario);
    export_menu_ = new QMenu(tr("Export"), this);
    export_ = bar->addMenu(tr("Export"), tr("Write charts as PNG, SVG, PDF or CSV"), export_menu_);
    export_all_ = new QAction(tr("All charts into a folder…"), this);
    export_all_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(export_all_, &QAction::triggered, this, &MainWindow::exportAll);
    addAction(export_all_); // so that the shortcut works while the menu is closed
    copy_ = bar->addTool(tr("Copy verdict"), tr("Copy the verdict as text"),
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copy_, &QAction::triggered, this, &MainWindow::copyVerdict);

    bar->addSpace();
    const auto* reload = bar->addTool(tr("Reload profiles"), tr("Read your own profiles again"),
                                      QKeySequence::Refresh);
    connect(reload, &QAction::triggered, this, &MainWindow::reloadRequested);
    bar->addMenu(tr("View"), tr("Light or dark, and how large text is"), buildViewMenu());
    const auto* help =
        bar->addTool(tr("Help"), tr("How to read and use this window"), QKeySequence(Qt::Key_F1));
    connect(help, &QAction::triggered, this,
            [this] { HelpWindow::showFor(this, page()->helpTopic()); });
    auto* quit = new QAction(tr("Quit"), this);
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    QWidget::addAction(quit);
}

void MainWindow::buildStatus()
{
    counts_ = new QLabel(this);
    counts_->setContentsMargins(10, 0, 0, 0);
    convention_ = new QLabel(this);
    convention_->setContentsMargins(0, 0, 10, 0);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(counts_, 1);
    frame_ = new QLabel(this);
    frame_->setContentsMargins(0, 0, 14, 0);
    frame_->setToolTip(tr("How long the charts took to paint"));
    frame_pause_.setSingleShot(true);
    statusBar()->addPermanentWidget(frame_);
    statusBar()->addPermanentWidget(convention_);
}

void MainWindow::fillExportMenu()
{
    export_menu_->clear();
    const std::vector<Chart*> charts = page()->charts();
    for (const Chart* chart : charts)
        export_menu_->addMenu(chart->menu())->setText(chart->title());
    if (!charts.empty()) {
        export_menu_->addSeparator();
        export_menu_->addAction(export_all_);
    }
    export_menu_->addActions(page()->exportActions());
    export_all_->setEnabled(!charts.empty());
    export_->setEnabled(!export_menu_->isEmpty());
}

QMenu* MainWindow::buildViewMenu()
{
    auto* menu = new QMenu(tr("View"), this);
    auto* group = new QActionGroup(menu);
    const auto add = [&](const QString& text, std::optional<ThemeKind> kind) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(settings::theme() == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] { setThemeChoice(kind); });
    };
    add(tr("As the system"), std::nullopt);
    add(tr("Light"), ThemeKind::Light);
    add(tr("Dark"), ThemeKind::Dark);
    menu->addSeparator();
    const auto zoom = [&](const QString& text, const QKeySequence& shortcut, auto factor) {
        QAction* action = menu->addAction(text);
        action->setShortcut(shortcut);
        addAction(action); // so that the shortcut works while the menu is closed
        connect(action, &QAction::triggered, this,
                [this, factor] { setZoom(factor(settings::zoom())); });
    };
    zoom(tr("Larger text"), QKeySequence::ZoomIn, [](double now) { return now * zoom_step; });
    zoom(tr("Smaller text"), QKeySequence::ZoomOut, [](double now) { return now / zoom_step; });
    zoom(tr("Usual text"), QKeySequence(Qt::CTRL | Qt::Key_0), [](double) { return 1.0; });
    return menu;
}

void MainWindow::open()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Open a scenario"), settings::folder(), fileFilter());
    if (path.isEmpty())
        return;
    settings::setFolder(QFileInfo(path).absolutePath());
    openPath(path);
}

bool MainWindow::save()
{
    if (session_.filePath().isEmpty())
        return saveAs();
    const bool saved = session_.saveFile(session_.filePath());
    if (saved)
        tell(tr("Saved %1").arg(QDir::toNativeSeparators(session_.filePath())));
    return saved;
}

bool MainWindow::saveAs()
{
    const QString suggestion =
        QDir(settings::folder())
            .filePath(toQt(session_.scenario().workload) + QLatin1Char('-') +
                      toQt(session_.scenario().device) + QStringLiteral(".deployscope.json"));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the scenario"), suggestion, fileFilter());
    if (path.isEmpty())
        return false;
    settings::setFolder(QFileInfo(path).absolutePath());
    const bool saved = session_.saveFile(path);
    if (saved)
        tell(tr("Saved %1").arg(QDir::toNativeSeparators(path)));
    return saved;
}

void MainWindow::exportAll()
{
    const QString folder =
        QFileDialog::getExistingDirectory(this, tr("Export all charts to"), settings::folder());
    if (folder.isEmpty())
        return;
    settings::setFolder(folder);
    const Theme& theme = themeOf(palette());
    QStringList failures;
    int written = 0;
    for (Chart* chart : page()->charts()) {
        for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
            const QString path =
                QDir(folder).filePath(chart->suggestedFileName(QLatin1String(suffix)));
            const ExportOutcome outcome = exportChart(*chart, path, exported_size, theme, 2.0);
            if (outcome.written)
                ++written;
            else
                failures << outcome.message;
        }
    }
    tell(failures.isEmpty()
             ? tr("%1 files written to %2").arg(written).arg(QDir::toNativeSeparators(folder))
             : failures.front());
}

void MainWindow::copyVerdict()
{
    QApplication::clipboard()->setText(page()->verdictText());
    tell(tr("Verdict copied"));
}

void MainWindow::showState()
{
    const Page& shown = *page();
    if (idle_.isActive())
        idle_.start(); // the user is busy
    undo_->setEnabled(shown.canUndo());
    redo_->setEnabled(shown.canRedo());
    title_->setText(shown.subject());
    const bool scenario = shown.showsScenario();
    new_->setEnabled(scenario);
    pin_->setEnabled(scenario);
    save_as_->setEnabled(scenario);
    save_->setEnabled(scenario && (session_.isModified() || session_.filePath().isEmpty()));
    if (!scenario)
        setWindowModified(false); // which only a title with its place for the mark may say
    setWindowTitle(scenario ? tr("%1[*] – Deployscope").arg(shown.subject())
                            : tr("%1 – Deployscope").arg(shown.subject()));
    if (scenario)
        setWindowModified(session_.isModified() && !session_.filePath().isEmpty());
    convention_->setText(!scenario ? tr("SI units · offline")
                         : session_.scenario().convention == Convention::Book
                             ? tr("Book's count of operations · SI units · offline")
                             : tr("Vendors' count of operations · SI units · offline"));
}

void MainWindow::showContents()
{
    copy_->setEnabled(!page()->verdictText().isEmpty());
    fillExportMenu();
}

void MainWindow::showCounts()
{
    if (!message_.isEmpty()) {
        counts_->setText(message_);
        return;
    }
    const Catalog& catalog = session_.catalog();
    counts_->setText(tr("%1 devices · %2 workloads · %3 networks · every figure with its source")
                         .arg(catalog.devices.size())
                         .arg(catalog.workloads.size())
                         .arg(catalog.networks.size()));
}

void MainWindow::tell(const QString& message)
{
    message_ = message;
    showCounts();
    QTimer::singleShot(message_ms, this, [this, message] {
        if (message_ == message) {
            message_.clear();
            showCounts();
        }
    });
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
    // A zoom kept from a larger screen may be too much for this one.
    if (settings::zoom() > 1.0 && !fitsScreen())
        setZoom(1.0);
}

} // namespace deployscope::ui
