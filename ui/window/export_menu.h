// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>

namespace deployscope::ui {

class Page;

// What the page in sight can write to files: each chart, all of them at once, and what else it
// offers. Empty where it has nothing.
class ExportMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ExportMenu(QWidget* window);

    // Offers what the page has now; it must outlive this or be replaced.
    void setPage(Page* page);

signals:
    // What became of it: "12 files written to …", or why not.
    void told(const QString& message);

private:
    void exportAll();

    QWidget* window_;
    Page* page_{nullptr};
    QAction* all_;
};

} // namespace deployscope::ui
