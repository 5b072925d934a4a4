// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explanation/explanation.h"

#include "ui/controls/text_paragraphs.h"
#include "ui/theme/theme.h"

#include <QFont>

namespace deployscope::ui {

// An explanation as it is read: the figure itself first, as the reader asked for it; what follows
// from it, what it is made of, what else to know, and the sources below.
TextParagraphs whyText(const Explanation& explanation, const QFont& font, const Theme& theme);

} // namespace deployscope::ui
