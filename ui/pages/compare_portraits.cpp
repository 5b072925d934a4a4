// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_portraits.h"

#include "core/evaluation/evaluate.h"

#include "ui/charts/tree_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/reading_text.h"
#include "ui/controls/segmented.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

QString factHtml(const QString& name, const std::string& value, const Theme& theme)
{
    return QStringLiteral("<tr><td style='color:%1;padding:0 14px 5px 0'>%2</td>"
                          "<td style='padding:0 0 5px 0'><b>%3</b></td></tr>")
        .arg(theme.secondary_text.name(), name.toHtmlEscaped(), toQt(value).toHtmlEscaped());
}

QString passageHtml(const QString& name, const std::string& text, const Theme& theme)
{
    return QStringLiteral("<p style='margin:0 0 2px 0;color:%1'>%2</p>"
                          "<p style='margin:0 0 12px 0'>%3</p>")
        .arg(theme.secondary_text.name(), name.toHtmlEscaped(), toQt(text).toHtmlEscaped());
}

} // namespace

ComparePortraits::ComparePortraits(QWidget* parent)
    : CompareView(parent)
    , tiers_(new Segmented({{tr("Cloud"), tr("Cloud ML")},
                            {tr("Edge"), tr("Edge ML")},
                            {tr("Mobile"), tr("Mobile ML")},
                            {tr("TinyML"), tr("TinyML")}},
                           this))
    , portrait_(new Card(tr("Portrait"), this))
    , text_(new ReadingText(tr("Portrait of the paradigm"), portrait_))
    , tree_(new TreeChart(this))
    , tree_card_(compareCardOf(tree_, this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(compare_gap);
    tiers_->setAccessibleName(tr("Paradigm"));
    portrait_->content()->setSpacing(14);
    portrait_->content()->addWidget(tiers_);
    portrait_->content()->addWidget(text_, 1);
    layout->addWidget(portrait_, 42);
    layout->addWidget(tree_card_, 58);
    connect(tiers_, &Segmented::indexEdited, this,
            [this](int index) { showTier(all_tiers.at(static_cast<std::size_t>(index))); });
}

void ComparePortraits::refresh(const Comparison& comparison, const Session& session)
{
    comparison_ = comparison;
    session_ = &session;
    const auto subject = subjectOf(session.scenario(), session.catalog());
    if (!chosen_ && subject)
        tier_ = subject->device->tier;
    showPortrait();
}

void ComparePortraits::showTier(Tier tier)
{
    chosen_ = true;
    tier_ = tier;
    if (session_)
        showPortrait();
}

std::vector<Chart*> ComparePortraits::charts() const
{
    return {tree_};
}

void ComparePortraits::showPortrait()
{
    tiers_->setIndex(static_cast<int>(tier_));
    tree_->setSeries(decompositionOf(comparison_, session_->catalog(), tier_));
    tree_card_->setTitle(tree_->title());
    portrait_->setTitle(toQt(tree_->series().name));
    const ParadigmPortrait portrait = comparison_.portraits.at(static_cast<std::size_t>(tier_));
    text_->setWriter([portrait](const Theme& theme) {
        QString html = QStringLiteral("<p style='margin:0 0 12px 0'>%1</p>")
                           .arg(toQt(portrait.definition).toHtmlEscaped());
        html += QStringLiteral("<table style='margin:12px 0 12px 0' cellspacing='0'>");
        html += factHtml(tr("Where"), portrait.where, theme);
        html += factHtml(tr("Latency"), portrait.latency, theme);
        html += factHtml(tr("Power"), portrait.power, theme);
        html += factHtml(tr("Memory"), portrait.memory, theme);
        html += factHtml(tr("Best for"), portrait.best_for, theme);
        html += QStringLiteral("</table>");
        html += passageHtml(tr("What a team must know"), portrait.expertise, theme);
        html += passageHtml(tr("Upkeep"), portrait.upkeep, theme);
        html += passageHtml(tr("Spending"), portrait.spending, theme);
        return html;
    });
}

} // namespace deployscope::ui
