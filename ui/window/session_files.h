// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace deployscope::ui {

class Session;

// What the window does with the session's file: asks for its name, opens it, saves it, and asks
// before what was made is lost.
class SessionFiles : public QObject
{
    Q_OBJECT

public:
    // Dialogs stand before the window.
    SessionFiles(Session& session, QWidget* window);

    // Opens a file, or tells what is wrong with it.
    void open(const QString& path);
    void openByDialog();
    // Where it was last, or by a dialog where that is nowhere. False: not saved.
    bool save();
    bool saveByDialog();
    // Whether the window may close: nothing is lost by it, or that is what the user wants.
    bool mayClose();

signals:
    void opened();
    void told(const QString& message);

private:
    bool saveAt(const QString& path);

    Session& session_;
    QWidget* window_;
};

} // namespace deployscope::ui
