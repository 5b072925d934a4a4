// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_patterns.h"

#include "core/paradigm/pattern_rule_text.h"

#include "ui/controls/card.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/reading_text.h"
#include "ui/controls/role_label.h"
#include "ui/files/save_dialog.h"
#include "ui/pages/pattern_list.h"
#include "ui/pages/pattern_text.h"
#include "ui/pages/pattern_verdict.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/decision_session.h"
#include "ui/session/hybrid_session.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int list_width = 290;
constexpr int chosen_share = 48;
constexpr int all_share = 52;
constexpr int room_for_all = 780; // height of the view

PatternStanding standingOf(const std::optional<PatternFit>& fit)
{
    return !fit ? PatternStanding::Unknown : fit->fits ? PatternStanding::Yes : PatternStanding::No;
}

PatternStanding standingOf(const std::optional<PatternSign>& sign)
{
    return !sign         ? PatternStanding::Unknown
           : sign->shows ? PatternStanding::Yes
                         : PatternStanding::No;
}

QString byStanding(PatternStanding standing, const QString& yes, const QString& no,
                   const QString& unknown)
{
    return standing == PatternStanding::Yes ? yes : standing == PatternStanding::No ? no : unknown;
}

PatternEntry entryOf(const PatternJudgement& judgement)
{
    PatternEntry entry;
    entry.id = toQt(judgement.pattern.id);
    entry.name = toQt(judgement.pattern.name);
    entry.fit = standingOf(judgement.fit);
    entry.fit_text = byStanding(entry.fit, HybridPatterns::tr("fits your answers"),
                                HybridPatterns::tr("does not fit your answers"),
                                HybridPatterns::tr("your answers do not tell"));
    entry.sign = standingOf(judgement.sign);
    entry.sign_text = byStanding(entry.sign, HybridPatterns::tr("in this design"),
                                 HybridPatterns::tr("not in this design"),
                                 HybridPatterns::tr("no sign of it is known"));
    return entry;
}

} // namespace

HybridPatterns::HybridPatterns(HybridSession& session, DecisionSession& decision, QWidget* parent)
    : HybridView(parent)
    , session_(session)
    , decision_(decision)
    , list_(new PatternList(this))
    , card_(new Card(tr("Pattern"), this))
    , summary_(new RoleLabel(TextRole::Body, {}, card_))
    , trade_off_(new RoleLabel(TextRole::Body, {}, card_))
    , fit_(new PatternVerdict(card_))
    , sign_(new PatternVerdict(card_))
    , text_(new ReadingText(tr("What is known of the pattern"), card_))
    , all_(new Card(tr("Side by side"), this))
    , beside_(new WordTableView(all_))
    , menu_(new QMenu(this))
    , copy_(new QAction(tr("Copy table of all patterns"), this))
    , save_csv_(new QAction(tr("Hybrid patterns as CSV…"), this))
    , save_markdown_(new QAction(tr("Hybrid patterns as Markdown…"), this))
{
    build();
    connect(list_, &PatternList::patternChosen, this, &HybridPatterns::showChosen);
    connect(beside_, &WordTableView::rowChosen, this, [this](int row) {
        list_->choose(toQt(judgements_.at(static_cast<std::size_t>(row)).pattern.id));
        showChosen();
    });
    connect(beside_, &WordTableView::copyRequested, copy_, &QAction::trigger);
    connect(list_, &PatternList::entered, this, [this] { text_->setFocus(Qt::TabFocusReason); });
    connect(&session_, &HybridSession::designChanged, this, &HybridPatterns::follow);
    connect(&session_, &HybridSession::libraryChanged, this, &HybridPatterns::follow);
    connect(&decision_, &DecisionSession::resultChanged, this, &HybridPatterns::follow);
    connect(copy_, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(toQt(toCsv(table())));
        emit told(tr("Table copied"));
    });
    connect(save_csv_, &QAction::triggered, this,
            [this] { save(QStringLiteral("csv"), toCsv(table())); });
    connect(save_markdown_, &QAction::triggered, this,
            [this] { save(QStringLiteral("md"), toMarkdown(table())); });
}

void HybridPatterns::build()
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(gap);
    list_->setFixedWidth(list_width);
    columns->addWidget(list_);
    auto* right = new QVBoxLayout;
    right->setSpacing(gap);
    right->addWidget(card_, chosen_share);
    right->addWidget(all_, all_share);
    columns->addLayout(right, 1);
    all_->setVisible(false);
    all_->content()->addWidget(beside_);
    beside_->setAccessibleName(all_->title());
    beside_->words()->setColumns({{tr("Pattern"), 15, {}, false},
                                  {tr("Trade-off"), 19, {}, false},
                                  {tr("Choose when"), 26, {}, false},
                                  {tr("Avoid when"), 22, {}, false},
                                  {tr("Your answers"), 9, {}, false},
                                  {tr("This design"), 9, {}, false}});

    menu_->addActions({copy_, save_csv_, save_markdown_});
    auto* button = new MenuButton(tr("Copy and save all patterns"), card_);
    button->setMenu(menu_);
    card_->setCornerWidget(button);
    summary_->setWordWrap(true);
    trade_off_->setWordWrap(true);
    for (RoleLabel* label : {summary_, trade_off_})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* verdicts = new QHBoxLayout;
    verdicts->setSpacing(gap);
    verdicts->addWidget(fit_, 1);
    verdicts->addWidget(sign_, 1);
    QVBoxLayout* const content = card_->content();
    content->addWidget(summary_);
    content->addWidget(trade_off_);
    content->addSpacing(4);
    content->addLayout(verdicts);
    content->addSpacing(10);
    content->addWidget(text_, 1);
}

std::vector<Card*> HybridPatterns::cards() const
{
    return {list_, card_, all_};
}

void HybridPatterns::showEvent(QShowEvent* event)
{
    session_.load();
    decision_.load();
    if (stale_)
        refresh();
    HybridView::showEvent(event);
}

void HybridPatterns::resizeEvent(QResizeEvent* event)
{
    all_->setVisible(event->size().height() >= room_for_all && !judgements_.empty());
    HybridView::resizeEvent(event);
}

void HybridPatterns::follow()
{
    stale_ = true;
    if (isVisible())
        refresh();
}

Table HybridPatterns::table()
{
    session_.load();
    decision_.load();
    judge();
    return tableOf(judgements_, session_.design().title);
}

void HybridPatterns::judge()
{
    judgements_.clear();
    if (session_.knowledge() == nullptr)
        return;
    // A flow that could not be read recommends nothing.
    const std::vector<PatternFit> fits = decision_.flow().questions.empty()
                                             ? std::vector<PatternFit>()
                                             : decision_.recommendation().patterns;
    judgements_ = judgePatterns(*session_.knowledge(), fits,
                                patternSigns(session_.design(), session_.result()));
}

void HybridPatterns::refresh()
{
    stale_ = false;
    judge();
    std::vector<PatternEntry> entries;
    for (const PatternJudgement& judgement : judgements_)
        entries.push_back(entryOf(judgement));
    list_->setEntries(entries);
    showAll();
    showChosen();
}

void HybridPatterns::showAll()
{
    const auto lines = [](const std::vector<std::string>& texts) {
        QStringList all;
        for (const std::string& text : texts)
            all << toQt(text);
        return all.join(QLatin1Char('\n'));
    };
    const auto cell = [](PatternStanding standing, const QString& yes, const QString& no) {
        return WordCell{byStanding(standing, yes, no, QStringLiteral("—")),
                        {},
                        standing == PatternStanding::Yes ? WordTone::Good : WordTone::Quiet};
    };
    WordTableModel::Rows rows;
    for (const PatternJudgement& each : judgements_)
        rows.push_back({{toQt(each.pattern.name), {}, WordTone::Strong},
                        {toQt(each.pattern.trade_off)},
                        {lines(each.pattern.choose_when)},
                        {lines(each.pattern.avoid_when)},
                        cell(standingOf(each.fit), tr("✓ fits"), tr("does not fit")),
                        cell(standingOf(each.sign), tr("✓ shows it"), tr("does not"))});
    beside_->words()->setRows(std::move(rows));
    all_->setVisible(height() >= room_for_all && !judgements_.empty());
}

void HybridPatterns::showChosen()
{
    const std::string id = list_->currentId().toStdString();
    const auto chosen =
        std::find_if(judgements_.begin(), judgements_.end(),
                     [&id](const PatternJudgement& each) { return each.pattern.id == id; });
    if (chosen == judgements_.end()) {
        showNothing();
        return;
    }
    const HybridPattern& pattern = chosen->pattern;
    card_->setTitle(toQt(pattern.name));
    summary_->setText(toQt(pattern.summary));
    trade_off_->setText(tr("Trade-off: %1").arg(toQt(pattern.trade_off)));
    const PatternStanding fit = standingOf(chosen->fit);
    fit_->set(tr("Your answers and your scenario"), fit,
              byStanding(fit, tr("Fits"), tr("Does not fit"), tr("Cannot tell")),
              chosen->fit ? toQt(chosen->fit->why)
                          : tr("The questions of the decision flow in use are not those that this "
                               "pattern goes by."));
    const PatternStanding sign = standingOf(chosen->sign);
    sign_->set(tr("The design in hand: %1").arg(toQt(session_.design().title)), sign,
               byStanding(sign, tr("Shows it"), tr("Does not show it"), tr("Cannot tell")),
               chosen->sign
                   ? toQt(chosen->sign->why)
                   : tr("The program knows no sign by which a design shows this pattern."));
    for (QWidget* part : std::initializer_list<QWidget*>{trade_off_, fit_, sign_})
        part->setVisible(true);
    const std::vector<std::string> rule =
        ruleTexts(pattern.rule, decision_.flow(), session_.catalog());
    text_->setWriter([judgement = *chosen, rule](const Theme& theme) {
        return patternHtml(judgement, rule, theme);
    });
    list_->combinations()->setWriter(
        [known = session_.library().knowledge, id = list_->currentId()](const Theme& theme) {
            return combinationsHtml(*known, id, theme);
        });
}

void HybridPatterns::showNothing()
{
    card_->setTitle(tr("Pattern"));
    summary_->setText(tr("No file of patterns could be read."));
    for (QWidget* part : std::initializer_list<QWidget*>{trade_off_, fit_, sign_})
        part->setVisible(false);
    const auto nothing = [](const Theme&) { return QString(); };
    text_->setWriter(nothing);
    list_->combinations()->setWriter(nothing);
}

void HybridPatterns::save(const QString& suffix, const std::string& contents)
{
    saveByDialog(this, tr("Save the table"), QStringLiteral("hybrid-patterns.") + suffix,
                 QByteArray::fromStdString(contents),
                 [this](const QString& message) { emit told(message); });
}

} // namespace deployscope::ui
