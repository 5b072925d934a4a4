// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace deployscope::ui {

// The guide, in a window beside the program: a list of topics and the one that is read.
class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    // Opens the one help window of the given window, or brings it to the front, at a topic: the
    // name of its file in resources/help. A topic that is not there leaves the one that is.
    static void showFor(QWidget* window, const QString& topic = QStringLiteral("guide"));

private:
    explicit HelpWindow(QWidget* parent);

    void showTopic(int index);

    QListWidget* topics_;
    QTextBrowser* text_;
};

} // namespace deployscope::ui
