// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_convergence.h"

#include "ui/charts/convergence_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/reading_text.h"
#include "ui/controls/role_label.h"
#include "ui/pages/chart_card.h"
#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"
#include "ui/theme/theme.h"

#include <QShowEvent>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int text_lines = 4; // before it has to be scrolled

} // namespace

HybridConvergence::HybridConvergence(HybridSession& session, QWidget* parent)
    : HybridView(parent)
    , session_(session)
    , nothing_(new RoleLabel(TextRole::Body, {}, this))
    , chart_(new ConvergenceChart(this))
    , card_(chartCardOf<HybridView>(chart_, this))
    , text_card_(new Card(tr("What is behind it"), this))
    , text_(new ReadingText(tr("What is behind the convergence"), text_card_))
{
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setText(tr("What is known of hybrid systems could not be read: see the problems."));
    text_->setFixedHeight(text_lines * fontMetrics().lineSpacing());
    text_card_->content()->addWidget(text_);
    text_card_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(nothing_);
    layout->addWidget(card_, 1);
    layout->addWidget(text_card_);
    connect(&session_, &HybridSession::libraryChanged, this, &HybridConvergence::follow);
    follow();
}

std::vector<Chart*> HybridConvergence::charts() const
{
    if (session_.knowledge() == nullptr)
        return {};
    return {chart_};
}

void HybridConvergence::follow()
{
    const bool is_known = session_.knowledge() != nullptr;
    nothing_->setVisible(!is_known);
    card_->setVisible(is_known);
    text_card_->setVisible(is_known);
    stale_ = true;
    if (isVisible())
        refresh();
    emit contentsChanged();
}

void HybridConvergence::refresh()
{
    stale_ = false;
    const HybridKnowledge* const known = session_.knowledge();
    if (known == nullptr)
        return;
    chart_->setConvergence(known->convergence);
    const QString text = toQt(known->convergence.text);
    const QString source = toQt(known->convergence.source);
    text_->setWriter([text, source](const Theme& theme) {
        return QStringLiteral("<p style='margin:0 0 6px 0'>%1</p>"
                              "<p style='margin:0;color:%2'>%3</p>")
            .arg(text.toHtmlEscaped(), theme.secondary_text.name(),
                 tr("Source: %1.").arg(source).toHtmlEscaped());
    });
}

void HybridConvergence::showEvent(QShowEvent* event)
{
    if (stale_)
        refresh();
    HybridView::showEvent(event);
}

} // namespace deployscope::ui
