// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace deployscope::ui {

// Asks for a file name, in the folder last used, and writes the contents there, whole or not at
// all. What became of it is told, by a message box too where it was not written; nothing where the
// user thought better of it. Modal to the parent's window alone.
void saveByDialog(QWidget* parent, const QString& title, const QString& file_name,
                  const QByteArray& contents,
                  const std::function<void(const QString& message)>& tell);

} // namespace deployscope::ui
