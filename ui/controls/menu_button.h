// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace deployscope::ui {

// A quiet button of three dots that opens its menu (setMenu): the corner widget of a card.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    // name is what a screen reader says and the tooltip shows: "Export and table of the roofline".
    explicit MenuButton(const QString& name, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace deployscope::ui
