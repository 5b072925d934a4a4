// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace deployscope::testing;

namespace {

// Splits at blanks; "~" in a word stands for one.
QStringList words(const char* line)
{
    QStringList arguments;
    for (const QString& word : QString::fromLatin1(line).split(QLatin1Char(' ')))
        arguments << QString(word).replace(QLatin1Char('~'), QLatin1Char(' '));
    return arguments;
}

const char* const good_call = "evaluate --workload resnet-50 --device nvidia-a100";

} // namespace

// How a call is read, and what is said of one that is wrong.
class TestCalls : public QObject
{
    Q_OBJECT

private slots:
    void wrongCalls_data();
    void wrongCalls();
    void allProblemsAreToldAtOnce();
    void aMisspeltOptionIsNoMissingOne();
    void hostileValues_data();
    void hostileValues();
    void longValueIsToldShort();
    void controlCharactersAreShown();
    void valueMayFollowEqualsSign();
    void helpNamesEveryVerbAndOption();
    void helpComesBeforeProblems();
    void versionIsTold();
    void fullOutputIsTold_data();
    void fullOutputIsTold();
    void closedOutputIsNoFile();
    void noDisplayIsOpened_data();
    void noDisplayIsOpened();
    void localeChangesNothing_data();
    void localeChangesNothing();
};

void TestCalls::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("told");

    const auto add = [](const char* arguments, const char* told) {
        QTest::newRow(arguments) << words(arguments) << QByteArray(told);
    };
    add("exampel", "unknown verb \"exampel\"; did you mean \"example\"? known here: list, ");
    add("evalute", "unknown verb \"evalute\"; did you mean \"evaluate\"?");
    add("recomend", "unknown verb \"recomend\"; did you mean \"recommend\"?");
    add("recommend --answer latency",
        "--answer \"latency\" does not say which question it answers");
    add("recommend edge", "unexpected argument \"edge\"; answers are given with --answer");
    add("list", "list lacks what is to be listed");
    add("list exampels", "cannot list \"exampels\"; did you mean \"examples\"?");
    add("list device", "cannot list \"device\"; did you mean \"devices\"?");
    add("list devices networks", "unexpected argument \"networks\"");
    add("list devices --batch 3", "--batch means nothing to list");
    add("evaluate", "no workload is given");
    add("evaluate --device nvidia-a100", "no workload is given");
    add("evaluate --workload resnet-50", "no device is given");
    add("evaluate resnet-50", "unexpected argument \"resnet-50\"");
    add("evaluate --workload", "--workload lacks its value; write --workload ID");
    add("evaluate --workload --json", "--workload lacks its value");
    add("evaluate --workload=", "--workload is given an empty value");
    add("evaluate --json=yes", "--json takes no value");
    add("evaluate --worklaod resnet-50", "unknown option \"--worklaod\"; did you mean");
    add("evaluate --output x.png", "--output means nothing to evaluate; it belongs to export");
    add("evaluate --batch 1 --batch 2", "--batch is given more than once");
    add("evaluate --batch 1 --set batch=2", "\"batch\" is set more than once");
    add("evaluate --set nonsense", "--set \"nonsense\" does not say which input becomes what");
    add("evaluate --set =3", "--set \"=3\" does not say");
    add("evaluate --set batch=", "--set \"batch=\" does not say");
    add("evaluate --set bacth=3", "a scenario has no setting \"bacth\"; did you mean \"batch\"?");
    add("evaluate --scenario missing.json", "missing.json: error: the file does not exist");
    add("evaluate --profiles missing", "missing: error: the folder does not exist");
    add("evaluate -x", "unknown option \"-x\"");
    add("check", "check lacks a file");
    add("example", "example lacks its identifier; write example ID");
    add("example a b", "unexpected argument \"b\"; one example is worked out at a time");
    add("example nowhere-near-any", "there is no example \"nowhere-near-any\"; known here: ");
    add("example --scenario x.json", "--scenario means nothing to example");
    add("example --set distance", "--set \"distance\" does not say which input becomes what");
    add("list examples --set a=1", "--set means nothing to list");
    add("export", "export lacks the chart");
    add("export time", "export lacks --output");
    add("export pie --output x.png", "there is no chart \"pie\"");
    add("export time --output x.gif", "\"x.gif\" does not say what to write");
    add("export time --output x", "\"x\" does not say what to write");
    add("export time --output /tmp", "\"/tmp\" is a folder");
    add("export all --output x.png", "all charts cannot go into the one file \"x.png\"");
    add("export time --output x.png --size 12", "\"12\" is no size");
    add("export time --output x.png --size 1200x", "\"1200x\" is no size");
    add("export time --output x.png --size 0x800", "\"0x800\" is no size");
    add("export time --output x.png --size 1200x999999", "\"1200x999999\" is no size");
    add("export time --output x.png --size -5x5", "\"-5x5\" is no size");
    add("export time --output x.png --theme blue", "there is no theme \"blue\"");
    add("export time radar --output x.png", "unexpected argument \"radar\"");
    add("--json", "--json means nothing without a verb");
    add("a.json b.json", "unexpected argument \"b.json\"");
}

void TestCalls::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    const Run run = deployscope::testing::run(arguments);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errors.contains(told), run.errors.constData());
    static const QRegularExpression format(
        QStringLiteral("^(command line|missing.*): error: (/[a-z_]+: )?[^;]+; .+$"));
    for (const QByteArray& line : run.errorLines())
        QVERIFY2(format.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

void TestCalls::allProblemsAreToldAtOnce()
{
    const Run run = deployscope::testing::run(
        words("evaluate --workload resnet50 --device nvidia-a10 --network wifi --precision fp12 "
              "--batch 0 --distance 5~GB --phase sleep --context -1 --convention guess --set "
              "compute_efficiency=2 --set wishes=3 --theme dark --colour --profiles missing"));
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    for (const char* told :
         {"/workload: there is no workload \"resnet50\"; did you mean \"resnet-50\"?",
          "/device: there is no device \"nvidia-a10\"; did you mean \"nvidia-a100\"?",
          "/network: there is no network \"wifi\"; did you mean \"wifi-6\"?",
          "/precision: ", "/batch: ", "/distance: ", "/phase: ", "/context: ", "/convention: ",
          "/compute_efficiency: ", "\"wishes\"", "--theme", "--colour", "missing: error: "})
        QVERIFY2(run.errors.contains(told), told);
    QCOMPARE(run.errorLines().size(), 14);
}

void TestCalls::aMisspeltOptionIsNoMissingOne()
{
    const Run run =
        deployscope::testing::run(words("evaluate --worklaod resnet-50 --device nvidia-a100"));
    QCOMPARE(run.status, 2);
    QCOMPARE(run.errorLines().size(), 1);
}

void TestCalls::hostileValues_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("value");
    for (const char* value : {"1e99", "-3", "1.5", "0", "65537", "nan", "inf", "0x10", "1;ls", "٣",
                              "99999999999999999999999999", "", " ", "%s%n", "../../etc/passwd"})
        QTest::addRow("batch %s", value) << QStringLiteral("--batch") << QString::fromUtf8(value);
    for (const char* value : {"-5 km", "5 GB", "5", "km", "1e400 km", "nan km", "inf", "20001 km",
                              "1 km 2", "1 km/s", ""})
        QTest::addRow("distance %s", value)
            << QStringLiteral("--distance") << QString::fromUtf8(value);
    for (const char* value : {"nonsense", "=", "batch", "latency_budget=-1 ms", "latency_budget=0",
                              "compute_efficiency=0", "compute_efficiency=1.01", "overhead=nan s",
                              "workload=", "battery_life=1 W", "price_budget=-1 USD", "=="})
        QTest::addRow("set %s", value) << QStringLiteral("--set") << QString::fromUtf8(value);
    for (const char* value : {"fp17", "FP 16", "", "16"})
        QTest::addRow("precision %s", value)
            << QStringLiteral("--precision") << QString::fromUtf8(value);
}

void TestCalls::hostileValues()
{
    QFETCH(QString, option);
    QFETCH(QString, value);
    const Run run = deployscope::testing::run(words(good_call) << option << value);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.output, QByteArray());
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.errors.startsWith("command line: error: "), run.errors.constData());
}

void TestCalls::longValueIsToldShort()
{
    // About the longest that Linux passes on.
    const QString longest(130'000, QLatin1Char('9'));
    for (const char* option : {"--batch", "--distance", "--precision", "--workload", "--set",
                               "--scenario", "--profiles"}) {
        const Run run = deployscope::testing::run(
            QStringList{QStringLiteral("evaluate"), QString::fromLatin1(option), longest});
        QCOMPARE(run.status, 2);
        QCOMPARE(run.output, QByteArray());
    }
    const Run run = deployscope::testing::run(words(good_call)
                                              << QStringLiteral("--batch") << longest << longest);
    QCOMPARE(run.status, 2);
    QCOMPARE(run.errorLines().size(), 2);
    QVERIFY(run.errors.size() < 1000);
}

void TestCalls::controlCharactersAreShown()
{
    const Run run = deployscope::testing::run(words(good_call) << QStringLiteral("--batch")
                                                               << QStringLiteral("\x1b[2J\n8"));
    QCOMPARE(run.status, 2);
    QVERIFY(!run.errors.contains('\x1b'));
    QCOMPARE(run.errorLines().size(), 1);
}

void TestCalls::valueMayFollowEqualsSign()
{
    const Run apart = deployscope::testing::run(
        words("evaluate --workload resnet-50 --device nvidia-a100 --distance 1500~km --batch 8"));
    const Run joined = deployscope::testing::run(
        words("--device=nvidia-a100 evaluate --workload=resnet-50 --distance=1500~km --batch=8"));
    QCOMPARE(apart.status, 0);
    QCOMPARE(joined.status, 0);
    QCOMPARE(joined.output, apart.output);
    QVERIFY(!apart.output.isEmpty());
}

void TestCalls::helpNamesEveryVerbAndOption()
{
    const Run run = deployscope::testing::run(words("--help"));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.errors, QByteArray());
    for (const char* verb : {"list devices|workloads|networks|examples", "evaluate", "example ID",
                             "export CHART|all", "check FILE"})
        QVERIFY2(run.output.contains(QByteArray("deployscope ") + verb), verb);
    for (const char* option :
         {"--workload", "--device", "--precision", "--batch", "--distance", "--network", "--phase",
          "--context", "--convention", "--set", "--scenario", "--json", "--profiles", "--output",
          "--size", "--theme", "--help", "--version"})
        QVERIFY2(run.output.contains(QByteArray("\n  ") + option), option);
    for (const char* word : {"roofline, radar, time, energy", "int4", "prefill", "vendor",
                             "latency_budget", "kv_cache_precision"})
        QVERIFY2(run.output.contains(word), word);
}

void TestCalls::helpComesBeforeProblems()
{
    const QByteArray help = deployscope::testing::run(words("--help")).output;
    for (const char* call : {"evaluate --help", "evaluate --nonsense --help", "nonsense --help"}) {
        const Run run = deployscope::testing::run(words(call));
        QCOMPARE(run.status, 0);
        QCOMPARE(run.output, help);
    }
}

void TestCalls::versionIsTold()
{
    const Run run = deployscope::testing::run(words("--version"));
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output, QByteArray("deployscope " DEPLOYSCOPE_VERSION "\n"));
}

void TestCalls::fullOutputIsTold_data()
{
    QTest::addColumn<QString>("arguments");
    for (const char* arguments :
         {"--help", "list devices", "list devices --json",
          "evaluate --workload resnet-50 --device nvidia-a100",
          "check \"" DEPLOYSCOPE_SOURCE_DIR "/profiles/networks/lte.json\""})
        QTest::newRow(arguments) << QString::fromLatin1(arguments);
}

void TestCalls::fullOutputIsTold()
{
    QFETCH(QString, arguments);
    const Run run = runInShell(QStringLiteral("exec \"$0\" %1 >/dev/full").arg(arguments));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errors.contains("standard output"), run.errors.constData());
}

void TestCalls::closedOutputIsNoFile()
{
    const Run run = runInShell(QStringLiteral("exec \"$0\" list networks >&-"));
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errors.contains("standard output"), run.errors.constData());
}

void TestCalls::noDisplayIsOpened_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("list") << words("list devices");
    QTest::newRow("evaluate") << words(good_call);
    QTest::newRow("examples") << words("list examples");
    QTest::newRow("check") << QStringList{
        QStringLiteral("check"),
        QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/networks/lte.json")};
    QTest::newRow("export") << words("export time --output /dev/null/x.csv");
    QTest::newRow("help") << words("--help");
    QTest::newRow("version") << words("--version");
}

void TestCalls::noDisplayIsOpened()
{
    QFETCH(QStringList, arguments);
    const Run without = deployscope::testing::run(arguments);
    // One that cannot be opened would end the program.
    QProcessEnvironment environment = environmentWithoutDisplay();
    environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":54321"));
    environment.insert(QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("nowhere"));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    const Run with = deployscope::testing::run(arguments, environment);
    QVERIFY(without.status >= 0);
    QCOMPARE(with.status, without.status);
    QCOMPARE(with.output, without.output);
    QCOMPARE(with.errors, without.errors);
}

void TestCalls::localeChangesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("text") << words(good_call);
    QTest::newRow("json") << (words(good_call) << QStringLiteral("--json"));
    QTest::newRow("list") << words("list devices --json");
}

void TestCalls::localeChangesNothing()
{
    QFETCH(QStringList, arguments);
    QProcessEnvironment environment = environmentWithoutDisplay();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    const Run plain = deployscope::testing::run(arguments, environment);
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    const Run german = deployscope::testing::run(arguments, environment);
    QCOMPARE(plain.status, 0);
    QCOMPARE(german.output, plain.output);
}

QTEST_GUILESS_MAIN(TestCalls)
#include "tst_calls.moc"
