// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_part_editor.h"

namespace deployscope::ui {

// The cloud: its accelerators and data centres, how uneven the day is, and what it costs.
class HybridCloudEditor : public HybridPartEditor
{
    Q_OBJECT

public:
    explicit HybridCloudEditor(HybridSession& session, QWidget* parent = nullptr);

    bool isFor(ChosenPart part) const override;
    void refresh() override;
    void fillChoices() override;
    QString title() const override { return tr("Cloud"); }
    QString caption() const override { return {}; }

    ChoiceBox* accelerator() const { return accelerator_; }
    FigureRow* perSite() const { return per_site_; }
    FigureRow* peak() const { return peak_; }
    FigureRow* waking() const { return waking_; }
    FigureRow* rental() const { return rental_; }
    FigureRow* traffic() const { return traffic_; }
    FigureRow* sites() const { return sites_; }
    FigureRow* ingress() const { return ingress_; }

protected:
    QString partKey() const override { return QStringLiteral("cloud"); }

private:
    ChoiceBox* accelerator_;
    FigureRow* per_site_;
    FigureRow* peak_;
    FigureRow* waking_;
    FigureRow* rental_;
    FigureRow* traffic_;
    FigureRow* sites_;
    FigureRow* ingress_;
};

} // namespace deployscope::ui
