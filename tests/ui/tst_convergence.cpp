// SPDX-License-Identifier: GPL-3.0-or-later
// How the tiers converge: the picture and its section of the hybrid page.
#include "built_in_hybrid.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"
#include "warnings.h"

#include "ui/charts/convergence_chart.h"
#include "ui/charts/convergence_layout.h"
#include "ui/charts/drawing.h"
#include "ui/charts/export.h"
#include "ui/controls/reading_text.h"
#include "ui/pages/hybrid_convergence.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"
#include "ui/theme/apply.h"

#include <QHelpEvent>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <set>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using test::drawn;
using test::textsOf;
using test::verifyApart;

namespace {

constexpr std::array<QSize, 3> sizes{QSize(760, 330), QSize(1130, 420), QSize(1600, 820)};

const Convergence& known()
{
    return deployscope::testing::builtInHybrid().knowledge->convergence;
}

std::unique_ptr<ConvergenceChart> shownChart(QSize size)
{
    auto chart = test::shown<ConvergenceChart>(size);
    chart->setConvergence(known());
    chart->setFocus();
    chart->grab();
    return chart;
}

} // namespace

class TestConvergence : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingIsWritten();
    void smallPicturesKeepTheNames();
    void arrowsGoFromLayerToLayer();
    void tableHasEveryBox();
    void everyBoxIsReachedByKeys();
    void boxesHaveToolTips();
    void exportsCarryTheNames();
    void sectionShowsPictureTextAndSource();
    void sectionWithoutKnowledgeSaysSo();
};

void TestConvergence::init()
{
    deployscope::testing::failOnWarnings();
    applyTheme(ThemeKind::Light);
}

void TestConvergence::everythingIsWritten()
{
    for (const QSize& size : sizes) {
        const auto chart = shownChart(size);
        const auto texts = textsOf(*chart, size);
        verifyApart(texts, size);
        for (const auto& text : texts)
            QVERIFY2(!text.text.contains(QChar(0x2026)), qPrintable(text.text));
        for (const ConvergenceLayer& layer : known().layers) {
            QVERIFY(drawn(texts, toQString(layer.name)));
            for (const ConvergenceBox& box : layer.boxes) {
                for (const QString& word : toQString(box.name).split(QLatin1Char(' ')))
                    QVERIFY2(drawn(texts, word), qPrintable(word));
                for (const std::string& aspect : box.aspects)
                    QVERIFY2(drawn(texts, toQString(aspect).replace(QLatin1Char(' '), QChar(0xa0))),
                             aspect.c_str());
            }
        }
    }
}

void TestConvergence::smallPicturesKeepTheNames()
{
    const QSize size(480, 260);
    const auto texts = textsOf(*shownChart(size), size);
    verifyApart(texts, size);
    QVERIFY(drawn(texts, QStringLiteral("TinyML")));
    QVERIFY(!drawn(texts, QStringLiteral("Collection")));
    for (const QSize& tiny : {QSize(100, 100), QSize(900, 60)}) // of a picture; text shrinks, too
        verifyApart(textsOf(*shownChart(size), tiny), tiny);
}

void TestConvergence::arrowsGoFromLayerToLayer()
{
    const ConvergenceLayout layout = convergenceLayout(known(), sizes[1], chartFonts(QFont()));
    QCOMPARE(layout.arrows.size(), known().arrows.size());
    std::set<std::pair<double, double>> ends;
    for (std::size_t i = 0; i < layout.arrows.size(); ++i) {
        const ConvergenceArrow& arrow = known().arrows[i];
        const PlacedConvergenceArrow& placed = layout.arrows[i];
        const QRectF& from = layout.layers[arrow.from_layer].boxes[arrow.from_box].area;
        const QRectF& to = layout.layers[arrow.to_layer].boxes[arrow.to_box].area;
        QCOMPARE(placed.from.y(), from.bottom());
        QVERIFY(placed.from.x() > from.left() && placed.from.x() < from.right());
        QCOMPARE(placed.to.y(), to.top());
        QVERIFY(placed.to.x() > to.left() && placed.to.x() < to.right());
        QVERIFY(placed.to.y() - placed.from.y() > 20.0);
        QVERIFY(placed.to.x() > layout.layers[arrow.to_layer].name.right());
        QVERIFY(ends.insert({placed.to.x(), placed.to.y()}).second); // each has its own end
    }
}

void TestConvergence::tableHasEveryBox()
{
    const Table table = tableOf(known());
    QCOMPARE(table.rows.size(), std::size_t{10});
    for (const auto& row : table.rows)
        QCOMPARE(row.size(), table.columns.size());
    QCOMPARE(table.rows[1][1], std::string("Edge ML"));
    QCOMPARE(table.rows[1][2], std::string("Local processing, Inference"));
    QCOMPARE(table.rows[1][3], std::string("Data pipeline, Resource management"));
    QVERIFY(table.rows[9][3].empty()); // the last layer leads nowhere
}

void TestConvergence::everyBoxIsReachedByKeys()
{
    const auto chart = shownChart(sizes[1]);
    std::set<ConvergenceChart::Place> reached;
    for (int layer = 0; layer < 3; ++layer) {
        for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left})
            for (int i = 0; i < 4; ++i) {
                QTest::keyClick(chart.get(), key);
                reached.insert(*chart->current());
            }
        QTest::keyClick(chart.get(), Qt::Key_Down);
    }
    QCOMPARE(reached.size(), std::size_t{10});
    QVERIFY(chart->accessibleDescription().startsWith(
        QStringLiteral("Optimisation and efficiency: Model, Hardware, Energy.")));
    QTest::keyClick(chart.get(), Qt::Key_Up);
    QVERIFY(chart->accessibleDescription().startsWith(QStringLiteral("Data pipeline:")));
    const QImage with_focus = chart->grab().toImage();
    chart->clearFocus();
    QVERIFY(!chart->current());
    QVERIFY(chart->grab().toImage() != with_focus);
}

void TestConvergence::boxesHaveToolTips()
{
    const auto chart = shownChart(sizes[1]);
    const ConvergenceLayout layout =
        convergenceLayout(known(), sizes[1], chartFonts(chart->font()));
    const QPoint at = layout.layers[0].boxes[1].area.center().toPoint();
    QHelpEvent help(QEvent::ToolTip, at, chart->mapToGlobal(at));
    QCoreApplication::sendEvent(chart.get(), &help);
    QVERIFY(
        QToolTip::text().contains(QStringLiteral("Leads to: Data pipeline, Resource management.")));
    QToolTip::hideText();
}

void TestConvergence::exportsCarryTheNames()
{
    const auto chart = shownChart(sizes[0]);
    const Theme& print = themeFor(ThemeKind::Print);
    const QByteArray svg = encoded(*chart, ExportFormat::Svg, {900, 500}, print);
    QVERIFY(svg.contains("Trustworthiness") && svg.contains("Core principles"));
    QVERIFY(encoded(*chart, ExportFormat::Csv, {900, 500}, print).contains("Operation"));
}

void TestConvergence::sectionShowsPictureTextAndSource()
{
    Session session(builtInCatalog());
    HybridSession hybrid(session);
    HybridConvergence section(hybrid);
    QVERIFY(section.charts().empty());
    QSignalSpy changed(&section, &HybridView::contentsChanged);
    hybrid.load();
    QCOMPARE(changed.size(), 1);
    QVERIFY(section.chart()->convergence().layers.empty()); // not while it is not in sight
    section.resize(1150, 590);
    section.show();
    QVERIFY(QTest::qWaitForWindowExposed(&section));
    QCOMPARE(section.charts().size(), std::size_t{1});
    QCOMPARE(section.chart()->convergence().layers.size(), std::size_t{3});
    const QString text = section.text()->toPlainText();
    QVERIFY(text.contains(toQString(known().text)) && text.contains(toQString(known().source)));
    QVERIFY(section.chart()->height() > 300);
}

void TestConvergence::sectionWithoutKnowledgeSaysSo()
{
    Session session(builtInCatalog());
    HybridSession hybrid(session);
    HybridConvergence section(hybrid);
    section.show();
    QVERIFY(section.charts().empty());
    QVERIFY(!section.chart()->isVisible());
    section.grab();
}

QTEST_MAIN(TestConvergence)
#include "tst_convergence.moc"
