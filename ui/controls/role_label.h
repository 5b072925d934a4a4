// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

#include <cstdint>

namespace deployscope::ui {

enum class TextRole : std::uint8_t {
    Body,
    Caption, // smaller, secondary
    Label,   // the name of a control: semi-bold, secondary
    Heading, // the title of a card
    Title,   // the one thing that a card is about: a question, a recommendation
};

// A label whose font follows its parent's by a role, also when the parent's font grows, and whose
// colour follows the palette. One that elides shows its whole text as a tooltip.
class RoleLabel : public QLabel
{
    Q_OBJECT

public:
    explicit RoleLabel(TextRole role, const QString& text = {}, QWidget* parent = nullptr);

    // Cut with "…" where there is too little room, instead of asking for more; for single lines.
    void setElided(bool elided);

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void followParent();

    TextRole role_;
    bool elided_{false};
    QPointer<QWidget> followed_;
};

} // namespace deployscope::ui
