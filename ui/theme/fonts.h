// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>

namespace deployscope::ui {

// True where all ten digits are equally wide, so that figures in a column align and do not jitter
// while a slider moves.
bool hasTabularDigits(const QFont& font);

// The family of the program's text: the first installed of a few that has tabular digits, else the
// system's.
QString uiFamily();

// For QApplication::setFont. Points, so that they follow the screen's density; larger where the
// user has set the system's text larger than usual. zoom scales further (presenting to a room).
QFont uiFont(double zoom = 1.0);

// The others are relative to a widget's own font, and so follow both.
QFont tickFont(const QFont& base);    // ticks of charts and sliders
QFont captionFont(const QFont& base); // names of figures, side remarks
QFont labelFont(const QFont& base);   // names of controls: semi-bold
QFont headingFont(const QFont& base); // titles of cards
QFont figureFont(const QFont& base);  // large figures: tabular, semi-bold

// For derivations, of the size of base, digits always tabular.
QFont monospaceFont(const QFont& base);

} // namespace deployscope::ui
