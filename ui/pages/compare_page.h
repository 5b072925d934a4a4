// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/comparison.h"
#include "ui/pages/page.h"

#include <array>
#include <cstdint>
#include <memory>

class QLabel;
class QStackedWidget;

namespace deployscope::ui {

class CompareView;
class SectionList;
class Session;

// In the order of the list at the left.
enum class CompareSection : std::uint8_t {
    Dimensions,
    Radars,
    Thresholds,
    Latency,
    Hardware,
    Spectrum,
    Portraits,
    CloudEdge,
    Phases,
};
inline constexpr std::size_t compare_section_count = 9;

// Compare: what is known of the four paradigms, section by section, with the scenario beside them.
// A section is made when it is first shown, and only the one in sight follows the scenario.
class ComparePage : public Page
{
    Q_OBJECT

public:
    // Without a comparison there is nothing to show but that it is missing.
    ComparePage(Session& session, std::shared_ptr<const Comparison> comparison,
                QWidget* parent = nullptr);

    // What is known was read again.
    void setComparison(std::shared_ptr<const Comparison> comparison);

    CompareSection section() const;
    void showSection(CompareSection section);

    SectionList* list() const { return list_; }
    CompareView* view() const; // in sight

    QString subject() const override;
    QString helpTopic() const override { return QStringLiteral("compare"); }
    bool showsScenario() const override { return true; }
    QString newTip() const override { return tr("Start anew"); }
    void startAnew() override;
    std::vector<Chart*> charts() const override;
    QList<QAction*> exportActions() const override;
    QString verdictText() const override;
    bool canUndo() const override;
    bool canRedo() const override;
    void undo() override;
    void redo() override;

signals:
    // The session explains a figure, which Explore shows.
    void exploreRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    CompareView* make(CompareSection section);
    void follow();
    void refresh();
    void fitList();
    void setCompact(bool compact);

    Session& session_;
    std::shared_ptr<const Comparison> comparison_;
    SectionList* list_;
    QStackedWidget* stack_;
    QLabel* nothing_;
    std::array<CompareView*, compare_section_count> views_{}; // null until it is made
    bool stale_{true}; // the section in sight shows an older result
    bool compact_{false};
};

} // namespace deployscope::ui
