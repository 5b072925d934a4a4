// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/book_check.h"
#include "tests/core/closeness.h"
#include "tests/core/example_building.h"

#include <QTest>

using namespace deployscope;
using namespace deployscope::testing;

// What the book prints beside what we work out.
class TestBookCheck : public QObject
{
    Q_OBJECT

private slots:
    void agreement_data();
    void agreement();
    void wordsAreNoNumber();
    void inputsOfTheBook();
    void whatHasNoValueDiffers();
    void everyFigureStandsInTheTable();
};

namespace {

BookFigure printed(const char* as_printed, double low, double high, double half, double tolerance)
{
    BookFigure figure;
    figure.of = "round_trip"; // 15 ms
    figure.as_printed = as_printed;
    figure.low = low;
    figure.high = high;
    figure.half_last_digit = half;
    figure.tolerance = tolerance;
    figure.where = "a page";
    return figure;
}

Example exampleWith(std::vector<BookFigure> figures)
{
    Example example = lightExample();
    example.book_says = std::move(figures);
    return example;
}

} // namespace

void TestBookCheck::agreement_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<double>("half");
    QTest::addColumn<double>("tolerance");
    QTest::addColumn<bool>("agrees");
    QTest::newRow("the same") << 0.015 << 0.015 << 0.0005 << 0.0 << true;
    QTest::newRow("the same, all digits") << 0.015 << 0.015 << 0.0 << 0.0 << true;
    QTest::newRow("rounded up") << 0.0155 << 0.0155 << 0.0005 << 0.0 << true;
    QTest::newRow("rounded down") << 0.0145 << 0.0145 << 0.0005 << 0.0 << true;
    QTest::newRow("another digit above") << 0.016 << 0.016 << 0.0005 << 0.0 << false;
    QTest::newRow("another digit below") << 0.014 << 0.014 << 0.0005 << 0.0 << false;
    QTest::newRow("about, near") << 0.0165 << 0.0165 << 0.0 << 0.1 << true;
    QTest::newRow("about, too far") << 0.0167 << 0.0167 << 0.0 << 0.1 << false;
    QTest::newRow("in the range") << 0.010 << 0.020 << 0.0005 << 0.0 << true;
    QTest::newRow("at its edge") << 0.0152 << 0.020 << 0.0005 << 0.0 << true;
    QTest::newRow("below it") << 0.016 << 0.020 << 0.0005 << 0.0 << false;
    QTest::newRow("above it") << 0.010 << 0.014 << 0.0005 << 0.0 << false;
    QTest::newRow("of another sign") << -0.015 << -0.015 << 0.0005 << 0.0 << false;
}

void TestBookCheck::agreement()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(double, half);
    QFETCH(double, tolerance);
    QFETCH(bool, agrees);
    const Example example = exampleWith({printed("printed", low, high, half, tolerance)});
    const std::vector<BookCheck> checks = checkAgainstBook(example);
    QCOMPARE(checks.size(), std::size_t{1});
    QVERIFY(checks[0].state == (agrees ? BookState::Agrees : BookState::Differs));
    QCOMPARE(checks[0].example, std::string("light"));
    QCOMPARE(checks[0].title, std::string("Light"));
    QCOMPARE(checks[0].section, std::string("Distance"));
    QCOMPARE(checks[0].of, std::string("round_trip"));
    QCOMPARE(checks[0].label, std::string("Round trip"));
    QCOMPARE(plainText(checks[0].ours), "15.0 ms");
    QCOMPARE(checks[0].our_value, 0.015);
    QCOMPARE(checks[0].book, std::string("printed"));
    QCOMPARE(checks[0].where, std::string("a page"));
}

void TestBookCheck::wordsAreNoNumber()
{
    BookFigure words;
    words.of = "distance";
    words.as_printed = "far away";
    const std::vector<BookCheck> checks = checkAgainstBook(exampleWith({words}));
    QVERIFY(checks.at(0).state == BookState::InWords);
    QCOMPARE(plainText(checks[0].ours), "1 500 km");
    QCOMPARE(checks[0].label, std::string("Distance to the server"));
    QCOMPARE(std::string{idOf(checks[0].state)}, std::string("in words"));
}

void TestBookCheck::inputsOfTheBook()
{
    BookFigure other = printed("36 ms", 0.036, 0.036, 0.0005, 0.0);
    other.at = {{"distance", 3.6e6}};
    const Example example = exampleWith({other, printed("15 ms", 0.015, 0.015, 0.0005, 0.0)});
    const std::vector<BookCheck> checks = checkAgainstBook(example);
    QVERIFY(checks.at(0).state == BookState::Agrees);
    COMPARE_CLOSE(checks[0].our_value, 0.036);
    // The next figure is about the defaults again.
    QVERIFY(checks.at(1).state == BookState::Agrees);
}

void TestBookCheck::whatHasNoValueDiffers()
{
    Example example = exampleWith({printed("15 ms", 0.015, 0.015, 0.0005, 0.0)});
    example.book_says[0].of = "slack";
    example.book_says[0].because = "there is none";
    example.steps[1].formula = formula("sqrt(budget - round_trip)");
    const std::vector<BookCheck> checks = checkAgainstBook(example);
    QVERIFY(checks.at(0).state == BookState::Differs);
    QCOMPARE(checks[0].ours, std::string("—"));
    QCOMPARE(checks[0].because, std::string("there is none"));
}

void TestBookCheck::everyFigureStandsInTheTable()
{
    ExampleLibrary library;
    library.examples = {exampleWith({printed("15 ms", 0.015, 0.015, 0.0005, 0.0)}),
                        exampleWith({printed("16 ms", 0.016, 0.016, 0.0005, 0.0),
                                     printed("15 ms", 0.015, 0.015, 0.0005, 0.0)})};
    library.examples[1].title = "Another";
    library.examples[1].book_says[0].because = "the book is rounded up";
    const Table table = bookTable(library);
    QCOMPARE(table.columns.size(), std::size_t{8});
    QCOMPARE(table.rows.size(), std::size_t{3});
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
    QVERIFY((table.rows[1] == std::vector<std::string>{"Distance", "Another", "Round trip",
                                                       "15.0\u00A0ms", "16 ms", "differs",
                                                       "the book is rounded up", "a page"}));
}

QTEST_APPLESS_MAIN(TestBookCheck)
#include "tst_book_check.moc"
