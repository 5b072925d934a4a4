// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/terms.h"

#include <QColor>
#include <QPalette>

#include <array>
#include <cstddef>
#include <cstdint>

namespace deployscope::ui {

// Print is for exported pictures: black on white. Windows are Light or Dark.
enum class ThemeKind : std::uint8_t { Light, Dark, Print };

// A tier's colour. fill is for areas, lines and markers; text is of the same hue and reads at 4.5:1
// on a card.
struct TierColours
{
    QColor fill;
    QColor text;

    friend bool operator==(const TierColours&, const TierColours&) = default;
};

// What one request's time is spent on, in the breakdown of time. The two shares of the network are
// neighbours, and so of one hue.
struct TimeColours
{
    QColor propagation;
    QColor transfer;
    QColor memory;
    QColor compute;
    QColor overhead; // of the device, per batch
    QColor software; // of the service, per request

    friend bool operator==(const TimeColours&, const TimeColours&) = default;
};

// The one home of every colour of the program. All colours named as text, and the text colours of
// the tiers, reach a contrast of 4.5:1 on card and window; accent and tier fills reach 3:1 against
// the card, or lines drawn with them are outlined or labelled (mobile orange).
struct Theme
{
    ThemeKind kind{ThemeKind::Light};

    QColor window; // behind the cards
    QColor card;   // surface of cards and charts
    QColor card_border;
    QColor rule;         // lines that part sections of a card
    QColor field;        // surface of what can be edited
    QColor field_border; // outline of fields and buttons
    QColor field_hover;  // surface under the pointer
    QColor grid;         // lines of a chart's grid
    QColor axis;         // frame of a chart
    QColor text;
    QColor secondary_text;
    QColor muted_text;    // tick labels, figures that do not apply; still readable
    QColor disabled_text; // of a control that takes no input (no contrast promised)

    QColor accent;        // what is chosen or focused
    QColor accent_text;   // text in the accent's hue
    QColor on_accent;     // text on a surface of the accent colour
    QColor accent_soft;   // surface of a chosen segment
    QColor accent_border; // outline of a chosen segment
    QColor track;         // the unfilled part of a slider
    QColor tick;

    QColor good_text;
    QColor bad_text;
    QColor warning_text;
    QColor good_soft; // surface behind good news
    QColor bad_soft;
    QColor warning_soft;
    QColor marker; // threshold marks: the budget, the batch where the bottleneck changes

    QColor sidebar;
    QColor sidebar_chosen;
    QColor sidebar_text;
    QColor sidebar_icon;

    std::array<TierColours, all_tiers.size()> tiers;
    TimeColours time;
    std::array<QColor, 8> series; // for pinned baselines and lines without a tier, in this order

    const TierColours& of(Tier tier) const { return tiers[static_cast<std::size_t>(tier)]; }

    friend bool operator==(const Theme&, const Theme&) = default;
};

// The theme of the kind; lives as long as the program.
const Theme& themeFor(ThemeKind kind);

// The theme that goes with a palette: dark where the window is darker than its text. Widgets ask
// for themeOf(palette()) while painting, and so follow the system or the user's choice.
const Theme& themeOf(const QPalette& palette);

// For QApplication::setPalette, under the Fusion style.
QPalette paletteOf(const Theme& theme);

// Contrast of two opaque colours by WCAG 2.1, 1 to 21.
double contrastRatio(const QColor& one, const QColor& other);

// Black or white, whichever reads better on the surface (always ≥ 4.5:1).
QColor readableOn(const QColor& surface);

// base with share (0…1) of over laid on it; opaque.
QColor blended(const QColor& base, const QColor& over, double share);

} // namespace deployscope::ui
