// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/text_field.h"

#include <algorithm>

namespace deployscope::ui {

TextField::TextField(QWidget* parent) : EditedLine(parent)
{
    setTextMargins(6, 0, 6, 0);
}

void TextField::setValue(const QString& value)
{
    if (value == value_ && hasFocus() && isModified())
        return;
    value_ = value;
    restore();
}

QSize TextField::sizeHint() const
{
    return {160, minimumSizeHint().height()};
}

QSize TextField::minimumSizeHint() const
{
    return {80, std::max(28, fontMetrics().height() + 12)};
}

void TextField::left()
{
    setCursorPosition(0); // a long name shows how it begins
}

void TextField::commit()
{
    const QString given = text();
    if (given == value_)
        return;
    value_ = given;
    setModified(false);
    emit valueEdited(given);
}

void TextField::restore()
{
    if (text() != value_) {
        setText(value_);
        if (!hasFocus())
            setCursorPosition(0);
    }
    setModified(false);
}

} // namespace deployscope::ui
