// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_table_card.h"

#include "ui/controls/menu_button.h"
#include "ui/files/save_dialog.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_view.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QVBoxLayout>

#include <utility>

namespace deployscope::ui {

WordTableCard::WordTableCard(const QString& title, const QString& file_name, QWidget* parent)
    : Card(title, parent)
    , file_name_(file_name)
    , view_(new WordTableView(this))
    , menu_(new QMenu(this))
    , copy_(new QAction(tr("Copy table: %1").arg(title), this))
    , save_csv_(new QAction(tr("%1 as CSV…").arg(title), this))
    , save_markdown_(new QAction(tr("%1 as Markdown…").arg(title), this))
{
    view_->setAccessibleName(title);
    menu_->addActions({copy_, save_csv_, save_markdown_});
    auto* button = new MenuButton(tr("Copy and save: %1").arg(title), this);
    button->setMenu(menu_);
    setCornerWidget(button);
    content()->addWidget(view_, 1);
    connect(view_, &WordTableView::copyRequested, copy_, &QAction::trigger);
    connect(copy_, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(toQt(toCsv(table_())));
        emit told(tr("Table copied"));
    });
    connect(save_csv_, &QAction::triggered, this,
            [this] { save(QStringLiteral("csv"), toCsv(table_())); });
    connect(save_markdown_, &QAction::triggered, this,
            [this] { save(QStringLiteral("md"), markdown_ ? markdown_() : toMarkdown(table_())); });
}

void WordTableCard::setTable(std::function<Table()> table)
{
    table_ = std::move(table);
}

void WordTableCard::setMarkdown(std::function<std::string()> markdown)
{
    markdown_ = std::move(markdown);
}

void WordTableCard::save(const QString& suffix, const std::string& contents)
{
    saveByDialog(this, tr("Save the table"), file_name_ + QLatin1Char('.') + suffix,
                 QByteArray::fromStdString(contents),
                 [this](const QString& message) { emit told(message); });
}

} // namespace deployscope::ui
