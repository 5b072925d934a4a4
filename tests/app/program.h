// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

namespace deployscope::testing {

// How one run of the program ended.
struct Run
{
    int status{-1}; // of the exit; −1 where the program crashed or did not end
    QByteArray output;
    QByteArray errors;

    QList<QByteArray> errorLines() const;
    QJsonDocument json() const; // of the output; null where it is no JSON
};

// The environment of the tests without a display and without a choice of platform.
QProcessEnvironment environmentWithoutDisplay();

// Runs the program to its end.
Run run(const QStringList& arguments,
        const QProcessEnvironment& environment = environmentWithoutDisplay());

// Runs a line of sh in which "$0" is the program.
Run runInShell(const QString& line, const QStringList& arguments = {});

// Writes a file and gives its path. Fails the test where that is not possible.
QString writeFile(const QString& path, const QByteArray& contents);

QByteArray readFile(const QString& path);

} // namespace deployscope::testing
