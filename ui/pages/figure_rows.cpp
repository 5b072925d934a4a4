// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/figure_rows.h"

#include "ui/controls/log_slider.h"
#include "ui/controls/role_label.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/example_input_row.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int gap = 4;
constexpr int loose_gap = 20;

} // namespace

FigureRows::FigureRows(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
}

void FigureRows::setInputs(const std::vector<ExampleInput>& inputs)
{
    for (ExampleInputRow* row : rows_)
        delete row;
    rows_.clear();
    inputs_ = inputs;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        auto* row = new ExampleInputRow(inputs_[i], i, RowShape::OneLine, this);
        layout()->addWidget(row);
        row->show(); // so that it counts, also where the others are in sight already
        rows_.push_back(row);
        connect(row, &ExampleInputRow::valueEdited, this,
                [this, i](double value) { emit valueEdited(i, value); });
        connect(row, &ExampleInputRow::editEnded, this, &FigureRows::editEnded);
    }
    align();
}

QSize FigureRows::looseSize() const
{
    const int count = static_cast<int>(rows_.size());
    int height = 0;
    for (const ExampleInputRow* row : rows_)
        height += row->sizeHint().height() + loose_gap;
    return {sizeHint().width(), count > 0 ? height - loose_gap : 0};
}

ExampleInputRow* FigureRows::row(std::string_view name) const
{
    for (ExampleInputRow* row : rows_)
        if (inputs_[row->input()].name == name)
            return row;
    return nullptr;
}

QWidget* FigureRows::followInTabOrder(QWidget* before)
{
    for (const ExampleInputRow* row : rows_) {
        setTabOrder(before, row->slider());
        setTabOrder(row->slider(), row->field());
        before = row->field();
    }
    return before;
}

void FigureRows::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        align();
    QWidget::changeEvent(event);
}

// Sliders begin and end at the same places.
void FigureRows::align()
{
    int label = 0;
    int field = 0;
    for (const ExampleInputRow* row : rows_) {
        label = std::max(label, row->label()->sizeHint().width());
        field = std::max(field, row->field()->sizeHint().width());
    }
    for (const ExampleInputRow* row : rows_) {
        row->label()->setMinimumWidth(label);
        row->field()->setMinimumWidth(field);
    }
}

} // namespace deployscope::ui
