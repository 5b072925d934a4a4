// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_text.h"

#include "core/example/show.h"
#include "ui/pages/example_steps_model.h"
#include "ui/pages/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace deployscope::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("WorkedExample", text);
}

QString heading(const QString& text)
{
    return QStringLiteral("\n## %1\n\n").arg(text);
}

} // namespace

QString workedExampleText(const Example& example, const ExampleResult& result,
                          const std::vector<BookCheck>& checks)
{
    QString text = QStringLiteral("# %1\n\n").arg(toQt(example.title));
    text += toQt(fill(example.question, example, result)) + QLatin1Char('\n');
    const ExampleVerdict verdict = verdictOf(example, result);
    text += QStringLiteral("\n**%1.** %2\n").arg(wordFor(verdict.severity), toQt(verdict.text));

    text += heading(tr("Figures"));
    for (std::size_t i = 0; i < example.inputs.size(); ++i)
        text += QStringLiteral("- %1: %2\n")
                    .arg(toQt(example.inputs[i].label),
                         toQt(showInput(example.inputs[i], result.inputs[i])));

    text += heading(tr("Step by step"));
    for (const WorkedStep& step : workedSteps(example, result)) {
        text += QStringLiteral("- %1: %2 = %3 = %4 = **%5**\n")
                    .arg(toQt(step.label), toQt(step.symbol), toQt(step.formula),
                         toQt(step.substituted), toQt(step.value));
    }

    if (!example.takeaway.empty())
        text += heading(tr("Takeaway")) + toQt(fill(example.takeaway, example, result)) +
                QLatin1Char('\n');

    if (!checks.empty()) {
        text += heading(tr("Checked against the book"));
        for (const BookCheck& check : checks) {
            QStringList parts{wordFor(check.state)};
            if (!check.because.empty())
                parts << toQt(check.because);
            text += QStringLiteral("- %1: %2 / %3 (%4)\n")
                        .arg(toQt(check.label), toQt(check.ours), toQt(check.book),
                             parts.join(QStringLiteral(": ")));
        }
    }
    if (!example.sources.empty()) {
        text += heading(tr("Sources"));
        for (const std::string& source : example.sources)
            text += QStringLiteral("- %1\n").arg(toQt(source));
    }
    return text;
}

QString wordFor(VerdictSeverity severity)
{
    switch (severity) {
    case VerdictSeverity::Impossible:
        return tr("Impossible");
    case VerdictSeverity::Warning:
        return tr("Warning");
    case VerdictSeverity::Fine:
        return tr("Fine");
    }
    return {};
}

} // namespace deployscope::ui
