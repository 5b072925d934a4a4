// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"

#include <QStringList>

class QListWidget;

namespace deployscope::ui {

class RoleLabel;

// The card at the left of the Compare page: its sections, and which scenario they are held
// against. Going to a section chooses it.
class SectionList : public Card
{
    Q_OBJECT

public:
    SectionList(const QString& title, const QStringList& sections, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int section); // silent

    // What the sections are held against, and what is to be said of it.
    void setSubject(const QString& name, const QString& headline);

    QListWidget* list() const { return list_; }

signals:
    void sectionChosen(int section);
    void entered(); // Return: on into what is chosen

private:
    QListWidget* list_;
    RoleLabel* name_;
    RoleLabel* headline_;
    int said_{0};
};

} // namespace deployscope::ui
