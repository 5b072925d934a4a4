// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/apply.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QStyle>
#include <QTest>

using namespace deployscope;
using namespace deployscope::ui;

namespace {

constexpr double readable = 4.5;    // WCAG 2.1, text
constexpr double discernible = 3.0; // WCAG 2.1, parts of controls

struct NamedPair
{
    const char* name;
    QColor text;
    QColor surface;
};

std::vector<NamedPair> textPairs(const Theme& t)
{
    std::vector<NamedPair> pairs;
    for (const QColor& surface : {t.card, t.window})
        for (const auto& [name, text] : {std::pair{"text", t.text},
                                         {"secondary", t.secondary_text},
                                         {"muted", t.muted_text},
                                         {"accent", t.accent_text},
                                         {"good", t.good_text},
                                         {"bad", t.bad_text},
                                         {"warning", t.warning_text},
                                         {"cloud", t.of(Tier::Cloud).text},
                                         {"edge", t.of(Tier::Edge).text},
                                         {"mobile", t.of(Tier::Mobile).text},
                                         {"tiny", t.of(Tier::Tiny).text}})
            pairs.push_back({name, text, surface});
    pairs.push_back({"text on field", t.text, t.field});
    pairs.push_back({"text on hover", t.text, t.field_hover});
    pairs.push_back({"secondary on hover", t.secondary_text, t.field_hover});
    pairs.push_back({"text on chosen", t.text, t.accent_soft});
    pairs.push_back({"secondary on chosen", t.secondary_text, t.accent_soft});
    pairs.push_back({"on accent", t.on_accent, t.accent});
    pairs.push_back({"good on soft", t.good_text, t.good_soft});
    pairs.push_back({"bad on soft", t.bad_text, t.bad_soft});
    pairs.push_back({"text on bad", t.text, t.bad_soft});
    pairs.push_back({"warning on soft", t.warning_text, t.warning_soft});
    pairs.push_back({"sidebar", t.sidebar_text, t.sidebar});
    pairs.push_back({"sidebar chosen", t.sidebar_text, t.sidebar_chosen});
    return pairs;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void measuresContrastAsPublished();
    void textReads_data();
    void textReads();
    void controlsAreDiscernible_data() { textReads_data(); }
    void controlsAreDiscernible();
    void findsReadableTextForAnySurface();
    void tiersKeepTheirColours();
    void isFoundFromItsOwnPalette_data() { textReads_data(); }
    void isFoundFromItsOwnPalette();
    void printIsBlackOnWhite();
    void blendsBetweenTheEnds();
    void uiFontHasTabularDigits();
    void proportionalDigitsAreNoticed();
    void fontsFollowTheirBase();
    void zoomMagnifies();
    void appliesStylePaletteAndFont();
};

// WCAG 2.1: black on white is 21, #777 is 4.48, #333 is 12.63.
void TestTheme::measuresContrastAsPublished()
{
    QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastRatio(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.005);
    QVERIFY(std::abs(contrastRatio(QColor(0x33, 0x33, 0x33), Qt::white) - 12.63) < 0.005);
}

void TestTheme::textReads_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("light") << static_cast<int>(ThemeKind::Light);
    QTest::newRow("dark") << static_cast<int>(ThemeKind::Dark);
    QTest::newRow("print") << static_cast<int>(ThemeKind::Print);
}

void TestTheme::textReads()
{
    QFETCH(int, kind);
    for (const NamedPair& pair : textPairs(themeFor(static_cast<ThemeKind>(kind)))) {
        const double ratio = contrastRatio(pair.text, pair.surface);
        QVERIFY2(ratio >= readable,
                 qPrintable(QStringLiteral("%1 on %2: %3")
                                .arg(QLatin1String(pair.name), pair.surface.name())
                                .arg(ratio)));
    }
}

void TestTheme::controlsAreDiscernible()
{
    QFETCH(int, kind);
    const Theme& theme = themeFor(static_cast<ThemeKind>(kind));
    for (const QColor& surface : {theme.card, theme.window}) {
        QVERIFY(contrastRatio(theme.accent, surface) >= discernible);
        QVERIFY(contrastRatio(theme.marker, surface) >= discernible);
        for (const Tier tier : {Tier::Cloud, Tier::Edge, Tier::Tiny})
            QVERIFY(contrastRatio(theme.of(tier).fill, surface) >= discernible);
    }
}

void TestTheme::findsReadableTextForAnySurface()
{
    for (int red = 0; red < 256; red += 15)
        for (int green = 0; green < 256; green += 15)
            for (int blue = 0; blue < 256; blue += 15) {
                const QColor surface(red, green, blue);
                QVERIFY(contrastRatio(readableOn(surface), surface) >= readable);
            }
}

void TestTheme::tiersKeepTheirColours()
{
    const Theme& light = themeFor(ThemeKind::Light);
    QCOMPARE(light.of(Tier::Cloud).fill, QColor(0x00, 0x72, 0xb2));
    QCOMPARE(light.of(Tier::Edge).fill, QColor(0x00, 0x9e, 0x73));
    QCOMPARE(light.of(Tier::Mobile).fill, QColor(0xe6, 0x9f, 0x00));
    QCOMPARE(light.of(Tier::Tiny).fill, QColor(0xd5, 0x5e, 0x00));
    QVERIFY(themeFor(ThemeKind::Print).tiers == light.tiers);
}

void TestTheme::isFoundFromItsOwnPalette()
{
    QFETCH(int, kind);
    const Theme& theme = themeFor(static_cast<ThemeKind>(kind));
    const ThemeKind found = themeOf(paletteOf(theme)).kind;
    QCOMPARE(found, theme.kind == ThemeKind::Dark ? ThemeKind::Dark : ThemeKind::Light);
}

void TestTheme::printIsBlackOnWhite()
{
    const Theme& print = themeFor(ThemeKind::Print);
    for (const QColor& surface : {print.window, print.card, print.field})
        QCOMPARE(surface, QColor(Qt::white));
    for (const QColor& ink : {print.text, print.axis})
        QCOMPARE(ink, QColor(Qt::black));
}

void TestTheme::blendsBetweenTheEnds()
{
    const QColor black(0, 0, 0);
    const QColor white(255, 255, 255);
    QCOMPARE(blended(black, white, 0.0).rgb(), black.rgb());
    QCOMPARE(blended(black, white, 1.0).rgb(), white.rgb());
    QCOMPARE(blended(black, white, 0.5).red(), 128);
}

void TestTheme::uiFontHasTabularDigits()
{
    for (const QFont& font : {uiFont(), figureFont(uiFont()), tickFont(uiFont()),
                              monospaceFont(uiFont()), labelFont(uiFont()), headingFont(uiFont())})
        QVERIFY2(hasTabularDigits(font), qPrintable(font.toString()));
}

// Inter's usual digits are not equally wide; where it is not installed, another font answers.
void TestTheme::proportionalDigitsAreNoticed()
{
    const QString inter = QStringLiteral("Inter");
    QFont font(inter);
    font.setPixelSize(200);
    const QFontMetricsF metrics(font);
    const bool equal =
        metrics.horizontalAdvance(QLatin1Char('1')) == metrics.horizontalAdvance(QLatin1Char('0'));
    QCOMPARE(hasTabularDigits(font), equal);
}

void TestTheme::fontsFollowTheirBase()
{
    QFont base = uiFont();
    const double before = figureFont(base).pointSizeF();
    base.setPointSizeF(base.pointSizeF() * 2.0);
    QCOMPARE(figureFont(base).pointSizeF(), 2.0 * before);
    QVERIFY(headingFont(base).pointSizeF() > base.pointSizeF());
    QVERIFY(tickFont(base).pointSizeF() < captionFont(base).pointSizeF());

    QFont in_pixels = base;
    in_pixels.setPixelSize(20);
    QCOMPARE(labelFont(in_pixels).pixelSize(), 20);
    QVERIFY(tickFont(in_pixels).pixelSize() < 20);
}

void TestTheme::zoomMagnifies()
{
    QCOMPARE(uiFont(1.5).pointSizeF(), 1.5 * uiFont().pointSizeF());
}

void TestTheme::appliesStylePaletteAndFont()
{
    applyTheme(ThemeKind::Dark, 1.25);
    QCOMPARE(QApplication::style()->name().toLower(), QStringLiteral("fusion"));
    QCOMPARE(themeOf(QApplication::palette()).kind, ThemeKind::Dark);
    QCOMPARE(QApplication::font().pointSizeF(), uiFont(1.25).pointSizeF());
    const ThemeKind system = systemThemeKind();
    applyTheme(ThemeKind::Light);
    QCOMPARE(themeOf(QApplication::palette()).kind, ThemeKind::Light);
    QCOMPARE(systemThemeKind(), system); // ours do not change what the desktop's was
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
