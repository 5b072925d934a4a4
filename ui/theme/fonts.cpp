// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double base_points = 9.0;          // 12 px at 96 dots per inch
constexpr double usual_system_points = 11.0; // desktops set 9 to 11; who wants it large sets more

QString firstTabularFamily()
{
    // DejaVu's condensed cut is as wide as the others.
    static constexpr std::array candidates{
        "Inter", "Roboto", "Noto Sans", "Open Sans", "DejaVu Sans Condensed", "DejaVu Sans"};
    const QStringList installed = QFontDatabase::families();
    for (const char* candidate : candidates) {
        QString family = QString::fromLatin1(candidate);
        if (installed.contains(family) && hasTabularDigits(QFont(family)))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QFont derived(const QFont& base, double factor, QFont::Weight weight)
{
    QFont font(base);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(base.pixelSize() * factor))));
    font.setWeight(weight);
    return font;
}

} // namespace

bool hasTabularDigits(const QFont& font)
{
    QFont large(font);
    large.setPixelSize(200); // so that hinting cannot hide a difference
    const QFontMetricsF metrics(large);
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit)
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - zero) > 0.25)
            return false;
    return true;
}

QString uiFamily()
{
    static const QString family = firstTabularFamily();
    return family;
}

QFont uiFont(double zoom)
{
    const QFont system = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const double enlarged = std::max(1.0, system.pointSizeF() / usual_system_points);
    QFont font(uiFamily());
    font.setPointSizeF(base_points * enlarged * zoom);
    return font;
}

QFont tickFont(const QFont& base)
{
    return derived(base, 0.86, QFont::Normal);
}

QFont captionFont(const QFont& base)
{
    return derived(base, 0.92, QFont::Normal);
}

QFont labelFont(const QFont& base)
{
    return derived(base, 1.0, QFont::DemiBold);
}

QFont headingFont(const QFont& base)
{
    return derived(base, 1.125, QFont::DemiBold);
}

QFont figureFont(const QFont& base)
{
    return derived(base, 1.21, QFont::DemiBold);
}

QFont monospaceFont(const QFont& base)
{
    QFont font = derived(base, 1.0, QFont::Normal);
    font.setFamily(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    font.setStyleHint(QFont::Monospace);
    return font;
}

} // namespace deployscope::ui
