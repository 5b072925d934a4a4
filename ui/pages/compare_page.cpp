// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "core/evaluation/starting_scenario.h"
#include "core/evaluation/verdict.h"

#include "ui/controls/card.h"
#include "ui/controls/role_label.h"
#include "ui/pages/compare_cloud_edge.h"
#include "ui/pages/compare_dimensions.h"
#include "ui/pages/compare_hardware.h"
#include "ui/pages/compare_latency.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/compare_phases.h"
#include "ui/pages/compare_portraits.h"
#include "ui/pages/compare_radars.h"
#include "ui/pages/compare_spectrum.h"
#include "ui/pages/compare_thresholds.h"
#include "ui/pages/compare_view.h"
#include "ui/pages/section_list.h"
#include "ui/pages/text.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QResizeEvent>
#include <QStackedWidget>

#include <utility>

namespace deployscope::ui {

namespace {

constexpr int list_characters = 31;

// The height of the page below which cards give up some of their air: a screen of 720 lines.
constexpr int compact_below = 740;

QStringList sectionNames()
{
    return {ComparePage::tr("Fourteen dimensions"),
            ComparePage::tr("Radar"),
            ComparePage::tr("Thresholds"),
            ComparePage::tr("Latency numbers"),
            ComparePage::tr("Hardware"),
            ComparePage::tr("Spectrum"),
            ComparePage::tr("Portraits"),
            ComparePage::tr("Cloud and edge"),
            ComparePage::tr("Training and inference")};
}

// The first stop of the Tab key inside; null where there is none.
QWidget* firstStopIn(QWidget* around)
{
    for (QWidget* next = around->nextInFocusChain(); next != around;
         next = next->nextInFocusChain()) {
        if (around->isAncestorOf(next) && next->isVisible() && next->isEnabled() &&
            (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            return next;
    }
    return nullptr;
}

} // namespace

ComparePage::ComparePage(Session& session, std::shared_ptr<const Comparison> comparison,
                         QWidget* parent)
    : Page(parent)
    , session_(session)
    , list_(new SectionList(tr("Compare"), sectionNames(), this))
    , stack_(new QStackedWidget(this))
    , nothing_(new RoleLabel(TextRole::Body, {}, stack_))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(compare_gap, compare_gap, compare_gap, compare_gap);
    layout->setSpacing(compare_gap);
    layout->addWidget(list_);
    layout->addWidget(stack_, 1);
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setText(tr("What is known of the paradigms could not be read: see the problems."));
    stack_->addWidget(nothing_);
    fitList();
    connect(list_, &SectionList::sectionChosen, this,
            [this](int section) { showSection(static_cast<CompareSection>(section)); });
    connect(list_, &SectionList::entered, this, [this] {
        if (QWidget* first = view() ? firstStopIn(view()) : nullptr)
            first->setFocus(Qt::TabFocusReason);
    });
    connect(&session_, &Session::resultChanged, this, &ComparePage::follow);
    connect(&session_, &Session::catalogChanged, this, &ComparePage::follow);
    connect(&session_, &Session::historyChanged, this, &Page::stateChanged);
    setComparison(std::move(comparison));
}

void ComparePage::setComparison(std::shared_ptr<const Comparison> comparison)
{
    comparison_ = std::move(comparison);
    showSection(section());
}

CompareSection ComparePage::section() const
{
    return static_cast<CompareSection>(list_->current());
}

CompareView* ComparePage::view() const
{
    return qobject_cast<CompareView*>(stack_->currentWidget());
}

void ComparePage::showSection(CompareSection section)
{
    list_->setCurrent(static_cast<int>(section));
    if (comparison_) {
        CompareView*& view = views_.at(static_cast<std::size_t>(section));
        if (!view)
            view = make(section);
        stack_->setCurrentWidget(view);
    } else {
        stack_->setCurrentWidget(nothing_);
    }
    follow();
    emit contentsChanged();
}

CompareView* ComparePage::make(CompareSection section)
{
    CompareView* view = nullptr;
    switch (section) {
    case CompareSection::Dimensions:
        view = new CompareDimensions(stack_);
        break;
    case CompareSection::Radars:
        view = new CompareRadars(stack_);
        break;
    case CompareSection::Thresholds:
        view = new CompareThresholds(stack_);
        break;
    case CompareSection::Latency:
        view = new CompareLatency(stack_);
        break;
    case CompareSection::Hardware:
        view = new CompareHardware(stack_);
        break;
    case CompareSection::Spectrum:
        view = new CompareSpectrum(stack_);
        break;
    case CompareSection::Portraits:
        view = new ComparePortraits(stack_);
        break;
    case CompareSection::CloudEdge:
        view = new CompareCloudEdge(stack_);
        break;
    case CompareSection::Phases:
        view = new ComparePhases(stack_);
        break;
    }
    stack_->addWidget(view);
    for (Card* card : view->cards())
        card->setCompact(compact_);
    connect(view, &CompareView::explainRequested, this, [this](const QString& quantity) {
        session_.explain(quantity);
        emit exploreRequested();
    });
    connect(view, &CompareView::told, this, &Page::told);
    connect(view, &CompareView::framePainted, this, &Page::framePainted);
    return view;
}

void ComparePage::follow()
{
    stale_ = true;
    if (isVisible())
        refresh();
}

void ComparePage::refresh()
{
    stale_ = false;
    list_->setSubject(toQt(nameOf(session_.scenario(), session_.catalog())),
                      toQt(headlineOf(session_.result())));
    if (CompareView* shown = view())
        shown->refresh(*comparison_, session_);
}

QString ComparePage::subject() const
{
    return session_.displayName();
}

void ComparePage::startAnew()
{
    session_.startAnew();
}

std::vector<Chart*> ComparePage::charts() const
{
    const CompareView* shown = view();
    return shown ? shown->charts() : std::vector<Chart*>();
}

QList<QAction*> ComparePage::exportActions() const
{
    const CompareView* shown = view();
    return shown ? shown->exportActions() : QList<QAction*>();
}

QString ComparePage::verdictText() const
{
    return toQt(nameOf(session_.scenario(), session_.catalog())) + QLatin1Char('\n') +
           toQt(deployscope::verdictText(session_.scenario(), session_.catalog(),
                                         session_.result()));
}

bool ComparePage::canUndo() const
{
    return session_.canUndo();
}

bool ComparePage::canRedo() const
{
    return session_.canRedo();
}

void ComparePage::undo()
{
    session_.undo();
}

void ComparePage::redo()
{
    session_.redo();
}

void ComparePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitList();
}

void ComparePage::resizeEvent(QResizeEvent* event)
{
    setCompact(event->size().height() < compact_below);
    Page::resizeEvent(event);
}

void ComparePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (stale_)
        refresh();
}

void ComparePage::fitList()
{
    list_->setFixedWidth(list_characters * fontMetrics().averageCharWidth());
}

void ComparePage::setCompact(bool compact)
{
    if (std::exchange(compact_, compact) == compact)
        return;
    list_->setCompact(compact);
    for (CompareView* view : views_) {
        if (!view)
            continue;
        for (Card* card : view->cards())
            card->setCompact(compact);
    }
}

} // namespace deployscope::ui
