// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"
#include "ui/pages/recommendation_text.h"

#include <optional>

class QAction;
class QGridLayout;
class QMenu;

namespace deployscope::ui {

class PlainButton;
class RoleLabel;

// What follows from the answers: which paradigm by which margins, what is second, what was
// rejected, what would turn it, and what to do with it.
class RecommendationCard : public Card
{
    Q_OBJECT

public:
    explicit RecommendationCard(QWidget* parent = nullptr);

    // whole: no drawn question is left to be answered.
    void set(const RecommendationText& text, std::optional<Tier> recommended, bool none_left,
             bool whole);
    void setExportActions(const QList<QAction*>& actions);
    // device: "Jetson Orin"; empty where there is none to open.
    void setOpens(const QString& device);

    QString headline() const;
    PlainButton* openButton() const { return open_; }
    PlainButton* exportButton() const { return export_; }
    PlainButton* copyButton() const { return copy_; }
    PlainButton* hybridButton() const { return hybrid_; }
    PlainButton* taxButton() const { return tax_; }

signals:
    void openRequested();
    void copyRequested();
    void hybridRequested(); // spread the work over several tiers
    void taxRequested();    // whether machine learning is worth what it takes

private:
    void fill(const std::vector<RecommendationSection>& sections);

    class Bar;
    Bar* bar_;
    RoleLabel* headline_;
    RoleLabel* summary_;
    QGridLayout* grid_;
    std::vector<RoleLabel*> titles_;
    std::vector<RoleLabel*> texts_;
    PlainButton* open_;
    PlainButton* export_;
    PlainButton* copy_;
    PlainButton* hybrid_;
    PlainButton* tax_;
    QMenu* export_menu_;
};

} // namespace deployscope::ui
