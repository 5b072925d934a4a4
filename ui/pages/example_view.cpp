// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_view.h"

#include "core/example/show.h"
#include "core/series/example_chart.h"
#include "core/units/quantity.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/pages/example_input_field.h"
#include "ui/pages/example_input_row.h"
#include "ui/pages/example_inputs.h"
#include "ui/pages/example_steps_view.h"
#include "ui/pages/example_text.h"
#include "ui/pages/text.h"
#include "ui/pages/verdict_banner.h"
#include "ui/session/example_session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int inputs_characters = 43;
constexpr int least_chart_height = 130;
constexpr int least_steps_height = 120;

BannerTone toneOf(VerdictSeverity severity)
{
    switch (severity) {
    case VerdictSeverity::Impossible:
        return BannerTone::Bad;
    case VerdictSeverity::Warning:
        return BannerTone::Warning;
    case VerdictSeverity::Fine:
        return BannerTone::Good;
    }
    return BannerTone::Warning;
}

RoleLabel* wrappedLabel(QWidget* parent)
{
    auto* label = new RoleLabel(TextRole::Body, {}, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// The nearest value that the input takes.
double nearestTo(const ExampleInput& input, double value)
{
    if (input.scale == InputScale::Stops)
        return *std::min_element(input.stops.begin(), input.stops.end(),
                                 [value](double one, double other) {
                                     return std::abs(one - value) < std::abs(other - value);
                                 });
    const double inside = std::clamp(value, input.low, input.high);
    const auto unit = parseUnit(input.unit);
    const double factor = unit ? unit->factor : 1.0;
    return input.whole ? std::round(inside / factor) * factor : inside;
}

} // namespace

ExampleView::ExampleView(ExampleSession& session, QWidget* parent)
    : QWidget(parent)
    , session_(session)
    , header_(new Card({}, this))
    , question_(wrappedLabel(header_))
    , banner_(new VerdictBanner(header_))
    , open_(new PlainButton(tr("Open in Explore"), header_))
    , inputs_(new ExampleInputs(this))
    , takeaway_card_(new Card(tr("Takeaway"), this))
    , takeaway_(wrappedLabel(takeaway_card_))
    , chart_card_(new Card({}, this))
    , chart_(new ExampleChart(chart_card_))
    , steps_(new ExampleStepsView(this))
{
    build();
    listen();
}

void ExampleView::build()
{
    open_->setToolTip(tr("Make this the scenario of Explore, at the figures as they are"));
    header_->setCornerWidget(open_);
    header_->content()->addWidget(question_);
    header_->content()->addWidget(banner_);
    header_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    takeaway_card_->content()->addWidget(takeaway_);
    takeaway_card_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto* left = new QVBoxLayout;
    left->setSpacing(gap);
    left->addWidget(inputs_, 1);
    left->addWidget(takeaway_card_);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(gap);
    columns->addLayout(left);
    columns->addWidget(buildWorkings(), 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(header_);
    layout->addLayout(columns, 1);
    fitColumns();
}

QWidget* ExampleView::buildWorkings()
{
    auto* column = new QWidget(this);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    chart_->setMinimumHeight(least_chart_height);
    chart_card_->content()->addWidget(chart_, 1);
    auto* menu = new MenuButton(tr("Export, copy and figures of the chart"), chart_card_);
    menu->setMenu(chart_->menu());
    chart_card_->setCornerWidget(menu);
    steps_->setMinimumHeight(least_steps_height);
    layout->addWidget(chart_card_, 44);
    layout->addWidget(steps_, 56);
    return column;
}

void ExampleView::listen()
{
    connect(&session_, &ExampleSession::exampleChanged, this, [this] {
        stale_ = true;
        inputs_->setExample(nullptr); // what it shows may be gone
    });
    connect(&session_, &ExampleSession::resultChanged, this, [this] {
        if (!isVisible())
            stale_ = true;
        else if (stale_)
            showExample();
        else
            showResult();
    });
    connect(inputs_, &ExampleInputs::inputEdited, &session_, &ExampleSession::setInput);
    connect(inputs_, &ExampleInputs::editEnded, &session_, &ExampleSession::endEdit);
    connect(inputs_, &ExampleInputs::resetRequested, &session_, &ExampleSession::reset);
    connect(open_, &QAbstractButton::clicked, &session_, &ExampleSession::openScenario);
    connect(chart_, &ExampleChart::sweepRequested, this, &ExampleView::sweep);
    connect(chart_, &ExampleChart::dragEnded, &session_, &ExampleSession::endEdit);
    connect(steps_, &ExampleStepsView::copyRequested, this, &ExampleView::copyRequested);
}

void ExampleView::setAspect(ExampleAspect aspect)
{
    if (aspect == aspect_)
        return;
    aspect_ = aspect;
    stale_ = true;
    if (isVisible())
        showExample();
}

void ExampleView::setCompact(bool compact)
{
    for (Card* card : {header_, static_cast<Card*>(inputs_), takeaway_card_, chart_card_,
                       static_cast<Card*>(steps_)})
        card->setCompact(compact);
}

QString ExampleView::questionText() const
{
    return question_->text();
}

QString ExampleView::takeawayText() const
{
    return takeaway_->text();
}

QString ExampleView::text() const
{
    const Example* example = session_.example();
    return example ? workedExampleText(*example, session_.result(), checks_) : QString();
}

void ExampleView::focusFirst()
{
    if (!inputs_->rows().empty())
        inputs_->rows().front()->field()->setFocus(Qt::TabFocusReason);
}

void ExampleView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (stale_)
        showExample();
}

void ExampleView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void ExampleView::fitColumns()
{
    const int width = inputs_characters * fontMetrics().averageCharWidth();
    inputs_->setFixedWidth(width);
    takeaway_card_->setFixedWidth(width);
}

void ExampleView::showExample()
{
    stale_ = false;
    const Example* example = session_.example();
    setEnabled(example != nullptr);
    if (!example)
        return;
    checks_ = checkAgainstBook(*example);
    header_->setTitle(toQt(example->title));
    header_->setCaption(toQt(example->section));
    const bool claim = aspect_ == ExampleAspect::Claim && example->claim;
    inputs_->setExample(example, claim ? findInput(*example, example->claim->over) : std::nullopt);
    chart_->setSubject(toQt(example->title), {});
    reserveBanner();
    steps_->setRows(stepRows(*example, session_.result(), checks_), true);
    showResult();
    // All is in its place in the next frame, rather than card by card in those after it.
    for (const Card* card : {header_, takeaway_card_, chart_card_})
        card->layout()->activate();
    layout()->activate();
}

void ExampleView::reserveBanner()
{
    const Example& example = *session_.example();
    QStringList sentences;
    if (aspect_ == ExampleAspect::Question) {
        for (const VerdictRule& rule : example.verdict)
            sentences << toQt(fill(rule.text, example, session_.result()));
    }
    banner_->setReserved(sentences);
}

void ExampleView::showResult()
{
    const Example* example = session_.example();
    if (!example)
        return;
    const ExampleResult& result = session_.result();
    chart_->setSeries(exampleSeries(session_.program()));
    chart_card_->setTitle(chart_->title());
    inputs_->show(result.inputs);
    inputs_->setResettable(!session_.isAtDefaults());
    steps_->setRows(stepRows(*example, result, checks_), false);
    takeaway_->setText(toQt(fill(example->takeaway, *example, result)));
    takeaway_card_->setVisible(!example->takeaway.empty());
    open_->setVisible(session_.isScenario());
    if (aspect_ == ExampleAspect::Claim && example->claim) {
        showClaim();
        return;
    }
    question_->setText(toQt(fill(example->question, *example, result)));
    const ExampleVerdict verdict = verdictOf(*example, result);
    banner_->set(toneOf(verdict.severity), wordFor(verdict.severity), toQt(verdict.text));
}

void ExampleView::showClaim()
{
    const Example& example = *session_.example();
    const Claim& claim = *example.claim;
    question_->setText(
        (claim.kind == ClaimKind::Fallacy ? tr("Fallacy: “%1”") : tr("Pitfall: “%1”"))
            .arg(toQt(claim.text)));
    const auto turn = claimTurn(session_.program());
    const auto over = findInput(example, claim.over);
    if (!turn) {
        banner_->set(BannerTone::Warning, tr("Undecided"),
                     tr("The claim has no answer at these figures."));
        if (over)
            inputs_->setMarker(*over, {});
        return;
    }
    banner_->set(turn->holds ? BannerTone::Good : BannerTone::Bad,
                 turn->holds ? tr("Holds") : tr("Does not hold"), toQt(turn->text));
    if (over)
        inputs_->setMarker(*over, turn->turns_at, toQt(turn->text));
}

void ExampleView::sweep(double value)
{
    const Example* example = session_.example();
    if (!example)
        return;
    const ExampleSweep& sweep = example->chart.sweep;
    const auto index = findInput(*example, sweep.name);
    if (!index)
        return;
    const auto unit = parseUnit(sweep.unit);
    const double si = unit ? value * unit->factor + unit->offset : value;
    session_.setInput(*index, nearestTo(example->inputs[*index], si));
}

} // namespace deployscope::ui
