// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"
#include "ui/pages/word_table_model.h"

namespace deployscope::ui {

class Card;
class Chart;
class CompareView;
class Session;

inline constexpr int compare_gap = 8;

// A chart in its card, with its menu under a button in the corner; what it exports and how long it
// painted is told by the view.
Card* compareCardOf(Chart* chart, CompareView* view);

// Whom the charts are about: the session's scenario.
void setSubjectOf(Chart* chart, const Session& session);

// "Cloud", bold in its colour.
WordCell tierCell(Tier tier, const QString& name);

} // namespace deployscope::ui
