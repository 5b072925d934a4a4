// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_table.h"

#include "core/units/format.h"
#include "core/units/quantity.h"
#include "ui/charts/chart.h"
#include "ui/charts/drawing.h"
#include "ui/charts/export.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace deployscope::ui {

namespace {

// The unit in a column's head, "time (s)"; nothing where there is none.
std::optional<Unit> unitOf(const std::string& head)
{
    const auto open = head.rfind('(');
    if (open == std::string::npos || head.back() != ')')
        return std::nullopt;
    return parseUnit(head.substr(open + 1, head.size() - open - 2));
}

std::optional<double> numberIn(const QString& cell)
{
    bool is_number = false;
    const double value = cell.toDouble(&is_number);
    return is_number && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

void FigureTableModel::setTable(Table table)
{
    const bool same_shape =
        table.columns == table_.columns && table.rows.size() == table_.rows.size();
    if (same_shape) { // the selection and the place scrolled to stay
        table_ = std::move(table);
        if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    table_ = std::move(table);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(table_.columns.size());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::DisplayRole)
        return shown(row, column);
    if (role == Qt::TextAlignmentRole) {
        const auto& cells = table_.rows.at(row);
        const bool number = column < cells.size() && numberIn(toQString(cells[column]));
        return QVariant::fromValue(Qt::Alignment(number ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
    }
    return {};
}

QString FigureTableModel::shown(std::size_t row, std::size_t column) const
{
    const auto& cells = table_.rows.at(row);
    if (column >= cells.size())
        return {};
    const QString cell = toQString(cells[column]);
    const auto value = numberIn(cell);
    if (!value)
        return cell;
    if (const auto unit = unitOf(table_.columns.at(column)))
        return toQString(formatQuantity(*value * unit->factor, unit->dimension, 4));
    const bool whole = std::abs(*value) < 1e15 && *value == std::round(*value);
    return toQString(whole ? formatCount(*value) : formatNumber(*value));
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return toQString(table_.columns.at(static_cast<std::size_t>(section)));
}

FigureTable::FigureTable(Chart* chart)
    : QDialog(chart), chart_(chart), model_(new FigureTableModel(this)), view_(new QTableView(this))
{
    setWindowTitle(tr("%1: figures").arg(chart->title()));
    view_->setModel(model_);
    view_->setAccessibleName(windowTitle());
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setStretchLastSection(true);
    view_->setAlternatingRowColors(true);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setTabKeyNavigation(false); // cells are reached by arrows, and Tab leads out again

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    const auto* copy = buttons->addButton(tr("&Copy figures"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setMimeData(mimeDataOfFigures(*chart_).release());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(view_);
    layout->addWidget(buttons);

    connect(chart, &Chart::seriesChanged, this, &FigureTable::refresh);
    refresh();
    fitToColumns();
}

void FigureTable::fitToColumns()
{
    view_->resizeColumnsToContents();
    const int frame = 2 * view_->frameWidth() + view_->verticalScrollBar()->sizeHint().width();
    const QMargins margins = layout()->contentsMargins();
    const int around = frame + margins.left() + margins.right();
    const int rows =
        view_->verticalHeader()->length() + view_->horizontalHeader()->sizeHint().height();
    const QSize most = screen()->availableSize() * 0.9;
    resize(std::min(std::max(view_->horizontalHeader()->length() + around, 320), most.width()),
           std::min(std::clamp(rows + 90, 200, 480), most.height()));
}

void FigureTable::refresh()
{
    model_->setTable(chart_->table());
}

} // namespace deployscope::ui
