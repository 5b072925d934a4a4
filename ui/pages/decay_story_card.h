// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/patterns.h"
#include "ui/controls/card.h"

#include <vector>

class QBoxLayout;
class QHBoxLayout;

namespace deployscope::ui {

class RoleLabel;

// A story of a system that decayed: what happened, its figures, and where it is told.
class DecayStoryCard : public Card
{
    Q_OBJECT

public:
    explicit DecayStoryCard(QWidget* parent = nullptr);

    void setStory(const DecayStory& story);

    // Its figures below what happened instead of beside it.
    void setUpright(bool upright);

    QString text() const;

private:
    void addFigure(const NamedFigure& figure);

    RoleLabel* text_;
    QBoxLayout* parts_;
    QHBoxLayout* figures_;
    std::vector<QWidget*> shown_;
};

} // namespace deployscope::ui
