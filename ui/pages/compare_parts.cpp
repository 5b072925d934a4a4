// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_parts.h"

#include "core/evaluation/evaluate.h"

#include "ui/charts/chart.h"
#include "ui/controls/card.h"
#include "ui/controls/menu_button.h"
#include "ui/pages/compare_view.h"
#include "ui/pages/text.h"
#include "ui/session/session.h"

#include <QVBoxLayout>

namespace deployscope::ui {

Card* compareCardOf(Chart* chart, CompareView* view)
{
    auto* card = new Card(chart->title(), view);
    card->content()->addWidget(chart, 1);
    auto* button =
        new MenuButton(CompareView::tr("Export, copy and figures: %1").arg(chart->title()), card);
    button->setMenu(chart->menu());
    card->setCornerWidget(button);
    QObject::connect(chart, &Chart::seriesChanged, card,
                     [card, chart] { card->setCaption(chart->caption()); });
    QObject::connect(chart, &Chart::exported, view, &CompareView::told);
    QObject::connect(chart, &Chart::exportFailed, view, &CompareView::told);
    QObject::connect(chart, &Chart::painted, view, &CompareView::framePainted);
    return card;
}

void setSubjectOf(Chart* chart, const Session& session)
{
    if (const auto subject = subjectOf(session.scenario(), session.catalog()))
        chart->setSubject(toQt(subject->workload->name), toQt(subject->device->name));
}

WordCell tierCell(Tier tier, const QString& name)
{
    return {name, {}, WordTone::Strong, tier};
}

} // namespace deployscope::ui
