// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compare_view.h"

#include <optional>

namespace deployscope::ui {

class ReadingText;
class Segmented;
class TreeChart;

// One paradigm at a time: what it is, where it stands, who runs it and how it is paid for, and the
// chapter's tree of it. Starts with the paradigm of the scenario's device.
class ComparePortraits : public CompareView
{
    Q_OBJECT

public:
    explicit ComparePortraits(QWidget* parent = nullptr);

    void refresh(const Comparison& comparison, const Session& session) override;
    std::vector<Chart*> charts() const override;
    std::vector<Card*> cards() const override { return {portrait_, tree_card_}; }

    Tier tier() const { return tier_; }
    void showTier(Tier tier);

    Segmented* tiers() const { return tiers_; }
    ReadingText* text() const { return text_; }
    TreeChart* tree() const { return tree_; }

private:
    void showPortrait();

    Segmented* tiers_;
    Card* portrait_;
    ReadingText* text_;
    TreeChart* tree_;
    Card* tree_card_;
    Tier tier_{Tier::Cloud};
    bool chosen_{false};    // by the user: no longer the scenario's
    Comparison comparison_; // as last shown
    const Session* session_{nullptr};
};

} // namespace deployscope::ui
