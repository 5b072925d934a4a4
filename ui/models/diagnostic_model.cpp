// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/diagnostic_model.h"

#include "ui/theme/theme.h"

#include <QGuiApplication>
#include <QPalette>

namespace deployscope::ui {

void DiagnosticModel::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    beginResetModel();
    diagnostics_ = std::move(diagnostics);
    endResetModel();
}

QString DiagnosticModel::text() const
{
    QStringList lines;
    for (const Diagnostic& diagnostic : diagnostics_)
        lines << QString::fromStdString(toString(diagnostic));
    return lines.join(QLatin1Char('\n'));
}

int DiagnosticModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(diagnostics_.size());
}

QVariant DiagnosticModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Diagnostic& diagnostic = diagnostics_[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return QString::fromStdString(toString(diagnostic));
    case Qt::ForegroundRole: {
        const Theme& theme = themeOf(QGuiApplication::palette());
        return diagnostic.severity == Severity::Error ? theme.bad_text : theme.warning_text;
    }
    default:
        return {};
    }
}

} // namespace deployscope::ui
