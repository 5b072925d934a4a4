// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_spectrum.h"

#include "ui/charts/spectrum_chart.h"
#include "ui/controls/card.h"
#include "ui/pages/compare_parts.h"
#include "ui/session/session.h"

#include <QVBoxLayout>

namespace deployscope::ui {

CompareSpectrum::CompareSpectrum(QWidget* parent)
    : CompareView(parent), chart_(new SpectrumChart(this)), card_(compareCardOf(chart_, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card_);
}

void CompareSpectrum::refresh(const Comparison& comparison, const Session& session)
{
    setSubjectOf(chart_, session);
    chart_->setSeries(spectrumSeries(comparison, session.scenario(), session.catalog()));
}

std::vector<Chart*> CompareSpectrum::charts() const
{
    return {chart_};
}

} // namespace deployscope::ui
