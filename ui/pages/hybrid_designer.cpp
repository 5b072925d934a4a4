// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_designer.h"

#include "core/hybrid/new_parts.h"
#include "core/series/design_verdict.h"
#include "core/series/hybrid_drawing.h"

#include "ui/charts/hybrid_chart.h"
#include "ui/controls/menu_button.h"
#include "ui/pages/hybrid_add_stage.h"
#include "ui/pages/hybrid_figures.h"
#include "ui/pages/hybrid_inspector.h"
#include "ui/pages/text.h"
#include "ui/pages/verdict_banner.h"
#include "ui/pages/why_panel.h"
#include "ui/session/hybrid_session.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int usual_sentence = 20; // of its words
constexpr int drawing_share = 58;
constexpr int figures_share = 42;
constexpr int inspector_share = 62;
constexpr int why_share = 38;
constexpr int side_width = 340;

BannerTone toneOf(DesignStanding standing)
{
    switch (standing) {
    case DesignStanding::Works:
        return BannerTone::Good;
    case DesignStanding::NotKnown:
        return BannerTone::Warning;
    case DesignStanding::Fails:
        break;
    }
    return BannerTone::Bad;
}

HybridPart drawnPart(ChosenPart chosen)
{
    switch (chosen.part) {
    case DesignPart::Stage:
        return {HybridPart::Kind::Stage, chosen.index};
    case DesignPart::Flow:
        return {HybridPart::Kind::Flow, chosen.index};
    case DesignPart::Tier:
        return {HybridPart::Kind::Tier, chosen.index};
    case DesignPart::Cloud:
        return {HybridPart::Kind::Tier, static_cast<std::size_t>(Tier::Cloud)};
    default:
        return {};
    }
}

ChosenPart chosenPart(HybridPart part)
{
    switch (part.kind) {
    case HybridPart::Kind::Stage:
        return {DesignPart::Stage, part.index};
    case HybridPart::Kind::Flow:
        return {DesignPart::Flow, part.index};
    case HybridPart::Kind::Tier:
        if (part.index == static_cast<std::size_t>(Tier::Cloud))
            return {DesignPart::Cloud, 0};
        return {DesignPart::Tier, part.index};
    case HybridPart::Kind::Nothing:
        break;
    }
    return {};
}

} // namespace

HybridDesigner::HybridDesigner(HybridSession& session, QWidget* parent)
    : HybridView(parent)
    , session_(session)
    , banner_(new VerdictBanner(this))
    , drawing_(new Card({}, this))
    , chart_(new HybridChart(drawing_))
    , add_(new HybridAddStage(session, this))
    , figures_(new HybridFigures(session, this))
    , inspector_(new HybridInspector(session, this))
    , why_(new WhyPanel(this))
{
    build();
    listen();
}

void HybridDesigner::build()
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    auto* left = new QVBoxLayout;
    left->setSpacing(gap);
    // So that the drawing keeps its place while the sentence changes with a slider.
    banner_->setReserved({QStringLiteral("figures ").repeated(usual_sentence)});
    left->addWidget(banner_);
    drawing_->content()->addWidget(chart_, 1);
    auto* menu = new MenuButton(tr("Export, copy and figures of the drawing"), drawing_);
    menu->setMenu(chart_->menu());
    auto* corner = new QWidget(drawing_);
    auto* line = new QHBoxLayout(corner);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(add_);
    line->addWidget(menu);
    drawing_->setCornerWidget(corner);
    setTabOrder(chart_, add_);
    setTabOrder(add_, menu);
    left->addWidget(drawing_, drawing_share);
    left->addWidget(figures_, figures_share);
    columns->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    inspector_->setFixedWidth(side_width);
    why_->setFixedWidth(side_width);
    right->addWidget(inspector_, inspector_share);
    right->addWidget(why_, why_share);
    columns->addLayout(right);
}

void HybridDesigner::listen()
{
    connect(&session_, &HybridSession::designChanged, this, &HybridDesigner::follow);
    connect(&session_, &HybridSession::chosenChanged, this, &HybridDesigner::showChosen);
    connect(&session_, &HybridSession::designChosen, chart_, &HybridChart::fit);
    connect(&session_, &HybridSession::explainedChanged, this, [this] {
        if (isVisible())
            why_->setExplanation(session_.explanation());
        else
            stale_ = true;
    });
    connect(&session_, &HybridSession::refusalChanged, this, [this] {
        if (isVisible() && !session_.refusal().isEmpty())
            emit told(sentenceOf(session_.refusal().toStdString()));
    });
    connect(chart_, &HybridChart::partChosen, this, &HybridDesigner::choose);
    connect(chart_, &HybridChart::moveRequested, this, &HybridDesigner::move);
    connect(chart_, &HybridChart::flowRequested, this, &HybridDesigner::connectStages);
    connect(chart_, &HybridChart::addRequested, this, &HybridDesigner::add);
    connect(chart_, &HybridChart::removeRequested, this, &HybridDesigner::remove);
    connect(chart_, &Chart::explainRequested, this,
            [this](const QString& figure) { session_.explain(figure); });
    connect(chart_, &Chart::painted, this, &HybridView::framePainted);
    connect(chart_, &Chart::exported, this, &HybridView::told);
    connect(chart_, &Chart::exportFailed, this, &HybridView::told);
    connect(figures_, &WordTableCard::told, this, &HybridView::told);
    connect(figures_, &HybridFigures::viewChanged, this, &HybridView::contentsChanged);
}

void HybridDesigner::follow()
{
    stale_ = true;
    if (isVisible())
        refresh();
}

void HybridDesigner::refresh()
{
    stale_ = false;
    const DesignVerdict verdict = verdictOf(session_.compared());
    banner_->set(toneOf(verdict.standing), toQt(verdict.word), toQt(verdict.sentence));
    drawing_->setTitle(toQt(session_.design().title));
    drawing_->setCaption(toQt(session_.design().summary));
    if (const HybridKnowledge* const known = session_.knowledge())
        chart_->setFlowTexts(known->flow_kinds);
    chart_->setDrawing(hybridDrawing(session_.design(), session_.result()));
    chart_->setTable(tableOf(session_.design(), session_.result()));
    showChosen();
    figures_->refresh();
    why_->setExplanation(session_.explanation());
}

void HybridDesigner::showChosen()
{
    chart_->setChosen(drawnPart(session_.chosen()));
}

void HybridDesigner::choose(HybridPart part)
{
    session_.choosePart(chosenPart(part));
}

void HybridDesigner::move(std::size_t stage, Tier tier)
{
    const HybridDesign& design = session_.design();
    if (stage < design.stages.size())
        session_.apply(moveStage(design, design.stages[stage].id, tier, session_.catalog()));
}

void HybridDesigner::connectStages(std::size_t from, std::size_t to)
{
    const HybridDesign& design = session_.design();
    if (from >= design.stages.size() || to >= design.stages.size())
        return;
    const Flow flow = newFlow(design, from, to, session_.catalog());
    if (!session_.apply(addFlow(design, flow, session_.catalog())))
        return;
    const std::size_t added = session_.design().flows.size() - 1;
    session_.choosePart({DesignPart::Flow, added});
    session_.explain(QStringLiteral("flow:%1").arg(added));
}

// The menu asks for the kind and the tier.
void HybridDesigner::add(std::optional<std::size_t> into_flow)
{
    if (into_flow)
        session_.choosePart({DesignPart::Flow, *into_flow});
    add_->openMenu();
}

void HybridDesigner::remove(HybridPart part)
{
    const HybridDesign& design = session_.design();
    if (part.kind == HybridPart::Kind::Stage && part.index < design.stages.size())
        session_.apply(removeStage(design, design.stages[part.index].id, session_.catalog()));
    else if (part.kind == HybridPart::Kind::Flow)
        session_.apply(removeFlow(design, part.index, session_.catalog()));
}

std::vector<Chart*> HybridDesigner::charts() const
{
    std::vector<Chart*> charts{chart_};
    if (Chart* const cost = figures_->costChart())
        charts.push_back(cost);
    return charts;
}

QList<QAction*> HybridDesigner::exportActions() const
{
    return figures_->saveActions();
}

std::vector<Card*> HybridDesigner::cards() const
{
    return {drawing_, figures_, inspector_, why_};
}

void HybridDesigner::showEvent(QShowEvent* event)
{
    HybridView::showEvent(event);
    if (stale_)
        refresh();
}

} // namespace deployscope::ui
