// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_panel.h"

#include "ui/controls/paint.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/pages/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

QString escaped(const std::string& text)
{
    return toQt(text).toHtmlEscaped();
}

QString stepHtml(const DerivationStep& step, const Theme& theme, bool last)
{
    const QString name = escaped(step.name);
    const QString symbol = escaped(step.symbol);
    const QString value = escaped(step.value_text);
    QString html = QStringLiteral("<p style='margin:0 0 7px 0'>"
                                  "<span style='color:%1'>%2</span><br/>"
                                  "<span class='f'>%3 = %4</span><br/>")
                       .arg(theme.secondary_text.name(), name, symbol, escaped(step.formula));
    html += QStringLiteral("<span class='f'>= %1</span><br/>").arg(escaped(step.substituted));
    html += QStringLiteral("<span class='f'><b style='color:%1'>= %2</b></span></p>")
                .arg(last ? theme.accent_text.name() : theme.text.name(), value);
    return html;
}

QString sourceHtml(const SourceLine& line, const Theme& theme)
{
    QString html = QStringLiteral("<p style='margin:0 0 5px 0'>· ") + escaped(line.name);
    if (!line.value.empty())
        html += QStringLiteral(": <b>%1</b>").arg(escaped(line.value));
    html += QStringLiteral("<br/><span style='color:%1'>%2: %3")
                .arg(theme.secondary_text.name(), toQt(nameOf(line.kind)).toHtmlEscaped(),
                     escaped(line.source));
    if (!line.note.empty())
        html += QStringLiteral("<br/>") + escaped(line.note);
    if (!line.book_says.empty())
        html += QStringLiteral("<br/><span style='color:%1'>").arg(theme.warning_text.name()) +
                WhyPanel::tr("The book prints: ").toHtmlEscaped() + escaped(line.book_says) +
                QStringLiteral("</span>");
    return html + QStringLiteral("</span></p>");
}

} // namespace

WhyPanel::WhyPanel(QWidget* parent) : Card(tr("Why"), parent), text_(new QTextBrowser(this))
{
    text_->setFrameShape(QFrame::NoFrame);
    text_->setOpenLinks(false);
    text_->setAccessibleName(tr("Derivation of the chosen figure"));
    text_->viewport()->setAutoFillBackground(false);
    text_->document()->setDocumentMargin(0);
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
    const Theme& theme = themeOf(palette());
    const QFont figures = monospaceFont(font());
    text_->document()->setDefaultStyleSheet(
        QStringLiteral(".f{font-family:'%1';font-size:%2pt} h4{color:%3;margin:8px 0 4px 0}")
            .arg(figures.family())
            .arg(figures.pointSizeF() * 0.94)
            .arg(theme.secondary_text.name()));
    QString html;
    // The figure itself first, as the reader asked for it; what it is made of below.
    const auto& steps = explanation_.steps;
    if (!steps.empty())
        html += stepHtml(steps.back(), theme, true);
    for (const std::string& sentence : explanation_.sentences)
        html += QStringLiteral("<p style='margin:0 0 5px 0'>%1</p>").arg(escaped(sentence));
    if (steps.size() > 1) {
        html += QStringLiteral("<h4>%1</h4>").arg(tr("Made of").toHtmlEscaped());
        for (std::size_t i = 0; i + 1 < steps.size(); ++i)
            html += stepHtml(steps[i], theme, false);
    }
    if (!explanation_.notes.empty()) {
        html += QStringLiteral("<h4>%1</h4>").arg(tr("To be known").toHtmlEscaped());
        for (const std::string& note : explanation_.notes)
            html += QStringLiteral("<p style='margin:0 0 5px 0'>· %1</p>").arg(escaped(note));
    }
    if (!explanation_.sources.empty()) {
        html += QStringLiteral("<h4>%1</h4>").arg(tr("Sources").toHtmlEscaped());
        for (const SourceLine& line : explanation_.sources)
            html += sourceHtml(line, theme);
    }
    text_->setHtml(html);
}

} // namespace deployscope::ui
