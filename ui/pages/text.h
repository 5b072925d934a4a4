// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace deployscope::ui {

// The core speaks UTF-8.
inline QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// What the core says within a line, as a sentence of its own: with a capital in front.
inline QString sentenceOf(std::string_view text)
{
    QString sentence = toQt(text);
    if (!sentence.isEmpty())
        sentence[0] = sentence[0].toUpper();
    return sentence;
}

} // namespace deployscope::ui
