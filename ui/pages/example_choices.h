// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"
#include "ui/controls/choice.h"

#include <QString>

#include <vector>

namespace deployscope::ui {

// What the list of the examples offers, by kind. The ids are those of examples, of checkpoints, and
// for the book's figures the names of sections.
std::vector<Choice> exampleChoices(const ExampleLibrary& library);
std::vector<Choice> claimChoices(const ExampleLibrary& library);
std::vector<Choice> checkpointChoices(const ExampleLibrary& library);
std::vector<Choice> sectionChoices(const ExampleLibrary& library);

// The id of the entry for the whole chapter among the sections.
QString everySection();

} // namespace deployscope::ui
