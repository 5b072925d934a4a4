// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compare_view.h"

namespace deployscope::ui {

class SpectrumChart;

// Where between sensors and cloud the scenario's device stands.
class CompareSpectrum : public CompareView
{
    Q_OBJECT

public:
    explicit CompareSpectrum(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    std::vector<Chart*> charts() const override;
    std::vector<Card*> cards() const override { return {card_}; }

    SpectrumChart* chart() const { return chart_; }

private:
    SpectrumChart* chart_;
    Card* card_;
};

} // namespace deployscope::ui
