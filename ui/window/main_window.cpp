// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "core/evaluation/starting_scenario.h"
#include "core/units/format.h"

#include "ui/charts/chart.h"
#include "ui/charts/export.h"
#include "ui/controls/role_label.h"
#include "ui/pages/explore_page.h"
#include "ui/pages/text.h"
#include "ui/pages/verdict_strip.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"
#include "ui/window/help_window.h"
#include "ui/window/problems_panel.h"
#include "ui/window/settings.h"

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
#include <QPainter>
#include <QScreen>
#include <QStatusBar>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int tool_bar_height = 40;
constexpr int message_ms = 8000;
constexpr int frame_pause_ms = 500;
constexpr double zoom_step = 1.1;
constexpr QSize exported_size{1200, 800};

QString fileFilter()
{
    return MainWindow::tr("Deployscope scenarios (*.deployscope.json);;All files (*)");
}

// The tool bar in the theme's colours, without the style's gradient.
class FlatToolBar : public QToolBar
{
public:
    using QToolBar::QToolBar;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        painter.fillRect(rect(), theme.card);
        painter.setPen(theme.card_border);
        painter.drawLine(0, height() - 1, width(), height() - 1);
    }
};

QAction* addToolAction(QToolBar* bar, const QString& text, const QString& tooltip,
                       const QKeySequence& shortcut)
{
    QAction* action = bar->addAction(text);
    action->setShortcut(shortcut);
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tooltip : QStringLiteral("%1 (%2)").arg(tooltip, keys));
    return action;
}

// A tool button with a menu. The style's own mark of a menu is a speck in the corner; the text says
// it better.
class MenuToolButton : public QToolButton
{
public:
    MenuToolButton(const QString& text, QMenu* menu, QWidget* parent) : QToolButton(parent)
    {
        setText(text + QStringLiteral(" ▾"));
        setMenu(menu);
        setPopupMode(QToolButton::InstantPopup);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
        setFocusPolicy(Qt::TabFocus);
        setAutoRaise(true);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.features &= ~QStyleOptionToolButton::ToolButtonFeatures(
            QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::Menu);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

QToolButton* addMenuButton(QToolBar* bar, const QString& text, QMenu* menu)
{
    auto* button = new MenuToolButton(text, menu, bar);
    bar->addWidget(button);
    return button;
}

} // namespace

MainWindow::MainWindow(Session& session, QWidget* parent)
    : QMainWindow(parent)
    , session_(session)
    , page_(new ExplorePage(session, this))
    , problems_(new ProblemsPanel(this))
{
    setAcceptDrops(true);
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(page_, 1);
    layout->addWidget(problems_);
    setCentralWidget(body);
    buildToolBar();
    buildStatus();
    connect(page_, &ExplorePage::told, this, &MainWindow::tell);
    connect(page_, &ExplorePage::framePainted, this, [this](double milliseconds) {
        if (frame_pause_.isActive())
            return;
        frame_pause_.start(frame_pause_ms);
        frame_->setText(tr("frame %1 ms").arg(toQt(formatNumber(milliseconds, 2))));
    });
    connect(&session_, &Session::historyChanged, this, &MainWindow::showHistory);
    connect(&session_, &Session::catalogChanged, this, &MainWindow::showCounts);
    connect(&session_, &Session::refused, this, &MainWindow::tell);
    connect(&session_, &Session::problemsChanged, this,
            [this] { problems_->setProblems(session_.problems()); });
    problems_->setProblems(session_.problems());
    showHistory();
    showCounts();
    restore();
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
    if (session_.openFile(path))
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

void MainWindow::buildToolBar()
{
    auto* bar = new FlatToolBar(tr("Document"), this);
    addToolBar(bar);
    bar->setObjectName(QStringLiteral("document"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    bar->setMinimumHeight(tool_bar_height);
    title_ = new RoleLabel(TextRole::Heading, {}, bar);
    title_->setContentsMargins(10, 0, 24, 0);
    bar->addWidget(title_);

    auto* fresh = addToolAction(bar, tr("New"), tr("Start anew"), QKeySequence::New);
    connect(fresh, &QAction::triggered, &session_, &Session::startAnew);
    auto* open_file = addToolAction(bar, tr("Open…"), tr("Open a scenario"), QKeySequence::Open);
    connect(open_file, &QAction::triggered, this, &MainWindow::open);
    save_ = addToolAction(bar, tr("Save"), tr("Save the scenario and its baselines"),
                          QKeySequence::Save);
    connect(save_, &QAction::triggered, this, &MainWindow::save);
    auto* save_as = addToolAction(bar, tr("Save as…"), tr("Save under another name"),
                                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    connect(save_as, &QAction::triggered, this, &MainWindow::saveAs);
    bar->addSeparator();
    undo_ = addToolAction(bar, tr("Undo"), tr("Take the last change back"), QKeySequence::Undo);
    connect(undo_, &QAction::triggered, &session_, &Session::undo);
    redo_ = addToolAction(bar, tr("Redo"), tr("Make the change again"), QKeySequence::Redo);
    connect(redo_, &QAction::triggered, &session_, &Session::redo);
    bar->addSeparator();
    auto* pin = addToolAction(bar, tr("Pin"), tr("Pin this scenario for comparison"),
                              QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(pin, &QAction::triggered, &session_, &Session::pinScenario);
    auto* export_button = addMenuButton(bar, tr("Export"), buildExportMenu());
    export_button->setToolTip(tr("Write charts as PNG, SVG, PDF or CSV"));
    auto* copy = addToolAction(bar, tr("Copy verdict"), tr("Copy the verdict as text"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(copy, &QAction::triggered, this, &MainWindow::copyVerdict);

    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    auto* reload = addToolAction(bar, tr("Reload profiles"), tr("Read your own profiles again"),
                                 QKeySequence::Refresh);
    connect(reload, &QAction::triggered, this, &MainWindow::reloadRequested);
    auto* theme = addMenuButton(bar, tr("View"), buildViewMenu());
    theme->setToolTip(tr("Light or dark, and how large text is"));
    auto* help = addToolAction(bar, tr("Help"), tr("How to read and use this window"),
                               QKeySequence(Qt::Key_F1));
    connect(help, &QAction::triggered, this, [this] { HelpWindow::showFor(this); });
    auto* quit = new QAction(tr("Quit"), this);
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    QWidget::addAction(quit);
    for (QAction* action : bar->actions()) {
        if (auto* button = qobject_cast<QToolButton*>(bar->widgetForAction(action)))
            button->setFocusPolicy(Qt::TabFocus);
    }
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

QMenu* MainWindow::buildExportMenu()
{
    auto* menu = new QMenu(tr("Export"), this);
    for (Chart* chart : page_->charts()) {
        QMenu* inner = chart->menu();
        QAction* action = menu->addMenu(inner);
        action->setText(chart->title());
    }
    menu->addSeparator();
    QAction* all = menu->addAction(tr("All charts into a folder…"));
    all->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    connect(all, &QAction::triggered, this, &MainWindow::exportAll);
    addAction(all); // so that the shortcut works while the menu is closed
    return menu;
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
    for (Chart* chart : page_->charts()) {
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
    QApplication::clipboard()->setText(toQt(nameOf(session_.scenario(), session_.catalog())) +
                                       QLatin1Char('\n') + page_->strip()->verdict());
    tell(tr("Verdict copied"));
}

void MainWindow::showHistory()
{
    undo_->setEnabled(session_.canUndo());
    redo_->setEnabled(session_.canRedo());
    save_->setEnabled(session_.isModified() || session_.filePath().isEmpty());
    const QString name = session_.displayName();
    title_->setText(name);
    setWindowTitle(tr("%1[*] – Deployscope").arg(name));
    setWindowModified(session_.isModified() && !session_.filePath().isEmpty());
    convention_->setText(session_.scenario().convention == Convention::Book
                             ? tr("Book's count of operations · SI units · offline")
                             : tr("Vendors' count of operations · SI units · offline"));
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
    // A zoom kept from a larger screen may be too much for this one.
    if (settings::zoom() > 1.0 && !fitsScreen())
        setZoom(1.0);
}

} // namespace deployscope::ui
