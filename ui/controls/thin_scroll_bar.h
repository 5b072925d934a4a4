// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollBar>

class QAbstractScrollArea;

namespace deployscope::ui {

// A vertical scroll bar that is a quiet thumb without arrows.
class ThinScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit ThinScrollBar(QWidget* parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    QRectF thumb() const;

    qreal grab_{0.0}; // pixels from the pointer to the top of the thumb
};

// Gives the area a thin bar at its right.
void useThinScrollBar(QAbstractScrollArea* area);

} // namespace deployscope::ui
