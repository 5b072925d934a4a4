// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/built_in_profiles.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace deployscope;

class BuiltInProfilesTest : public QObject
{
    Q_OBJECT

private slots:
    void areTheFilesOfTheProfileFolder();
    void areSortedByPath();
};

void BuiltInProfilesTest::areTheFilesOfTheProfileFolder()
{
    const QString folder = QStringLiteral(DEPLOYSCOPE_SOURCE_DIR "/profiles/");
    auto profiles = ui::builtInProfiles();
    const auto isOfExamples = [](const ProfileText& profile) {
        return profile.name.starts_with("built-in:examples/") ||
               profile.name.starts_with("built-in:checkpoints/");
    };
    QVERIFY(std::none_of(profiles.begin(), profiles.end(), isOfExamples));
    const auto examples = ui::builtInExamples();
    QVERIFY(std::all_of(examples.begin(), examples.end(), isOfExamples));
    profiles.insert(profiles.end(), examples.begin(), examples.end());
    const auto decision = ui::builtInDecision();
    QVERIFY(std::all_of(decision.begin(), decision.end(), [](const ProfileText& profile) {
        return profile.name.starts_with("built-in:decision/") ||
               profile.name == "built-in:hybrid/patterns.json"; // which fit is part of a decision
    }));
    profiles.insert(profiles.end(), decision.begin(), decision.end());
    const auto hybrid = ui::builtInHybrid();
    QVERIFY(std::all_of(hybrid.begin(), hybrid.end(), [](const ProfileText& profile) {
        return profile.name.starts_with("built-in:hybrid/");
    }));
    profiles.insert(profiles.end(), hybrid.begin(), hybrid.end());
    std::size_t expected = 0;
    QDirIterator files(folder, {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString path = file.fileName().mid(folder.size());
        if (path.startsWith(QLatin1String("schema/")))
            continue;
        ++expected;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const std::string name = "built-in:" + path.toStdString();
        const auto found =
            std::find_if(profiles.begin(), profiles.end(),
                         [&](const ProfileText& profile) { return profile.name == name; });
        QVERIFY2(found != profiles.end(), name.c_str());
        QCOMPARE(QByteArray::fromStdString(found->text), file.readAll());
    }
    QVERIFY(expected > 0);
    QCOMPARE(profiles.size(), expected + 1); // the patterns are part of two
}

void BuiltInProfilesTest::areSortedByPath()
{
    for (const auto& profiles : {ui::builtInProfiles(), ui::builtInExamples()}) {
        QVERIFY(std::is_sorted(
            profiles.begin(), profiles.end(),
            [](const ProfileText& a, const ProfileText& b) { return a.name < b.name; }));
    }
}

QTEST_GUILESS_MAIN(BuiltInProfilesTest)
#include "tst_built_in_profiles.moc"
