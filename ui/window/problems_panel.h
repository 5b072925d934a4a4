// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"

#include <QFrame>

#include <vector>

class QLabel;
class QListView;

namespace deployscope::ui {

class DiagnosticModel;

// What is wrong with the user's files, below the page: it stops nobody and can be put away.
class ProblemsPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget* parent = nullptr);

    // Shows itself where there are any, hides where there are none.
    void setProblems(const std::vector<Diagnostic>& problems);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* title_;
    QListView* list_;
    DiagnosticModel* model_;
};

} // namespace deployscope::ui
