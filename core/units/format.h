// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/dimension.h"

#include <string>
#include <string_view>

namespace deployscope {

// The one home of how numbers look. All results are UTF-8: minus is U+2212, groups of digits are
// parted by U+202F, number and unit by U+00A0, so that no figure breaks across lines and columns
// of figures align in a font with tabular digits. A value that is not finite gives "—".

// Engineering form with a fixed count of significant digits, so that digits do not dance while a
// slider moves: 2.039e12 bytes/s → "2.04 TB/s", 2.51e-5 s → "25.1 µs", 4.1e9 FLOP → "4.10 GFLOP".
// Long times are told in minutes, hours, days and years, and long lengths in km. Money is told as
// "USD 15 000", without decimals where they are zero. What rounding lifts to the next unit is told
// in that one: 999.96e6 bytes → "1.00 GB". Zero is told in the base unit: "0 s". Far beyond the
// units of the dimension stands the base unit with an exponent: "4.94e−324 s". parseQuantity reads
// all of it.
std::string formatQuantity(double si_value, Dimension dimension, int significant_digits = 3);

// As formatQuantity, for what is counted in operations: those of an integer precision are no
// floating-point ones, and so are told in OP: "35.0 TOP/s".
std::string formatOperations(double si_value, Dimension dimension, bool integer,
                             int significant_digits = 3);

// The shortest digits that read back as the same number, in engineering form: 2.039e12 bytes/s →
// "2.039 TB/s"; 2.56e7 → "25.6 M". Minutes, hours, days and years serve where they take fewer
// digits: "1.5 days", but "100 s". parseQuantity(formatExact(x, d), d) gives x itself, but for
// prices per hour and per kWh, where it gives x to 1e-15.
std::string formatExact(double si_value, Dimension dimension);

// In a unit named by the caller: (1.5e6, "km", 4) → "1 500 km". The unit must be one that
// parseUnit reads; anything else gives "—".
std::string formatIn(double si_value, std::string_view unit, int significant_digits = 3);

// In a unit named by the caller, with all the digits that it takes to read the same number back, or
// where no decimal does to 1e-15: (2e8, "km/s") → "200 000 km/s". "×" marks a ratio and stands in
// front: "×1.6".
std::string formatExactIn(double si_value, std::string_view unit);

// In a unit named by the caller, with so many significant digits or more: whole parts are never
// cut. (35135.82, "USD", 3) → "USD 35 136"; (0.0015, "ms", 3) → "1.50 ms". A pure number that is
// whole is a count and has no decimals: "58". "×" as above.
std::string formatWholeIn(double si_value, std::string_view unit, int least_digits = 3);

// A unit as it stands in the head of a column or at an axis: "degC" → "°C", "us" → "µs", "day" →
// "days".
std::string formatUnit(std::string_view unit);

// A count with grouped digits, rounded to a whole number: 39824 → "39 824"; 65536 → "65 536".
std::string formatCount(double value);

// A plain number with significant digits: 1.9108 → "1.91"; 153.016 → "153"; 0.0401 → "0.0401".
std::string formatNumber(double value, int significant_digits = 3);

// A ratio: 1.9108 → "×1.91".
std::string formatRatio(double ratio);

// How often something happens: 1 /s → "1.00 /s". Seldom things in the time in which they happen at
// least once: 2.31e-4 /s → "20.0 /day"; 1.27e-7 /s → "4.00 /year". parseQuantity reads all of it.
std::string formatRate(double per_second, int significant_digits = 3);

// As formatExactIn, in that of the same times that takes the fewest characters: "20 /day".
std::string formatExactRate(double per_second);

// A share in percent: 0.385 → "38.5 %"; −0.504 → "−50.4 %".
std::string formatPercent(double share);

// For machines: the shortest decimal that reads back as the same double ("0.1", "1e-05"), with a
// point whatever the locale. Used where an expression is handed to the formula evaluator.
std::string formatMachine(double value);

} // namespace deployscope
