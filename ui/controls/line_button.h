// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace deployscope::ui {

// A line of a card that leads somewhere: a text, and at the right a remark. Either cut where there
// is too little room, or broken over several lines and then without a remark.
class LineButton : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Plain, Bad };

    explicit LineButton(QWidget* parent = nullptr);

    void setWords(const QString& text, const QString& remark = {});
    QString remark() const { return remark_; }
    void setWrapped(bool wrapped);
    void setTone(Tone tone); // a bad one has a bar in the colour of bad news at its left
    // The one whose derivation is shown.
    void setChosen(bool chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    int leftMargin() const;

    QString remark_;
    Tone tone_{Tone::Plain};
    bool wrapped_{false};
    bool chosen_{false};
};

} // namespace deployscope::ui
