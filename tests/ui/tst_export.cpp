// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chart_series.h"
#include "ui/charts/chart_actions.h"
#include "ui/charts/energy_chart.h"
#include "ui/charts/export.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/time_chart.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

#include <array>
#include <memory>

using namespace deployscope;
using namespace deployscope::ui;

namespace {

const QSize size{700, 480};

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// While it lives, no file may grow beyond so many bytes: what a full disk does, even for root.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limited{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limited);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FileSizeLimit(const FileSizeLimit&) = delete;
    FileSizeLimit& operator=(const FileSizeLimit&) = delete;

private:
    rlimit before_{};
    void (*handler_)(int);
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pngHasItsSizeAndTheme();
    void svgHasTextAndIsTheSameAgain();
    void pdfIsOne();
    void csvIsTheTable();
    void suffixDecides();
    void absurdSizesAreRefused();
    void targetsThatCannotBeAreRefused();
    void whatFailsLeavesTheOldFileWhole();
    void whatFailsLeavesNoFile();
    void clipboardHasPictureAndFigures();
    void dragCarriesAFileThatLasts();
    void everyChartExportsEverything();

private:
    QString at(const QString& name) const { return folder_->filePath(name); }
    ExportOutcome write(const QString& path, QSize figure = size, double scale = 1.0) const
    {
        return exportChart(chart_, path, figure, themeFor(ThemeKind::Print), scale);
    }
    QStringList files() const
    {
        return QDir(folder_->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> folder_;
    RooflineChart chart_;
};

void TestExport::init()
{
    folder_ = std::make_unique<QTemporaryDir>();
    QVERIFY(folder_->isValid());
    chart_.setSeries(test::rooflineOfA100());
    chart_.setSubject(QStringLiteral("ResNet-50"), QStringLiteral("NVIDIA A100"));
}

void TestExport::pngHasItsSizeAndTheme()
{
    const ExportOutcome outcome = write(at(QStringLiteral("a.png")));
    QVERIFY2(outcome.written, qPrintable(outcome.message));
    QVERIFY(outcome.message.contains(QStringLiteral("a.png")));
    const QImage image(at(QStringLiteral("a.png")));
    QCOMPARE(image.size(), size);
    QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white)); // paper
    QCOMPARE(image.text(QStringLiteral("Title")), QStringLiteral("Roofline"));

    QVERIFY(write(at(QStringLiteral("b.png")), size, 2.0).written);
    const QImage dense(at(QStringLiteral("b.png")));
    QCOMPARE(dense.size(), size * 2);
    QCOMPARE(dense.dotsPerMeterX(), 7559); // 192 dots per inch

    QVERIFY(
        exportChart(chart_, at(QStringLiteral("c.png")), size, themeFor(ThemeKind::Dark)).written);
    QCOMPARE(QImage(at(QStringLiteral("c.png"))).pixelColor(0, 0), themeFor(ThemeKind::Dark).card);
}

void TestExport::svgHasTextAndIsTheSameAgain()
{
    QVERIFY(write(at(QStringLiteral("a.svg"))).written);
    const QByteArray first = contentsOf(at(QStringLiteral("a.svg")));
    for (const char* text : {"FP16 312 TFLOP/s", "ResNet-50 b1 FP16", "HBM2e 2.04 TB/s", "Roofline",
                             "ResNet-50 on NVIDIA A100", "100\u00a0T"})
        QVERIFY2(first.contains(text), text);
    QVERIFY(first.contains("<text"));
    QVERIFY(!first.contains("<image")); // vectors only
    QVERIFY(first.contains("viewBox=\"0 0 700 480\""));

    // What is on the screen and what was drawn before do not matter.
    chart_.resize(400, 300);
    chart_.grab();
    QVERIFY(write(at(QStringLiteral("other.png")), QSize(1000, 300)).written);
    QVERIFY(write(at(QStringLiteral("b.svg"))).written);
    QCOMPARE(contentsOf(at(QStringLiteral("b.svg"))), first);
}

void TestExport::pdfIsOne()
{
    QVERIFY(write(at(QStringLiteral("a.pdf"))).written);
    const QByteArray bytes = contentsOf(at(QStringLiteral("a.pdf")));
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.size() > 5000);
    QVERIFY(bytes.contains("/MediaBox [0 0 525.")); // 700 px of 1/96 inch, in points
    QVERIFY(!bytes.contains("/Subtype /Image"));
    // The title, as UTF-16.
    QVERIFY(bytes.contains(QByteArray("\0R\0o\0o\0f\0l\0i\0n\0e", 16)));
}

void TestExport::csvIsTheTable()
{
    QVERIFY(write(at(QStringLiteral("a.csv"))).written);
    const QByteArray bytes = contentsOf(at(QStringLiteral("a.csv")));
    QCOMPARE(bytes, QByteArray::fromStdString(toCsv(chart_.table())));
    QVERIFY(bytes.contains("precision roof,FP16,"));
    QVERIFY(bytes.contains("HBM2e 2.04 TB/s"));
    QVERIFY(bytes.contains("2.039e+12") || bytes.contains("2039000000000"));
}

void TestExport::suffixDecides()
{
    QCOMPARE(exportFormatOf(QStringLiteral("x.PNG")), ExportFormat::Png);
    QCOMPARE(exportFormatOf(QStringLiteral("a.png.svg")), ExportFormat::Svg);
    for (const char* name : {"x.jpg", "x", "x.", "png"}) {
        const ExportOutcome outcome = write(at(QString::fromLatin1(name)));
        QVERIFY(!outcome.written);
        QVERIFY(outcome.message.contains(QStringLiteral(".png, .svg, .pdf or .csv")));
    }
    QVERIFY(files().isEmpty());
}

void TestExport::absurdSizesAreRefused()
{
    for (const QSize& absurd : {QSize(99, 480), QSize(700, 99), QSize(10001, 480), QSize(0, 0),
                                QSize(-700, 480), QSize()}) {
        const ExportOutcome outcome = write(at(QStringLiteral("a.png")), absurd);
        QVERIFY(!outcome.written);
        QVERIFY(outcome.message.contains(QStringLiteral("from 100 to 10000")));
    }
    QVERIFY(!write(at(QStringLiteral("a.png")), size, 1000.0).written);
    QVERIFY(!write(at(QStringLiteral("a.png")), size, 0.0).written);
    QVERIFY(!write(at(QStringLiteral("a.png")), size, std::nan("")).written);
    QVERIFY(files().isEmpty());
    QVERIFY(write(at(QStringLiteral("a.png")), QSize(100, 100)).written);
    QVERIFY(write(at(QStringLiteral("a.svg")), QSize(10000, 100)).written);
}

void TestExport::targetsThatCannotBeAreRefused()
{
    QFile occupied(at(QStringLiteral("file")));
    QVERIFY(occupied.open(QIODevice::WriteOnly));
    occupied.close();
    QVERIFY(QDir(folder_->path()).mkdir(QStringLiteral("folder.png")));
    const QStringList before = files();
    for (const auto& [path, reason] :
         {std::pair{at(QStringLiteral("missing/a.png")), QStringLiteral("does not exist")},
          {at(QStringLiteral("file/a.png")), QStringLiteral("is a file, not a folder")},
          {at(QStringLiteral("folder.png")), QStringLiteral("is a folder")},
          {QStringLiteral("/proc/a.svg"), QStringLiteral("Could not write")}}) {
        const ExportOutcome outcome = write(path);
        QVERIFY2(!outcome.written, qPrintable(path));
        QVERIFY2(outcome.message.contains(reason), qPrintable(outcome.message));
    }
    QCOMPARE(files(), before);
}

void TestExport::whatFailsLeavesTheOldFileWhole()
{
    const QString path = at(QStringLiteral("a.svg"));
    QVERIFY(write(path).written);
    const QByteArray old = contentsOf(path);
    RooflineChart other;
    other.setSeries(test::rooflineWithPointOutside());
    ExportOutcome outcome;
    {
        const FileSizeLimit limit(2000);
        outcome = exportChart(other, path, size, themeFor(ThemeKind::Print));
    }
    QVERIFY(!outcome.written);
    QVERIFY2(outcome.message.contains(QStringLiteral("Could not write")),
             qPrintable(outcome.message));
    QVERIFY(contentsOf(path) == old);
    QCOMPARE(files(), QStringList{QStringLiteral("a.svg")});
    // And with room it is replaced.
    QVERIFY(exportChart(other, path, size, themeFor(ThemeKind::Print)).written);
    QVERIFY(contentsOf(path) != old);
}

void TestExport::whatFailsLeavesNoFile()
{
    for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
        ExportOutcome outcome;
        {
            const FileSizeLimit limit(100);
            outcome = write(at(QStringLiteral("a.") + QString::fromLatin1(suffix)));
        }
        QVERIFY2(!outcome.written, suffix);
        QVERIFY(!outcome.message.isEmpty());
        QVERIFY2(files().isEmpty(), suffix);
    }
}

void TestExport::clipboardHasPictureAndFigures()
{
    chart_.resize(400, 300);
    const auto data = mimeDataOf(chart_, size, themeFor(ThemeKind::Light));
    QVERIFY(data->hasImage());
    QCOMPARE(qvariant_cast<QImage>(data->imageData()).size(), size * 2);
    QCOMPARE(data->text().toUtf8(), QByteArray::fromStdString(toCsv(chart_.table())));
    QVERIFY(data->data(QStringLiteral("image/svg+xml")).contains("<svg"));
    QVERIFY(data->hasFormat(QStringLiteral("text/csv")));

    QTest::keySequence(&chart_, QKeySequence::Copy);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied != nullptr && copied->hasImage() && copied->hasText());
    chart_.findChild<ChartActions*>()->copyFigures();
    copied = QGuiApplication::clipboard()->mimeData();
    QVERIFY(copied->hasText() && !copied->hasImage());
}

void TestExport::dragCarriesAFileThatLasts()
{
    auto chart = std::make_unique<RooflineChart>();
    chart->resize(400, 300);
    chart->setSubject(QStringLiteral("ResNet-50"), QStringLiteral("A100"));
    const auto data = chart->findChild<ChartActions*>()->dragData();
    QCOMPARE(data->urls().size(), 1);
    const QString path = data->urls().front().toLocalFile();
    QVERIFY(path.endsWith(QStringLiteral("roofline-resnet-50-a100.png")));
    QVERIFY(!QImage(path).isNull());
    QVERIFY(data->hasImage());
    chart.reset();
    QVERIFY(!QFile::exists(path)); // and is cleaned up with the chart
}

void TestExport::everyChartExportsEverything()
{
    RadarChart radar;
    radar.setSeries(test::radar());
    TimeChart time;
    time.setSeries(test::times());
    EnergyChart energy;
    energy.setSeries(test::energies());
    const std::array<const Chart*, 4> charts{&chart_, &radar, &time, &energy};
    const std::array<const char*, 4> ids{"roofline", "radar", "time", "energy"};
    for (std::size_t i = 0; i < charts.size(); ++i) {
        QCOMPARE(charts[i]->id(), QString::fromLatin1(ids[i]));
        for (const char* suffix : {"png", "svg", "pdf", "csv"}) {
            const QString path = at(charts[i]->suggestedFileName(QString::fromLatin1(suffix)));
            for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
                const ExportOutcome outcome = exportChart(*charts[i], path, size, themeFor(kind));
                QVERIFY2(outcome.written, qPrintable(outcome.message));
            }
            QVERIFY(contentsOf(path).size() > 100);
        }
        const QByteArray svg =
            encoded(*charts[i], ExportFormat::Svg, size, themeFor(ThemeKind::Print));
        QVERIFY(svg.contains(charts[i]->title().toUtf8()));
        QCOMPARE(encoded(*charts[i], ExportFormat::Svg, size, themeFor(ThemeKind::Print)), svg);
        QVERIFY(!svg.contains("<image"));
        QVERIFY(!svg.contains("nan") && !svg.contains("inf\""));
    }
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
