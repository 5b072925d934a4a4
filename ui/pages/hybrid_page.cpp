// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_page.h"

#include "core/series/design_verdict.h"

#include "ui/controls/card.h"
#include "ui/pages/hybrid_bar.h"
#include "ui/pages/hybrid_convergence.h"
#include "ui/pages/hybrid_designer.h"
#include "ui/pages/hybrid_economics.h"
#include "ui/pages/hybrid_entropy.h"
#include "ui/pages/hybrid_patterns.h"
#include "ui/pages/hybrid_view.h"
#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"

#include <QResizeEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;

// The height of the page below which cards give up some of their air: a screen of 720 lines.
constexpr int compact_below = 740;

} // namespace

HybridPage::HybridPage(HybridSession& session, DecisionSession& decision, QWidget* parent)
    : Page(parent)
    , session_(session)
    , decision_(decision)
    , bar_(new HybridBar(session, this))
    , stack_(new QStackedWidget(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(gap, gap, gap, gap);
    layout->setSpacing(gap);
    layout->addWidget(bar_);
    layout->addWidget(stack_, 1);
    connect(bar_, &HybridBar::sectionChosen, this,
            [this](int section) { showSection(static_cast<HybridSection>(section)); });
    connect(bar_, &HybridBar::told, this, &Page::told);
    connect(&session_, &HybridSession::historyChanged, this, &Page::stateChanged);
    connect(&session_, &HybridSession::designChanged, this, &Page::stateChanged);
    connect(&session_.session(), &Session::historyChanged, this, &Page::stateChanged);
    session_.load();
    showSection(HybridSection::Designer);
}

HybridSection HybridPage::section() const
{
    return static_cast<HybridSection>(bar_->section());
}

HybridView* HybridPage::view() const
{
    return static_cast<HybridView*>(stack_->currentWidget());
}

HybridDesigner* HybridPage::designer()
{
    return static_cast<HybridDesigner*>(viewOf(HybridSection::Designer));
}

void HybridPage::showSection(HybridSection section)
{
    bar_->setSection(static_cast<int>(section));
    stack_->setCurrentWidget(viewOf(section));
    emit contentsChanged();
}

HybridView* HybridPage::viewOf(HybridSection section)
{
    HybridView*& view = views_.at(static_cast<std::size_t>(section));
    if (view != nullptr)
        return view;
    view = make(section);
    stack_->addWidget(view);
    for (Card* card : view->cards())
        card->setCompact(compact_);
    connect(view, &HybridView::told, this, &Page::told);
    connect(view, &HybridView::framePainted, this, &Page::framePainted);
    connect(view, &HybridView::contentsChanged, this, &Page::contentsChanged);
    return view;
}

HybridView* HybridPage::make(HybridSection section)
{
    switch (section) {
    case HybridSection::Designer:
        break;
    case HybridSection::Patterns:
        return new HybridPatterns(session_, decision_, stack_);
    case HybridSection::Economics:
        return new HybridEconomics(session_, stack_);
    case HybridSection::Convergence:
        return new HybridConvergence(session_, stack_);
    case HybridSection::Entropy:
        return new HybridEntropy(session_, stack_);
    }
    return new HybridDesigner(session_, stack_);
}

QString HybridPage::subject() const
{
    return toQt(session_.design().title);
}

bool HybridPage::showsOpened() const
{
    return !session_.ownDesigns().empty();
}

void HybridPage::startAnew()
{
    session_.startAnew();
}

std::vector<Chart*> HybridPage::charts() const
{
    return view()->charts();
}

QList<QAction*> HybridPage::exportActions() const
{
    return view()->exportActions();
}

QString HybridPage::verdictText() const
{
    return toQt(deployscope::verdictText(session_.compared()));
}

bool HybridPage::canUndo() const
{
    return session_.canUndo();
}

bool HybridPage::canRedo() const
{
    return session_.canRedo();
}

void HybridPage::undo()
{
    session_.undo();
}

void HybridPage::redo()
{
    session_.redo();
}

void HybridPage::resizeEvent(QResizeEvent* event)
{
    setCompact(event->size().height() < compact_below);
    Page::resizeEvent(event);
}

void HybridPage::setCompact(bool compact)
{
    if (std::exchange(compact_, compact) == compact)
        return;
    for (const HybridView* view : views_) {
        if (view == nullptr)
            continue;
        for (Card* card : view->cards())
            card->setCompact(compact);
    }
}

} // namespace deployscope::ui
