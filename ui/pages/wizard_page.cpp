// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/wizard_page.h"

#include "core/series/flow.h"
#include "core/text/report.h"

#include "ui/charts/flow_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/files/report_pdf.h"
#include "ui/files/save_dialog.h"
#include "ui/pages/answers_table.h"
#include "ui/pages/question_card.h"
#include "ui/pages/recommendation_card.h"
#include "ui/pages/text.h"
#include "ui/session/decision_session.h"
#include "ui/session/session.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int chart_share = 47;
constexpr int right_share = 53;

// The height of the page below which cards give up some of their air: a screen of 720 lines.
constexpr int compact_below = 740;

} // namespace

WizardPage::WizardPage(DecisionSession& session, QWidget* parent)
    : Page(parent)
    , session_(session)
    , question_(new QuestionCard(session, this)) // the first to get the focus
    , chart_card_(new Card(tr("Decision flow"), this))
    , chart_(new FlowChart(this))
    , scroll_(new QScrollArea(this))
    , answers_(new AnswersTable)
    , recommendation_(new RecommendationCard)
{
    const auto report = [this](const QString& text, const QString& suffix) {
        auto* action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [this, suffix] { exportReport(suffix); });
        reports_ << action;
    };
    report(tr("Decision report as Markdown…"), QStringLiteral("md"));
    report(tr("Decision report as HTML…"), QStringLiteral("html"));
    report(tr("Decision report as PDF…"), QStringLiteral("pdf"));
    recommendation_->setExportActions(reports_);
    build();
    listen();
    session_.load();
    showFlow();
}

void WizardPage::build()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, gap, 0, gap);
    layout->setSpacing(gap);
    chart_card_->content()->addWidget(chart_, 1);
    chart_card_->setCaption(tr("click a node to go back to it"));
    auto* menu = new MenuButton(tr("Export, copy and figures: %1").arg(chart_card_->title()), this);
    menu->setMenu(chart_->menu());
    chart_card_->setCornerWidget(menu);
    layout->addWidget(chart_card_, chart_share);

    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    auto* above = new QHBoxLayout;
    above->addWidget(question_);
    right->addLayout(above);
    auto* below = new QWidget(scroll_);
    auto* cards = new QVBoxLayout(below);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(gap);
    cards->addWidget(answers_);
    cards->addWidget(recommendation_, 1);
    scroll_->setWidget(below);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    useThinScrollBar(scroll_);
    // The bar stands in the margin of the page, whether it is needed or not.
    scroll_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    above->setContentsMargins(0, 0, scroll_->verticalScrollBar()->sizeHint().width(), 0);
    right->addWidget(scroll_, 1);
    layout->addLayout(right, right_share);
}

void WizardPage::listen()
{
    connect(&session_, &DecisionSession::flowChanged, this, &WizardPage::showFlow);
    connect(&session_, &DecisionSession::resultChanged, this, &WizardPage::showResult);
    connect(&session_, &DecisionSession::askedChanged, this, &WizardPage::showAsked);
    connect(&session_, &DecisionSession::historyChanged, this, &Page::stateChanged);

    connect(chart_, &Chart::explainRequested, this, &WizardPage::takeNode);
    connect(chart_, &Chart::painted, this, &Page::framePainted);
    connect(chart_, &Chart::exported, this, &Page::told);
    connect(chart_, &Chart::exportFailed, this, &Page::told);
    connect(answers_, &AnswersTable::questionRequested, this, [this](int question) {
        session_.ask(static_cast<std::size_t>(question));
        question_->focusAnswer();
    });
    connect(question_, &QuestionCard::recommendRequested, this, &WizardPage::showRecommendation);
    connect(recommendation_, &RecommendationCard::openRequested, &session_,
            &DecisionSession::openInExplore);
    connect(recommendation_, &RecommendationCard::taxRequested, this,
            [this] { emit exampleRequested(QStringLiteral("complexity-tax")); });
    connect(recommendation_, &RecommendationCard::hybridRequested, this,
            &WizardPage::hybridRequested);
    connect(recommendation_, &RecommendationCard::copyRequested, this, &WizardPage::copyReport);

    const auto shortcut = [this](QKeySequence::StandardKey key, void (QuestionCard::*go)()) {
        auto* keys = new QShortcut(key, this);
        keys->setContext(Qt::WidgetWithChildrenShortcut);
        connect(keys, &QShortcut::activated, question_, go);
    };
    shortcut(QKeySequence::Back, &QuestionCard::goBack);
    shortcut(QKeySequence::Forward, &QuestionCard::goOn);
}

bool WizardPage::hasFlow() const
{
    return !session_.flow().questions.empty();
}

void WizardPage::showFlow()
{
    const bool there = hasFlow();
    chart_->setVisible(there);
    scroll_->setVisible(there);
    chart_card_->setTitle(there ? toQt(session_.flow().title)
                                : tr("There is no decision flow that can be read"));
    chart_card_->setCaption(there ? tr("click a node to go back to it")
                                  : tr("the problems below say why"));
    question_->showQuestion();
    showResult();
}

void WizardPage::showResult()
{
    stale_ = !isVisible();
    if (stale_)
        return;
    if (hasFlow()) {
        const DecisionFlow& flow = session_.flow();
        const Recommendation& recommendation = session_.recommendation();
        question_->showAnswer();
        const std::vector<std::size_t> drawn = session_.drawnQuestions();
        const bool whole = std::all_of(drawn.begin(), drawn.end(), [this](std::size_t question) {
            return session_.answers()[question].isGiven();
        });
        recommendation_->set(
            textOf(flow, recommendation, session_.session().catalog(), session_.comparison()),
            recommendation.recommended, !recommendation.relax.empty(), whole);
        const auto fitting = session_.fitting();
        const Device* const device =
            fitting ? findDevice(session_.session().catalog(), fitting->scenario.device) : nullptr;
        recommendation_->setOpens(device ? toQt(device->name) : QString());
        drawFlow();
    }
    emit contentsChanged();
    emit stateChanged();
}

void WizardPage::showAsked()
{
    question_->showQuestion();
    if (isVisible() && hasFlow())
        drawFlow();
}

void WizardPage::drawFlow()
{
    const Catalog& catalog = session_.session().catalog();
    chart_->setSeries(flowSeries(session_.flow(), session_.answers(), session_.recommendation(),
                                 catalog, session_.asked()));
    answers_->set(session_.flow(), session_.answers(), session_.recommendation(), catalog,
                  session_.asked());
}

void WizardPage::takeNode(const QString& id)
{
    for (const FlowBox& box : chart_->series().boxes) {
        if (toQt(box.id) != id)
            continue;
        if (box.tier)
            answers_->showParadigm(*box.tier, session_.asked());
        else if (const auto question = chart_->questionOf(box)) {
            session_.ask(*question);
            question_->focusAnswer();
        }
        return;
    }
}

void WizardPage::showRecommendation()
{
    if (recommendation_->openButton()->isEnabled())
        recommendation_->openButton()->setFocus(Qt::TabFocusReason);
    else
        recommendation_->exportButton()->setFocus(Qt::TabFocusReason);
    scroll_->verticalScrollBar()->setValue(recommendation_->y()); // from its title on
}

void WizardPage::exportReport(const QString& suffix)
{
    const Report report = session_.report();
    QByteArray contents;
    if (suffix == QLatin1String("pdf"))
        contents = pdfOf(report);
    else if (suffix == QLatin1String("html"))
        contents = QByteArray::fromStdString(toHtml(report));
    else
        contents = QByteArray::fromStdString(toMarkdown(report));
    saveByDialog(this, tr("Save the decision report"), QStringLiteral("decision.") + suffix,
                 contents, [this](const QString& message) { emit told(message); });
}

void WizardPage::copyReport()
{
    QApplication::clipboard()->setText(toQt(toMarkdown(session_.report())));
    emit told(tr("Decision copied"));
}

QString WizardPage::subject() const
{
    return tr("Wizard: which paradigm?");
}

std::vector<Chart*> WizardPage::charts() const
{
    if (!hasFlow())
        return {};
    return {chart_};
}

QList<QAction*> WizardPage::exportActions() const
{
    return hasFlow() ? reports_ : QList<QAction*>{};
}

QString WizardPage::verdictText() const
{
    if (!hasFlow())
        return {};
    return plainText(textOf(session_.flow(), session_.recommendation(),
                            session_.session().catalog(), session_.comparison()));
}

bool WizardPage::canUndo() const
{
    return session_.canUndo();
}

bool WizardPage::canRedo() const
{
    return session_.canRedo();
}

void WizardPage::undo()
{
    session_.undo();
}

void WizardPage::redo()
{
    session_.redo();
}

void WizardPage::resizeEvent(QResizeEvent* event)
{
    const bool compact = event->size().height() < compact_below;
    for (Card* card : {chart_card_, static_cast<Card*>(question_), static_cast<Card*>(answers_),
                       static_cast<Card*>(recommendation_)})
        card->setCompact(compact);
    Page::resizeEvent(event);
}

void WizardPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (stale_)
        showResult();
}

} // namespace deployscope::ui
