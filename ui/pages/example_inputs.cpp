// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_inputs.h"

#include "core/catalog/terms.h"
#include "core/example/show.h"

#include "ui/controls/fold.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/text.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int scroll_gap = 8; // between the controls and the scroll bar

// A constant: its label, its value, and in the tool tip where it comes from.
QWidget* constantRow(const ExampleInput& input)
{
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* label = new RoleLabel(TextRole::Body, toQt(input.label), row);
    label->setWordWrap(true);
    auto* value = new RoleLabel(TextRole::Body, toQt(showInput(input, input.value.value)), row);
    for (RoleLabel* one : {label, value})
        one->setToolTip(inputExplanation(input));
    line->addWidget(label, 1);
    line->addWidget(value);
    return row;
}

RoleLabel* wrappedCaption(const QString& text, QWidget* parent)
{
    auto* label = new RoleLabel(TextRole::Caption, text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ExampleInputs::ExampleInputs(QWidget* parent)
    : Card(tr("Figures"), parent)
    , scroll_(new QScrollArea(this))
    , reset_(new PlainButton(tr("Reset"), this))
{
    reset_->setToolTip(tr("All figures as they were at first"));
    setCornerWidget(reset_);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    useThinScrollBar(scroll_);
    content()->addWidget(scroll_, 1);
    connect(reset_, &QAbstractButton::clicked, this, &ExampleInputs::resetRequested);
}

void ExampleInputs::setExample(const Example* example, std::optional<std::size_t> first)
{
    rows_.clear();
    more_ = nullptr;
    sources_ = nullptr;
    delete scroll_->takeWidget();
    inner_ = nullptr;
    if (!example)
        return;
    inner_ = new QWidget;
    auto* layout = new QVBoxLayout(inner_);
    layout->setContentsMargins(0, 0, scroll_gap, 0);
    layout->setSpacing(6);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < example->inputs.size(); ++i)
        order.push_back(i);
    if (first && *first < order.size())
        std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(*first),
                    order.begin() + static_cast<std::ptrdiff_t>(*first) + 1);
    more_ = new Fold(tr("More figures"), inner_);
    for (const std::size_t input : order)
        addInput(*example, input);
    const int folded = more_->content()->count();
    more_->setSummary(QString::number(folded));
    if (folded > 0) {
        layout->addWidget(more_);
    } else {
        delete more_;
        more_ = nullptr;
    }
    addSources(*example);
    layout->addStretch(1);
    scroll_->setWidget(inner_); // whole, so that it is laid out once
    inner_->setAutoFillBackground(false);
    layout->activate(); // before the next frame, not after it
    orderFocus();
}

void ExampleInputs::addInput(const Example& example, std::size_t input)
{
    const ExampleInput& subject = example.inputs[input];
    auto* outer = static_cast<QVBoxLayout*>(inner_->layout());
    if (subject.scale == InputScale::Fixed) {
        more_->content()->addWidget(constantRow(subject));
        return;
    }
    const bool folded = subject.minor && !(example.claim && example.claim->over == subject.name);
    auto* row = new ExampleInputRow(subject, input, RowShape::TwoLines);
    (folded ? more_->content() : outer)->addWidget(row);
    rows_.push_back(row);
    connect(row, &ExampleInputRow::valueEdited, this,
            [this, input](double value) { emit inputEdited(input, value); });
    connect(row, &ExampleInputRow::editEnded, this, &ExampleInputs::editEnded);
}

void ExampleInputs::addSources(const Example& example)
{
    sources_ = new Fold(tr("Sources"), inner_);
    for (const std::string& source : example.sources)
        sources_->content()->addWidget(wrappedCaption(toQt(source), sources_));
    for (const ExampleInput& input : example.inputs) {
        QString text = tr("%1: %2. %3, %4")
                           .arg(toQt(input.label), toQt(showInput(input, input.value.value)),
                                toQt(nameOf(input.value.kind)), toQt(input.value.source));
        if (!input.value.note.empty())
            text += QStringLiteral(". ") + toQt(input.value.note);
        sources_->content()->addWidget(wrappedCaption(text, sources_));
    }
    inner_->layout()->addWidget(sources_);
}

void ExampleInputs::orderFocus()
{
    // As one reads: each row's exact value, then its slider; the folds behind the sliders in sight.
    QWidget* before = reset_;
    const auto follow = [&before](QWidget* widget) {
        QWidget::setTabOrder(before, widget);
        before = widget;
    };
    const auto inFold = [this](const ExampleInputRow* row) {
        return more_ && more_->isAncestorOf(row);
    };
    const auto addRows = [&](bool folded) {
        for (const ExampleInputRow* row : rows_) {
            if (inFold(row) != folded)
                continue;
            follow(row->field());
            follow(row->slider());
        }
    };
    addRows(false);
    if (more_) {
        follow(more_->header());
        addRows(true);
    }
    follow(sources_->header());
}

void ExampleInputs::show(const std::vector<double>& inputs)
{
    for (ExampleInputRow* row : rows_)
        row->setValue(inputs.at(row->input()));
}

void ExampleInputs::setResettable(bool resettable)
{
    reset_->setEnabled(resettable);
}

void ExampleInputs::setMarker(std::size_t input, std::optional<double> value, const QString& text)
{
    if (ExampleInputRow* found = row(input))
        found->setMarker(value, text);
}

ExampleInputRow* ExampleInputs::row(std::size_t input) const
{
    const auto found =
        std::find_if(rows_.begin(), rows_.end(),
                     [input](const ExampleInputRow* row) { return row->input() == input; });
    return found == rows_.end() ? nullptr : *found;
}

} // namespace deployscope::ui
