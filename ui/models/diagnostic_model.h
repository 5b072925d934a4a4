// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/diagnostic.h"

#include <QAbstractListModel>

#include <vector>

namespace deployscope::ui {

// Diagnostics as a list, one line each, errors and warnings told apart by word and colour.
class DiagnosticModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDiagnostics(std::vector<Diagnostic> diagnostics);

    // All of them, a line each.
    QString text() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Diagnostic> diagnostics_;
};

} // namespace deployscope::ui
