// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choice.h"

#include <QComboBox>
#include <QPointer>

#include <vector>

class QStandardItemModel;

namespace deployscope::ui {

class ChoicePopup;

// A box to choose one of many by name. Opening it, or typing while it is focused, brings a list
// that narrows to what is typed; Up, Down, Home and End choose without opening; the wheel only
// while focused. Setters are silent; idEdited is said only for what the user does.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    // name: what is chosen, for a screen reader and the list: "Device".
    explicit ChoiceBox(const QString& name, QWidget* parent = nullptr);

    // Keeps the current id where it is still there.
    void setChoices(const std::vector<Choice>& choices);

    // Empty where nothing is chosen.
    QString currentId() const;
    // An id that is not there leaves the box without a choice.
    void setCurrentId(const QString& id);

    // "NVIDIA A100 80 GB SXM, Cloud"; the placeholder where nothing is chosen.
    QString choiceText() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    void showPopup() override;
    void hidePopup() override;

    ChoicePopup* popup() const; // null until it was first opened
    bool isPopupOpen() const;

signals:
    void idEdited(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void openWith(const QString& text);
    void edit(int row);
    void showId(const QString& id);
    void choiceShown();

    QStandardItemModel* choices_;
    QPointer<ChoicePopup> popup_;
    QString said_; // the last id that was shown or said
};

} // namespace deployscope::ui
