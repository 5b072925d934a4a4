// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/why_text.h"

#include "ui/pages/text.h"
#include "ui/theme/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(WhyPanel)
};

constexpr double formula_share = 0.94; // of the text's size: digits of equal width run wide

class Writer
{
public:
    Writer(const QFont& font, const Theme& theme) : theme_(theme)
    {
        QFont figures = monospaceFont(font);
        figures.setPointSizeF(figures.pointSizeF() * formula_share);
        formula_.setFontFamilies({figures.family()});
        formula_.setFontPointSize(figures.pointSizeF());
        const QFontMetricsF text(font);
        const QFontMetricsF formula(figures);
        above_formula_ = std::max(0.0, text.ascent() - formula.ascent());
        below_formula_ = std::max(0.0, text.descent() - formula.descent());
        aside_.setForeground(theme.secondary_text);
        warning_.setForeground(theme.warning_text);
        strong_.setFontWeight(QFont::Bold);
        heading_ = aside_;
        heading_.setFontWeight(QFont::Bold);
    }

    void step(const DerivationStep& step, bool asked_for)
    {
        QTextCharFormat value = formula_;
        value.setFontWeight(QFont::Bold);
        value.setForeground(asked_for ? theme_.accent_text : theme_.text);
        // Each line a paragraph: while a slider moves, names and formulas stay as they are. All as
        // far apart as lines of text.
        paragraph(0, 0);
        run(toQt(step.name), aside_);
        paragraph(above_formula_, 0);
        run(QStringLiteral("%1 = %2").arg(toQt(step.symbol), toQt(step.formula)), formula_);
        paragraph(below_formula_ + above_formula_, 0);
        run(QStringLiteral("= ") + toQt(step.substituted), formula_);
        paragraph(below_formula_, 7);
        run(QStringLiteral("= ") + toQt(step.value_text), value);
    }

    void sentence(const QString& text)
    {
        paragraph(0, 5);
        run(text, {});
    }

    void heading(const QString& text)
    {
        paragraph(8, 4);
        paragraphs_.back().format.setHeadingLevel(4);
        run(text, heading_);
    }

    void source(const SourceLine& source)
    {
        paragraph(0, 5);
        const QString name = QStringLiteral("· ") + toQt(source.name);
        run(source.value.empty() ? name : name + QStringLiteral(": "), {});
        if (!source.value.empty())
            run(toQt(source.value), strong_);
        line();
        run(QStringLiteral("%1: %2").arg(toQt(nameOf(source.kind)), toQt(source.source)), aside_);
        if (!source.note.empty()) {
            line();
            run(toQt(source.note), aside_);
        }
        if (!source.book_says.empty()) {
            line();
            run(Words::tr("The book prints: ") + toQt(source.book_says), warning_);
        }
    }

    TextParagraphs take() { return std::move(paragraphs_); }

private:
    void paragraph(double above, double below)
    {
        QTextBlockFormat format;
        format.setTopMargin(above);
        format.setBottomMargin(below);
        paragraphs_.push_back({format, {}});
    }

    void run(const QString& text, const QTextCharFormat& format)
    {
        paragraphs_.back().runs.push_back({text, format});
    }

    // A new line of the same paragraph.
    void line() { run(QString(QChar::LineSeparator), {}); }

    const Theme& theme_;
    QTextCharFormat formula_;
    double above_formula_{0.0}; // px by which a line of text is higher than one of a formula
    double below_formula_{0.0};
    QTextCharFormat aside_;
    QTextCharFormat warning_;
    QTextCharFormat strong_;
    QTextCharFormat heading_;
    TextParagraphs paragraphs_;
};

} // namespace

TextParagraphs whyText(const Explanation& explanation, const QFont& font, const Theme& theme)
{
    Writer writer(font, theme);
    const auto& steps = explanation.steps;
    if (!steps.empty())
        writer.step(steps.back(), true);
    for (const std::string& sentence : explanation.sentences)
        writer.sentence(toQt(sentence));
    if (steps.size() > 1) {
        writer.heading(Words::tr("Made of"));
        for (std::size_t i = 0; i + 1 < steps.size(); ++i)
            writer.step(steps[i], false);
    }
    if (!explanation.notes.empty()) {
        writer.heading(Words::tr("To be known"));
        for (const std::string& note : explanation.notes)
            writer.sentence(QStringLiteral("· ") + toQt(note));
    }
    if (!explanation.sources.empty()) {
        writer.heading(Words::tr("Sources"));
        for (const SourceLine& line : explanation.sources)
            writer.source(line);
    }
    return writer.take();
}

} // namespace deployscope::ui
