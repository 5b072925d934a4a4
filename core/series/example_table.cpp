// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/example_chart_parts.h"
#include "core/units/format.h"

#include <map>
#include <utility>

namespace deployscope {

namespace {

using example_chart::headOf;

Table tableOfBars(const ExampleSeries& series)
{
    const UnitScale scale(series.value_unit);
    const bool stacked = series.kind == ExampleChartKind::StackedBars;
    const auto cell = [&scale](double value) { return formatMachine(scale.toSi(value)); };
    Table table;
    table.columns = {"bar", "tier"};
    if (stacked)
        table.columns.emplace_back("part");
    table.columns.push_back(headOf(series.value_name, scale.siUnit()));
    table.columns.emplace_back("note");
    const auto add = [&](const std::string& label, const ExampleBarSeries* bar,
                         const std::string& part, std::string value, std::string note) {
        std::vector<std::string> row{label,
                                     bar && bar->tier ? std::string{nameOf(*bar->tier)} : ""};
        if (stacked)
            row.push_back(part);
        row.push_back(std::move(value));
        row.push_back(std::move(note));
        table.rows.push_back(std::move(row));
    };
    for (const ExampleBarSeries& bar : series.bars) {
        for (const ExampleBarPartSeries& part : bar.parts)
            add(bar.label, &bar, part.label, cell(part.value), "");
        if (bar.parts.empty())
            add(bar.label, &bar, "", "", bar.message);
        else if (stacked)
            add(bar.label, &bar, "all", cell(bar.total), "");
    }
    for (const ExampleMarkSeries& mark : series.marks)
        add(mark.label, nullptr, "", cell(mark.value), "mark");
    return table;
}

Table tableOfLines(const ExampleSeries& series)
{
    const UnitScale scale(series.value_unit);
    const UnitScale across(series.sweep_unit);
    Table table;
    table.columns = {headOf(series.sweep_name, across.siUnit())};
    std::map<double, std::vector<std::string>> rows; // by x
    const std::size_t width = series.lines.size() + series.marks.size();
    for (std::size_t i = 0; i < series.lines.size(); ++i) {
        table.columns.push_back(headOf(series.lines[i].label, scale.siUnit()));
        for (const auto& piece : series.lines[i].pieces) {
            for (const auto& [x, y] : piece) {
                auto& cells = rows[x];
                cells.resize(width);
                cells[i] = formatMachine(scale.toSi(y));
            }
        }
    }
    for (std::size_t i = 0; i < series.marks.size(); ++i) {
        table.columns.push_back(headOf(series.marks[i].label, scale.siUnit()));
        for (auto& row : rows)
            row.second[series.lines.size() + i] = formatMachine(scale.toSi(series.marks[i].value));
    }
    for (auto& [x, cells] : rows) {
        cells.insert(cells.begin(), formatMachine(across.toSi(x)));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace

Table tableOf(const ExampleSeries& series)
{
    const bool swept =
        series.kind == ExampleChartKind::Lines || series.kind == ExampleChartKind::TimeSeries;
    Table table = swept ? tableOfLines(series) : tableOfBars(series);
    table.title = series.title;
    return table;
}

} // namespace deployscope
