// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/choice.h"

#include <QSortFilterProxyModel>
#include <QStandardItemModel>

#include <vector>

namespace deployscope::ui {

namespace choice_role {
inline constexpr int id = Qt::UserRole;
inline constexpr int secondary = Qt::UserRole + 1;
inline constexpr int tier = Qt::UserRole + 2;    // int, −1: none
inline constexpr int heading = Qt::UserRole + 3; // bool: the row names a group
inline constexpr int search = Qt::UserRole + 4;  // what is searched
} // namespace choice_role

// Fills a list model with the choices under headings that cannot be chosen.
void fillChoices(QStandardItemModel& model, const std::vector<Choice>& choices);

// Shows the choices that contain every word of the text, whatever the case, and the headings that
// still have a choice below them.
class ChoiceFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    bool matches(const QModelIndex& index) const;

    QStringList words_;
};

} // namespace deployscope::ui
