// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"
#include "ui/controls/value_field.h"

#include <cstddef>

namespace deployscope::ui {

// The exact value of one input of an example, as the core tells and reads it: in the input's unit,
// within its range. The example must outlive the field.
class ExampleInputField : public ValueField
{
    Q_OBJECT

public:
    ExampleInputField(const Example& example, std::size_t input, QWidget* parent = nullptr);

    void setValue(double value) { showValue(value); } // silent, SI

    QSize sizeHint() const override; // room for every value of the range

signals:
    void valueEdited(double value);

protected:
    QString format(double value) const override;
    Reading read(const QString& text) const override;
    void sayEdited() override;

private:
    const Example& example_;
    std::size_t input_;
};

} // namespace deployscope::ui
