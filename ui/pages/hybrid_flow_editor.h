// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_part_editor.h"

namespace deployscope::ui {

class PlainButton;

// A flow: what it joins, of what kind it is, the link that it takes, and its messages where it has
// ones of its own.
class HybridFlowEditor : public HybridPartEditor
{
    Q_OBJECT

public:
    explicit HybridFlowEditor(HybridSession& session, QWidget* parent = nullptr);

    bool isFor(ChosenPart part) const override { return part.part == DesignPart::Flow; }
    void refresh() override;
    void fillChoices() override;
    QString title() const override { return tr("Flow"); }
    QString caption() const override;

    ChoiceBox* kind() const { return kind_; }
    ChoiceBox* link() const { return link_; }
    FigureRow* distance() const { return distance_; }
    FigureRow* bytes() const { return bytes_; }
    FigureRow* rate() const { return rate_; }

protected:
    QString partKey() const override;

private:
    const Flow& flow() const { return *session().chosenFlow(); }
    std::size_t index() const { return session().chosen().index; }
    QString nameOfStage(const std::string& id) const;
    void goTo(const std::string& stage);
    DesignEdit withKind(FlowKind kind) const;
    void refreshLink();

    LineButton* from_;
    LineButton* to_;
    ChoiceBox* kind_;
    ChoiceBox* link_;
    QString own_link_; // what the choices of links were made for
    FigureRow* distance_;
    RoleLabel* events_note_;
    FigureRow* bytes_;
    FigureRow* rate_;
    PlainButton* remove_;
};

} // namespace deployscope::ui
