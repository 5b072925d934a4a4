// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace deployscope::testing;

namespace {

const QStringList charts{QStringLiteral("roofline"), QStringLiteral("radar"),
                         QStringLiteral("time"), QStringLiteral("energy")};

Run exported(const QString& chart, const QString& output, const QStringList& further = {})
{
    return run(QStringList{QStringLiteral("export"), chart, QStringLiteral("--output"), output} +
               further);
}

QString sorted(QStringList names)
{
    names.sort();
    return names.join(QLatin1Char(' '));
}

QString filesIn(const QString& folder)
{
    return sorted(QDir(folder).entryList(QDir::Files | QDir::Hidden));
}

QString chartFiles(const char* suffix)
{
    QStringList names;
    for (const QString& chart : charts)
        names << chart + QString::fromLatin1(suffix);
    return sorted(names);
}

} // namespace

class TestExportVerb : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyChartInEveryFormat_data();
    void everyChartInEveryFormat();
    void suffixMayBeInCapitals();
    void sizeAndThemeAreObeyed();
    void sameCallSameBytes();
    void allGoToTheirNames();
    void allGoToAFolder();
    void oneChartMayFillItsName();
    void scenarioIsDrawn();
    void baselinesAreDrawn();
    void notFeasibleIsStillExported();
    void unwritableTargets_data();
    void unwritableTargets();
    void fullDiskLeavesTheOldFile();
    void oneFailureDoesNotStopTheOthers();
    void wrongInputWritesNothing();

private:
    QString path(const char* name) const { return folder_->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> folder_;
};

void TestExportVerb::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
}

void TestExportVerb::everyChartInEveryFormat_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("begins");
    for (const QString& chart : charts) {
        const QByteArray name = chart.toUtf8();
        QTest::addRow("%s png", name.constData())
            << chart << QStringLiteral("png") << QByteArray("\x89PNG\r\n");
        QTest::addRow("%s svg", name.constData())
            << chart << QStringLiteral("svg") << QByteArray("<?xml ");
        QTest::addRow("%s pdf", name.constData())
            << chart << QStringLiteral("pdf") << QByteArray("%PDF-1.");
        QTest::addRow("%s csv", name.constData()) << chart << QStringLiteral("csv") << QByteArray();
    }
}

void TestExportVerb::everyChartInEveryFormat()
{
    QFETCH(QString, chart);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, begins);
    const QString file = folder_->filePath(QStringLiteral("x.") + suffix);
    const Run run = exported(chart, file);
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(run.output, "Saved " + file.toUtf8() + "\n");
    const QByteArray contents = readFile(file);
    QVERIFY(contents.startsWith(begins));
    if (suffix == QLatin1String("png"))
        QCOMPARE(QImage::fromData(contents).size(), QSize(1200, 800));
    if (suffix == QLatin1String("svg"))
        QVERIFY(contents.contains("<text") && contents.contains("ResNet-50"));
    if (suffix == QLatin1String("csv"))
        QVERIFY(contents.count("\r\n") > 2);
    QCOMPARE(filesIn(folder_->path()), QStringLiteral("x.") + suffix);
}

void TestExportVerb::suffixMayBeInCapitals()
{
    QCOMPARE(exported(charts[0], path("x.PNG")).status, 0);
    QVERIFY(!QImage(path("x.PNG")).isNull());
}

void TestExportVerb::sizeAndThemeAreObeyed()
{
    const auto corner = [this](const char* theme) {
        const Run run = exported(charts[0], path("x.png"),
                                 {QStringLiteral("--size"), QStringLiteral("640x480"),
                                  QStringLiteral("--theme"), QString::fromLatin1(theme)});
        const QImage image(path("x.png"));
        return run.status == 0 && image.size() == QSize(640, 480) ? image.pixelColor(1, 1)
                                                                  : QColor();
    };
    QCOMPARE(corner("print"), QColor(Qt::white));
    QVERIFY(corner("light").lightness() > 200);
    QVERIFY(corner("dark").isValid());
    QVERIFY(corner("dark").lightness() < 80);
}

void TestExportVerb::sameCallSameBytes()
{
    QCOMPARE(exported(charts[0], path("a.svg")).status, 0);
    QProcessEnvironment environment = environmentWithoutDisplay();
    for (const char* name : {"QT_SCALE_FACTOR", "QT_FONT_DPI"})
        environment.insert(QString::fromLatin1(name), QStringLiteral("2"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("de_DE.UTF-8"));
    QCOMPARE(run({QStringLiteral("export"), charts[0], QStringLiteral("--output"), path("b.svg")},
                 environment)
                 .status,
             0);
    QVERIFY(!readFile(path("a.svg")).isEmpty());
    QCOMPARE(readFile(path("b.svg")), readFile(path("a.svg")));
}

void TestExportVerb::allGoToTheirNames()
{
    const Run run = exported(QStringLiteral("all"), path("new/folder/{chart}.csv"));
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
    QCOMPARE(filesIn(path("new/folder")), chartFiles(".csv"));
    QCOMPARE(run.output.count("Saved "), 4);
}

void TestExportVerb::allGoToAFolder()
{
    QCOMPARE(exported(QStringLiteral("all"), path("missing/")).status, 0);
    QCOMPARE(filesIn(path("missing")), chartFiles(".png"));
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("there")));
    QCOMPARE(exported(QStringLiteral("all"), path("there")).status, 0);
    QCOMPARE(filesIn(path("there")), chartFiles(".png"));
}

void TestExportVerb::oneChartMayFillItsName()
{
    QCOMPARE(exported(charts[2], path("a-{chart}-{chart}.csv")).status, 0);
    QCOMPARE(filesIn(folder_->path()), QStringLiteral("a-time-time.csv"));
}

void TestExportVerb::scenarioIsDrawn()
{
    const Run run = exported(
        charts[2], path("x.csv"),
        {QStringLiteral("--workload=mobilenet-v2"), QStringLiteral("--device=flagship-phone"),
         QStringLiteral("--precision=int8"), QStringLiteral("--distance=200 km")});
    QCOMPARE(run.status, 0);
    QVERIFY2(readFile(path("x.csv")).contains("Network propagation,0.002\r\n"),
             readFile(path("x.csv")).constData());
    // A workload without a device is no scenario.
    QCOMPARE(exported(charts[2], path("y.csv"), {QStringLiteral("--workload=dlrm")}).status, 2);
}

void TestExportVerb::baselinesAreDrawn()
{
    const QString file = writeFile(path("s.json"), R"({
  "type": "scenario",
  "version": 1,
  "scenario": { "workload": "resnet-50", "device": "nvidia-a100" },
  "baselines": [
    { "name": "Pinned by the test", "scenario": { "workload": "dlrm", "device": "nvidia-dgx-a100" } }
  ]
}
)");
    const Run run = exported(charts[0], path("x.csv"), {QStringLiteral("--scenario"), file});
    QCOMPARE(run.errors, QByteArray());
    QVERIFY(readFile(path("x.csv")).contains("Pinned by the test"));
}

void TestExportVerb::notFeasibleIsStillExported()
{
    const Run run =
        exported(QStringLiteral("all"), path("{chart}.svg"),
                 {QStringLiteral("--workload=llama-2-70b"), QStringLiteral("--device=stm32h743")});
    QCOMPARE(run.errors, QByteArray());
    QCOMPARE(run.status, 0);
    QVERIFY(readFile(path("time.svg")).contains("No time for what cannot run."));
    QCOMPARE(filesIn(folder_->path()), chartFiles(".svg"));
}

void TestExportVerb::unwritableTargets_data()
{
    QTest::addColumn<QString>("chart");
    QTest::addColumn<QString>("target");
    QTest::newRow("missing folder") << charts[0] << QStringLiteral("missing/x.png");
    QTest::newRow("a file as folder") << charts[0] << QStringLiteral("file/x.png");
    QTest::newRow("a folder as file")
        << charts[0] << QStringLiteral("folder.png/../folder.png/.png");
    QTest::newRow("all, a file as folder") << QStringLiteral("all") << QStringLiteral("file/");
    QTest::newRow("all, a folder in the way")
        << QStringLiteral("all") << QStringLiteral("file/{chart}.svg");
    QTest::newRow("kernel's folder") << charts[0] << QStringLiteral("/proc/x.png");
}

void TestExportVerb::unwritableTargets()
{
    QFETCH(QString, chart);
    QFETCH(QString, target);
    writeFile(path("file"), "stays");
    const Run run = exported(chart, QDir(folder_->path()).absoluteFilePath(target));
    QCOMPARE(run.status, 1);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errors.startsWith("deployscope: error: "), run.errors.constData());
    QCOMPARE(filesIn(folder_->path()), QStringLiteral("file"));
    QCOMPARE(readFile(path("file")), QByteArray("stays"));
}

void TestExportVerb::fullDiskLeavesTheOldFile()
{
    writeFile(path("x.png"), "old");
    // No file may grow: every write fails as on a full disk.
    const Run run = runInShell(
        QStringLiteral("trap '' XFSZ; ulimit -f 0; exec \"$0\" \"$@\""),
        {QStringLiteral("export"), charts[0], QStringLiteral("--output"), path("x.png")});
    QCOMPARE(run.status, 1);
    QVERIFY2(run.errors.startsWith("deployscope: error: "), run.errors.constData());
    QCOMPARE(readFile(path("x.png")), QByteArray("old"));
    QCOMPARE(filesIn(folder_->path()), QStringLiteral("x.png"));
}

void TestExportVerb::oneFailureDoesNotStopTheOthers()
{
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("radar.csv")));
    const Run run = exported(QStringLiteral("all"), path("{chart}.csv"));
    QCOMPARE(run.status, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QCOMPARE(filesIn(folder_->path()),
             sorted({QStringLiteral("energy.csv"), QStringLiteral("roofline.csv"),
                     QStringLiteral("time.csv")}));
}

void TestExportVerb::wrongInputWritesNothing()
{
    const Run run = exported(charts[0], path("x.png"), {QStringLiteral("--batch=0")});
    QCOMPARE(run.status, 2);
    QCOMPARE(filesIn(folder_->path()), QString());
}

QTEST_GUILESS_MAIN(TestExportVerb)
#include "tst_export_verb.moc"
