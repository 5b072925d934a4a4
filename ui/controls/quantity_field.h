// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"
#include "ui/controls/value_field.h"

namespace deployscope::ui {

// An exact quantity with its unit: "1 500 km", "2.039 TB/s".
class QuantityField : public ValueField
{
    Q_OBJECT

public:
    explicit QuantityField(Dimension dimension, QWidget* parent = nullptr);

    // What is accepted, in SI; the rule of isAccepted in core.
    void setRange(const Range& range) { setBounds(range); }

    // Silent; nothing only where the field is optional.
    void setQuantity(std::optional<double> si_value) { showValue(si_value); }

signals:
    void quantityEdited(std::optional<double> si_value);

protected:
    QString format(double value) const override;
    Reading read(const QString& text) const override;
    void sayEdited() override { emit quantityEdited(value()); }
};

} // namespace deployscope::ui
