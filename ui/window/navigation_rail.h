// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/rail_icons.h"

#include <QString>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace deployscope::ui {

// The dark rail at the left: one entry for each page of the window. One tab stop; Up and Down
// choose. To a screen reader it is a named group of radio buttons.
class NavigationRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationRail(QWidget* parent = nullptr);

    // Entries are counted from 0 in the order in which they are added; the first is chosen. hint
    // says what the page is for and how else to get there.
    void addEntry(RailIcon icon, const QString& label, const QString& hint);

    int current() const;
    void setCurrent(int entry); // silent

    // In a narrow window the page needs the room more: smaller text and less air.
    bool isNarrow() const { return narrow_; }
    void setNarrow(bool narrow);
    // What the rail could give to the page by becoming narrow, in pixels.
    int spareWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void entryChosen(int entry); // by the user

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int widthWhere(bool narrow) const;
    void fit();

    QVBoxLayout* layout_;
    QButtonGroup* group_;
    int said_{0}; // the last entry that was shown or said
    bool narrow_{false};
};

} // namespace deployscope::ui
