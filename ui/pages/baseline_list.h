// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/baseline_comparison.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace deployscope::ui {

class PlainButton;

// The pinned scenarios, each with its figures and how the scenario at hand compares.
class BaselineList : public QWidget
{
    Q_OBJECT

public:
    explicit BaselineList(QWidget* parent = nullptr);

    void setComparisons(const std::vector<BaselineComparison>& comparisons);

signals:
    void pinRequested();
    void recallRequested(std::size_t index);
    void removeRequested(std::size_t index);

private:
    class Row;

    QVBoxLayout* rows_;
    PlainButton* pin_;
    std::vector<Row*> list_;
};

} // namespace deployscope::ui
