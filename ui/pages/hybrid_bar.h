// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QMenu;

namespace deployscope::ui {

class ChoiceBox;
class HybridSession;
class MenuButton;
class Segmented;

// The line at the top of the Hybrid page: which section is in sight, and which design is in hand.
class HybridBar : public QWidget
{
    Q_OBJECT

public:
    explicit HybridBar(HybridSession& session, QWidget* parent = nullptr);

    int section() const;
    void setSection(int section); // silent

    Segmented* sections() const { return sections_; }
    ChoiceBox* designs() const { return designs_; }
    QMenu* menu() const { return menu_; }

signals:
    void sectionChosen(int section);
    void told(const QString& message);

private:
    void showDesigns();
    void showDesign();
    void copyDesign();

    HybridSession& session_;
    Segmented* sections_;
    ChoiceBox* designs_;
    QMenu* menu_;
    QAction* remove_;
};

} // namespace deployscope::ui
