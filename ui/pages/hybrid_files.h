// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace deployscope::ui {

class HybridSession;

// A hybrid design as a file of its own: opening one as the user's own, and saving the one in hand.
class HybridFiles : public QObject
{
    Q_OBJECT

public:
    // Dialogs stand before the window of the parent. The session must outlive this.
    HybridFiles(HybridSession& session, QWidget* parent);

    // For a menu, in this order.
    QList<QAction*> actions() const { return {open_, save_}; }

signals:
    // What became of it; nothing where the problems say it.
    void told(const QString& message);

private:
    void openByDialog();
    void saveByDialog();

    HybridSession& session_;
    QWidget* parent_;
    QAction* open_;
    QAction* save_;
};

} // namespace deployscope::ui
