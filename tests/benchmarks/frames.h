// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

#include <QApplication>
#include <QTemporaryDir>

#include <string>
#include <vector>

namespace deployscope::benchmark {

// What every benchmark of windows is measured in: an application of its own in the light theme, on
// the platform that counts, that reads nobody's settings.
class Surroundings
{
public:
    Surroundings();

private:
    std::string platform_; // first: it is chosen before there is an application
    int count_{1};
    char name_[22]{"deployscope_benchmark"};
    char* arguments_[2]{name_, nullptr};
    QApplication application_;
    QTemporaryDir home_;
};

// Shows the window and waits until all is quiet.
void showAndSettle(QWidget& window);

// Counts the charts as they are painted.
class Frames
{
public:
    explicit Frames(const std::vector<ui::Chart*>& charts);

    // Lets the event loop run until every chart was painted once more.
    void wait();

private:
    std::vector<int> painted_;
};

} // namespace deployscope::benchmark
