// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "ui/controls/value_field.h"

namespace deployscope::ui {

// The exact value of one input, as the core tells and reads it: in the input's unit, within its
// range.
class ExampleInputField : public ValueField
{
    Q_OBJECT

public:
    explicit ExampleInputField(ExampleInput input, QWidget* parent = nullptr);

    // Another range, which is inside that of the input; SI.
    void setLimits(double low, double high);
    void setValue(double value) { showValue(value); } // silent, SI

    QSize sizeHint() const override; // room for every value of the range

signals:
    void valueEdited(double value);

protected:
    QString format(double value) const override;
    Reading read(const QString& text) const override;
    void sayEdited() override;

private:
    ExampleInput input_;
};

} // namespace deployscope::ui
