// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/format.h"
#include "core/units/quantity.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <bit>
#include <clocale>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <locale>
#include <map>
#include <random>
#include <set>

using namespace deployscope;

Q_DECLARE_METATYPE(deployscope::Dimension)

namespace {

constexpr Dimension item{.item = 1};

struct NamedDimension
{
    const char* name;
    Dimension dimension;
};

constexpr NamedDimension all_dimensions[] = {
    {"none", dimension::none},
    {"length", dimension::length},
    {"time", dimension::time},
    {"energy", dimension::energy},
    {"data", dimension::data},
    {"operations", dimension::operations},
    {"temperature", dimension::temperature},
    {"money", dimension::money},
    {"power", dimension::power},
    {"rate", dimension::rate},
    {"speed", dimension::speed},
    {"bandwidth", dimension::bandwidth},
    {"operation_rate", dimension::operation_rate},
    {"operation_intensity", dimension::operation_intensity},
    {"energy_per_data", dimension::energy_per_data},
    {"money_rate", dimension::money_rate},
    {"item", item},
    {"item rate", item / dimension::time},
    {"energy per item", dimension::energy / item},
    {"money per energy", dimension::money / dimension::energy},
    {"length over data squared", dimension::length / dimension::data / dimension::data},
    {"energy times length over time", dimension::energy* dimension::length / dimension::time},
};

// Blanks and minus of the screen, written so that a table can be read.
QString plain(const std::string& text)
{
    return QString::fromStdString(text)
        .replace(QChar(0x00A0), QChar('_'))
        .replace(QChar(0x202F), QChar(' '))
        .replace(QChar(0x2212), QChar('-'));
}

bool isValidUtf8(const std::string& text)
{
    return QString::fromUtf8(text.c_str(), static_cast<qsizetype>(text.size()))
               .toUtf8()
               .toStdString() == text;
}

double relativeError(double value, double truth)
{
    return truth == 0.0 ? std::abs(value) : std::abs((value - truth) / truth);
}

} // namespace

class TestUnits : public QObject
{
    Q_OBJECT

private slots:
    void readsQuantities_data();
    void readsQuantities();
    void readsBareZeroAsAnything();
    void refuses_data();
    void refuses();
    void refusesHostileText();
    void survivesRandomText();
    void readsUnits_data();
    void readsUnits();
    void refusesUnits_data();
    void refusesUnits();
    void everyExampleIsRead();
    void formatsQuantities_data();
    void formatsQuantities();
    void formatsExactly_data();
    void formatsExactly();
    void exactTextReadsBack();
    void roundedTextIsNear();
    void neverShowsAThousandWithAPrefix();
    void formatsInAUnit_data();
    void formatsInAUnit();
    void formatsAllDigitsInAUnit_data();
    void formatsAllDigitsInAUnit();
    void formatsWholePartsInAUnit_data();
    void formatsWholePartsInAUnit();
    void formatsNumbers();
    void formatsRates();
    void formatsUnits();
    void formatsForMachines();
    void showsNoFigureForWhatIsNotFinite();
    void usesNarrowBlanksAndTrueMinus();
    void ignoresTheLocale();
    void allProfilesAreRead();
};

void TestUnits::readsQuantities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value");
    QTest::addColumn<Dimension>("kind");

    const auto row = [](const char* text, double value, Dimension kind) {
        QTest::newRow(text) << QString::fromUtf8(text) << value << kind;
    };
    using namespace dimension;
    using dimension::time; // the C library has one, too
    row("2039 GB/s", 2039e9, bandwidth);
    row("80 GiB", 80.0 * 1073741824.0, data);
    row("512 KiB", 524288.0, data);
    row("3 MiB", 3145728.0, data);
    row("2 TiB", 2199023255552.0, data);
    row("7 B", 7.0, data);
    row("7 bytes", 7.0, data);
    row("1 kB", 1e3, data);
    row("1 MB", 1e6, data);
    row("1 TB", 1e12, data);
    row("1 PB", 1e15, data);
    row("8 b", 1.0, data);
    row("16 Gb/s", 2e9, bandwidth);
    row("5.5 kb/s", 687.5, bandwidth);
    row("100 Mbit/s", 12.5e6, bandwidth);
    row("10 Gbps", 1.25e9, bandwidth);
    row("64 MB/s", 64e6, bandwidth);
    row("312 TFLOP/s", 312e12, operation_rate);
    row("312 TFLOPS", 312e12, operation_rate);
    row("624 TOP/s", 624e12, operation_rate);
    row("26 TOPS", 26e12, operation_rate);
    row("4.1 GFLOP", 4.1e9, operations);
    row("3.14e23 FLOP", 3.14e23, operations);
    row("2 GOP", 2e9, operations);
    row("153 FLOP/byte", 153.0, operation_intensity);
    row("153 FLOP/B", 153.0, operation_intensity);
    row("400 W", 400.0, power);
    row("40 mW", 0.04, power);
    row("3 MW", 3e6, power);
    row("6.5 kW", 6500.0, power);
    row("15 Wh", 54000.0, energy);
    row("2 kWh", 7.2e6, energy);
    row("10 uJ", 1e-5, energy);
    row("10 µJ", 1e-5, energy);
    row("10 \u03BCJ", 1e-5, energy);
    row("1 kJ", 1000.0, energy);
    row("100 mJ/MB", 1e-7, energy_per_data);
    row("1 J/MB", 1e-6, energy_per_data);
    row("10 ms", 0.01, time);
    row("25.1 µs", 2.51e-5, time);
    row("25.1 us", 2.51e-5, time);
    row("3 ns", 3e-9, time);
    row("2 min", 120.0, time);
    row("24 h", 86400.0, time);
    row("1 day", 86400.0, time);
    row("2 days", 172800.0, time);
    row("2 years", 2.0 * 31557600.0, time);
    row("5 m", 5.0, length);
    row("1500 km", 1.5e6, length);
    row("2 cm", 0.02, length);
    row("200000 km/s", 2e8, speed);
    row("100 /s", 100.0, rate);
    row("39\u202F800\u00A0/s", 39800.0, rate);
    row("1.2 M/s", 1.2e6, rate);
    row("3 kHz", 3000.0, rate);
    row("800 USD", 800.0, money);
    row("USD 800", 800.0, money);
    row("USD\u00A015\u202F000", 15000.0, money);
    row("USD 3600/h", 1.0, money_rate);
    row("7200 USD/h", 2.0, money_rate);
    row("2 kUSD", 2000.0, money);
    row("25 degC", 298.15, temperature);
    row("25 °C", 298.15, temperature);
    row("-5 °C", 268.15, temperature);
    row("300 K", 300.0, temperature);
    row("50 %", 0.5, none);
    row("38.5%", 0.385, none);
    row("25.6 M", 25.6e6, none);
    row("25.6M", 25.6e6, none);
    row("4.1 G", 4.1e9, none);
    row("200 k", 200e3, none);
    row("70 G", 70e9, none);
    row("1 T", 1e12, none);
    row("2 P", 2e15, none);
    row("2 E", 2e18, none);
    row("2E", 2e18, none);
    row("2E3", 2000.0, none);
    row("42", 42.0, none);
    row("20 images", 20.0, item);
    row("100 queries/s", 100.0, item / time);
    row("0.1 J/inference", 0.1, energy / item);
    row("1 500 km", 1.5e6, length);
    row("1,500 km", 1.5e6, length);
    row("1,234,567.5 B", 1234567.5, data);
    row("1\u2009234\u2009567 B", 1234567.0, data);
    row("1\u00A0500 km", 1.5e6, length);
    row("\u22125 J", -5.0, energy);
    row("-5 J", -5.0, energy);
    row("+5 J", 5.0, energy);
    row("1e-3 s", 1e-3, time);
    row("1e\u22123 s", 1e-3, time);
    row("1E+3 s", 1e3, time);
    row(".5 s", 0.5, time);
    row("5. s", 5.0, time);
    row("  5 s  ", 5.0, time);
    row("\t5\u00A0s ", 5.0, time);
    row("5s", 5.0, time);
    row("5 GB / s", 5e9, bandwidth);
    row("3 J·m/s", 3.0, energy * length / time);
    row("3 J*m/s", 3.0, energy * length / time);
    row("6 m/s/s", 6.0, length / time / time);
    row("0.30000000000000004 s", 0.30000000000000004, time);
    row("0e99999999999999 s", 0.0, time);
    row("4.9406564584124654e-324 s", std::numeric_limits<double>::denorm_min(), time);
    row("1.7976931348623157e308 s", std::numeric_limits<double>::max(), time);
}

void TestUnits::readsQuantities()
{
    QFETCH(QString, text);
    QFETCH(double, value);
    QFETCH(Dimension, kind);
    const std::string utf8 = text.toStdString();

    const ParsedQuantity any = parseQuantity(utf8);
    QVERIFY2(any.quantity.has_value(), any.problem.c_str());
    QVERIFY(any.problem.empty() && any.remedy.empty());
    QCOMPARE(any.quantity->value, value);
    QVERIFY(any.quantity->dimension == kind);

    const ParsedQuantity expected = parseQuantity(utf8, kind);
    QVERIFY2(expected.quantity.has_value(), expected.problem.c_str());
    QVERIFY(expected.quantity->value == any.quantity->value);

    for (const NamedDimension& other : all_dimensions) {
        if (other.dimension != kind && text != "0") {
            const ParsedQuantity refused = parseQuantity(utf8, other.dimension);
            const bool bare_zero = value == 0.0 && kind == dimension::none;
            QVERIFY2(bare_zero || !refused.quantity.has_value(), other.name);
        }
    }
}

void TestUnits::readsBareZeroAsAnything()
{
    for (const NamedDimension& named : all_dimensions) {
        for (const char* zero : {"0", "0.0", "-0", " 0e5 "}) {
            const ParsedQuantity parsed = parseQuantity(zero, named.dimension);
            QVERIFY2(parsed.quantity.has_value(), named.name);
            QCOMPARE(parsed.quantity->value, 0.0);
            QVERIFY(!std::signbit(parsed.quantity->value));
            QVERIFY(parsed.quantity->dimension == named.dimension);
        }
    }
    QVERIFY(!parseQuantity("0 s", dimension::data).quantity);
}

void TestUnits::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Dimension>("kind");
    QTest::addColumn<int>("position");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("remedy");

    const auto row = [](const char* text, Dimension kind, int position, const char* problem,
                        const char* remedy) {
        QTest::newRow(*text == '\0' ? "(empty)" : text)
            << QString::fromUtf8(text) << kind << position << QString::fromUtf8(problem)
            << QString::fromUtf8(remedy);
    };
    using namespace dimension;
    using dimension::time; // the C library has one, too
    row("80 GB", bandwidth, 3, "\"80 GB\" is an amount of data, not a bandwidth",
        "write a bandwidth such as \"2039 GB/s\"");
    row("2039", bandwidth, 4, "\"2039\" has no unit, but a bandwidth is expected",
        "write a bandwidth such as \"2039 GB/s\"");
    row("", time, 0, "there is no value", "write a time such as \"10 ms\"");
    row("   ", time, 0, "there is no value", "write a time such as \"10 ms\"");
    row("ms", time, 0, "\"ms\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
    row("nan s", time, 0, "\"nan s\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
    row("inf", none, 0, "\"inf\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
    row("-inf", none, 0, "\"-inf\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
    row("--5 s", time, 0, "\"--5 s\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
    row(". s", time, 0, "\". s\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
    row("0x10 s", time, 1, "\"x10\" is not a unit known here", "write a time such as \"10 ms\"");
    row("1,5", none, 1, "the comma in \"1,5\" does not part groups of three digits",
        "write a decimal point: \"1.5\"");
    row("1,5 s", time, 1, "the comma in \"1,5\" does not part groups of three digits",
        "write a decimal point: \"1.5\"");
    row("0,500 s", time, 1, "the comma in \"0,500\" does not part groups of three digits",
        "write a decimal point: \"0.500\"");
    row("1234,567 s", time, 4, "the comma in \"1234,567\" does not part groups of three digits",
        "write a decimal point: \"1234.567\"");
    row("1,2345 s", time, 1, "the comma in \"1,2345\" does not part groups of three digits",
        "write a decimal point: \"1.2345\"");
    row("1.500,5 s", time, 5, "a comma in \"1.500,5\" does not part groups of three digits",
        "part digits in threes (\"1,500\") and write a decimal point (\"1.5\")");
    row("1 500,250 s", time, 5, "the comma in \"1 500,250\" does not part groups of three digits",
        "write a decimal point: \"1 500.250\"");
    row("5, s", time, 1, "a comma in \"5,\" does not part groups of three digits",
        "part digits in threes (\"1,500\") and write a decimal point (\"1.5\")");
    row("1 50 s", time, 1, "the digits of \"1 50\" are not parted in groups of three",
        "write the digits without gaps, or in threes as in \"1 500\"");
    row("1  500 s", time, 1, "the digits of \"1  500\" are not parted in groups of three",
        "write the digits without gaps, or in threes as in \"1 500\"");
    row("0.5 500 s", time, 3, "the digits of \"0.5 500\" are not parted in groups of three",
        "write the digits without gaps, or in threes as in \"1 500\"");
    row("1.2.3 s", time, 3, "\"1.2.3\" has more than one decimal point",
        "write one decimal point, and part groups of digits by blanks or commas");
    row("1e999 s", time, 0, "\"1e999 s\" is too large a number to reckon with",
        "write a time such as \"10 ms\"");
    row("1e300 YFLOP", operations, 0, "\"1e300 YFLOP\" is too large a number to reckon with",
        "write a number of operations such as \"4.1 GFLOP\"");
    row("1e308 h", time, 0, "\"1e308 h\" is too large a number to reckon with",
        "write a time such as \"10 ms\"");
    row("1e-999 s", time, 0, "\"1e-999 s\" is too small a number to be told from zero",
        "write 0 where nothing is meant");
    row("5 gb/s", bandwidth, 2, "\"gb\" is not a unit known here",
        "write \"Gb/s\" or \"GB/s\": capitals count in units");
    row("5 KWH", energy, 2, "\"KWH\" is not a unit known here",
        "write \"kWh\": capitals count in units");
    row("5 S", time, 2, "\"S\" is not a unit known here", "write \"s\": capitals count in units");
    row("5 w", time, 2, "\"w\" is not a unit known here", "write a time such as \"10 ms\"");
    row("5 parsec", length, 2, "\"parsec\" is not a unit known here",
        "write a length such as \"1500 km\"");
    row("5 KB", data, 2, "\"KB\" leaves open whether K means 1000 or 1024",
        "write \"kB\" for 1000 or \"KiB\" for 1024");
    row("5 GB/parsec", bandwidth, 5, "\"parsec\" is not a unit known here",
        "write a bandwidth such as \"2039 GB/s\"");
    row("5 GFLOPs", operations, 2, "\"GFLOPs\" leaves open whether it is a count or a rate",
        "write \"GFLOP\" for a count or \"GFLOP/s\" for a rate");
    row("5 KW", power, 2, "\"KW\" is not a unit known here: the prefix for a thousand is a small k",
        "write \"kW\"");
    row("3000 mAh", energy, 5,
        "\"mAh\" is an electric charge, and its energy depends on the voltage",
        "multiply it by the voltage and write an energy such as \"15 Wh\"");
    row("800 $", money, 4, "sums of money are given in US dollars and written USD, not \"$\"",
        "write a sum such as \"800 USD\"");
    row("USD 800 USD", money, 8, "\"USD 800 USD\" has a unit besides USD",
        "write a sum of money such as \"USD 800\" or a price such as \"4 USD/h\"");
    row("USD 8 /parsec", money_rate, 7, "\"parsec\" is not a unit known here",
        "write a price per time such as \"4 USD/h\"");
    row("USD 8", time, 0, "\"USD 8\" is a sum of money, not a time",
        "write a time such as \"10 ms\"");
    row("200 K", none, 4, "\"200 K\" is a temperature, not a pure number",
        "write a pure number such as \"25.6 M\"; a thousand is a small \"k\"");
    row("3 m", none, 2, "\"3 m\" is a length, not a pure number",
        "write a pure number such as \"25.6 M\"; a million is a capital \"M\"");
    row("-300 degC", temperature, 0, "\"-300 degC\" is below absolute zero",
        "write a temperature such as \"25 degC\"");
    row("20 m W", power, 3, "\"m W\" is not a unit known here", "write a power such as \"3 W\"");
    row("5 s extra", time, 2, "\"s extra\" is not a unit known here",
        "write a time such as \"10 ms\"");
    row("5 s/", rate, 2, "\"s/\" is not a unit known here", "write a rate such as \"100 /s\"");
    row("5 //s", rate, 2, "\"//s\" is not a unit known here", "write a rate such as \"100 /s\"");
    row("5 J/s*m", power, 2, "\"J/s*m\" is not a unit known here", "write a power such as \"3 W\"");
    row("5 degC/s", temperature, 2, "\"degC/s\" is not a unit known here",
        "write a temperature such as \"25 degC\"");
    row("\u0665 s", time, 0, "\"\u0665 s\" does not begin with a number",
        "begin with digits, such as \"25\", \"0.5\" or \"1e-3\"");
}

void TestUnits::refuses()
{
    QFETCH(QString, text);
    QFETCH(Dimension, kind);
    QFETCH(int, position);
    QFETCH(QString, problem);
    QFETCH(QString, remedy);

    const ParsedQuantity parsed = parseQuantity(text.toStdString(), kind);
    QVERIFY(!parsed.quantity.has_value());
    QCOMPARE(QString::fromStdString(parsed.problem), problem);
    QCOMPARE(QString::fromStdString(parsed.remedy), remedy);
    QCOMPARE(static_cast<int>(parsed.position), position);
}

void TestUnits::refusesHostileText()
{
    const std::string_view with_nul{"5 s\0GB", 6};
    const std::vector<std::string> texts{
        std::string(1'000'000, '9'),
        "1" + std::string(1'000'000, '0') + " s",
        std::string(1'000'000, ' '),
        "5 " + std::string(1'000'000, '/'),
        "5 " + std::string(200, '/'),
        "5 s" + std::string(200, '/') + "s",
        "5 " + std::string(240, 'k') + "B",
        "1" + std::string(250, ','),
        std::string(with_nul),
        std::string("\0", 1),
        "5 \xFF\xFE",
        "5 \xC3",
        "\xE2\x88",
        "5 \xF0\x9F\x92\xA9",
        "5 \xED\xA0\x80",     // a surrogate
        "5 \xC0\x80",         // an overlong zero
        "5 \xF4\x90\x80\x80", // beyond the last code point
        "5 \u202Es",
        "5 s\n",
        "5 s; rm -rf",
    };
    for (const std::string& text : texts) {
        for (const NamedDimension& named : all_dimensions) {
            const ParsedQuantity parsed = parseQuantity(text, named.dimension);
            QVERIFY(!parsed.quantity.has_value());
            QVERIFY(!parsed.problem.empty() && !parsed.remedy.empty());
            QVERIFY2(parsed.problem.size() < 300, parsed.problem.c_str());
            QVERIFY2(parsed.remedy.size() < 300, parsed.remedy.c_str());
            QVERIFY(parsed.position <= text.size());
            QVERIFY(isValidUtf8(parsed.problem) && isValidUtf8(parsed.remedy));
            QVERIFY(parsed.problem.find('\0') == std::string::npos);
            QVERIFY(parsed.problem.find("\u202E") == std::string::npos);
        }
    }
    const ParsedQuantity digits = parseQuantity(texts.front());
    QCOMPARE(QString::fromStdString(digits.problem),
             "\"" + QString(60, '9') +
                 QString::fromUtf8("…\" is 1000000 bytes long, which no quantity needs"));
    // Long, but a number all the same.
    QCOMPARE(parseQuantity("0." + std::string(200, '0') + "5 s").quantity->value, 5e-201);
}

void TestUnits::survivesRandomText()
{
    static constexpr std::string_view pieces[] = {
        "1", "5",   "0",  ".",      ",",      " ",    "e",  "E",    "-",    "+",
        "/", "*",   "k",  "K",      "m",      "M",    "G",  "i",    "B",    "b",
        "s", "W",   "h",  "FLOP",   "USD",    "degC", "%",  "\xC2", "\xB5", "µ",
        "·", "500", "\t", "\u202F", "\u2212", "OPs",  "Ah", "$",    "item", "\xFF"};
    std::mt19937_64 random(20240607);
    int accepted = 0;
    for (int i = 0; i < 30'000; ++i) {
        std::string text;
        for (auto count = random() % 9; count > 0; --count) {
            text += pieces[random() % std::size(pieces)];
        }
        const ParsedQuantity parsed = parseQuantity(text);
        QVERIFY(parsed.quantity.has_value() == parsed.problem.empty());
        QVERIFY(parsed.quantity.has_value() == parsed.remedy.empty());
        if (parsed.quantity) {
            ++accepted;
            QVERIFY2(std::isfinite(parsed.quantity->value), text.c_str());
        } else {
            QVERIFY(parsed.position <= text.size());
            QVERIFY(isValidUtf8(parsed.problem) && isValidUtf8(parsed.remedy));
        }
    }
    QVERIFY(accepted > 500);
}

void TestUnits::readsUnits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("offset");
    QTest::addColumn<Dimension>("kind");
    const auto row = [](const char* text, double factor, double offset, Dimension kind) {
        QTest::newRow(*text == '\0' ? "(empty)" : text)
            << QString::fromUtf8(text) << factor << offset << kind;
    };
    using namespace dimension;
    using dimension::time; // the C library has one, too
    row("", 1.0, 0.0, none);
    row("%", 0.01, 0.0, none);
    row("M", 1e6, 0.0, none);
    row("GB/s", 1e9, 0.0, bandwidth);
    row("Gb/s", 1.25e8, 0.0, bandwidth);
    row("MiB", 1048576.0, 0.0, data);
    row("mJ/MB", 1e-9, 0.0, energy_per_data);
    row("USD/h", 1.0 / 3600.0, 0.0, money_rate);
    row("USD/kWh", 1.0 / 3.6e6, 0.0, money / energy);
    row("km", 1000.0, 0.0, length);
    row("m", 1.0, 0.0, length);
    row("TOP/s", 1e12, 0.0, operation_rate);
    row("TOPS/W", 1e12, 0.0, operation_rate / power);
    row("Wh", 3600.0, 0.0, energy);
    row("degC", 1.0, 273.15, temperature);
    row("/s", 1.0, 0.0, rate);
    row("k/s", 1000.0, 0.0, rate);
    row("km/s", 1000.0, 0.0, speed);
    row("year", 31557600.0, 0.0, time);
    row("J·m", 1.0, 0.0, energy * length);
}

void TestUnits::readsUnits()
{
    QFETCH(QString, text);
    QFETCH(double, factor);
    QFETCH(double, offset);
    QFETCH(Dimension, kind);
    const std::optional<Unit> unit = parseUnit(text.toStdString());
    QVERIFY(unit.has_value());
    QCOMPARE(unit->factor, factor);
    QCOMPARE(unit->offset, offset);
    QVERIFY(unit->dimension == kind);
}

void TestUnits::refusesUnits_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text :
         {"GBs", "gb",  "KB",   "kmin", "mday", "kk",    "kdegC", "degC/s", "W/degC", "s/",
          "/",   "//s", "s//s", "*s",   "s*",   "J/s*m", "GB s",  "mAh",    "k%",     "s/k",
          "/k",  "i",   "Kim",  "mB",   "5",    "-",     "cB",    "kitem"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestUnits::refusesUnits()
{
    QFETCH(QString, text);
    QVERIFY(!parseUnit(text.toStdString()).has_value());
}

void TestUnits::everyExampleIsRead()
{
    std::set<std::string> words;
    for (const NamedDimension& named : all_dimensions) {
        const std::string example = exampleOf(named.dimension);
        const ParsedQuantity parsed = parseQuantity(example, named.dimension);
        QVERIFY2(parsed.quantity.has_value(), (example + ": " + parsed.problem).c_str());
        words.insert(describe(named.dimension));
    }
    QCOMPARE(words.size(), std::size(all_dimensions));
    QCOMPARE(describe(dimension::bandwidth), std::string("a bandwidth"));
    QCOMPARE(describe(dimension::length * dimension::energy / dimension::time),
             std::string("a quantity in J·m/s"));
}

void TestUnits::formatsQuantities_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Dimension>("kind");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, Dimension kind, int digits, const char* text) {
        QTest::addRow("%s (%d)", text, digits) << value << kind << digits << QString(text);
    };
    using namespace dimension;
    using dimension::time; // the C library has one, too
    row(2.039e12, bandwidth, 3, "2.04_TB/s");
    row(2.51e-5, time, 3, "25.1_µs");
    row(4.1e9, operations, 3, "4.10_GFLOP");
    row(999.96e6, data, 3, "1.00_GB");
    row(999.4e6, data, 3, "999_MB");
    row(999.96e6, data, 5, "999.96_MB");
    row(999.96e6, data, 4, "1.000_GB");
    row(9.9996e-7, time, 3, "1.00_µs");
    row(0.99999, time, 3, "1.00_s");
    row(59.94, time, 3, "59.9_s");
    row(59.96, time, 3, "1.00_min");
    row(90.0, time, 3, "1.50_min");
    row(3599.0, time, 3, "1.00_h");
    row(86399.0, time, 3, "1.00_day");
    row(172800.0, time, 3, "2.00_days");
    row(365.2 * 86400.0, time, 3, "365_days");
    row(31557600.0, time, 3, "1.00_year");
    row(1.54 * 31557600.0, time, 3, "1.54_years");
    row(3.1557600e12, time, 3, "100 000_years");
    row(1e300, time, 3, "1.00e300_s");
    row(0.0, time, 3, "0_s");
    row(-0.0, time, 3, "0_s");
    row(0.0, none, 3, "0");
    row(0.0, money, 3, "USD_0");
    row(0.0, money_rate, 3, "0_USD/h");
    row(0.0, energy_per_data, 3, "0_J/MB");
    row(0.0, data, 3, "0_B");
    row(-2.51e-5, time, 3, "-25.1_µs");
    row(-999.96e6, data, 3, "-1.00_GB");
    row(5e-324, time, 3, "4.94e-324_s");
    row(5e-324, none, 3, "4.94e-324");
    row(1.7976931348623157e308, data, 3, "1.80e308_B");
    row(3.14e23, operations, 3, "314_ZFLOP");
    row(156e12, operation_rate, 3, "156_TFLOP/s");
    row(153.016, operation_intensity, 3, "153_FLOP/byte");
    row(0.04, power, 3, "40.0_mW");
    row(6500.0, power, 3, "6.50_kW");
    row(0.5, length, 3, "500_mm");
    row(999.9, length, 3, "1.00_km");
    row(1.5e6, length, 3, "1 500_km");
    row(2e8, speed, 3, "200 000_km/s");
    row(39824.0, rate, 3, "39 800_/s");
    row(0.0116, rate, 3, "0.0116_/s");
    row(999600.0, rate, 3, "1.00_M/s");
    row(1.2e6, rate, 3, "1.20_M/s");
    row(15000.0, money, 3, "USD_15 000");
    row(35.0, money, 3, "USD_35");
    row(4.5, money, 3, "USD_4.50");
    row(0.75, money, 3, "USD_0.75");
    row(0.0004, money, 3, "USD_0.0004");
    row(-800.0, money, 3, "USD_-800");
    row(0.5, money, 1, "USD_0.50");
    row(1e12, money, 3, "USD_1 000 000 000 000");
    row(4.0 / 3600.0, money_rate, 3, "4_USD/h");
    row(2.5 / 3600.0, money_rate, 3, "2.50_USD/h");
    row(1e-7, energy_per_data, 3, "100_mJ/MB");
    row(1.7976931348623157e308, money_rate, 3, "1.80e308_USD/s");
    row(0.12 / 3.6e6, money / energy, 3, "0.12_USD/kWh");
    row(298.15, temperature, 3, "298_K");
    row(25.6e6, none, 3, "25.6_M");
    row(0.0401, none, 3, "0.0401");
    row(999.6, none, 3, "1.00_k");
    row(3.0, energy * length / time, 3, "3.00_J·m/s");
    row(0.5, item / time, 3, "0.500_item/s");
    row(1234.0, data, 0, "1_kB");
    row(1234.0, data, 99, "1.2340000000000000_kB");
}

void TestUnits::formatsQuantities()
{
    QFETCH(double, value);
    QFETCH(Dimension, kind);
    QFETCH(int, digits);
    QFETCH(QString, text);
    QCOMPARE(plain(formatQuantity(value, kind, digits)), text);
}

void TestUnits::formatsExactly_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<Dimension>("kind");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, Dimension kind, const char* text) {
        QTest::newRow(text) << value << kind << QString(text);
    };
    using namespace dimension;
    using dimension::time; // the C library has one, too
    row(2.039e12, bandwidth, "2.039_TB/s");
    row(2.56e7, none, "25.6_M");
    row(2.51e-5, time, "25.1_µs");
    row(1e-6, time, "1_µs");
    row(3e-7, time, "300_ns");
    row(0.06, time, "60_ms");
    row(100.0, time, "100_s");
    row(90.0, time, "90_s");
    row(60.0, time, "1_min");
    row(5400.0, time, "90_min");
    row(129600.0, time, "1.5_days");
    row(5430.0, time, "90.5_min");
    row(86400.0, time, "1_day");
    row(360000.0, time, "100_h");
    row(2.0 * 31557600.0, time, "2_years");
    row(1.5e6, length, "1 500_km");
    row(800.0, money, "USD_800");
    row(4.0 / 3600.0, money_rate, "4_USD/h");
    row(0.1 / 3600.0, money_rate, "0.10_USD/h");
    row(0.0, energy, "0_J");
    row(54000.0, energy, "54_kJ");
    row(1e-7, energy_per_data, "100_mJ/MB");
    row(80.0 * 1073741824.0, data, "85.89934592_GB");
    row(0.1 + 0.2, none, "0.30000000000000004");
    row(100.0, rate, "100_/s");
    row(5e-324, time, "5e-324_s");
    row(1.7976931348623157e308, money_rate, "1.7976931348623157e308_USD/s");
}

void TestUnits::formatsExactly()
{
    QFETCH(double, value);
    QFETCH(Dimension, kind);
    QFETCH(QString, text);
    QCOMPARE(plain(formatExact(value, kind)), text);
}

void TestUnits::exactTextReadsBack()
{
    std::mt19937_64 random(42);
    std::uniform_real_distribution<double> exponent(-15.0, 25.0);
    std::uniform_int_distribution<int> small(1, 9999);
    for (const NamedDimension& named : all_dimensions) {
        const bool powers_of_ten = named.dimension != dimension::money_rate &&
                                   named.dimension != dimension::money / dimension::energy;
        for (int i = 0; i < 3000; ++i) {
            double value = 0.0;
            if (i % 3 == 0) {
                value = std::bit_cast<double>(random()); // any double there is
            } else if (i % 3 == 1) {
                value = std::pow(10.0, exponent(random));
            } else {
                value = small(random) * std::pow(10.0, std::floor(exponent(random)));
            }
            if (!std::isfinite(value)) {
                continue;
            }
            const std::string text = formatExact(value, named.dimension);
            const ParsedQuantity parsed = parseQuantity(text, named.dimension);
            QVERIFY2(parsed.quantity.has_value(), (text + ": " + parsed.problem).c_str());
            if (powers_of_ten) {
                QVERIFY2(parsed.quantity->value == value, text.c_str());
            } else {
                // Per hour and per kWh some doubles have no decimal that gives them back.
                QVERIFY2(relativeError(parsed.quantity->value, value) <= 1e-15, text.c_str());
            }
        }
    }
}

void TestUnits::roundedTextIsNear()
{
    std::mt19937_64 random(4711);
    std::uniform_real_distribution<double> exponent(-15.0, 25.0);
    for (const NamedDimension& named : all_dimensions) {
        for (int i = 0; i < 2000; ++i) {
            const int digits = 1 + i % 6;
            const double value = (i % 2 == 0 ? 1.0 : -1.0) * std::pow(10.0, exponent(random));
            const std::string text = formatQuantity(value, named.dimension, digits);
            const ParsedQuantity parsed = parseQuantity(text, named.dimension);
            QVERIFY2(parsed.quantity.has_value(), (text + ": " + parsed.problem).c_str());
            const double bound = 0.5 * std::pow(10.0, 1 - digits) * (1.0 + 1e-9);
            QVERIFY2(relativeError(parsed.quantity->value, value) <= bound, text.c_str());
        }
    }
}

void TestUnits::neverShowsAThousandWithAPrefix()
{
    using namespace dimension;
    using dimension::time; // the C library has one, too
    for (const Dimension kind : {data, bandwidth, operations, operation_rate, power, energy}) {
        for (int power_of_ten = 3; power_of_ten <= 12; power_of_ten += 3) {
            const double whole = std::pow(10.0, power_of_ten);
            for (const double below : {1e-1, 1e-2, 1e-3, 4e-4, 1e-4, 1e-6, 1e-9, 1e-12, 1e-16}) {
                for (int digits = 1; digits <= 8; ++digits) {
                    const QString text = plain(formatQuantity(whole * (1.0 - below), kind, digits));
                    QVERIFY2(!text.contains(' '), qPrintable(text));
                }
            }
        }
    }
}

void TestUnits::formatsInAUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char* unit, int digits, const char* text) {
        QTest::addRow("%s in %s", text, unit) << value << QString(unit) << digits << QString(text);
    };
    row(1.5e6, "km", 4, "1 500_km");
    row(54000.0, "Wh", 3, "15.0_Wh");
    row(298.15, "degC", 3, "25.0_°C");
    row(298.15, "°C", 3, "25.0_°C");
    row(2.51e-5, "us", 3, "25.1_µs");
    row(1e-5, "uJ", 2, "10_µJ");
    row(80.0 * 1073741824.0, "GiB", 3, "80.0_GiB");
    row(1.25e9, "Gb/s", 3, "10.0_Gb/s");
    row(624e12, "TOP/s", 3, "624_TOP/s");
    row(0.385, "%", 3, "38.5_%");
    row(15000.0, "USD", 3, "USD_15 000");
    row(100.0, "/s", 3, "100_/s");
    row(0.5, "", 3, "0.500");
    row(172800.0, "day", 2, "2.0_days");
    row(0.0, "km", 3, "0_km");
    row(1e30, "km", 3, "1.00e27_km");
    row(2.0, "J*m", 2, "2.0_J·m");
    row(2.0, "parsec", 3, "—");
    row(2.0, "GB s", 3, "—");
}

void TestUnits::formatsInAUnit()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(int, digits);
    QFETCH(QString, text);
    QCOMPARE(plain(formatIn(value, unit.toStdString(), digits)), text);
}

void TestUnits::formatsAllDigitsInAUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char* unit, const char* text) {
        QTest::addRow("%s in %s", text, unit) << value << QString(unit) << QString(text);
    };
    row(1.5e6, "km", "1 500_km");
    row(1234567.0, "km", "1 234.567_km");
    row(2e8, "km/s", "200 000_km/s");
    row(0.12 / 3.6e6, "USD/kWh", "0.12_USD/kWh");
    row(100.0 / 3.0 / 3600.0, "Wh", "2.57201646090535e-6_Wh");
    row(365.0 * 86400.0, "days", "365_days");
    row(86400.0, "days", "1_day");
    row(365.25 * 86400.0, "years", "1_year");
    row(353.15, "degC", "80_°C");
    row(0.3, "%", "30_%");
    row(1.6, "", "1.6");
    row(1.6, "×", "×1.6");
    row(0.0, "ms", "0_ms");
    row(-0.005, "ms", "-5_ms");
    row(2.0, "parsec", "—");
    row(std::numeric_limits<double>::infinity(), "×", "—");
}

void TestUnits::formatsAllDigitsInAUnit()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(QString, text);
    QCOMPARE(plain(formatExactIn(value, unit.toStdString())), text);
}

void TestUnits::formatsWholePartsInAUnit_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("text");
    const auto row = [](double value, const char* unit, int digits, const char* text) {
        QTest::addRow("%s in %s", text, unit) << value << QString(unit) << digits << QString(text);
    };
    row(35135.82, "USD", 3, "USD_35 136");
    row(3132.8166, "USD", 6, "USD_3 132.82");
    row(9999.6, "USD", 3, "USD_10 000");
    row(0.015, "ms", 3, "15.0_ms");
    row(-0.005, "ms", 3, "-5.00_ms");
    row(9855000.0, "", 3, "9 855 000");
    row(9999.4, "", 3, "9 999");
    row(999.6, "", 3, "1 000");
    row(10750.0, "×", 3, "×10 750");
    row(1.9108, "×", 3, "×1.91");
    row(0.6941, "%", 4, "69.41_%");
    row(7.5 * 3600.0, "h", 3, "7.50_h");
    row(3.14e23, "FLOP", 3, "3.14e23_FLOP");
    row(123456789012345.0, "", 3, "123 456 789 012 345");
    row(1.2345e15, "", 3, "1.23e15");
    row(0.0, "×", 3, "×0");
    row(58.0, "", 3, "58");
    row(-2.0, "", 3, "-2");
    row(58.5, "", 3, "58.5");
    row(58.0, "×", 3, "×58.0");
    row(2.0, "parsec", 3, "—");
    row(std::numeric_limits<double>::quiet_NaN(), "ms", 3, "—");
}

void TestUnits::formatsWholePartsInAUnit()
{
    QFETCH(double, value);
    QFETCH(QString, unit);
    QFETCH(int, digits);
    QFETCH(QString, text);
    QCOMPARE(plain(formatWholeIn(value, unit.toStdString(), digits)), text);
}

void TestUnits::formatsNumbers()
{
    QCOMPARE(plain(formatCount(39824.0)), "39 824");
    QCOMPARE(plain(formatCount(65536.0)), "65 536");
    QCOMPARE(plain(formatCount(0.4)), "0");
    QCOMPARE(plain(formatCount(-0.4)), "0");
    QCOMPARE(plain(formatCount(999.5)), "1 000");
    QCOMPARE(plain(formatCount(-1234567.0)), "-1 234 567");
    QCOMPARE(plain(formatCount(123456789012345.0)), "123 456 789 012 345");
    QCOMPARE(plain(formatCount(1e300)), "1e300");
    QCOMPARE(plain(formatNumber(1.9108)), "1.91");
    QCOMPARE(plain(formatNumber(153.016)), "153");
    QCOMPARE(plain(formatNumber(0.0401)), "0.0401");
    QCOMPARE(plain(formatNumber(39824.0)), "39 800");
    QCOMPARE(plain(formatNumber(0.9996)), "1.00");
    QCOMPARE(plain(formatNumber(-1.25e-7)), "-1.25e-7");
    QCOMPARE(plain(formatNumber(0.0)), "0");
    QCOMPARE(plain(formatNumber(1.9108, 5)), "1.9108");
    QCOMPARE(plain(formatRatio(1.9108)), "×1.91");
    QCOMPARE(plain(formatRatio(0.5)), "×0.500");
    QCOMPARE(plain(formatPercent(0.385)), "38.5_%");
    QCOMPARE(plain(formatPercent(-0.504)), "-50.4_%");
    QCOMPARE(plain(formatPercent(1.0)), "100_%");
    QCOMPARE(plain(formatPercent(0.0)), "0_%");
    QCOMPARE(plain(formatPercent(12.5)), "1 250_%");
}

void TestUnits::formatsRates()
{
    QCOMPARE(plain(formatRate(1.0)), "1.00_/s");
    QCOMPARE(plain(formatRate(2500.0)), "2 500_/s");
    QCOMPARE(plain(formatRate(0.5)), "0.500_/s");
    QCOMPARE(plain(formatRate(0.05)), "3.00_/min");
    QCOMPARE(plain(formatRate(1.0 / 3600.0)), "1.00_/h");
    QCOMPARE(plain(formatRate(20.0 / 86400.0)), "20.0_/day");
    QCOMPARE(plain(formatRate(4.0 / (365.25 * 86400.0))), "4.00_/year");
    QCOMPARE(plain(formatRate(1e-10)), "0.00316_/year");
    QCOMPARE(plain(formatRate(-20.0 / 86400.0)), "-20.0_/day");
    QCOMPARE(plain(formatRate(0.0)), "0_/s");
    QCOMPARE(formatRate(std::numeric_limits<double>::quiet_NaN()), std::string("—"));
    QCOMPARE(plain(formatExactRate(1.0)), "1_/s");
    QCOMPARE(plain(formatExactRate(20.0 / 86400.0)), "20_/day");
    QCOMPARE(plain(formatExactRate(0.0)), "0_/s");
    QCOMPARE(formatExactRate(std::numeric_limits<double>::infinity()), std::string("—"));
    // Whatever it is told in, it reads back as the same.
    for (const double rate : {0.5, 20.0 / 86400.0, 0.00023, 1.0 / 7.0, 3.7e-9, 12345.678}) {
        const auto read = parseQuantity(formatExactRate(rate), dimension::rate);
        QVERIFY(read.quantity);
        QCOMPARE(read.quantity->value, rate);
    }
}

void TestUnits::formatsUnits()
{
    QCOMPARE(formatUnit("degC"), std::string("°C"));
    QCOMPARE(formatUnit("us"), std::string("µs"));
    QCOMPARE(formatUnit("J*m"), std::string("J·m"));
    QCOMPARE(formatUnit("day"), std::string("days"));
    QCOMPARE(formatUnit("years"), std::string("years"));
    QCOMPARE(formatUnit("USD/year"), std::string("USD/year"));
    QCOMPARE(formatUnit("×"), std::string("×"));
    QCOMPARE(formatUnit(""), std::string());
}

void TestUnits::formatsForMachines()
{
    QCOMPARE(formatMachine(0.1), std::string("0.1"));
    QCOMPARE(formatMachine(1e-5), std::string("1e-05"));
    QCOMPARE(formatMachine(-39824.0), std::string("-39824"));
    QCOMPARE(formatMachine(312e12), std::string("3.12e+14"));
    QCOMPARE(formatMachine(0.1 + 0.2), std::string("0.30000000000000004"));
}

void TestUnits::showsNoFigureForWhatIsNotFinite()
{
    const std::string none = "—";
    const double infinity = std::numeric_limits<double>::infinity();
    for (const double value : {infinity, -infinity, std::nan("")}) {
        for (const NamedDimension& named : all_dimensions) {
            QCOMPARE(formatQuantity(value, named.dimension), none);
            QCOMPARE(formatExact(value, named.dimension), none);
        }
        QCOMPARE(formatIn(value, "km"), none);
        QCOMPARE(formatCount(value), none);
        QCOMPARE(formatNumber(value), none);
        QCOMPARE(formatRatio(value), none);
        QCOMPARE(formatPercent(value), none);
        QCOMPARE(formatMachine(value), none);
    }
}

void TestUnits::usesNarrowBlanksAndTrueMinus()
{
    QCOMPARE(formatQuantity(-39824.0, dimension::rate), std::string("\u221239\u202F800\u00A0/s"));
    QCOMPARE(formatQuantity(15000.0, dimension::money), std::string("USD\u00A015\u202F000"));
}

void TestUnits::ignoresTheLocale()
{
    struct CommaPoint : std::numpunct<char>
    {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale(), new CommaPoint));
    const std::string c_before = std::setlocale(LC_ALL, nullptr);
    for (const char* name : {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE"}) {
        if (std::setlocale(LC_ALL, name) != nullptr) {
            break;
        }
    }
    const ParsedQuantity parsed = parseQuantity("1234.5 ms", dimension::time);
    const std::string shown = formatQuantity(1234.5, dimension::none, 5);
    const std::string machine = formatMachine(1234.5);
    std::setlocale(LC_ALL, c_before.c_str());
    std::locale::global(before);

    QVERIFY(parsed.quantity.has_value());
    QCOMPARE(parsed.quantity->value, 1.2345);
    QCOMPARE(plain(shown), "1.2345_k");
    QCOMPARE(machine, std::string("1234.5"));
}

namespace {

// What the profiles' keys measure. Figures under other keys may measure anything.
const std::map<std::string, Dimension> key_dimensions{
    {"fp32", dimension::operation_rate},
    {"tf32", dimension::operation_rate},
    {"fp16", dimension::operation_rate},
    {"fp8", dimension::operation_rate},
    {"int8", dimension::operation_rate},
    {"int4", dimension::operation_rate},
    {"capacity", dimension::data},
    {"bandwidth", dimension::bandwidth},
    {"sustained", dimension::power},
    {"peak", dimension::power},
    {"battery", dimension::energy},
    {"price", dimension::money},
    {"rental", dimension::money_rate},
    {"storage", dimension::data},
    {"pue", dimension::none},
    {"uplink", dimension::bandwidth},
    {"downlink", dimension::bandwidth},
    {"radio_energy", dimension::energy_per_data},
    {"parameters", dimension::none},
    {"looked_up_parameters", dimension::none},
    {"operations", dimension::none},
    {"moved", dimension::none},
    {"working_set", dimension::none},
    {"values_gathered", dimension::none},
    {"payload_up", dimension::data},
    {"payload_down", dimension::data},
    {"training_operations", dimension::operations},
    {"usual_distance", dimension::length},
    {"distance", dimension::length},
    {"energy", dimension::energy},
};

const std::set<std::string> figure_files{"device",    "network",           "workload",
                                         "paradigms", "energy-references", "landmarks"};

struct Found
{
    int values{0};
    std::set<std::string> keys;
    QStringList problems;
};

void readFigures(const nlohmann::json& node, const std::string& key, const std::string& file,
                 Found& found)
{
    if (node.is_object() && node.contains("value")) {
        for (const char* end : {"value", "low", "high"}) {
            if (!node.contains(end)) {
                continue;
            }
            const nlohmann::json& value = node[end];
            const std::string text =
                value.is_string() ? value.get<std::string>() : formatMachine(value.get<double>());
            const auto known = key_dimensions.find(key);
            const ParsedQuantity parsed = known == key_dimensions.end()
                                              ? parseQuantity(text)
                                              : parseQuantity(text, known->second);
            if (!parsed.quantity || parsed.quantity->value < 0.0) {
                found.problems << QString::fromStdString(file + ", " + key + ": " + text + ": " +
                                                         parsed.problem);
                continue;
            }
            ++found.values;
            found.keys.insert(key);
            // What is read can be written and read again.
            const std::string exact =
                formatExact(parsed.quantity->value, parsed.quantity->dimension);
            if (parseQuantity(exact, parsed.quantity->dimension).quantity != parsed.quantity) {
                found.problems << QString::fromStdString(text + " became " + exact);
            }
        }
        return;
    }
    for (const auto& [name, child] : node.items()) {
        if (child.is_structured()) {
            readFigures(child, node.is_object() ? name : key, file, found);
        }
    }
}

} // namespace

void TestUnits::allProfilesAreRead()
{
    Found found;
    const std::filesystem::path folder = std::filesystem::path(DEPLOYSCOPE_SOURCE_DIR) / "profiles";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() != ".json") {
            continue;
        }
        std::ifstream stream(entry.path());
        const nlohmann::json document = nlohmann::json::parse(stream);
        if (document.contains("type") && document["type"].is_string() &&
            figure_files.count(document["type"].get<std::string>()) > 0) {
            readFigures(document, "", entry.path().filename().string(), found);
        }
    }
    QVERIFY2(found.problems.isEmpty(), qPrintable(found.problems.join('\n')));
    QVERIFY2(found.values > 300, qPrintable(QString::number(found.values)));
    for (const auto& [key, kind] : key_dimensions) {
        QVERIFY2(found.keys.count(key) > 0, key.c_str());
    }
}

QTEST_APPLESS_MAIN(TestUnits)
#include "tst_units.moc"
