// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

// Okabe and Ito's colours (Color Universal Design, 2008) name the tiers: they stay apart under
// every common kind of colour blindness.
Theme makeLight()
{
    Theme theme;
    theme.kind = ThemeKind::Light;
    theme.window = QColor(0xf4, 0xf5, 0xf8);
    theme.card = QColor(0xff, 0xff, 0xff);
    theme.card_border = QColor(0xd5, 0xd9, 0xe0);
    theme.rule = QColor(0xe4, 0xe7, 0xed);
    theme.field = QColor(0xfa, 0xfb, 0xfc);
    theme.field_border = QColor(0xd5, 0xd9, 0xe0);
    theme.field_hover = QColor(0xf1, 0xf3, 0xf7);
    theme.grid = QColor(0xe9, 0xec, 0xf1);
    theme.axis = QColor(0xc9, 0xce, 0xd8);
    theme.text = QColor(0x1f, 0x24, 0x30);
    theme.secondary_text = QColor(0x5c, 0x5f, 0x70);
    theme.muted_text = QColor(0x69, 0x6d, 0x7d);
    theme.disabled_text = QColor(0xa6, 0xab, 0xb8);
    theme.accent = QColor(0x3b, 0x6f, 0xd4);
    theme.accent_text = QColor(0x2f, 0x5f, 0xc0);
    theme.on_accent = QColor(0xff, 0xff, 0xff);
    theme.accent_soft = QColor(0xe8, 0xee, 0xfb);
    theme.accent_border = QColor(0x9d, 0xb5, 0xe6);
    theme.track = QColor(0xcf, 0xd4, 0xde);
    theme.tick = QColor(0xb9, 0xbf, 0xcb);
    theme.good_text = QColor(0x18, 0x7a, 0x35);
    theme.bad_text = QColor(0xb4, 0x23, 0x18);
    theme.warning_text = QColor(0x8a, 0x5a, 0x00);
    theme.good_soft = QColor(0xe7, 0xf3, 0xea);
    theme.bad_soft = QColor(0xfd, 0xec, 0xea);
    theme.warning_soft = QColor(0xfd, 0xf3, 0xdc);
    theme.marker = QColor(0xcc, 0x33, 0x33);
    theme.sidebar = QColor(0x2a, 0x30, 0x42);
    theme.sidebar_chosen = QColor(0x3d, 0x46, 0x62);
    theme.sidebar_text = QColor(0xee, 0xf1, 0xfa);
    theme.sidebar_icon = QColor(0xdf, 0xe4, 0xf2);
    theme.tiers = {{{QColor(0x00, 0x72, 0xb2), QColor(0x00, 0x67, 0xa1)},
                    {QColor(0x00, 0x9e, 0x73), QColor(0x00, 0x74, 0x55)},
                    {QColor(0xe6, 0x9f, 0x00), QColor(0x87, 0x5e, 0x00)},
                    {QColor(0xd5, 0x5e, 0x00), QColor(0xae, 0x4c, 0x00)}}};
    theme.time = {QColor(0x7b, 0x87, 0x94), QColor(0x9a, 0xa5, 0xb1), QColor(0x00, 0x72, 0xb2),
                  QColor(0x56, 0xb4, 0xe9), QColor(0xb9, 0xc2, 0xcf), QColor(0xcc, 0x79, 0xa7)};
    theme.series = {QColor(0x3b, 0x6f, 0xd4), QColor(0xcc, 0x79, 0xa7), QColor(0x5b, 0x8c, 0x2a),
                    QColor(0x8a, 0x5a, 0x00), QColor(0x6a, 0x51, 0xa3), QColor(0x2a, 0x8c, 0x8c),
                    QColor(0xb4, 0x23, 0x18), QColor(0x7b, 0x87, 0x94)};
    return theme;
}

Theme makeDark()
{
    Theme theme;
    theme.kind = ThemeKind::Dark;
    theme.window = QColor(0x16, 0x19, 0x20);
    theme.card = QColor(0x1f, 0x23, 0x2c);
    theme.card_border = QColor(0x35, 0x3b, 0x48);
    theme.rule = QColor(0x2d, 0x33, 0x3f);
    theme.field = QColor(0x27, 0x2c, 0x37);
    theme.field_border = QColor(0x43, 0x4b, 0x5b);
    theme.field_hover = QColor(0x2f, 0x35, 0x42);
    theme.grid = QColor(0x2c, 0x32, 0x3d);
    theme.axis = QColor(0x4a, 0x52, 0x63);
    theme.text = QColor(0xe6, 0xe9, 0xf0);
    theme.secondary_text = QColor(0xab, 0xb3, 0xc2);
    theme.muted_text = QColor(0x97, 0xa0, 0xb1);
    theme.disabled_text = QColor(0x5d, 0x65, 0x75);
    theme.accent = QColor(0x6f, 0x9b, 0xf0);
    theme.accent_text = QColor(0x8f, 0xb2, 0xf5);
    theme.on_accent = QColor(0x10, 0x14, 0x1c);
    theme.accent_soft = QColor(0x2b, 0x3a, 0x5a);
    theme.accent_border = QColor(0x54, 0x73, 0xb4);
    theme.track = QColor(0x43, 0x4b, 0x5b);
    theme.tick = QColor(0x57, 0x60, 0x71);
    theme.good_text = QColor(0x57, 0xc9, 0x8b);
    theme.bad_text = QColor(0xff, 0x8f, 0x80);
    theme.warning_text = QColor(0xe5, 0xb3, 0x4d);
    theme.good_soft = QColor(0x1d, 0x35, 0x2a);
    theme.bad_soft = QColor(0x42, 0x25, 0x26);
    theme.warning_soft = QColor(0x3c, 0x32, 0x1c);
    theme.marker = QColor(0xf2, 0x6d, 0x6d);
    theme.sidebar = QColor(0x10, 0x13, 0x1a);
    theme.sidebar_chosen = QColor(0x2b, 0x33, 0x49);
    theme.sidebar_text = QColor(0xe3, 0xe7, 0xf2);
    theme.sidebar_icon = QColor(0xc9, 0xd0, 0xe2);
    theme.tiers = {{{QColor(0x3d, 0x9a, 0xd9), QColor(0x6d, 0xb5, 0xe6)},
                    {QColor(0x1f, 0xb5, 0x89), QColor(0x4c, 0xc7, 0xa1)},
                    {QColor(0xe6, 0x9f, 0x00), QColor(0xee, 0xb8, 0x45)},
                    {QColor(0xe8, 0x70, 0x1a), QColor(0xf4, 0x99, 0x5c)}}};
    theme.time = {QColor(0x8a, 0x96, 0xa4), QColor(0x6a, 0x75, 0x83), QColor(0x3d, 0x9a, 0xd9),
                  QColor(0x8a, 0xcb, 0xf2), QColor(0x56, 0x60, 0x70), QColor(0xd3, 0x8c, 0xb5)};
    theme.series = {QColor(0x6f, 0x9b, 0xf0), QColor(0xd3, 0x8c, 0xb5), QColor(0x94, 0xc4, 0x5c),
                    QColor(0xd9, 0xa9, 0x4a), QColor(0xae, 0x97, 0xe0), QColor(0x56, 0xc2, 0xc2),
                    QColor(0xff, 0x8f, 0x80), QColor(0x8a, 0x96, 0xa4)};
    return theme;
}

// Ink on paper: no surfaces, lines that survive a photocopy.
Theme makePrint()
{
    Theme theme = makeLight();
    theme.kind = ThemeKind::Print;
    const QColor paper(0xff, 0xff, 0xff);
    const QColor ink(0x00, 0x00, 0x00);
    theme.window = paper;
    theme.card = paper;
    theme.card_border = QColor(0x80, 0x80, 0x80);
    theme.rule = QColor(0xb0, 0xb0, 0xb0);
    theme.field = paper;
    theme.field_border = QColor(0x80, 0x80, 0x80);
    theme.field_hover = paper;
    theme.grid = QColor(0xd8, 0xd8, 0xd8);
    theme.axis = ink;
    theme.text = ink;
    theme.secondary_text = QColor(0x26, 0x26, 0x26);
    theme.muted_text = QColor(0x40, 0x40, 0x40);
    theme.tick = QColor(0x60, 0x60, 0x60);
    theme.track = QColor(0xb0, 0xb0, 0xb0);
    theme.sidebar = paper;
    theme.sidebar_chosen = QColor(0xe4, 0xe4, 0xe4);
    theme.sidebar_text = ink;
    theme.sidebar_icon = ink;
    return theme;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

const Theme& themeFor(ThemeKind kind)
{
    static const Theme light = makeLight();
    static const Theme dark = makeDark();
    static const Theme print = makePrint();
    switch (kind) {
    case ThemeKind::Light:
        return light;
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Print:
        return print;
    }
    return light;
}

const Theme& themeOf(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    return themeFor(window.lightnessF() < text.lightnessF() ? ThemeKind::Dark : ThemeKind::Light);
}

QPalette paletteOf(const Theme& theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.card);
    palette.setColor(QPalette::AlternateBase, blended(theme.card, theme.window, 0.6));
    palette.setColor(QPalette::ToolTipBase, theme.card);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.secondary_text);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::Button, theme.field);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::BrightText, theme.bad_text);
    palette.setColor(QPalette::Light, blended(theme.card, theme.field, 0.5));
    palette.setColor(QPalette::Midlight, theme.rule);
    palette.setColor(QPalette::Mid, theme.card_border);
    palette.setColor(QPalette::Dark, theme.axis);
    palette.setColor(QPalette::Shadow, blended(theme.text, theme.window, 0.5));
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.on_accent);
    palette.setColor(QPalette::Link, theme.accent_text);
    palette.setColor(QPalette::LinkVisited, theme.accent_text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, theme.disabled_text);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.track);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, theme.text);
    return palette;
}

double contrastRatio(const QColor& one, const QColor& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor readableOn(const QColor& surface)
{
    const QColor white(Qt::white);
    const QColor black(Qt::black);
    return contrastRatio(white, surface) >= contrastRatio(black, surface) ? white : black;
}

QColor blended(const QColor& base, const QColor& over, double share)
{
    const auto mix = [share](float one, float other) {
        return static_cast<float>((1.0 - share) * static_cast<double>(one) +
                                  share * static_cast<double>(other));
    };
    return QColor::fromRgbF(mix(base.redF(), over.redF()), mix(base.greenF(), over.greenF()),
                            mix(base.blueF(), over.blueF()));
}

} // namespace deployscope::ui
