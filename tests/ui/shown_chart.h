// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/recorded_text.h"
#include "ui/charts/chart.h"

#include <qcustomplot.h>

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

// Charts as a test wants them: on the (offscreen) screen, painted, and asked.
namespace deployscope::test {

using namespace deployscope::ui;

// A chart on the (offscreen) screen, painted.
template <typename Shown> std::unique_ptr<Shown> shown(QSize size = {620, 430})
{
    auto chart = std::make_unique<Shown>();
    chart->resize(size);
    chart->show();
    if (!QTest::qWaitForWindowExposed(chart.get()))
        qFatal("the chart does not show");
    return chart;
}

template <typename Shown, typename Series>
std::unique_ptr<Shown> shownWith(const Series& series, QSize size = {620, 430})
{
    auto chart = shown<Shown>(size);
    chart->setSeries(series);
    chart->grab(); // paints
    return chart;
}

inline std::vector<RecordedText> textsOf(const Chart& chart, QSize size)
{
    TextRecorder recorder(size);
    QCPPainter painter;
    painter.begin(&recorder);
    chart.render(painter, size, themeFor(ThemeKind::Light));
    painter.end();
    return recorder.texts();
}

inline bool drawn(const std::vector<RecordedText>& texts, const QString& text)
{
    return std::any_of(texts.begin(), texts.end(), [&](const RecordedText& candidate) {
        return candidate.text.contains(text);
    });
}

// Clicks and tells what the chart wants explained.
inline QString explainedBy(Chart& chart, QPointF at)
{
    QSignalSpy spy(&chart, &Chart::explainRequested);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, at.toPoint());
    return spy.isEmpty() ? QString() : spy.back().front().toString();
}

} // namespace deployscope::test
