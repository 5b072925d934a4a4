// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace deployscope::ui {

// Why a file was not written, with its name, and what to do.
struct WriteFault
{
    QString what;
    QString remedy;
};

// What can be known beforehand against writing there: the name of a folder, no folder around it.
std::optional<WriteFault> faultOfPlace(const QString& path);

// Writes the contents whole or not at all: a file of that name stays as it was where anything
// fails. Nothing where all went well.
std::optional<WriteFault> writeWhole(const QString& path, const QByteArray& contents);

} // namespace deployscope::ui
