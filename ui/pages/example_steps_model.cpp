// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/example_steps_model.h"

#include "ui/pages/text.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace deployscope::ui {

namespace {

// Ours stands beside the book's as it is at the book's own inputs, wherever the sliders are.
BookLine bookLine(const BookCheck& check)
{
    QString text;
    switch (check.state) {
    case BookState::Agrees:
        text = ExampleStepsModel::tr("The book prints %1; ours at its figures: %2.")
                   .arg(toQt(check.book), toQt(check.ours));
        break;
    case BookState::Differs:
        text = ExampleStepsModel::tr("The book prints %1; ours at its figures: %2. %3")
                   .arg(toQt(check.book), toQt(check.ours), toQt(check.because));
        break;
    case BookState::InWords:
        text = ExampleStepsModel::tr("The book says: “%1”").arg(toQt(check.book));
        if (!check.because.empty())
            text += QLatin1Char(' ') + toQt(check.because);
        break;
    }
    return {check.state, text + QStringLiteral(" (%1)").arg(toQt(check.where))};
}

std::vector<BookLine> linesOf(const std::vector<BookCheck>& checks, const std::string& name)
{
    std::vector<BookLine> lines;
    for (const BookCheck& check : checks) {
        if (check.of == name)
            lines.push_back(bookLine(check));
    }
    return lines;
}

} // namespace

QString wordFor(BookState state)
{
    switch (state) {
    case BookState::Agrees:
        return ExampleStepsModel::tr("agrees");
    case BookState::Differs:
        return ExampleStepsModel::tr("differs");
    case BookState::InWords:
        return ExampleStepsModel::tr("in words");
    }
    return {};
}

QString StepRow::spoken() const
{
    if (heading)
        return label;
    QStringList parts{ExampleStepsModel::tr("%1: %2", "label: value").arg(label, value)};
    if (!formula.isEmpty())
        parts << formula + QLatin1Char(' ') + substituted;
    if (!why.isEmpty())
        parts << why;
    for (const BookLine& line : book)
        parts << ExampleStepsModel::tr("%1: %2", "agrees or differs: what the book prints")
                     .arg(wordFor(line.state), line.text);
    return parts.join(QStringLiteral(". "));
}

std::vector<StepRow> stepRows(const Example& example, const ExampleResult& result,
                              const std::vector<BookCheck>& checks)
{
    std::vector<StepRow> rows;
    const std::vector<WorkedStep> worked = workedSteps(example, result);
    for (std::size_t i = 0; i < worked.size(); ++i) {
        const WorkedStep& step = worked[i];
        StepRow row;
        row.label = toQt(step.label);
        row.value = toQt(step.value);
        row.formula = toQt(step.symbol) + QStringLiteral(" = ") + toQt(step.formula);
        row.substituted = QStringLiteral("= ") + toQt(step.substituted);
        row.why = toQt(step.why);
        row.book = linesOf(checks, example.steps[i].name);
        rows.push_back(std::move(row));
    }
    bool headed = false;
    for (std::size_t i = 0; i < example.inputs.size(); ++i) {
        const ExampleInput& input = example.inputs[i];
        StepRow row;
        row.book = linesOf(checks, input.name);
        if (row.book.empty())
            continue;
        if (!std::exchange(headed, true)) {
            StepRow heading;
            heading.label = ExampleStepsModel::tr("Given figures that the book prints");
            heading.heading = true;
            rows.push_back(std::move(heading));
        }
        row.label = toQt(input.label);
        row.value = toQt(showInput(input, result.inputs[i]));
        rows.push_back(std::move(row));
    }
    return rows;
}

void ExampleStepsModel::setRows(std::vector<StepRow> rows)
{
    if (rows.size() == rows_.size() && !rows.empty()) {
        rows_ = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
}

int ExampleStepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant ExampleStepsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const StepRow& row = rows_.at(static_cast<std::size_t>(index.row()));
    if (role == Qt::DisplayRole)
        return row.label;
    if (role == Qt::AccessibleTextRole)
        return row.spoken();
    return {};
}

Qt::ItemFlags ExampleStepsModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || rows_.at(static_cast<std::size_t>(index.row())).heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace deployscope::ui
