// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/example_chart_series.h"
#include "tests/ui/shown_chart.h"
#include "tests/ui/texts_apart.h"
#include "ui/charts/example_bars.h"
#include "ui/charts/example_chart.h"
#include "ui/charts/example_flags.h"
#include "ui/charts/example_lines.h"
#include "ui/charts/export.h"
#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QCursor>
#include <QHelpEvent>
#include <QRegularExpression>
#include <QToolTip>

#include <array>
#include <cmath>
#include <set>

using namespace deployscope;
using namespace deployscope::ui;
using test::drawn;
using test::shownWith;
using test::textsOf;
using test::verifyApart;

namespace {

const QSize usual{620, 430};

ChartFonts fonts()
{
    return chartFonts(uiFont());
}

bool near(double one, double other)
{
    return std::abs(one - other) < 0.01;
}

QStringList textsIn(const std::vector<PlacedText>& placed)
{
    QStringList texts;
    for (const PlacedText& text : placed)
        texts << text.text;
    return texts;
}

ExampleLinesLayout linesOn(const ExampleChart& chart)
{
    return layOutExampleLines(chart.series(), chart.size(), chartFonts(chart.font()));
}

QString tipAt(ExampleChart& chart, QPointF at)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, at.toPoint(), chart.mapToGlobal(at.toPoint()));
    QCoreApplication::sendEvent(&chart, &event);
    return QToolTip::text();
}

std::vector<double> valuesOf(const QSignalSpy& spy)
{
    std::vector<double> values;
    for (const auto& arguments : spy)
        values.push_back(arguments[0].toDouble());
    return values;
}

} // namespace

class TestExampleChart : public QObject
{
    Q_OBJECT

private slots:
    void textsNeverOverlap_data();
    void textsNeverOverlap();
    void barsEndAtTheirValues();
    void logarithmicBarsCountDecades();
    void barsBelowZeroReachToTheLeft();
    void barsWithoutFigureSayWhy();
    void figuresStandInsideWhereThereIsNoRoom();
    void figuresAreNeverCut();
    void partsAddUpToTheTotal();
    void partsBelowZeroStackToTheLeft();
    void barsWithoutRoomAreTold();
    void coloursAreTheTiersOrTheSeries();
    void flagsKeepOffOneAnother();
    void linesRunThroughTheirPoints();
    void brokenLinesStayBroken();
    void lineWithoutAnyValueSaysSo();
    void linesAreCutToTheFrame();
    void labelsOfLinesAreSpread();
    void longLabelsMoveToALegend();
    void currentInputIsAHairlineWithFigures();
    void aPartHasTheColourOfItsLabel();
    void colourIsNeverTheOnlySign();
    void textsOfLinesAreReadable();
    void tipsHaveTheFigures();
    void dragAsksForTheInput();
    void pressOnThePointMovesNothing();
    void nothingToSweepNothingToDrag();
    void cursorTellsWhatCanBeDragged();
    void keysMoveTheInput();
    void keysAddUpUntilTheInputFollows();
    void picturesHaveTheTexts();
    void longTitlesWrapInPictures();
    void tableIsTheSeries();
    void screenReadersHearTheDescription();
    void paintsAtAnySizeAndBeforeItsSeries();
};

void TestExampleChart::textsNeverOverlap_data()
{
    QTest::addColumn<int>("which");
    int which = 0;
    for (const auto& [name, series] : test::exampleCharts())
        QTest::newRow(name.c_str()) << which++;
}

void TestExampleChart::textsNeverOverlap()
{
    QFETCH(int, which);
    ExampleSeries series = test::exampleCharts()[static_cast<std::size_t>(which)].second;
    ExampleChart chart;
    chart.setSeries(series);
    const std::array sizes{QSize(240, 160), QSize(320, 200), QSize(320, 480),  QSize(460, 260),
                           QSize(620, 430), QSize(980, 300), QSize(1400, 900), QSize(3840, 2160)};
    for (const double zoom : {1.0, 1.4, 2.0}) {
        chart.setFont(uiFont(zoom));
        for (const QSize& size : sizes)
            verifyApart(textsOf(chart, size), size);
    }
    // Wherever the input stands.
    chart.setFont(uiFont());
    if (!series.current)
        return;
    const AxisScale along(*series.sweep, 0, 1);
    for (double share = 0; share <= 1.0; share += 0.04) {
        series.current = along.valueAt(share);
        for (ExampleLineSeries& line : series.lines)
            line.current = valueAt(line, *series.current);
        chart.setSeries(series);
        for (const QSize& size : {QSize(320, 200), usual})
            verifyApart(textsOf(chart, size), size);
    }
}

void TestExampleChart::barsEndAtTheirValues()
{
    const ExampleSeries series = test::distancePenalty();
    const ExampleBarsLayout layout = layOutExampleBars(series, usual, fonts());
    QCOMPARE(layout.rows.size(), series.bars.size());
    const double per_ms = layout.frame.width() / 16.0;
    QVERIFY(near(layout.rows[0].parts[0].area.left(), layout.frame.left()));
    QVERIFY(near(layout.rows[0].parts[0].area.width(), 15.0 * per_ms));
    QVERIFY(near(layout.rows[1].parts[0].area.width(), 0.4 * per_ms));
    QCOMPARE(layout.rows[2].parts[0].area.width(), 0.0); // zero has no length
    QCOMPARE(textsIn(layout.rows[2].figure), QStringList(QStringLiteral("0\u00a0ms")));
    QVERIFY(near(layout.marks[0].line.x1(), layout.frame.left() + 10.0 * per_ms));
    // The figure follows the bar's end, the name ends before the bar.
    QVERIFY(layout.rows[0].figure[0].corner.x() > layout.rows[0].parts[0].area.right());
    QVERIFY(layout.rows[0].name[0].corner.x() < layout.frame.left());
}

void TestExampleChart::logarithmicBarsCountDecades()
{
    const ExampleSeries series = test::latencyNumbers();
    const ExampleBarsLayout layout = layOutExampleBars(series, usual, fonts());
    const double decade = layout.frame.width() / 10.0;
    QVERIFY(near(layout.rows[1].parts[0].area.width(), 2 * decade)); // 100 ns from 1 ns
    QVERIFY(near(layout.rows[4].parts[0].area.width(), 7 * decade)); // 10 ms
    // What stands at the low end of the axis still shows.
    QVERIFY(layout.rows[0].parts[0].area.width() >= 1.0);
}

void TestExampleChart::barsBelowZeroReachToTheLeft()
{
    const ExampleSeries series = test::differences();
    const ExampleBarsLayout layout = layOutExampleBars(series, usual, fonts());
    QVERIFY(layout.zero.has_value());
    const double zero = layout.frame.left() + layout.frame.width() * 60.0 / 160.0;
    QVERIFY(near(layout.zero->x1(), zero));
    QVERIFY(near(layout.rows[0].parts[0].area.right(), zero));
    QVERIFY(near(layout.rows[0].parts[0].area.width(), layout.frame.width() * 52.0 / 160.0));
    QVERIFY(near(layout.rows[1].parts[0].area.left(), zero));
    // The figure stands beyond the bar's end, on its own side of zero.
    const PlacedText& figure = layout.rows[0].figure[0];
    QVERIFY(figure.corner.x() + textSize(fonts().strong, figure.text).width() <
            layout.rows[0].parts[0].area.left());
    QVERIFY(!layOutExampleBars(test::distancePenalty(), usual, fonts()).zero.has_value());
}

void TestExampleChart::barsWithoutFigureSayWhy()
{
    const ExampleBarsLayout layout = layOutExampleBars(test::distancePenalty(), usual, fonts());
    const ExampleBarsLayout::Row& row = layout.rows.back();
    QVERIFY(row.parts.empty());
    QVERIFY(row.cross.has_value());
    QVERIFY(row.cross->left() >= layout.frame.left());
    QVERIFY(textsIn(row.figure).join(QLatin1Char(' ')).startsWith(QStringLiteral("no figure")));
    QVERIFY(!layout.rows[0].cross.has_value());
}

void TestExampleChart::figuresStandInsideWhereThereIsNoRoom()
{
    ExampleSeries series = test::distancePenalty();
    series.bars = {test::bar("Cloud", 16.0, "a figure of very many words indeed", Tier::Cloud),
                   test::bar("Edge", 1.0, "1.00\u00a0ms", Tier::Edge)};
    const ExampleBarsLayout layout = layOutExampleBars(series, {480, 300}, fonts());
    QVERIFY(layout.rows[0].inside);
    const QRectF& area = layout.rows[0].parts[0].area;
    const PlacedText& figure = layout.rows[0].figure[0];
    QVERIFY(area.contains(QRectF(figure.corner, textSize(fonts().strong, figure.text))));
    QVERIFY(!layout.rows[1].inside);
}

void TestExampleChart::figuresAreNeverCut()
{
    for (const double zoom : {1.0, 1.5, 2.0})
        for (const auto& [name, series] : test::exampleCharts()) {
            ExampleChart chart;
            chart.setFont(uiFont(zoom));
            chart.setSeries(series);
            const auto texts = textsOf(chart, {320, 240});
            std::size_t found = 0;
            for (const ExampleBarSeries& bar : series.bars)
                if (!bar.parts.empty() && drawn(texts, toQString(bar.figure)))
                    ++found;
            const ExampleBarsLayout layout =
                layOutExampleBars(series, {320, 240}, chartFonts(chart.font()));
            std::size_t expected = 0;
            for (const ExampleBarsLayout::Row& row : layout.rows)
                expected += row.parts.empty() ? 0U : 1U;
            QCOMPARE(found, expected);
        }
}

void TestExampleChart::partsAddUpToTheTotal()
{
    const ExampleSeries series = test::costs();
    const ExampleBarsLayout layout = layOutExampleBars(series, usual, fonts());
    const auto& parts = layout.rows[0].parts;
    QCOMPARE(parts.size(), series.bars[0].parts.size());
    QVERIFY(near(parts[0].area.left(), layout.frame.left()));
    for (std::size_t i = 1; i < 4; ++i)
        QVERIFY(near(parts[i].area.left(), parts[i - 1].area.right()));
    QVERIFY(near(parts[3].area.right() - layout.frame.left(),
                 layout.frame.width() * series.bars[0].total / 40000));
    QCOMPARE(parts[0].figure->text, QStringLiteral("26\u202f280"));
    QVERIFY(!parts[3].figure.has_value()); // too narrow for it
    QCOMPARE(layout.legend.size(), series.part_labels.size());
    QVERIFY(layout.legend[0].swatch.top() > layout.frame.bottom());
    // The legend wraps.
    const ExampleBarsLayout narrow = layOutExampleBars(series, {330, 300}, fonts());
    QCOMPARE(narrow.legend.size(), series.part_labels.size());
    QVERIFY(narrow.legend.back().swatch.top() > narrow.legend.front().swatch.bottom());
}

void TestExampleChart::partsBelowZeroStackToTheLeft()
{
    ExampleSeries series = test::differences();
    series.kind = ExampleChartKind::StackedBars;
    series.part_labels = {"Gain", "Loss", "More loss"};
    series.bars.resize(1);
    series.bars[0].parts = {{"Gain", "30", 30}, {"Loss", "\u221210", -10}, {"", "\u22125", -5}};
    series.bars[0].total = 15;
    const ExampleBarsLayout layout = layOutExampleBars(series, usual, fonts());
    const auto& parts = layout.rows[0].parts;
    const double unit = layout.frame.width() / 160.0;
    QVERIFY(near(parts[0].area.left(), layout.zero->x1()));
    QVERIFY(near(parts[0].area.width(), 30 * unit));
    QVERIFY(near(parts[1].area.right(), layout.zero->x1()));
    QVERIFY(near(parts[1].area.width(), 10 * unit));
    QVERIFY(near(parts[2].area.right(), parts[1].area.left()));
    QVERIFY(layout.rows[0].figure[0].corner.x() > parts[0].area.right());
}

void TestExampleChart::barsWithoutRoomAreTold()
{
    const ExampleSeries series = test::latencyNumbers();
    for (int height = 60; height < 260; height += 7) {
        const ExampleBarsLayout layout = layOutExampleBars(series, {600, height}, fonts());
        QCOMPARE(layout.more.has_value(), layout.rows.size() < series.bars.size());
        if (layout.more)
            QCOMPARE(layout.more->text,
                     QStringLiteral("+%1 more").arg(series.bars.size() - layout.rows.size()));
    }
    const auto chart = shownWith<ExampleChart>(series, {600, 80});
    const ExampleBarsLayout layout =
        layOutExampleBars(series, chart->size(), chartFonts(chart->font()));
    QVERIFY(tipAt(*chart, layout.more->corner + QPointF(4, 4))
                .contains(QStringLiteral("Whole answer of a large language model")));
}

void TestExampleChart::coloursAreTheTiersOrTheSeries()
{
    const Theme& theme = themeFor(ThemeKind::Light);
    const ExampleSeries mixed = test::latencyNumbers();
    QCOMPARE(barColour(mixed, 4, theme), theme.of(Tier::Tiny).fill);
    QCOMPARE(barColour(mixed, 0, theme), theme.series.back());
    ExampleSeries plain = mixed;
    for (ExampleBarSeries& bar : plain.bars)
        bar.tier.reset();
    QCOMPARE(barColour(plain, 0, theme), theme.series.front());

    const auto chart = shownWith<ExampleChart>(test::distancePenalty());
    chart->setTheme(themeFor(ThemeKind::Dark));
    const ExampleBarsLayout layout =
        layOutExampleBars(chart->series(), chart->size(), chartFonts(chart->font()));
    const QImage image = chart->grab().toImage();
    const QPoint inside = (layout.rows[0].parts[0].area.topLeft() + QPointF(8, 5)).toPoint();
    QCOMPARE(image.pixelColor(inside), themeFor(ThemeKind::Dark).of(Tier::Cloud).fill);
    QCOMPARE(image.pixelColor(chart->width() - 1, chart->height() - 1),
             themeFor(ThemeKind::Dark).card);
}

void TestExampleChart::flagsKeepOffOneAnother()
{
    const QFont font = fonts().strong;
    const QStringList texts{QStringLiteral("budget 10 ms"), QStringLiteral("limit 12 ms"),
                            QStringLiteral("comfort 13 ms"), QStringLiteral("ideal 1 ms")};
    for (double at = 0; at <= 400; at += 13) {
        const std::vector<double> lines{at, 400 - at, 200, std::min(400.0, at + 20)};
        const Flags flags = layOutFlags(lines, texts, 0, 400, font);
        std::vector<QRectF> areas;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (!flags.labels[i])
                continue;
            const QRectF area(flags.labels[i]->corner, textSize(font, flags.labels[i]->text));
            QVERIFY(area.left() >= 0 && area.right() <= 400.01);
            QVERIFY(area.top() >= 0 && area.bottom() <= flags.height + 0.01);
            for (const QRectF& other : areas)
                QVERIFY(!area.intersects(other.adjusted(1, 1, -1, -1)));
            areas.push_back(area);
            // No line of another that reaches up this far runs through it.
            for (std::size_t j = 0; j < lines.size(); ++j)
                if (j != i && flags.labels[j] && flags.labels[j]->corner.y() <= area.top())
                    QVERIFY(lines[j] < area.left() || lines[j] > area.right());
        }
        QCOMPARE(areas.size(), std::size_t{4});
    }
}

void TestExampleChart::linesRunThroughTheirPoints()
{
    const ExampleSeries series = test::lightBarrier();
    const ExampleLinesLayout layout = layOutExampleLines(series, usual, fonts());
    const QRectF& frame = layout.frame;
    const QPolygonF& light = layout.lines[0].pieces[0];
    QVERIFY(near(light.front().x(), frame.left()) && near(light.front().y(), frame.bottom()));
    QVERIFY(near(light.back().x(), frame.right()));
    QVERIFY(near(light.back().y(), frame.bottom() - frame.height() * 50.0 / 120.0));
    QVERIFY(near(layout.marks[0].line->y1(), frame.bottom() - frame.height() * 10.0 / 120.0));
    QVERIFY(layout.marks[0].label.has_value());
    const auto texts = textsOf(*shownWith<ExampleChart>(series), usual);
    for (const char* text : {"Time (ms)", "Distance to the server (km)", "Light alone",
                             "budget 10.0\u00a0ms", "5\u202f000", "120"})
        QVERIFY2(drawn(texts, QString::fromUtf8(text)), text);

    const ExampleLinesLayout decades = layOutExampleLines(test::fleet(), usual, fonts());
    QVERIFY(near(decades.x.pixelOf(1e6), decades.frame.left() + decades.frame.width() * 3.0 / 5.0));
    QVERIFY(
        near(decades.y.pixelOf(1e4), decades.frame.bottom() - decades.frame.height() * 2.0 / 5.0));
    QVERIFY(std::abs(decades.x.valueAt(decades.x.pixelOf(12345.0)) - 12345.0) < 1e-6);
}

void TestExampleChart::brokenLinesStayBroken()
{
    const ExampleSeries series = test::fleet();
    const ExampleLinesLayout layout = layOutExampleLines(series, usual, fonts());
    QCOMPARE(layout.lines[3].pieces.size(), std::size_t{2});
    const double gap_from = layout.x.pixelOf(series.lines[3].pieces[0].back().first);
    const double gap_to = layout.x.pixelOf(series.lines[3].pieces[1].front().first);
    QVERIFY(near(layout.lines[3].pieces[0].back().x(), gap_from));
    QVERIFY(near(layout.lines[3].pieces[1].front().x(), gap_to));
    QVERIFY(!valueAt(series.lines[3], layout.x.valueAt((gap_from + gap_to) / 2)).has_value());
    // A line that ends early is tied to its label.
    QVERIFY(layout.lines[3].leader.has_value());
    QVERIFY(!layout.lines[0].leader.has_value());
}

void TestExampleChart::lineWithoutAnyValueSaysSo()
{
    const ExampleLinesLayout layout = layOutExampleLines(test::fleet(), usual, fonts());
    QVERIFY(layout.lines[4].pieces.empty());
    QVERIFY(!layout.lines[4].end.has_value());
    QCOMPARE(textsIn(layout.lines[4].label).join(QLatin1Char(' ')),
             QStringLiteral("Microcontroller: no value"));
}

void TestExampleChart::linesAreCutToTheFrame()
{
    const QRectF frame(0, 0, 100, 50);
    const auto parts = clippedTo(frame, {QPointF(-50, 25), QPointF(50, 25), QPointF(50, 75),
                                         QPointF(80, 75), QPointF(80, -25), QPointF(200, -25)});
    QCOMPARE(parts.size(), std::size_t{2});
    QCOMPARE(parts[0], (QPolygonF{QPointF(0, 25), QPointF(50, 25), QPointF(50, 50)}));
    QCOMPARE(parts[1], (QPolygonF{QPointF(80, 50), QPointF(80, 0)}));

    ExampleSeries series = test::lightBarrier();
    series.values.maximum = 100; // the upper line leaves the frame
    const ExampleLinesLayout layout = layOutExampleLines(series, usual, fonts());
    for (const ExampleLinesLayout::Line& line : layout.lines)
        for (const QPolygonF& piece : line.pieces)
            QVERIFY(layout.frame.adjusted(-0.2, -0.2, 0.2, 0.2).contains(piece.boundingRect()));
    QVERIFY(near(layout.lines[1].end->x(), layout.x.pixelOf(4000)) ||
            std::abs(layout.lines[1].end->x() - layout.x.pixelOf(4000)) < 1);
}

void TestExampleChart::labelsOfLinesAreSpread()
{
    const std::vector<double> places = spread({50, 51, 52, 10}, {20, 20, 20, 20}, 0, 100);
    QVERIFY(places[3] < places[0] && places[0] < places[1] && places[1] < places[2]);
    QVERIFY(places[1] - places[0] >= 20 && places[2] - places[1] >= 20);
    QVERIFY(places[2] <= 90.01 && places[3] >= 9.99);
    const std::vector<double> low = spread({99, 98}, {20, 20}, 0, 100);
    QCOMPARE(low, (std::vector<double>{90, 70}));
}

void TestExampleChart::longLabelsMoveToALegend()
{
    const ExampleLinesLayout narrow = layOutExampleLines(test::longTexts(), {330, 260}, fonts());
    QCOMPARE(narrow.legend.size(), std::size_t{2});
    for (const ExampleLinesLayout::Line& line : narrow.lines)
        QVERIFY(line.label.empty() && !line.leader);
    // So do those of lines that end in the same place.
    ExampleSeries meeting = test::throttling();
    meeting.lines[1].pieces[0].back().second = meeting.lines[0].pieces[0].back().second;
    QCOMPARE(layOutExampleLines(meeting, usual, fonts()).legend.size(), std::size_t{2});
    QVERIFY(layOutExampleLines(test::throttling(), usual, fonts()).legend.empty());
    const ExampleLinesLayout wide = layOutExampleLines(test::longTexts(), {1000, 500}, fonts());
    QVERIFY(wide.legend.empty());
    QVERIFY(!wide.lines[0].label.empty());
    QVERIFY(wide.lines[0].label[0].corner.x() > wide.frame.right());
}

void TestExampleChart::currentInputIsAHairlineWithFigures()
{
    const ExampleSeries series = test::lightBarrier();
    const ExampleLinesLayout layout = layOutExampleLines(series, usual, fonts());
    const double x = layout.frame.left() + layout.frame.width() * 0.3;
    QVERIFY(near(layout.hairline->x1(), x));
    QCOMPARE(layout.current->text, QStringLiteral("1\u202f500\u00a0km"));
    QVERIFY(layout.current->corner.y() < layout.frame.top());
    QVERIFY(near(layout.lines[0].dot->x(), x));
    QVERIFY(near(layout.lines[0].dot->y(), layout.y.pixelOf(15)));
    QCOMPARE(layout.lines[0].figure->text, QStringLiteral("15.0\u00a0ms"));
    QVERIFY(std::abs(layout.lines[0].figure->corner.y() - layout.lines[0].dot->y()) < 60);
    const ExampleLinesLayout time = layOutExampleLines(test::throttling(), usual, fonts());
    QVERIFY(!time.hairline && !time.current && !time.lines[0].dot);
}

// The bars of a comparison need not be made of the same parts.
void TestExampleChart::aPartHasTheColourOfItsLabel()
{
    ExampleSeries series = test::costs();
    series.part_labels = {"Rent", "Traffic", "Hardware"};
    series.bars.resize(2);
    series.bars[0].parts = {{"Rent", "20", 20.0}, {"Traffic", "10", 10.0}};
    series.bars[1].parts = {{"Hardware", "20", 20.0}, {"Traffic", "10", 10.0}};
    for (ExampleBarSeries& bar : series.bars) {
        bar.total = 30.0;
        bar.message.clear();
    }
    series.values = linearAxis("Cost", 0.0, 40.0);
    const auto chart = shownWith<ExampleChart>(series);
    const auto layout =
        layOutExampleBars(chart->series(), chart->size(), chartFonts(chart->font()));
    const QImage seen = chart->grab().toImage();
    const auto colourAt = [&](std::size_t bar, std::size_t part) {
        const QRectF area = layout.rows[bar].parts[part].area;
        return seen.pixelColor(area.topLeft().toPoint() + QPoint(4, 4));
    };
    const Theme& theme = chart->theme();
    QCOMPARE(colourAt(0, 0), theme.series[0]);
    QCOMPARE(colourAt(0, 1), theme.series[1]);
    QCOMPARE(colourAt(1, 0), theme.series[2]);
    QCOMPARE(colourAt(1, 1), theme.series[1]);
}

void TestExampleChart::colourIsNeverTheOnlySign()
{
    const Theme& theme = themeFor(ThemeKind::Light);
    std::vector<ExampleLineSeries> lines(4);
    lines[1].tier = Tier::Cloud;
    lines[3].tier = Tier::Cloud; // the same colour twice
    const std::vector<LineStyle> styles = stylesOf(lines, theme);
    std::set<Tier> shapes;
    std::set<QRgb> colours;
    for (const LineStyle& style : styles) {
        shapes.insert(style.shape);
        colours.insert(style.colour.rgb());
    }
    QCOMPARE(shapes.size(), std::size_t{4});
    QCOMPARE(colours.size(), std::size_t{3});
    QCOMPARE(styles[1].shape, Tier::Cloud); // a tier keeps its own
    QCOMPARE(styles[1].colour, theme.of(Tier::Cloud).fill);
    QVERIFY(styles[1].pen(2).dashPattern() != styles[3].pen(2).dashPattern());
    // A line that is the only one is drawn through, whatever its tier.
    lines.resize(1);
    lines[0].tier = Tier::Tiny;
    QCOMPARE(stylesOf(lines, theme)[0].pen(2).style(), Qt::SolidLine);
    QCOMPARE(stylesOf(lines, theme)[0].shape, Tier::Tiny);
}

void TestExampleChart::textsOfLinesAreReadable()
{
    for (const ThemeKind kind : {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print}) {
        const Theme& theme = themeFor(kind);
        for (const QColor& colour : theme.series)
            QVERIFY(contrastRatio(readableHue(colour, theme), theme.card) >= 4.5);
    }
}

void TestExampleChart::tipsHaveTheFigures()
{
    const auto bars = shownWith<ExampleChart>(test::distancePenalty());
    const ExampleBarsLayout placed =
        layOutExampleBars(bars->series(), bars->size(), chartFonts(bars->font()));
    QCOMPARE(tipAt(*bars, placed.rows[0].parts[0].area.center() - QPointF(40, 0)),
             QStringLiteral("Cloud, 1\u202f500\u00a0km away: 15.0\u00a0ms"));
    QVERIFY(tipAt(*bars, placed.rows[3].area.center()).contains(QStringLiteral("no figure: the")));
    QCOMPARE(tipAt(*bars, QPointF(placed.marks[0].line.x1(), placed.rows[2].area.center().y())),
             QStringLiteral("budget 10.0\u00a0ms"));

    const auto stacked = shownWith<ExampleChart>(test::costs());
    const ExampleBarsLayout stack =
        layOutExampleBars(stacked->series(), stacked->size(), chartFonts(stacked->font()));
    QVERIFY(tipAt(*stacked, stack.rows[0].parts[1].area.center())
                .startsWith(QStringLiteral("Transfer: 3\u202f132")));

    const auto lines = shownWith<ExampleChart>(test::lightBarrier());
    const ExampleLinesLayout layout = linesOn(*lines);
    const QPointF middle(layout.x.pixelOf(2500), layout.y.pixelOf(100));
    const QStringList tip = tipAt(*lines, middle).split(QLatin1Char('\n'));
    QCOMPARE(tip.size(), 3);
    // The column that the pointer is in tells of its middle.
    static const QRegularExpression whole(QStringLiteral("^Distance to the server: 2\u202f(4|5)"));
    QVERIFY(tip[0].contains(whole) && tip[0].endsWith(QStringLiteral("\u00a0km")));
    QVERIFY(tip[1].startsWith(QStringLiteral("Light alone: 2")));
    QVERIFY(tip[1].endsWith(QStringLiteral("\u00a0ms")));
    QVERIFY(tip[2].startsWith(QStringLiteral("With the software of the service: 8")));
    const QString held = tipAt(*lines, QPointF(layout.hairline->x1(), layout.y.pixelOf(100)));
    QVERIFY(held.contains(QStringLiteral("1\u202f500\u00a0km")));
    QVERIFY(held.contains(QStringLiteral("Light alone: 15.0\u00a0ms")));
    QVERIFY(held.contains(QStringLiteral("arrow keys")));
}

void TestExampleChart::dragAsksForTheInput()
{
    const auto chart = shownWith<ExampleChart>(test::lightBarrier());
    const ExampleLinesLayout layout = linesOn(*chart);
    QSignalSpy asked(chart.get(), &ExampleChart::sweepRequested);
    QSignalSpy ended(chart.get(), &ExampleChart::dragEnded);
    const QPoint from = layout.lines[0].dot->toPoint() + QPoint(3, 0);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, from);
    QVERIFY(asked.isEmpty()); // taken hold of, not moved
    QTest::mouseMove(chart.get(), from + QPoint(40, 25));
    const double moved = valuesOf(asked).back();
    QVERIFY(std::abs(moved - (1500 + 40 * 5000 / layout.frame.width())) <
            5000 / layout.frame.width());
    // Beyond the frame the input stays on its axis.
    QTest::mouseMove(chart.get(), QPoint(chart->width() + 300, 10));
    QCOMPARE(valuesOf(asked).back(), 5000.0);
    QTest::mouseMove(chart.get(), QPoint(-300, 10));
    QCOMPARE(valuesOf(asked).back(), 0.0);
    QVERIFY(ended.isEmpty());
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, QPoint(-300, 10));
    QCOMPARE(ended.count(), 1);
    const auto count = asked.count();
    QTest::mouseMove(chart.get(), from);
    QCOMPARE(asked.count(), count);

    // Elsewhere in the plot the input comes to the pointer, and follows it from there.
    asked.clear();
    const QPoint far(static_cast<int>(layout.x.pixelOf(4000)), from.y());
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, far);
    QVERIFY(std::abs(valuesOf(asked).at(0) - 4000) < 20);
    QTest::mouseMove(chart.get(), far + QPoint(10, 0));
    QVERIFY(valuesOf(asked).back() > 4050);
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, far + QPoint(10, 0));
}

void TestExampleChart::pressOnThePointMovesNothing()
{
    const auto chart = shownWith<ExampleChart>(test::fleet());
    const ExampleLinesLayout layout = linesOn(*chart);
    QSignalSpy asked(chart.get(), &ExampleChart::sweepRequested);
    QTest::mouseClick(chart.get(), Qt::LeftButton, {}, layout.lines[0].dot->toPoint());
    QVERIFY(asked.isEmpty());
}

void TestExampleChart::nothingToSweepNothingToDrag()
{
    ExampleSeries resting = test::lightBarrier();
    resting.current.reset();
    for (const ExampleSeries& series : {resting, test::throttling(), test::distancePenalty()}) {
        const auto chart = shownWith<ExampleChart>(series);
        QVERIFY(!chart->isSweepable());
        QSignalSpy asked(chart.get(), &ExampleChart::sweepRequested);
        QTest::mouseClick(chart.get(), Qt::LeftButton, {}, QPoint(300, 200));
        QTest::keyClick(chart.get(), Qt::Key_Right);
        QTest::keyClick(chart.get(), Qt::Key_Home);
        QVERIFY(asked.isEmpty());
    }
    // While it is dragged, the series may become another.
    const auto chart = shownWith<ExampleChart>(test::lightBarrier());
    const QPoint at = linesOn(*chart).lines[0].dot->toPoint();
    QSignalSpy asked(chart.get(), &ExampleChart::sweepRequested);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, at);
    chart->setSeries(test::costs());
    QTest::mouseMove(chart.get(), at + QPoint(30, 0));
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, at + QPoint(30, 0));
    QVERIFY(asked.isEmpty());
}

void TestExampleChart::cursorTellsWhatCanBeDragged()
{
    const auto chart = shownWith<ExampleChart>(test::lightBarrier());
    const ExampleLinesLayout layout = linesOn(*chart);
    const QPoint point = layout.lines[0].dot->toPoint();
    QTest::mouseMove(chart.get(), point);
    QCOMPARE(chart->cursor().shape(), Qt::OpenHandCursor);
    QTest::mouseMove(chart.get(), point + QPoint(60, 0));
    QCOMPARE(chart->cursor().shape(), Qt::SizeHorCursor);
    QTest::mousePress(chart.get(), Qt::LeftButton, {}, point);
    QCOMPARE(chart->cursor().shape(), Qt::ClosedHandCursor);
    QTest::mouseRelease(chart.get(), Qt::LeftButton, {}, point);
    QCOMPARE(chart->cursor().shape(), Qt::OpenHandCursor);
    QTest::mouseMove(chart.get(), QPoint(2, chart->height() - 2));
    QCOMPARE(chart->cursor().shape(), Qt::ArrowCursor);
}

void TestExampleChart::keysMoveTheInput()
{
    const auto chart = shownWith<ExampleChart>(test::lightBarrier());
    const std::vector<std::pair<Qt::Key, double>> linear{
        {Qt::Key_Right, 1550},    {Qt::Key_Left, 1450}, {Qt::Key_PageUp, 2000},
        {Qt::Key_PageDown, 1000}, {Qt::Key_Home, 0},    {Qt::Key_End, 5000}};
    for (const auto& [key, x] : linear) {
        chart->setSeries(test::differences()); // forgets what was sought
        chart->setSeries(test::lightBarrier());
        QSignalSpy asked(chart.get(), &ExampleChart::sweepRequested);
        QTest::keyClick(chart.get(), key);
        QCOMPARE(asked.count(), 1);
        QVERIFY(std::abs(valuesOf(asked)[0] - x) < 1e-6);
    }
    // Over decades by equal factors.
    chart->setSeries(test::fleet());
    QSignalSpy asked(chart.get(), &ExampleChart::sweepRequested);
    QTest::keyClick(chart.get(), Qt::Key_PageUp);
    QVERIFY(std::abs(valuesOf(asked)[0] / 1e6 - std::sqrt(10.0)) < 1e-6);
    // At the end there is nothing more.
    ExampleSeries last = test::lightBarrier();
    last.current = 5000;
    chart->setSeries(last);
    asked.clear();
    QTest::keyClick(chart.get(), Qt::Key_Right);
    QVERIFY(asked.isEmpty());
}

void TestExampleChart::keysAddUpUntilTheInputFollows()
{
    // An input in whole thousands.
    const auto chart = shownWith<ExampleChart>(test::lightBarrier());
    ExampleSeries series = test::lightBarrier();
    series.current = 1000;
    chart->setSeries(series);
    connect(chart.get(), &ExampleChart::sweepRequested, chart.get(), [&](double x) {
        series.current = std::round(x / 1000) * 1000;
        chart->setSeries(series);
    });
    for (int presses = 0; presses < 12 && *series.current == 1000.0; ++presses)
        QTest::keyClick(chart.get(), Qt::Key_Right);
    QCOMPARE(*series.current, 2000.0);
    QTest::keyClick(chart.get(), Qt::Key_Left);
    QCOMPARE(*series.current, 2000.0); // counted from where the input stands
}

void TestExampleChart::picturesHaveTheTexts()
{
    ExampleChart chart;
    const auto svgOf = [&](const ExampleSeries& series) {
        chart.setSeries(series);
        return encoded(chart, ExportFormat::Svg, {700, 480}, themeFor(ThemeKind::Print));
    };
    const QByteArray bars = svgOf(test::distancePenalty());
    for (const char* text :
         {"The time that light takes, against the budget", "15.0\u00a0ms", "budget 10.0\u00a0ms",
          "Edge server in the same city", "Time (ms)", "no figure"})
        QVERIFY2(bars.contains(text), text);
    QVERIFY(!bars.contains("<image"));
    const QByteArray lines = svgOf(test::lightBarrier());
    for (const char* text : {"Light alone", "75.0\u00a0ms", "1\u202f500\u00a0km", "5\u202f000"})
        QVERIFY2(lines.contains(text), text);
    QVERIFY(!lines.contains("<image"));
    QCOMPARE(svgOf(test::lightBarrier()), lines); // the same again
    const QByteArray stacked = svgOf(test::costs());
    for (const char* text : {"Load balancer", "26\u202f280", "USD\u00a035\u202f136"})
        QVERIFY2(stacked.contains(text), text);
    QVERIFY(encoded(chart, ExportFormat::Pdf, {700, 480}, themeFor(ThemeKind::Print))
                .startsWith("%PDF-"));
    const QImage image = QImage::fromData(
        encoded(chart, ExportFormat::Png, {700, 480}, themeFor(ThemeKind::Light), 2.0));
    QCOMPARE(image.size(), QSize(1400, 960));
}

void TestExampleChart::longTitlesWrapInPictures()
{
    ExampleChart chart;
    chart.setSubject(QStringLiteral("ResNet-50"), QStringLiteral("NVIDIA A100"));
    chart.setSeries(test::distancePenalty());
    for (const int width : {200, 300, 330, 360, 420, 460, 700}) {
        const QSize size(width, 360);
        test::TextRecorder recorder(size);
        QCPPainter painter;
        painter.begin(&recorder);
        chart.renderFigure(painter, size, themeFor(ThemeKind::Print));
        painter.end();
        verifyApart(recorder.texts(), size);
        QVERIFY(drawn(recorder.texts(), QStringLiteral("budget")));
    }
}

void TestExampleChart::tableIsTheSeries()
{
    ExampleChart chart;
    chart.setSeries(test::costs());
    QCOMPARE(toCsv(chart.table()), toCsv(tableOf(test::costs())));
    QCOMPARE(
        encoded(chart, ExportFormat::Csv, {700, 480}, themeFor(ThemeKind::Print)).toStdString(),
        toCsv(tableOf(test::costs())));
    QVERIFY(!chart.table().rows.empty());
    QVERIFY(chart.explainables().empty());
    QCOMPARE(chart.suggestedFileName(QStringLiteral("csv")), QStringLiteral("example.csv"));
}

void TestExampleChart::screenReadersHearTheDescription()
{
    const auto chart = shownWith<ExampleChart>(test::distancePenalty());
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(chart.get());
    QCOMPARE(interface->role(), QAccessible::Chart);
    QCOMPARE(interface->text(QAccessible::Name),
             QStringLiteral("The time that light takes, against the budget"));
    QCOMPARE(interface->text(QAccessible::Description),
             QStringLiteral("Light alone takes 15.0 ms to the cloud and back."));
    QSignalSpy changed(chart.get(), &Chart::seriesChanged);
    chart->setSeries(test::costs());
    QCOMPARE(changed.count(), 1);
    QCOMPARE(chart->title(), QStringLiteral("Cost of a year, cloud against edge"));
}

void TestExampleChart::paintsAtAnySizeAndBeforeItsSeries()
{
    ExampleChart chart;
    QVERIFY(!chart.title().isEmpty());
    const std::array sizes{QSize(0, 0),    QSize(1, 1),    QSize(40, 20),
                           QSize(20, 400), QSize(400, 20), usual};
    for (const QSize& size : sizes) {
        chart.resize(size);
        chart.grab();
    }
    for (const auto& [name, series] : test::exampleCharts()) {
        chart.setSeries(series);
        for (const QSize& size : sizes) {
            chart.resize(size);
            chart.grab();
        }
    }
}

QTEST_MAIN(TestExampleChart)
#include "tst_example_chart.moc"
