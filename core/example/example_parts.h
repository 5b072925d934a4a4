// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/example_reading.h"

namespace deployscope {

// The readers of an example's parts, in the order in which they are called: each takes the object
// of the whole file, and puts what it reads into the reading's example.
void readInputs(ObjectReader& file, ExampleReading& reading);
void declareSteps(ObjectReader& file, ExampleReading& reading); // their names, before all formulas
void readBookFigures(ObjectReader& file, ExampleReading& reading);
void readSteps(ObjectReader& file, ExampleReading& reading); // after layOutPoints
void readVerdict(ObjectReader& file, ExampleReading& reading);
void readChart(ObjectReader& file, ExampleReading& reading);
void readClaim(ObjectReader& file, ExampleReading& reading);
void readExampleScenario(ObjectReader& file, ExampleReading& reading);
void compareWithBook(ObjectReader& file, ExampleReading& reading); // when all steps have values

} // namespace deployscope
