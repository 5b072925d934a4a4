// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace deployscope::ui {

class HybridSession;
class Session;

// What the window does with files: asks for the name of the session's, opens it, saves it, and
// asks before what was made is lost. The file of a hybrid design can be opened as well.
class SessionFiles : public QObject
{
    Q_OBJECT

public:
    // Dialogs stand before the window.
    SessionFiles(Session& session, HybridSession& hybrid, QWidget* window);

    // Opens the file of a session or of a design, or tells what is wrong with it.
    void open(const QString& path);
    void openByDialog();
    // Where it was last, or by a dialog where that is nowhere. False: not saved.
    bool save();
    bool saveByDialog();
    // Whether the window may close: nothing is lost by it, or that is what the user wants.
    bool mayClose();

signals:
    void opened();       // a session
    void designOpened(); // which is one of the user's own now
    void told(const QString& message);

private:
    bool saveAt(const QString& path);

    Session& session_;
    HybridSession& hybrid_;
    QWidget* window_;
};

} // namespace deployscope::ui
