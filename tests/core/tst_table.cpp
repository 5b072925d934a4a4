// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/table.h"

#include <QTest>

using namespace deployscope;

// Figures as CSV: RFC 4180, and nothing that a spreadsheet would run.
class TestTable : public QObject
{
    Q_OBJECT

private slots:
    void rowsEndAsTheStandardSays();
    void cells_data();
    void cells();
    void markdownKeepsItsShape();
};

void TestTable::rowsEndAsTheStandardSays()
{
    Table table;
    table.title = "Not part of it";
    table.columns = {"name", "time (s)"};
    table.rows = {{"a", "1"}, {"b", ""}};
    QCOMPARE(toCsv(table), std::string{"name,time (s)\r\na,1\r\nb,\r\n"});
}

void TestTable::cells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("written");
    const auto row = [](const char* name, const char* cell, const char* written) {
        QTest::newRow(name) << QByteArray(cell) << QByteArray(written);
    };
    row("plain", "ResNet-50", "ResNet-50");
    row("blank", "two words", "two words");
    row("empty", "", "");
    row("sign in other script", "µs × 2", "µs × 2");
    row("comma", "a,b", "\"a,b\"");
    row("quote", "5\" disk", "\"5\"\" disk\"");
    row("line feed", "a\nb", "\"a\nb\"");
    row("carriage return", "a\rb", "\"a\rb\"");
    row("number", "51200000", "51200000");
    row("negative number", "-1.5e-05", "-1.5e-05");
    row("positive sign", "+2", "+2");
    row("formula", "=1+1", "'=1+1");
    row("formula with a comma", "=SUM(A1,A2)", "\"'=SUM(A1,A2)\"");
    row("call", "@SUM(A1)", "'@SUM(A1)");
    row("plus formula", "+A1", "'+A1");
    row("minus formula", "-A1", "'-A1");
    row("sum of numbers", "-1+2", "'-1+2");
    row("difference of numbers", "+1-2", "'+1-2");
    row("sign alone", "-", "'-");
    row("exponent alone", "-e5", "'-e5");
    row("tabulator", "\t=1", "'\t=1");
    row("carriage return first", "\r=1", "\"'\r=1\"");
    row("line feed first", "\n=1", "\"'\n=1\"");
}

void TestTable::cells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, written);
    Table table;
    table.columns = {cell.toStdString(), "x"};
    table.rows = {{"x", cell.toStdString()}};
    const std::string expected =
        written.toStdString() + ",x\r\nx," + written.toStdString() + "\r\n";
    QCOMPARE(QByteArray::fromStdString(toCsv(table)), QByteArray::fromStdString(expected));
}

void TestTable::markdownKeepsItsShape()
{
    Table table;
    table.title = "Figures * and sources";
    table.columns = {"of", "ours"};
    table.rows = {{"a|b", "1"}, {"two\nlines <b>", "x_y\\z"}};
    QCOMPARE(toMarkdown(table), std::string{"# Figures \\* and sources\n\n"
                                            "| of | ours |\n"
                                            "|---|---|\n"
                                            "| a\\|b | 1 |\n"
                                            "| two lines \\<b> | x\\_y\\\\z |\n"});
}

QTEST_APPLESS_MAIN(TestTable)
#include "tst_table.moc"
