// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/library.h"
#include "core/example/program.h"
#include "core/example/show.h"
#include "core/series/example_chart.h"

#include <QFile>
#include <QTest>
#include <QTextDocument>

using namespace deployscope;

namespace {

// The text of the guide's example, as a reader of the window would copy it.
std::string copiedFromTheGuide()
{
    QFile guide(QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/resources/help/examples.html"));
    if (!guide.open(QIODevice::ReadOnly))
        return {};
    const QString html = QString::fromUtf8(guide.readAll());
    const QString opening = QStringLiteral("<pre>");
    const qsizetype from = html.indexOf(opening) + opening.size();
    QTextDocument page;
    page.setHtml(QStringLiteral("<pre>") + html.mid(from, html.indexOf("</pre>", from) - from) +
                 QStringLiteral("</pre>"));
    return page.toPlainText().toStdString();
}

} // namespace

// What the guide says of writing a worked example is true: the one in it works.
class TestGuideExample : public QObject
{
    Q_OBJECT

private slots:
    void isRead();
    void worksOut();
};

void TestGuideExample::isRead()
{
    const ProfileText file{"guide.json", copiedFromTheGuide()};
    QVERIFY(!file.text.empty());
    const LoadedExamples loaded = loadExamples(std::span(&file, 1));
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        qWarning("%s", toString(diagnostic).c_str());
    QVERIFY(loaded.diagnostics.empty());
    QCOMPARE(loaded.library->examples.size(), std::size_t{1});
}

void TestGuideExample::worksOut()
{
    const ProfileText file{"guide.json", copiedFromTheGuide()};
    const LoadedExamples loaded = loadExamples(std::span(&file, 1));
    QVERIFY(!loaded.library->examples.empty());
    const Example& example = loaded.library->examples.front();
    ExampleProgram program(example);
    // 10 Wh at 1 mW and twenty visitors of 5 J a day.
    const double power = 0.001 + 20.0 * 5.0 / 86400.0;
    const auto step = [&](const char* name) {
        return program.result().steps[*findStep(example, name)].value_or(0.0);
    };
    QCOMPARE(step("power"), power);
    QCOMPARE(step("lifetime"), 36000.0 / power);
    QCOMPARE(verdictOf(example, program.result()).severity, VerdictSeverity::Fine);
    std::vector<double> inputs = defaultInputs(example);
    inputs[*findInput(example, "visit")] = 100.0;
    QCOMPARE(verdictOf(example, program.evaluate(inputs)).severity, VerdictSeverity::Impossible);
    QVERIFY(!exampleSeries(program).lines.empty());
}

QTEST_MAIN(TestGuideExample)
#include "tst_guide_example.moc"
