// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/report.h"

#include <QByteArray>

namespace deployscope::ui {

// The report as the contents of a PDF file, on A4 pages.
QByteArray pdfOf(const Report& report);

} // namespace deployscope::ui
