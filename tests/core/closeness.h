// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace deployscope::testing {

// Equal to the relative tolerance; zero is only close to zero.
inline bool close(double actual, double expected, double tolerance)
{
    if (!std::isfinite(actual) || !std::isfinite(expected))
        return false;
    return std::abs(actual - expected) <=
           tolerance * std::max(std::abs(actual), std::abs(expected));
}

inline QByteArray difference(double actual, double expected)
{
    return QByteArray("got ") + QByteArray::number(actual, 'g', 17) + ", expected " +
           QByteArray::number(expected, 'g', 17);
}

} // namespace deployscope::testing

// To the accuracy that the golden figures and a sum written by hand agree to.
#define COMPARE_CLOSE(actual, expected)                                                            \
    do {                                                                                           \
        const double actual_value = (actual);                                                      \
        const double expected_value = (expected);                                                  \
        QVERIFY2(deployscope::testing::close(actual_value, expected_value, 1e-9),                  \
                 deployscope::testing::difference(actual_value, expected_value).constData());      \
    } while (false)
