// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace deployscope::testing {

namespace {

constexpr int longest_run = 60'000; // ms: the program hangs

Run finish(QProcess& process)
{
    Run run;
    const bool ended = process.waitForFinished(longest_run);
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.status = process.exitCode();
    run.output = process.readAllStandardOutput();
    run.errors = process.readAllStandardError();
    return run;
}

} // namespace

QList<QByteArray> Run::errorLines() const
{
    QList<QByteArray> lines = errors.split('\n');
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QJsonDocument Run::json() const
{
    return QJsonDocument::fromJson(output);
}

QProcessEnvironment environmentWithoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

Run run(const QStringList& arguments, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(DEPLOYSCOPE_PROGRAM), arguments);
    return finish(process);
}

Run runInShell(const QString& line, const QStringList& arguments)
{
    QProcess process;
    process.setProcessEnvironment(environmentWithoutDisplay());
    process.start(QStringLiteral("/bin/sh"),
                  QStringList{QStringLiteral("-c"), line, QStringLiteral(DEPLOYSCOPE_PROGRAM)} +
                      arguments);
    return finish(process);
}

QString writeFile(const QString& path, const QByteArray& contents)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        QTest::qFail("a file of the test cannot be written", __FILE__, __LINE__);
    return path;
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace deployscope::testing
