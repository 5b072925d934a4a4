// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_cloud_editor.h"

#include "core/hybrid/design_dimensions.h"
#include "core/hybrid/evaluate_design.h"

#include "ui/controls/choice_box.h"
#include "ui/pages/hybrid_choices.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/text.h"

namespace deployscope::ui {

namespace {

constexpr Range within_a_day{.maximum = seconds_per_day, .above_minimum = true};

} // namespace

HybridCloudEditor::HybridCloudEditor(HybridSession& session, QWidget* parent)
    : HybridPartEditor(session, parent)
{
    accelerator_ = addChoice(
        tr("Accelerator"), tr("Runs what is placed in the cloud."),
        [this](const std::string& id) {
            return setTierDevice(design(), Tier::Cloud, id, catalog());
        },
        true);
    per_site_ =
        addFigure({.name = tr("In one data centre"),
                   .tip = tr("How many accelerators one data centre holds."),
                   .dimension = dimension::none,
                   .range = ranges::at_least_one,
                   .empty = {},
                   .scale = {},
                   .hint = {}},
                  QStringLiteral("accelerators_per_site"), [this](std::optional<double> value) {
                      return setAcceleratorsPerSite(design(), value.value_or(1.0), catalog());
                  });
    peak_ = addFigure({.name = tr("Peak factor"),
                       .tip = tr("The busiest time against the average of the waking hours."),
                       .dimension = dimension::none,
                       .range = ranges::at_least_one,
                       .empty = {},
                       .scale = {},
                       .hint = {}},
                      QStringLiteral("peak_factor"), [this](std::optional<double> value) {
                          return setPeakFactor(design(), value.value_or(1.0), catalog());
                      });
    waking_ =
        addFigure({.name = tr("Waking hours"),
                   .tip = tr("The part of a day into which the events fall."),
                   .dimension = dimension::time,
                   .range = within_a_day,
                   .empty = {},
                   .scale = {},
                   .hint = {}},
                  QStringLiteral("waking_hours"), [this](std::optional<double> value) {
                      return setWakingHours(design(), value.value_or(seconds_per_day), catalog());
                  });
    sites_ = addFigure({.name = tr("Data centres"),
                        .tip = tr("That are there for the service at its peak."),
                        .dimension = dimension::none,
                        .range = ranges::positive,
                        .empty = tr("no limit"),
                        .scale = {},
                        .hint = {}},
                       QStringLiteral("sites"), [this](std::optional<double> value) {
                           return setSites(design(), value, catalog());
                       });
    addHeading(tr("Price and networks"));
    rental_ = addFigure({.name = tr("Rental"),
                         .tip = tr("Of one accelerator; where nothing is said, what its profile "
                                   "says."),
                         .dimension = dimension::money_rate,
                         .range = ranges::not_negative,
                         .empty = tr("not known"),
                         .scale = {},
                         .hint = {}},
                        QStringLiteral("rental"), [this](std::optional<double> value) {
                            return setRental(design(), value, catalog());
                        });
    traffic_ = addFigure({.name = tr("Traffic"),
                          .tip = tr("Price of what reaches the cloud."),
                          .dimension = dimension_of::data_price,
                          .range = ranges::not_negative,
                          .empty = tr("not counted"),
                          .scale = {},
                          .hint = {}},
                         QStringLiteral("traffic_price"), [this](std::optional<double> value) {
                             return setTrafficPrice(design(), value, catalog());
                         });
    ingress_ = addFigure({.name = tr("Ingress at most"),
                          .tip = tr("What the service may take of the networks that lead to it."),
                          .dimension = dimension::bandwidth,
                          .range = ranges::positive,
                          .empty = tr("no limit"),
                          .scale = {},
                          .hint = {}},
                         QStringLiteral("ingress"), [this](std::optional<double> value) {
                             return setIngress(design(), value, catalog());
                         });
    fillChoices();
}

bool HybridCloudEditor::isFor(ChosenPart part) const
{
    return part.part == DesignPart::Cloud ||
           (part.part == DesignPart::Tier && part.index < all_tiers.size() &&
            all_tiers[part.index] == Tier::Cloud);
}

void HybridCloudEditor::fillChoices()
{
    accelerator_->setChoices(hybrid_choices::devices(catalog(), Tier::Cloud, {}));
}

void HybridCloudEditor::refresh()
{
    figures()->setFigures(figuresOfCloud(evaluated()));
    const CloudSite& cloud = design().cloud;
    accelerator_->setCurrentId(toQt(cloud.accelerator));
    per_site_->setFigure(cloud.accelerators_per_site);
    peak_->setFigure(cloud.peak_factor);
    waking_->setFigure(cloud.waking_hours);
    const Device* const device = findDevice(catalog(), cloud.accelerator);
    rental_->setEmptyText(device != nullptr && device->rental ? toQt(device->rental->as_written)
                                                              : tr("not known"));
    rental_->setFigure(cloud.rental);
    traffic_->setFigure(cloud.traffic_price);
    sites_->setFigure(cloud.sites);
    ingress_->setFigure(cloud.ingress);
}

} // namespace deployscope::ui
