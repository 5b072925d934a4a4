// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/edited_line.h"

namespace deployscope::ui {

// A line for a name or a title. Return or leaving the line gives the text; Escape brings the last
// one back.
class TextField : public EditedLine
{
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    QString value() const { return value_; }
    // Silent. A text that is being edited stays when the value is what it was.
    void setValue(const QString& value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void valueEdited(const QString& value);

private:
    QString shownText() const override { return value_; }
    void commit() override;
    void restore() override;
    void left() override;

    QString value_;
};

} // namespace deployscope::ui
