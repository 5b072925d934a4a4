// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/value_field.h"

namespace deployscope::ui {

// An exact whole number: a batch, a context. "65 536" and "4k" can be typed alike.
class CountField : public ValueField
{
    Q_OBJECT

public:
    explicit CountField(QWidget* parent = nullptr);

    void setRange(int minimum, int maximum)
    {
        setBounds(
            {.minimum = static_cast<double>(minimum), .maximum = static_cast<double>(maximum)});
    }

    std::optional<int> count() const;

    // Silent; nothing only where the field is optional.
    void setCount(std::optional<int> count);

signals:
    void countEdited(std::optional<int> count);

protected:
    QString format(double value) const override;
    Reading read(const QString& text) const override;
    void sayEdited() override { emit countEdited(count()); }
};

} // namespace deployscope::ui
