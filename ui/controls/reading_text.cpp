// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/reading_text.h"

#include "ui/controls/thin_scroll_bar.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QScrollBar>

#include <utility>

namespace deployscope::ui {

ReadingText::ReadingText(const QString& name, QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setAccessibleName(name);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    useThinScrollBar(this);
}

void ReadingText::setWriter(Writer writer)
{
    writer_ = std::move(writer);
    write();
}

void ReadingText::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void ReadingText::write()
{
    if (!writer_)
        return;
    const QString html = writer_(themeOf(palette()));
    if (html == property("written").toString())
        return;
    setProperty("written", html);
    const int position = verticalScrollBar()->value();
    setHtml(html);
    verticalScrollBar()->setValue(position);
}

} // namespace deployscope::ui
