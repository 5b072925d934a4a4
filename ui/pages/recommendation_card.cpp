// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendation_card.h"

#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int bar_width = 8;
constexpr double bar_radius = 3.0;

} // namespace

// The colour of what is recommended; the headline says it in words.
class RecommendationCard::Bar : public QWidget
{
public:
    explicit Bar(QWidget* parent) : QWidget(parent) { setFixedWidth(bar_width); }

    void set(std::optional<Tier> tier, bool none_left)
    {
        tier_ = tier;
        none_left_ = none_left;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tier_ ? theme.of(*tier_).fill : none_left_ ? theme.bad_text : theme.track);
        painter.drawRoundedRect(rect(), bar_radius, bar_radius);
    }

private:
    std::optional<Tier> tier_;
    bool none_left_{false};
};

RecommendationCard::RecommendationCard(QWidget* parent)
    : Card(tr("Recommendation so far"), parent)
    , bar_(new Bar(this))
    , headline_(new RoleLabel(TextRole::Title, {}, this))
    , summary_(new RoleLabel(TextRole::Body, {}, this))
    , grid_(new QGridLayout)
    , open_(new PlainButton(tr("Open in Explore"), this))
    , export_(new PlainButton(tr("Export report…"), this))
    , copy_(new PlainButton(tr("Copy as text"), this))
    , hybrid_(new PlainButton(tr("Design a hybrid"), this))
    , tax_(new PlainButton(tr("Complexity tax…"), this))
    , export_menu_(new QMenu(this))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(bar_);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(headline_);
    summary_->setWordWrap(true);
    words->addWidget(summary_);
    head->addLayout(words, 1);
    content()->addLayout(head);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(open_);
    buttons->addWidget(hybrid_);
    buttons->addWidget(export_);
    buttons->addWidget(copy_);
    buttons->addWidget(tax_);
    buttons->addStretch(1);
    content()->addLayout(buttons);

    grid_->setHorizontalSpacing(14);
    grid_->setVerticalSpacing(6);
    grid_->setColumnStretch(1, 1);
    content()->addLayout(grid_);
    content()->addStretch(1);

    export_->setToolTip(tr("The decision as Markdown, HTML or PDF"));
    copy_->setToolTip(tr("The whole decision as Markdown text"));
    hybrid_->setToolTip(tr("Goes on in the designer: from the scenario on a device of what is "
                           "recommended, or with the patterns where nothing is"));
    tax_->setToolTip(tr("Is a model worth its infrastructure, its team and its upkeep? Opens the "
                        "worked example"));
    connect(hybrid_, &QAbstractButton::clicked, this, &RecommendationCard::hybridRequested);
    connect(tax_, &QAbstractButton::clicked, this, &RecommendationCard::taxRequested);
    connect(open_, &QAbstractButton::clicked, this, &RecommendationCard::openRequested);
    connect(copy_, &QAbstractButton::clicked, this, &RecommendationCard::copyRequested);
    connect(export_, &QAbstractButton::clicked, this,
            [this] { export_menu_->popup(export_->mapToGlobal(QPoint(0, export_->height()))); });
}

void RecommendationCard::set(const RecommendationText& text, std::optional<Tier> recommended,
                             bool none_left, bool whole)
{
    setTitle(whole ? tr("Recommendation") : tr("Recommendation so far"));
    bar_->set(recommended, none_left);
    headline_->setText(text.headline);
    summary_->setText(text.summary);
    fill(text.sections);
}

void RecommendationCard::setExportActions(const QList<QAction*>& actions)
{
    export_menu_->addActions(actions);
}

void RecommendationCard::setOpens(const QString& device)
{
    open_->setEnabled(!device.isEmpty());
    open_->setToolTip(device.isEmpty() ? tr("Nothing is recommended that could be opened")
                                       : tr("Shows the scenario’s workload on %1").arg(device));
}

QString RecommendationCard::headline() const
{
    return headline_->text();
}

void RecommendationCard::fill(const std::vector<RecommendationSection>& sections)
{
    while (titles_.size() < sections.size()) {
        const int row = static_cast<int>(titles_.size());
        auto* title = new RoleLabel(TextRole::Label, {}, this);
        auto* text = new RoleLabel(TextRole::Body, {}, this);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid_->addWidget(title, row, 0, Qt::AlignTop);
        grid_->addWidget(text, row, 1);
        titles_.push_back(title);
        texts_.push_back(text);
    }
    for (std::size_t i = 0; i < titles_.size(); ++i) {
        const bool there = i < sections.size();
        titles_[i]->setVisible(there);
        texts_[i]->setVisible(there);
        titles_[i]->setText(there ? sections[i].title : QString());
        texts_[i]->setText(there ? sections[i].lines.join(QLatin1Char('\n')) : QString());
        texts_[i]->setAccessibleName(titles_[i]->text());
    }
}

} // namespace deployscope::ui
