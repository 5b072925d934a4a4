// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/series/comparison_table.h"

#include "core/series/comparison_own.h"
#include "core/series/paradigm_name.h"
#include "core/units/format.h"
#include "core/units/symbols.h"
#include "core/units/text.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t own_place = all_tiers.size(); // in the ranks, behind the tiers

// What the words of a row stand for where the file gives no figures itself, and whether more of it
// is better.
bool takeKnownFigures(ComparisonTableRow& row, const Paradigms& paradigms)
{
    if (row.id == "processing-location") {
        row.dimension = dimension::length;
        for (const Tier tier : all_tiers)
            row.figures[static_cast<std::size_t>(tier)] = paradigms.of(tier).usual_distance.value;
        return false;
    }
    const std::string_view wanted = comparison_table::axisOf(row.id);
    for (std::size_t axis = 0; axis < paradigms.axes.size(); ++axis) {
        if (paradigms.axes[axis].id != wanted)
            continue;
        for (const Tier tier : all_tiers) {
            const std::vector<double>& scores = paradigms.of(tier).scores;
            if (axis < scores.size())
                row.figures[static_cast<std::size_t>(tier)] = scores[axis];
        }
    }
    return true;
}

// 1 and one more for each paradigm that is better.
std::optional<int> rankOf(std::optional<double> figure, const ComparisonTableRow& row,
                          bool more_is_better)
{
    if (!figure)
        return std::nullopt;
    return 1 + static_cast<int>(std::count_if(
                   row.figures.begin(), row.figures.end(), [&](const std::optional<double>& other) {
                       return other && (more_is_better ? *other > *figure : *other < *figure);
                   }));
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string folded(std::string_view text)
{
    std::string result{text};
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
}

// Words, parted by blanks of any kind.
std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words;
    for (std::size_t at = units::skipBlanks(text, 0); at < text.size();
         at = units::skipBlanks(text, at)) {
        const std::size_t begin = at;
        while (at < text.size() && units::blankAt(text, at) == 0)
            ++at;
        words.push_back(folded(text.substr(begin, at - begin)));
    }
    return words;
}

bool matches(const ComparisonTableRow& row, const std::vector<std::string>& words)
{
    std::string text = row.name + "\n" + row.own + "\n" + row.remark;
    for (const std::string& cell : row.cells)
        text += "\n" + cell;
    text = folded(text);
    return std::all_of(words.begin(), words.end(), [&text](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

void sortRows(const ComparisonTable& table, ComparisonColumn column, bool descending,
              std::vector<std::size_t>& rows)
{
    if (column == ComparisonColumn::Dimension) {
        std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
            const std::string one = folded(table.rows[a].name);
            const std::string other = folded(table.rows[b].name);
            return descending ? other < one : one < other;
        });
        return;
    }
    const std::size_t place =
        static_cast<std::size_t>(column) - static_cast<std::size_t>(ComparisonColumn::Cloud);
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        const std::optional<int> one = table.rows[a].ranks[place];
        const std::optional<int> other = table.rows[b].ranks[place];
        if (!one || !other)
            return one.has_value() && !other.has_value();
        return descending ? *other < *one : *one < *other;
    });
}

} // namespace

ComparisonTable comparisonTable(const Comparison& comparison, const Scenario& scenario,
                                const Catalog& catalog, const Result& result)
{
    ComparisonTable table;
    table.heads.front() = "Dimension";
    for (const Tier tier : all_tiers)
        table.heads[static_cast<std::size_t>(tier) + 1] = paradigmName(catalog, tier);
    table.heads.back() = "This scenario";
    for (const ComparisonRow& each : comparison.rows) {
        ComparisonTableRow row;
        row.id = each.id;
        row.name = each.name;
        row.cells = each.cells;
        row.figures = each.figures;
        row.dimension = each.dimension;
        const bool has_figures =
            std::any_of(row.figures.begin(), row.figures.end(),
                        [](const std::optional<double>& figure) { return figure.has_value(); });
        const bool more_is_better =
            has_figures ? each.more_is_better : takeKnownFigures(row, catalog.paradigms);
        const comparison_table::OwnFigure own =
            comparison_table::ownFigure(row.id, scenario, catalog, result);
        row.own = own.text;
        // A file of the user's may measure in something else.
        const bool comparable = own.dimension == row.dimension &&
                                !(has_figures && !comparison_table::axisOf(row.id).empty());
        row.own_figure = comparable ? own.figure : std::nullopt;
        row.remark = own.remark;
        for (std::size_t i = 0; i < row.figures.size(); ++i)
            row.ranks[i] = rankOf(row.figures[i], row, more_is_better);
        row.ranks[own_place] = rankOf(row.own_figure, row, more_is_better);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::size_t> shownRows(const ComparisonTable& table, const ComparisonView& view)
{
    const std::vector<std::string> words = wordsOf(view.filter);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (matches(table.rows[i], words))
            rows.push_back(i);
    }
    if (view.sort)
        sortRows(table, *view.sort, view.descending, rows);
    return rows;
}

Table tableOf(const ComparisonTable& table, std::span<const std::size_t> rows)
{
    Table result;
    result.title = "Paradigms compared";
    result.columns.assign(table.heads.begin(), table.heads.end());
    for (const char* const column : {"value of this scenario (SI)", "SI unit", "remark"})
        result.columns.emplace_back(column);
    for (const std::size_t i : rows) {
        const ComparisonTableRow& row = table.rows[i];
        std::vector<std::string> cells{row.name};
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
        cells.push_back(row.own);
        cells.push_back(row.own_figure ? formatMachine(*row.own_figure) : "");
        cells.push_back(row.own_figure ? units::spelt(row.dimension) : "");
        cells.push_back(row.remark);
        result.rows.push_back(std::move(cells));
    }
    return result;
}

Report reportOf(const ComparisonTable& table, std::span<const std::size_t> rows)
{
    Report report;
    report.title = "Paradigms compared";
    std::vector<std::string> heads(table.heads.begin(), table.heads.end());
    heads.emplace_back("Remark");
    std::vector<std::vector<std::string>> lines;
    for (const std::size_t i : rows) {
        const ComparisonTableRow& row = table.rows[i];
        std::vector<std::string> cells{row.name};
        cells.insert(cells.end(), row.cells.begin(), row.cells.end());
        cells.push_back(row.own);
        cells.push_back(row.remark);
        lines.push_back(std::move(cells));
    }
    report.table(std::move(heads), std::move(lines));
    return report;
}

} // namespace deployscope
