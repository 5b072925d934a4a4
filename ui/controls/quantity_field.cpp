// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/quantity_field.h"

#include "core/units/format.h"
#include "core/units/quantity.h"

namespace deployscope::ui {

QuantityField::QuantityField(Dimension dimension, QWidget* parent) : ValueField(dimension, parent)
{}

QString QuantityField::format(double value) const
{
    return QString::fromStdString(formatExact(value, dimension()));
}

ValueField::Reading QuantityField::read(const QString& text) const
{
    const ParsedQuantity parsed = parseQuantity(text.toStdString(), dimension());
    if (parsed.quantity)
        return {parsed.quantity->value, {}, {}};
    // The commonest slip has a closer remedy: the unit that the field shows.
    if (value() && *value() != 0.0 && parseQuantity(text.toStdString(), dimension::none).quantity) {
        const QString shown = format(*value());
        const auto unit_start = shown.lastIndexOf(QChar(0x00a0));
        if (unit_start > 0)
            return {std::nullopt, tr("“%1” has no unit.").arg(text),
                    tr("Write the unit too: “%1%2”.").arg(text, shown.mid(unit_start))};
    }
    return {std::nullopt, QString::fromStdString(parsed.problem),
            QString::fromStdString(parsed.remedy)};
}

} // namespace deployscope::ui
