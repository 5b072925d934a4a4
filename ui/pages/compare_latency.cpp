// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_latency.h"

#include "ui/charts/latency_chart.h"
#include "ui/controls/card.h"
#include "ui/pages/compare_parts.h"
#include "ui/session/session.h"

#include <QVBoxLayout>

namespace deployscope::ui {

CompareLatency::CompareLatency(QWidget* parent)
    : CompareView(parent), chart_(new LatencyChart(this)), card_(compareCardOf(chart_, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card_);
    connect(chart_, &Chart::explainRequested, this, &CompareView::explainRequested);
}

void CompareLatency::refresh(const Comparison& comparison, const Session& session)
{
    setSubjectOf(chart_, session);
    chart_->setSeries(latencyNumbersSeries(comparison, session.scenario(), session.result()));
}

std::vector<Chart*> CompareLatency::charts() const
{
    return {chart_};
}

} // namespace deployscope::ui
