// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_panel.h"

#include "ui/controls/paint.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/pages/text.h"
#include "ui/pages/why_text.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

WhyPanel::WhyPanel(QWidget* parent) : Card(tr("Why"), parent), text_(new QTextBrowser(this))
{
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    text_->setAccessibleName(tr("Derivation of the chosen figure"));
    text_->viewport()->setAutoFillBackground(false);
    text_->document()->setDocumentMargin(0);
    text_->document()->setUndoRedoEnabled(false);
    text_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    useThinScrollBar(text_);
    text_->installEventFilter(this);
    content()->addWidget(text_);
}

void WhyPanel::setExplanation(const Explanation& explanation)
{
    const bool same_figure = explanation.id == explanation_.id;
    explanation_ = explanation;
    setTitle(tr("Why: %1").arg(toQt(explanation.title).toLower()));
    QScrollBar* bar = text_->verticalScrollBar();
    const int position = bar->value();
    write();
    bar->setValue(same_figure ? position : 0);
}

QString WhyPanel::plainText() const
{
    return text_->toPlainText();
}

void WhyPanel::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void WhyPanel::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    if (!text_->hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawFocusRing(painter, rect(), themeOf(palette()).accent);
}

bool WhyPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return Card::eventFilter(watched, event);
}

void WhyPanel::write()
{
    TextParagraphs paragraphs = whyText(explanation_, font(), themeOf(palette()));
    if (paragraphs == shown_)
        return;
    replaceParagraphs(*text_->document(), shown_, paragraphs);
    shown_ = std::move(paragraphs);
}

} // namespace deployscope::ui
