// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example.h"

#include <QWidget>

#include <cstddef>
#include <string_view>
#include <vector>

namespace deployscope::ui {

class ExampleInputRow;

// Figures to set, one line each under each other: name, slider, exact value. Where each comes from
// is in its tool tip; a double-click on the slider goes back to where it started.
class FigureRows : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRows(QWidget* parent = nullptr);

    void setInputs(const std::vector<ExampleInput>& inputs);

    const std::vector<ExampleInputRow*>& rows() const { return rows_; }
    // Null where there is none of the name.
    ExampleInputRow* row(std::string_view name) const;

    // Puts the rows behind a widget in the order of the Tab key, as one reads them; their last
    // stop.
    QWidget* followInTabOrder(QWidget* before);

    // Rows stand closely; where they are given more room than this they would fall apart.
    QSize looseSize() const;

signals:
    void valueEdited(std::size_t input, double value); // SI
    void editEnded();

protected:
    void changeEvent(QEvent* event) override;

private:
    void align();

    std::vector<ExampleInput> inputs_;
    std::vector<ExampleInputRow*> rows_;
};

} // namespace deployscope::ui
