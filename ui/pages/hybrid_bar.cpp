// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_bar.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/segmented.h"
#include "ui/pages/hybrid_files.h"
#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"

#include <QHBoxLayout>
#include <QMenu>

namespace deployscope::ui {

namespace {

constexpr int gap = 8;
constexpr int design_room = 340; // for its title, in pixels

Choice choiceOf(const HybridDesign& design, const QString& group)
{
    Choice choice;
    choice.id = toQt(design.id);
    choice.name = toQt(design.title);
    choice.group = group;
    choice.tooltip = toQt(design.summary);
    return choice;
}

} // namespace

HybridBar::HybridBar(HybridSession& session, QWidget* parent)
    : QWidget(parent)
    , session_(session)
    , sections_(new Segmented(
          {{tr("Designer"), tr("Stages on their tiers, and what follows from their places")},
           {tr("Patterns"), tr("Five ways to share work between tiers, and which of them fit")},
           {tr("Economics"), tr("When a pattern pays: training, rounds and data")},
           {tr("Convergence"), tr("What systems on all tiers have in common")},
           {tr("System entropy"), tr("How models grow old, and what it takes to keep them up")}},
          this))
    , designs_(new ChoiceBox(tr("Design"), this))
    , menu_(new QMenu(this))
    , remove_(nullptr)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(sections_, 1);
    layout->addWidget(designs_);
    sections_->setAccessibleName(tr("Section"));
    designs_->setFixedWidth(design_room);
    auto* button = new MenuButton(tr("New, open, save and remove designs"), this);
    button->setMenu(menu_);
    layout->addWidget(button);

    connect(menu_->addAction(tr("New design")), &QAction::triggered, &session_,
            &HybridSession::startAnew);
    connect(menu_->addAction(tr("New design from the scenario")), &QAction::triggered, &session_,
            &HybridSession::startFromScenario);
    connect(menu_->addAction(tr("Copy of this design")), &QAction::triggered, this,
            &HybridBar::copyDesign);
    auto* files = new HybridFiles(session_, this);
    menu_->addSeparator();
    menu_->addActions(files->actions());
    menu_->addSeparator();
    connect(files, &HybridFiles::told, this, &HybridBar::told);
    remove_ = menu_->addAction(tr("Remove this design"));
    connect(remove_, &QAction::triggered, this, [this] {
        const QString title = toQt(session_.design().title);
        session_.removeOwn();
        emit told(tr("%1 is removed; Undo brings it back").arg(title));
    });

    connect(sections_, &Segmented::indexEdited, this, &HybridBar::sectionChosen);
    connect(designs_, &ChoiceBox::idEdited, &session_, &HybridSession::choose);
    connect(&session_, &HybridSession::libraryChanged, this, &HybridBar::showDesigns);
    connect(&session_, &HybridSession::designsChanged, this, &HybridBar::showDesigns);
    connect(&session_, &HybridSession::designChosen, this, &HybridBar::showDesign);
    showDesigns();
}

int HybridBar::section() const
{
    return sections_->index();
}

void HybridBar::setSection(int section)
{
    sections_->setIndex(section);
}

void HybridBar::showDesigns()
{
    std::vector<Choice> choices;
    for (const auto& own : session_.ownDesigns())
        choices.push_back(choiceOf(*own, tr("Your designs")));
    for (const HybridDesign& design : session_.library().designs)
        choices.push_back(choiceOf(design, tr("Ready cases")));
    designs_->setChoices(choices);
    showDesign();
}

void HybridBar::showDesign()
{
    designs_->setCurrentId(toQt(session_.design().id));
    remove_->setEnabled(session_.isOwn());
}

void HybridBar::copyDesign()
{
    HybridDesign copy = session_.design();
    copy.title = tr("%1, copy").arg(toQt(copy.title)).toStdString();
    session_.addOwn(std::move(copy));
}

} // namespace deployscope::ui
