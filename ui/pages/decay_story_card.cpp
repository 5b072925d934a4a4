// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/decay_story_card.h"

#include "core/units/format.h"

#include "ui/controls/role_label.h"
#include "ui/pages/hybrid_figure_row.h"
#include "ui/pages/text.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int between_figures = 24;
constexpr int above_figures = 10;

} // namespace

DecayStoryCard::DecayStoryCard(QWidget* parent)
    : Card({}, parent)
    , text_(new RoleLabel(TextRole::Body, {}, this))
    , parts_(new QBoxLayout(QBoxLayout::LeftToRight))
    , figures_(new QHBoxLayout)
{
    text_->setWordWrap(true);
    text_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    figures_->setSpacing(between_figures);
    content()->addLayout(parts_);
    parts_->addWidget(text_, 1);
    parts_->addLayout(figures_);
    setUpright(false);
}

void DecayStoryCard::setStory(const DecayStory& story)
{
    setTitle(toQt(story.title));
    setCaption(toQt(story.source));
    QStringList paragraphs;
    for (const std::string& paragraph : story.paragraphs)
        paragraphs << toQt(paragraph);
    text_->setText(paragraphs.join(QLatin1Char('\n')));
    for (QWidget* widget : shown_)
        delete widget;
    shown_.clear();
    for (const NamedFigure& figure : story.figures)
        addFigure(figure);
}

void DecayStoryCard::addFigure(const NamedFigure& figure)
{
    auto* block = new QWidget(this);
    auto* layout = new QVBoxLayout(block);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* value = new RoleLabel(TextRole::Title,
                                toQt(formatExactIn(figure.figure.value, figure.unit)), block);
    auto* name = new RoleLabel(TextRole::Caption, toQt(figure.name), block);
    layout->addWidget(value);
    layout->addWidget(name);
    layout->addStretch(1);
    block->setToolTip(originOf(figure.figure));
    block->setAccessibleName(QStringLiteral("%1: %2").arg(name->text(), value->text()));
    block->setAccessibleDescription(block->toolTip());
    figures_->addWidget(block);
    shown_.push_back(block);
}

void DecayStoryCard::setUpright(bool upright)
{
    parts_->setDirection(upright ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    parts_->setSpacing(upright ? above_figures : between_figures);
}

QString DecayStoryCard::text() const
{
    return text_->text();
}

} // namespace deployscope::ui
