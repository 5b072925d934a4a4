// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_steps_view.h"

#include "ui/controls/plain_button.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/pages/example_steps_delegate.h"

#include <QEvent>
#include <QListView>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

ExampleStepsView::ExampleStepsView(QWidget* parent)
    : Card(tr("Step by step"), parent)
    , list_(new QListView(this))
    , copy_(new PlainButton(tr("Copy"), this))
    , model_(new ExampleStepsModel(this))
{
    copy_->setToolTip(tr("Copy the whole example as text"));
    setCornerWidget(copy_);
    list_->setModel(model_);
    list_->setItemDelegate(new ExampleStepsDelegate(list_));
    list_->setFrameShape(QFrame::NoFrame);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setResizeMode(QListView::Adjust);
    list_->setSelectionMode(QAbstractItemView::NoSelection);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setTabKeyNavigation(false);
    list_->viewport()->setAutoFillBackground(false);
    list_->setAccessibleName(tr("Steps"));
    useThinScrollBar(list_);
    content()->addWidget(list_, 1);
    connect(copy_, &QAbstractButton::clicked, this, &ExampleStepsView::copyRequested);
}

void ExampleStepsView::setRows(std::vector<StepRow> rows, bool other_example)
{
    model_->setRows(std::move(rows));
    if (other_example) {
        list_->setCurrentIndex({});
        list_->scrollToTop();
    }
    measure();
}

void ExampleStepsView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        measure();
    Card::changeEvent(event);
}

void ExampleStepsView::measure()
{
    // The view does not ask again by itself when a figure grows into a further line.
    std::vector<int> heights;
    for (const StepRow& row : model_->rows())
        heights.push_back(stepRowHeight(row, list_->viewport()->width(), list_->font()));
    if (std::exchange(heights_, heights) != heights)
        list_->doItemsLayout();
}

} // namespace deployscope::ui
