// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/series/table.h"
#include "ui/controls/card.h"

#include <QList>
#include <QString>

#include <functional>

class QAction;
class QMenu;

namespace deployscope::ui {

class WordTableView;

// A table in its card, with a menu in the corner to copy it and to save it as CSV or Markdown.
class WordTableCard : public Card
{
    Q_OBJECT

public:
    // file_name without a suffix: "latency-thresholds".
    WordTableCard(const QString& title, const QString& file_name, QWidget* parent = nullptr);

    // What is copied and saved, as it is when it is asked for.
    void setTable(std::function<Table()> table);
    // Where the Markdown is more than the table.
    void setMarkdown(std::function<std::string()> markdown);

    WordTableView* view() const { return view_; }
    QMenu* menu() const { return menu_; }
    QAction* copyAction() const { return copy_; }
    QAction* saveCsv() const { return save_csv_; }
    QAction* saveMarkdown() const { return save_markdown_; }
    QList<QAction*> saveActions() const { return {save_csv_, save_markdown_}; }

signals:
    void told(const QString& message);

private:
    void save(const QString& suffix, const std::string& contents);

    QString file_name_;
    WordTableView* view_;
    QMenu* menu_;
    QAction* copy_;
    QAction* save_csv_;
    QAction* save_markdown_;
    std::function<Table()> table_;
    std::function<std::string()> markdown_;
};

} // namespace deployscope::ui
