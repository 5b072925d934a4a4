// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/recorded_text.h"
#include "ui/charts/placement.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

namespace deployscope::test {

inline QPolygonF shrunk(const QPolygonF& area)
{
    // A pixel on every side, for texts that follow one another closely.
    const QPointF centre = (area[0] + area[2]) / 2;
    QPolygonF smaller;
    for (const QPointF& corner : area) {
        const QPointF away = corner - centre;
        const double length = std::hypot(away.x(), away.y());
        smaller << centre + away * std::max(0.0, 1.0 - 2.0 / std::max(length, 2.0));
    }
    return smaller;
}

// No text reaches over the edge or lies on another.
inline void verifyApart(const std::vector<RecordedText>& texts, QSize size)
{
    QVERIFY(!texts.empty());
    const QRectF inside(-0.5, -0.5, size.width() + 1.0, size.height() + 1.0);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QByteArray context = QStringLiteral("\"%1\" at %2 × %3")
                                       .arg(texts[i].text)
                                       .arg(size.width())
                                       .arg(size.height())
                                       .toUtf8();
        QVERIFY2(inside.contains(texts[i].area.boundingRect()), context.constData());
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            QVERIFY2(!ui::convexOverlap(shrunk(texts[i].area), shrunk(texts[j].area)),
                     (context + " lies on \"" + texts[j].text.toUtf8() + '"').constData());
    }
}

} // namespace deployscope::test
