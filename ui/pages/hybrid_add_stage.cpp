// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_add_stage.h"

#include "core/hybrid/new_parts.h"

#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"

#include <QMenu>

#include <algorithm>

namespace deployscope::ui {

namespace {

// Whether events can pass through a stage of the kind.
bool standsOnTheWay(StageKind kind)
{
    return kind != StageKind::Sensing && kind != StageKind::Output && kind != StageKind::Training;
}

QString inMenu(const std::string& name)
{
    return toQt(name).replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

HybridAddStage::HybridAddStage(HybridSession& session, QWidget* parent)
    : PlainButton(tr("Add stage"), parent), session_(session), menu_(new QMenu(this))
{
    setToolTip(tr("A new stage, on a tier or on the way of the flow that is chosen"));
    menu_->setAccessibleName(tr("Kind of the new stage"));
    connect(this, &QAbstractButton::clicked, this, &HybridAddStage::openMenu);
    connect(menu_, &QMenu::aboutToShow, this, &HybridAddStage::fill);
}

void HybridAddStage::openMenu()
{
    menu_->popup(mapToGlobal(QPoint(0, height())));
}

void HybridAddStage::fill()
{
    menu_->clear();
    for (QMenu* old : menu_->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly))
        old->deleteLater();
    if (!session_.isLoaded())
        return;
    for (const StageKind kind : all_stage_kinds)
        fillKind(menu_->addMenu(toQt(nameOf(kind))), kind);
}

void HybridAddStage::fillKind(QMenu* menu, StageKind kind)
{
    const auto offer = [this, menu, kind](Tier tier, std::optional<std::size_t> flow) {
        const auto* action = menu->addAction(tr("On the tier %1").arg(toQt(nameOf(tier))));
        connect(action, &QAction::triggered, this,
                [this, kind, tier, flow] { add(kind, tier, flow); });
    };
    if (const auto flow = flowToJoin(kind)) {
        const HybridDesign& design = session_.design();
        const Stage& from = design.stages[*findStage(design, design.flows[*flow].from)];
        const Stage& to = design.stages[*findStage(design, design.flows[*flow].to)];
        menu->addAction(tr("On the way %1 → %2:").arg(inMenu(from.name), inMenu(to.name)))
            ->setEnabled(false);
        const auto [nearest, farthest] = std::minmax({from.tier, to.tier});
        for (const Tier tier : all_tiers) {
            if (tier >= nearest && tier <= farthest)
                offer(tier, flow);
        }
        menu->addSeparator();
        menu->addAction(tr("By itself:"))->setEnabled(false);
    }
    for (const Tier tier : all_tiers)
        offer(tier, std::nullopt);
}

std::optional<std::size_t> HybridAddStage::flowToJoin(StageKind kind) const
{
    const Flow* const flow = session_.chosenFlow();
    const HybridDesign& design = session_.design();
    if (flow == nullptr || !standsOnTheWay(kind) || !carriesEvents(*flow) ||
        !findStage(design, flow->from) || !findStage(design, flow->to))
        return std::nullopt;
    return session_.chosen().index;
}

void HybridAddStage::add(StageKind kind, Tier tier, std::optional<std::size_t> into_flow)
{
    const HybridDesign& design = session_.design();
    const Catalog& catalog = session_.catalog();
    Stage stage = newStage(design, kind, tier, catalog, into_flow);
    if (!session_.apply(addStage(design, std::move(stage), catalog, into_flow)))
        return;
    session_.choosePart({DesignPart::Stage, session_.design().stages.size() - 1});
    session_.explain(QStringLiteral("done:") +
                     QString::fromStdString(session_.design().stages.back().id));
}

} // namespace deployscope::ui
