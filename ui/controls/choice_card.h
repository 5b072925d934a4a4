// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace deployscope::ui {

// One of a few answers as a large surface: what it is called over a line of what it means. It looks
// chosen or not as its owner sets it: a click only asks. The arrow keys ask for a neighbour, Return
// and Space choose. To a screen reader it is a radio button.
class ChoiceCard : public QRadioButton
{
    Q_OBJECT

public:
    ChoiceCard(const QString& label, const QString& meaning, QWidget* parent = nullptr);

    QString meaning() const { return meaning_; }
    void setChosen(bool chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void chosen();        // by the user, also where it is chosen already
    void left(int steps); // by an arrow key: −1 for the card before, 1 for the one behind

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void nextCheckState() override {}
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString meaning_;
};

} // namespace deployscope::ui
