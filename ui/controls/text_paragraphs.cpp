// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/text_paragraphs.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>
#include <cstddef>

namespace deployscope::ui {

namespace {

// Into the paragraph that the cursor is in, which is empty. A format is set where it is another one
// alone, for it has the next paragraph laid out anew too.
void write(QTextCursor& cursor, const TextParagraph& paragraph)
{
    if (cursor.blockFormat() != paragraph.format)
        cursor.setBlockFormat(paragraph.format);
    const QTextCharFormat of_block =
        paragraph.runs.empty() ? QTextCharFormat() : paragraph.runs.front().format;
    if (cursor.blockCharFormat() != of_block)
        cursor.setBlockCharFormat(of_block);
    for (const TextRun& run : paragraph.runs)
        cursor.insertText(run.text, run.format);
}

void rewrite(QTextDocument& document, std::size_t index, const TextParagraph& paragraph)
{
    QTextCursor cursor(document.findBlockByNumber(static_cast<int>(index)));
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    write(cursor, paragraph);
    cursor.endEditBlock();
}

// Behind the paragraphs before it, of which there is at least one.
void insert(QTextDocument& document, std::size_t index, const TextParagraph& paragraph)
{
    QTextCursor cursor(document.findBlockByNumber(static_cast<int>(index) - 1));
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertBlock();
    write(cursor, paragraph);
    cursor.endEditBlock();
}

// From the end of the one before them on, of which there is at least one.
void remove(QTextDocument& document, std::size_t index, std::size_t count)
{
    const QTextBlock before = document.findBlockByNumber(static_cast<int>(index) - 1);
    const QTextBlock last = document.findBlockByNumber(static_cast<int>(index + count) - 1);
    QTextCursor cursor(&document);
    cursor.setPosition(before.position() + before.length() - 1);
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

void replaceParagraphs(QTextDocument& document, const TextParagraphs& shown,
                       const TextParagraphs& wanted)
{
    // A document is never without a paragraph.
    const TextParagraphs nothing(1);
    const TextParagraphs& before = shown.empty() ? nothing : shown;
    const TextParagraphs& after = wanted.empty() ? nothing : wanted;
    const std::size_t least = std::min(before.size(), after.size());
    // The same from the end on, but for the first.
    std::size_t tail = 0;
    while (tail + 1 < least && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const std::size_t common = least - tail;
    if (before.size() > after.size())
        remove(document, common, before.size() - after.size());
    for (std::size_t i = 0; i < common; ++i)
        if (before[i] != after[i])
            rewrite(document, i, after[i]);
    for (std::size_t i = common; i + tail < after.size(); ++i)
        insert(document, i, after[i]);
}

} // namespace deployscope::ui
