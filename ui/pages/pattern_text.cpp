// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pattern_text.h"

#include "ui/pages/text.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QStringList>

namespace deployscope::ui {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployscope::ui::HybridPatterns)
};

QString escaped(const std::string& text)
{
    return toQt(text).toHtmlEscaped();
}

// Empty where the list is.
QString listHtml(const QString& name, const QColor& colour, const QString& mark,
                 const std::vector<std::string>& entries)
{
    if (entries.empty())
        return {};
    QString html = QStringLiteral("<p style='margin:0 0 4px 0;color:%1'><b>%2</b></p>")
                       .arg(colour.name(), name.toHtmlEscaped());
    for (const std::string& entry : entries)
        html += QStringLiteral("<p style='margin:0 0 4px 14px;text-indent:-14px'>"
                               "<span style='color:%1'>%2</span>&nbsp;&nbsp;%3</p>")
                    .arg(colour.name(), mark, escaped(entry));
    return html;
}

QString ruleHtml(const PatternJudgement& judgement, const std::vector<std::string>& rule,
                 const Theme& theme)
{
    QString html =
        QStringLiteral("<p style='margin:0 0 4px 0;color:%1'><b>%2</b></p>")
            .arg(theme.secondary_text.name(), Text::tr("What decides by your answers, in order"));
    for (std::size_t i = 0; i < rule.size(); ++i) {
        const bool decides = judgement.fit && judgement.fit->clause == i;
        const QString line = QStringLiteral("%1.&nbsp;&nbsp;%2").arg(i + 1).arg(escaped(rule[i]));
        html += QStringLiteral("<p style='margin:0 0 4px 18px;text-indent:-18px;color:%1'>%2</p>")
                    .arg((decides ? theme.text : theme.secondary_text).name(),
                         decides ? Text::tr("<b>%1</b> — decides now").arg(line) : line);
    }
    return html;
}

QString row(const QString& left, const QString& right, bool first)
{
    if (left.isEmpty() && right.isEmpty())
        return {};
    const QString top = QString::number(first ? 0 : 14);
    return QStringLiteral("<tr><td width='50%' style='padding:%1px 20px 0 0'>%2</td>"
                          "<td width='50%' style='padding:%1px 0 0 0'>%3</td></tr>")
        .arg(top, left, right);
}

} // namespace

QString patternHtml(const PatternJudgement& judgement, const std::vector<std::string>& rule,
                    const Theme& theme)
{
    const HybridPattern& pattern = judgement.pattern;
    QString html = QStringLiteral("<table width='100%' cellspacing='0' cellpadding='0'>");
    html += row(
        listHtml(Text::tr("Choose when"), theme.good_text, QStringLiteral("+"),
                 pattern.choose_when),
        listHtml(Text::tr("Avoid when"), theme.bad_text, QStringLiteral("−"), pattern.avoid_when),
        true);
    html += row(
        listHtml(Text::tr("Examples"), theme.secondary_text, QStringLiteral("·"), pattern.examples),
        ruleHtml(judgement, rule, theme), false);
    html += QStringLiteral("</table>");
    return html + QStringLiteral("<p style='margin:16px 0 0 0;color:%1'>%2</p>")
                      .arg(theme.secondary_text.name(),
                           Text::tr("Source: %1").arg(escaped(pattern.source)));
}

QString combinationsHtml(const HybridKnowledge& knowledge, const QString& id, const Theme& theme)
{
    QString html;
    for (const PatternCombination& combination : knowledge.combinations) {
        QStringList names;
        for (const std::string& each : combination.patterns) {
            const HybridPattern* const pattern = findPattern(knowledge, each);
            const QString name = escaped(pattern == nullptr ? each : pattern->name);
            names << (toQt(each) == id ? QStringLiteral("<b style='color:%1'>%2</b>")
                                             .arg(theme.accent_text.name(), name)
                                       : name);
        }
        html += QStringLiteral("<p style='margin:0 0 8px 0'>%1<br/><span style='color:%2'>%3</span>"
                               "</p>")
                    .arg(escaped(combination.name), theme.secondary_text.name(),
                         names.join(QStringLiteral(" + ")));
    }
    return html.isEmpty() ? Text::tr("No combination is known.") : html;
}

} // namespace deployscope::ui
