// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"

#include <QStatusBar>
#include <QString>
#include <QTimer>

class QLabel;

namespace deployscope::ui {

// The line at the bottom of the window: what there is to choose from, or for a while what was just
// done; how long the charts took to paint; and by which conventions figures are made.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setCounts(const Catalog& catalog);
    void setConventions(const QString& conventions);
    // In place of the counts for a while.
    void tell(const QString& message);
    // In ms.
    void setFrame(double milliseconds);

private:
    void showLeft();

    QLabel* left_;
    QLabel* frame_;
    QLabel* conventions_;
    QString counts_;
    QString message_;
    QTimer frame_pause_; // the label must not make frames of its own
};

} // namespace deployscope::ui
