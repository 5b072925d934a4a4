// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_model.h"

#include <algorithm>

namespace deployscope::ui {

void fillChoices(QStandardItemModel& model, const std::vector<Choice>& choices)
{
    model.clear();
    QString group;
    for (const Choice& choice : choices) {
        if (choice.group != group && !choice.group.isEmpty()) {
            auto* heading = new QStandardItem(choice.group);
            heading->setFlags(Qt::NoItemFlags);
            heading->setData(true, choice_role::heading);
            model.appendRow(heading);
        }
        group = choice.group;
        auto* item = new QStandardItem(choice.name);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setData(choice.id, choice_role::id);
        item->setData(choice.secondary, choice_role::secondary);
        item->setData(choice.tier ? static_cast<int>(*choice.tier) : -1, choice_role::tier);
        item->setData(false, choice_role::heading);
        item->setData(
            QStringList{choice.name, choice.secondary, choice.group, choice.id, choice.keywords}
                .join(QLatin1Char(' ')),
            choice_role::search);
        item->setToolTip(choice.tooltip);
        item->setData(choice.secondary.isEmpty()
                          ? choice.name
                          : QStringList{choice.name, choice.secondary}.join(QStringLiteral(", ")),
                      Qt::AccessibleTextRole);
        model.appendRow(item);
    }
}

void ChoiceFilter::setText(const QString& text)
{
    words_ = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ChoiceFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QAbstractItemModel& source = *sourceModel();
    const QModelIndex index = source.index(row, 0, parent);
    if (!index.data(choice_role::heading).toBool())
        return matches(index);
    for (int below = row + 1; below < source.rowCount(parent); ++below) {
        const QModelIndex other = source.index(below, 0, parent);
        if (other.data(choice_role::heading).toBool())
            return false;
        if (matches(other))
            return true;
    }
    return false;
}

bool ChoiceFilter::matches(const QModelIndex& index) const
{
    const QString text = index.data(choice_role::search).toString();
    return std::all_of(words_.begin(), words_.end(), [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

} // namespace deployscope::ui
