// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/count_field.h"

#include "core/units/format.h"
#include "core/units/quantity.h"

#include <cmath>
#include <limits>

namespace deployscope::ui {

CountField::CountField(QWidget* parent) : ValueField(dimension::none, parent)
{
    setRange(0, std::numeric_limits<int>::max());
}

std::optional<int> CountField::count() const
{
    return value() ? std::optional<int>(static_cast<int>(*value())) : std::nullopt;
}

void CountField::setCount(std::optional<int> count)
{
    showValue(count ? std::optional<double>(*count) : std::nullopt);
}

QString CountField::format(double value) const
{
    return QString::fromStdString(formatCount(value));
}

ValueField::Reading CountField::read(const QString& text) const
{
    const ParsedQuantity parsed = parseQuantity(text.toStdString(), dimension::none);
    if (!parsed.quantity)
        return {std::nullopt, tr("“%1” is no whole number.").arg(text),
                tr("Write a number such as “%1”.").arg(format(64.0))};
    const double value = parsed.quantity->value;
    if (value != std::round(value))
        return {std::nullopt, tr("“%1” is no whole number.").arg(text),
                tr("The nearest is %1.").arg(format(value))};
    return {value, {}, {}};
}

} // namespace deployscope::ui
