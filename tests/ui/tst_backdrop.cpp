// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/chart_series.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QImage>
#include <QTest>

using namespace deployscope;
using namespace deployscope::test;
using namespace deployscope::ui;

namespace {

QFont font()
{
    return QGuiApplication::font();
}

// What a chart shows on the screen, painted as a window paints it.
QImage seen(Chart& chart)
{
    return chart.grab().toImage();
}

} // namespace

// Charts keep a picture of what does not move. None of it may be of an earlier theme, font, size
// or series: a chart that has been through changes looks as one that is new.
class TestBackdrop : public QObject
{
    Q_OBJECT

private slots:
    void looksAsNew_data();
    void looksAsNew();
    void showsTheSameTwice();
};

void TestBackdrop::looksAsNew_data()
{
    QTest::addColumn<int>("changed");
    QTest::newRow("theme") << 0;
    QTest::newRow("font") << 1;
    QTest::newRow("size") << 2;
    QTest::newRow("series") << 3;
    QTest::newRow("all") << 4;
}

void TestBackdrop::looksAsNew()
{
    QFETCH(int, changed);
    const bool all = changed == 4;
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.4);
    const Theme& theme = themeFor(all || changed == 0 ? ThemeKind::Dark : ThemeKind::Light);
    const QSize size = all || changed == 2 ? QSize(613, 407) : QSize(700, 500);
    const QFont wanted = all || changed == 1 ? larger : font();
    const bool other = all || changed == 3;

    RadarSeries other_radar = radar();
    other_radar.paradigms.front().scores.front() = 4.0;
    const auto dress = [&](auto& chart, const auto& series) {
        chart.setTheme(theme);
        chart.setFont(wanted);
        chart.resize(size);
        chart.setSeries(series);
    };
    const auto dressPlainly = [&](auto& chart, const auto& series) {
        chart.setTheme(themeFor(ThemeKind::Light));
        chart.setFont(font());
        chart.resize(700, 500);
        chart.setSeries(series);
    };
    {
        RooflineChart used;
        dressPlainly(used, rooflineOfA100());
        const QImage before = seen(used);
        dress(used, other ? rooflineWithPointOutside() : rooflineOfA100());
        RooflineChart fresh;
        dress(fresh, other ? rooflineWithPointOutside() : rooflineOfA100());
        QVERIFY(seen(used) != before);
        QCOMPARE(seen(used), seen(fresh));
    }
    {
        RadarChart used;
        dressPlainly(used, radar());
        const QImage before = seen(used);
        dress(used, other ? other_radar : radar());
        RadarChart fresh;
        dress(fresh, other ? other_radar : radar());
        QVERIFY(seen(used) != before);
        QCOMPARE(seen(used), seen(fresh));
    }
}

void TestBackdrop::showsTheSameTwice()
{
    RooflineChart roofline;
    roofline.resize(700, 500);
    roofline.setSeries(rooflineOfA100());
    const QImage first = seen(roofline);
    QCOMPARE(seen(roofline), first);
    // Only the point moves: its old place is as if it had never stood there.
    RooflineSeries moved = rooflineOfA100();
    if (moved.point)
        moved.point->frame_intensity *= 0.3;
    roofline.setSeries(moved);
    QVERIFY(seen(roofline) != first);
    roofline.setSeries(rooflineOfA100());
    QCOMPARE(seen(roofline), first);
}

QTEST_MAIN(TestBackdrop)
#include "tst_backdrop.moc"
