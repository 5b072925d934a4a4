// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace deployscope::ui {

// What the fields for texts and for numbers share: a line with a value behind it. Return or leaving
// the line gives what stands there; Escape brings back the text of the value, and a second one
// belongs to the window.
class EditedLine : public QLineEdit
{
    Q_OBJECT

protected:
    explicit EditedLine(QWidget* parent);

    virtual QString shownText() const = 0; // of the value
    virtual bool isWrong() const { return false; }
    // Takes what stands in the line.
    virtual void commit() = 0;
    // Goes back to the text of the value.
    virtual void restore() = 0;
    // The user has gone on to another place; what stood in the line was taken.
    virtual void left() = 0;

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace deployscope::ui
