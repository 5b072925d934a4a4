// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextBlockFormat>
#include <QTextCharFormat>

#include <vector>

class QTextDocument;

namespace deployscope::ui {

struct TextRun
{
    QString text;
    QTextCharFormat format;

    friend bool operator==(const TextRun&, const TextRun&) = default;
};

struct TextParagraph
{
    QTextBlockFormat format;
    std::vector<TextRun> runs;

    friend bool operator==(const TextParagraph&, const TextParagraph&) = default;
};
using TextParagraphs = std::vector<TextParagraph>;

// Gives a document that shows one text another one, and touches only the paragraphs that differ:
// the rest is neither shaped nor laid out anew, and a selection in it stays. A document that is
// empty shows one empty paragraph.
void replaceParagraphs(QTextDocument& document, const TextParagraphs& shown,
                       const TextParagraphs& wanted);

} // namespace deployscope::ui
