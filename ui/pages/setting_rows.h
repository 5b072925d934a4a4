// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/settable_inputs.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/figure_rows.h"
#include "ui/pages/text.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace deployscope::ui {

// The rows of what the user may set of some inputs. A value type beside the widget that it fills.
template <class Inputs> class SettingRows
{
public:
    using Setting = SettableInput<Inputs>;

    explicit SettingRows(FigureRows* rows) : rows_(rows) {}

    void setSettings(std::vector<Setting> settings)
    {
        settings_ = std::move(settings);
        std::vector<ExampleInput> inputs;
        for (const Setting& setting : settings_)
            inputs.push_back(setting.input);
        rows_->setInputs(inputs);
    }

    void show(Inputs inputs) const
    {
        for (std::size_t i = 0; i < settings_.size(); ++i)
            rows_->rows()[i]->setValue(settings_[i].in(inputs));
    }

    // The inputs with one of them changed; nothing where it is what it was.
    std::optional<Inputs> edited(Inputs inputs, std::size_t index, double value) const
    {
        double& place = settings_.at(index).in(inputs);
        if (place == value)
            return std::nullopt;
        place = value;
        return inputs;
    }

    // What edits of an input are known by.
    QString control(std::size_t index) const { return toQt(settings_.at(index).input.name); }

    // Null where there is none of the name.
    const ExampleInput* find(std::string_view name) const
    {
        const auto found = std::find_if(settings_.begin(), settings_.end(),
                                        [name](const auto& one) { return one.input.name == name; });
        return found == settings_.end() ? nullptr : &found->input;
    }

    FigureRows* widget() const { return rows_; }
    ExampleInputRow* row(std::string_view name) const { return rows_->row(name); }

private:
    FigureRows* rows_;
    std::vector<Setting> settings_;
};

} // namespace deployscope::ui
