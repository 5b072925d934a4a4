// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QString>

#include <cstdint>

namespace deployscope::ui {

enum class FigureState : std::uint8_t {
    Neutral,
    Good,    // a check mark beside the caption, besides the colour
    Bad,     // a cross
    Warning, // a dot
    Muted,   // no figure: "—", "does not fit"
};

// One figure of the strip of verdicts: a small caption over a large value. Activating it (click,
// Return, Space, or coming to it by Tab) asks for its derivation. A screen reader hears "Device
// time: 0.0251 ms".
class FigureTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureTile(const QString& caption, QWidget* parent = nullptr);

    QString caption() const { return caption_; }
    void setCaption(const QString& caption);

    QString value() const { return value_; }
    FigureState state() const { return state_; }
    void setValue(const QString& value, FigureState state = FigureState::Neutral);

    // The width that the tile asks for: that of its caption and of a text as long as this one, so
    // that tiles keep their places while figures change; it never gets less. Without one, that of
    // the value, cut where there is too little room.
    void setReserved(const QString& widest_value);

    // Shown over the tile, below the value where it is cut: what the figure means.
    void setExplanation(const QString& explanation);

    // The tile whose derivation is shown keeps a line under it.
    bool isChosen() const { return chosen_; }
    void setChosen(bool chosen);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void activated();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void describe();
    int valueRoom() const;

    QString caption_;
    QString value_;
    QString reserved_;
    QString explanation_;
    FigureState state_{FigureState::Neutral};
    bool chosen_{false};
};

} // namespace deployscope::ui
