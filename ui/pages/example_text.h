// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/book_check.h"
#include "core/example/program.h"

#include <QString>

#include <vector>

namespace deployscope::ui {

// The example as it stands, for a document or a message: question, figures, steps, verdict,
// takeaway, the book's figures, sources. Markdown, which reads well as plain text too.
QString workedExampleText(const Example& example, const ExampleResult& result,
                          const std::vector<BookCheck>& checks);

// "Impossible", "Warning", "Fine".
QString wordFor(VerdictSeverity severity);

} // namespace deployscope::ui
