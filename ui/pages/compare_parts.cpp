// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_parts.h"

#include "core/evaluation/evaluate.h"

#include "ui/charts/chart.h"
#include "ui/pages/chart_card.h"
#include "ui/pages/compare_view.h"
#include "ui/pages/text.h"
#include "ui/session/session.h"

namespace deployscope::ui {

Card* compareCardOf(Chart* chart, CompareView* view)
{
    return chartCardOf(chart, view);
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
