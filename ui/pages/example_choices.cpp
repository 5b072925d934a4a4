// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_choices.h"

#include "core/example/program.h"
#include "core/example/show.h"
#include "ui/pages/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace deployscope::ui {

namespace {

struct Message
{
    Q_DECLARE_TR_FUNCTIONS(ExampleChoices)
};

} // namespace

std::vector<Choice> exampleChoices(const ExampleLibrary& library)
{
    std::vector<Choice> choices;
    for (const Example& example : library.examples) {
        Choice choice;
        choice.id = toQt(example.id);
        choice.name = toQt(example.title);
        choice.group = toQt(example.section);
        choice.keywords = toQt(example.question);
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<Choice> claimChoices(const ExampleLibrary& library)
{
    std::vector<Choice> choices;
    for (const ClaimKind kind : {ClaimKind::Fallacy, ClaimKind::Pitfall}) {
        for (const Example& example : library.examples) {
            if (!example.claim || example.claim->kind != kind)
                continue;
            Choice choice;
            choice.id = toQt(example.id);
            choice.name = toQt(example.claim->text);
            choice.group =
                kind == ClaimKind::Fallacy ? Message::tr("Fallacies") : Message::tr("Pitfalls");
            choice.keywords = toQt(example.title) + QLatin1Char(' ') + toQt(example.section) +
                              QLatin1Char(' ') + toQt(example.question);
            choices.push_back(std::move(choice));
        }
    }
    return choices;
}

std::vector<Choice> checkpointChoices(const ExampleLibrary& library)
{
    std::vector<Choice> choices;
    for (const Checkpoint& checkpoint : library.checkpoints) {
        const Example* example = findExample(library, checkpoint.example);
        if (!example)
            continue;
        const ExampleProgram program(*example); // its figures at first
        Choice choice;
        choice.id = toQt(checkpoint.id);
        choice.name = toQt(fill(checkpoint.question, *example, program.result()));
        choice.tooltip = choice.name; // whole, where the list cuts it
        choice.group = toQt(checkpoint.section);
        choice.keywords = toQt(example->title);
        choices.push_back(std::move(choice));
    }
    return choices;
}

std::vector<Choice> sectionChoices(const ExampleLibrary& library)
{
    Choice all;
    all.id = everySection();
    all.name = Message::tr("The whole chapter");
    std::vector<Choice> choices{all};
    std::vector<std::size_t> counts{0};
    for (const Example& example : library.examples) {
        const std::size_t figures = example.book_says.size();
        if (figures == 0)
            continue;
        const QString section = toQt(example.section);
        const auto found = std::find_if(choices.begin(), choices.end(),
                                        [&](const Choice& one) { return one.id == section; });
        const auto index = static_cast<std::size_t>(found - choices.begin());
        if (found == choices.end()) {
            Choice choice;
            choice.id = section;
            choice.name = section;
            choices.push_back(std::move(choice));
            counts.push_back(0);
        }
        counts[index] += figures;
        counts[0] += figures;
    }
    for (std::size_t i = 0; i < choices.size(); ++i)
        choices[i].secondary = QString::number(counts[i]);
    return choices;
}

QString everySection()
{
    return QStringLiteral("*"); // no section is called so
}

} // namespace deployscope::ui
