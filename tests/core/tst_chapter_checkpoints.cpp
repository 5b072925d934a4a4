// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/program.h"
#include "core/example/show.h"
#include "tests/core/built_in_examples.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace deployscope;
using deployscope::testing::builtInExamples;

// The questions for self-check that come with the program.
class TestChapterCheckpoints : public QObject
{
    Q_OBJECT

private slots:
    void everyCalloutHasItsQuestions();
    void allFiguresAreFilledIn();
    void sectionsAreThoseOfExamples();
};

// The chapter's four callouts have three, three, two and five items; the memory wall has two
// questions, one on time and one on energy.
void TestChapterCheckpoints::everyCalloutHasItsQuestions()
{
    const auto count = [](std::string_view section) {
        const auto& all = builtInExamples().checkpoints;
        return std::count_if(all.begin(), all.end(), [section](const Checkpoint& checkpoint) {
            return checkpoint.section == section;
        });
    };
    QCOMPARE(count("Physical Constraints"), 4);
    QCOMPARE(count("Analyzing Workloads"), 3);
    QCOMPARE(count("Paradigm Selection"), 2);
    QCOMPARE(count("Hybrid Architectures"), 5);
}

// At the defaults every figure has a value, and an answer says at least one.
void TestChapterCheckpoints::allFiguresAreFilledIn()
{
    for (const Checkpoint& checkpoint : builtInExamples().checkpoints) {
        const Example* example = findExample(builtInExamples(), checkpoint.example);
        QVERIFY2(example != nullptr, checkpoint.id.c_str());
        const ExampleResult result = ExampleProgram(*example).result();
        for (const TextTemplate& text : {checkpoint.question, checkpoint.hint, checkpoint.answer}) {
            const std::string filled = fill(text, *example, result);
            QVERIFY2(!filled.empty(), checkpoint.id.c_str());
            QVERIFY2(filled.find("—") == std::string::npos, filled.c_str());
            QVERIFY2(filled.find_first_of("{}") == std::string::npos, filled.c_str());
        }
        QVERIFY2(fill(checkpoint.answer, *example, result) != checkpoint.answer,
                 checkpoint.id.c_str());
    }
}

// So that a question stands with the examples that it is about.
void TestChapterCheckpoints::sectionsAreThoseOfExamples()
{
    std::set<std::string> sections;
    for (const Example& example : builtInExamples().examples)
        sections.insert(example.section);
    for (const Checkpoint& checkpoint : builtInExamples().checkpoints)
        QVERIFY2(sections.contains(checkpoint.section), checkpoint.section.c_str());
}

QTEST_APPLESS_MAIN(TestChapterCheckpoints)
#include "tst_chapter_checkpoints.moc"
