// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_fleet_editor.h"

#include "core/hybrid/design_dimensions.h"
#include "core/units/format.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/text_field.h"
#include "ui/pages/hybrid_choices.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/text.h"

namespace deployscope::ui {

namespace {

constexpr double most_units = 1e10;

} // namespace

HybridFleetEditor::HybridFleetEditor(HybridSession& session, QWidget* parent)
    : HybridPartEditor(session, parent)
{
    title_ = addText(tr("Title"), tr("What the design is called."));
    connect(title_, &TextField::valueEdited, this, [this](const QString& title) {
        this->session().rename(title);
        if (isFor(this->session().chosen()))
            refresh();
    });
    unit_name_ = addText(tr("A unit is a"), tr("What one unit in the field is: a phone, a car."));
    connect(unit_name_, &TextField::valueEdited, this, [this](const QString& name) {
        apply(setUnitName(design(), name.toStdString(), catalog()));
    });
    units_ = addFigure({.name = tr("Units"),
                        .tip = tr("How many units are in the field."),
                        .dimension = dimension::none,
                        .range = ranges::at_least_one,
                        .empty = {},
                        .scale = ValueScale::logarithmic(1.0, most_units, false).ofWholeNumbers(),
                        .hint = [](double units) { return toQt(formatCount(units)); }},
                       QStringLiteral("units"), [this](std::optional<double> value) {
                           return setUnits(design(), value.value_or(1.0), catalog());
                       });
    device_tier_ =
        addChoice(tr("Its own tier"),
                  tr("Where everything runs in the comparison with all of it on the device."),
                  [this](const std::string& id) {
                      return setDeviceTier(
                          design(), tierFromId(id).value_or(design().fleet.device_tier), catalog());
                  });
    addHeading(tr("Cost of owning"));
    service_life_ = addFigure({.name = tr("Service life"),
                               .tip = tr("Over which what is bought is written off."),
                               .dimension = dimension::time,
                               .range = ranges::positive,
                               .empty = tr("not known"),
                               .scale = {},
                               .hint = {}},
                              QStringLiteral("service_life"), [this](std::optional<double> value) {
                                  return setServiceLife(design(), value, catalog());
                              });
    electricity_ = addFigure({.name = tr("Electricity"),
                              .tip = tr("Price of what devices in the field draw."),
                              .dimension = dimension_of::energy_price,
                              .range = ranges::not_negative,
                              .empty = tr("not counted"),
                              .scale = {},
                              .hint = {}},
                             QStringLiteral("electricity"), [this](std::optional<double> value) {
                                 return setElectricity(design(), value, catalog());
                             });
    fillChoices();
}

QString HybridFleetEditor::caption() const
{
    return toQt(design().title);
}

void HybridFleetEditor::fillChoices()
{
    device_tier_->setChoices(hybrid_choices::tiers(false));
}

void HybridFleetEditor::refresh()
{
    figures()->setFigures(figuresOfWhole(evaluated()));
    const Fleet& fleet = design().fleet;
    title_->setValue(toQt(design().title));
    unit_name_->setValue(toQt(fleet.unit_name));
    units_->setFigure(fleet.units);
    device_tier_->setCurrentId(toQt(idOf(fleet.device_tier)));
    service_life_->setFigure(fleet.service_life);
    electricity_->setFigure(fleet.electricity);
}

} // namespace deployscope::ui
