// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/example_parts.h"
#include "core/text/characters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace deployscope {

namespace {

constexpr std::size_t most_bars = 40;
constexpr std::size_t most_parts = 20;
constexpr std::size_t most_lines = 12;
constexpr std::size_t most_marks = 12;

constexpr std::array all_kinds{ExampleChartKind::Bars, ExampleChartKind::LogBars,
                               ExampleChartKind::StackedBars, ExampleChartKind::Lines,
                               ExampleChartKind::TimeSeries};
constexpr std::array all_scales{InputScale::Linear, InputScale::Logarithmic};

bool isOfLines(ExampleChartKind kind)
{
    return kind == ExampleChartKind::Lines || kind == ExampleChartKind::TimeSeries;
}

bool readScale(ObjectReader& reader)
{
    return reader.word("scale", Need::Optional, fromId<InputScale, all_scales>, all_scales) ==
           InputScale::Logarithmic;
}

class ChartReader
{
public:
    ChartReader(ObjectReader& reader, ExampleReading& reading)
        : reader_(reader), reading_(reading), chart_(reading.example().chart)
    {}

    void read()
    {
        const auto kind =
            reader_.word("kind", Need::Required, fromId<ExampleChartKind, all_kinds>, all_kinds);
        chart_.kind = kind.value_or(ExampleChartKind::Bars);
        chart_.title = plainText(reader_, "title");
        chart_.label = plainText(reader_, "label");
        const std::optional<Dimension> dimension = reading_.unit(reader_, chart_.unit);
        chart_.dimension = dimension.value_or(Dimension{});
        values_ = {chart_.dimension, chart_.unit, false};
        if (!kind)
            return; // what else belongs to the chart is not known
        if (isOfLines(chart_.kind)) {
            chart_.logarithmic = readScale(reader_);
            readSweep();
            readLines();
        } else {
            readBars();
        }
        readMarks();
        reader_.finish();
    }

private:
    // With a number at the defaults: where there is none, nothing would be shown.
    Formula valueFormula(ObjectReader& reader, std::string_view key, const ExpectedValue& expected,
                         bool must_have_value)
    {
        TriedFormula tried = reading_.formula(reader, key, Need::Required, expected);
        if (tried.is_sound && must_have_value && !std::isfinite(tried.values.front()))
            reading_.context().error(*tried.place, "there is no value at the defaults",
                                     "mind divisions by zero; a \"when\" says where there is none");
        return std::move(tried.formula);
    }

    std::optional<Tier> tier(ObjectReader& reader)
    {
        return reader.word("tier", Need::Optional, tierFromId, all_tiers);
    }

    void readBars()
    {
        for (const JsonValue* const entry : reader_.list("bars", Need::Required, most_bars)) {
            ObjectReader reader(reading_.context(), *entry);
            ExampleBar bar;
            bar.label = reading_.templateText(reader, "label", Need::Required);
            bar.tier = tier(reader);
            TriedFormula when = reading_.formula(reader, "when", Need::Optional, condition());
            reading_.checkNumbers(when, "the condition");
            const bool is_shown = !when.is_sound || (std::isfinite(when.values.front()) &&
                                                     when.values.front() != 0.0);
            bar.when = std::move(when.formula);
            bar.otherwise = reading_.templateText(reader, "otherwise", Need::Optional);
            if (reader.has("when") != reader.has("otherwise"))
                reader.error(reader.has("when") ? "a bar with \"when\" has no \"otherwise\""
                                                : "a bar with \"otherwise\" has no \"when\"",
                             "give both: the condition, and the words that stand for the figure "
                             "where it is false");
            if (chart_.kind == ExampleChartKind::StackedBars)
                readParts(reader, bar, is_shown);
            else
                bar.parts.push_back({{}, valueFormula(reader, "value", values_, is_shown)});
            reader.finish();
            chart_.bars.push_back(std::move(bar));
        }
    }

    void readParts(ObjectReader& bar_reader, ExampleBar& bar, bool is_shown)
    {
        for (const JsonValue* const entry : bar_reader.list("parts", Need::Required, most_parts)) {
            ObjectReader reader(reading_.context(), *entry);
            ExampleBarPart part;
            part.label = plainText(reader, "label");
            part.value = valueFormula(reader, "value", values_, is_shown);
            reader.finish();
            bar.parts.push_back(std::move(part));
        }
    }

    void readSweep()
    {
        const JsonValue* const value = reader_.find("over");
        if (value == nullptr)
            return;
        ObjectReader reader(reading_.context(), *value);
        if (chart_.kind == ExampleChartKind::Lines)
            readSweptInput(reader);
        else
            readSweptVariable(reader);
        reader.finish();
    }

    void readSweptInput(ObjectReader& reader)
    {
        ExampleSweep& sweep = chart_.sweep;
        sweep.name = reader.text("input");
        if (sweep.name.empty() || reading_.named(*reader.find("input"), sweep.name) == nullptr)
            return;
        const auto index = findInput(reading_.example(), sweep.name);
        if (!index || reading_.example().inputs[*index].scale == InputScale::Fixed) {
            reader.error("input", quoted(sweep.name) + " cannot be changed",
                         "name an input that has a range or stops");
            return;
        }
        const ExampleInput& input = reading_.example().inputs[*index];
        sweep.label = input.label;
        sweep.unit = input.unit;
        sweep.dimension = input.dimension;
        sweep.logarithmic = input.scale == InputScale::Logarithmic;
    }

    void readSweptVariable(ObjectReader& reader)
    {
        ExampleSweep& sweep = chart_.sweep;
        sweep.name = reader.text("name");
        sweep.label = plainText(reader, "label");
        const std::optional<Dimension> dimension = reading_.unit(reader, sweep.unit);
        sweep.dimension = dimension.value_or(Dimension{});
        const ExpectedValue ends{sweep.dimension, sweep.unit, false};
        TriedFormula from = reading_.formula(reader, "from", Need::Required, ends);
        TriedFormula to = reading_.formula(reader, "to", Need::Required, ends);
        reading_.checkNumbers(from, "the beginning");
        reading_.checkNumbers(to, "the end");
        sweep.logarithmic = readScale(reader);
        const bool is_sound = from.is_sound && to.is_sound && dimension;
        if (is_sound && !(from.values.front() < to.values.front()))
            reader.error("to", "at the defaults the end is not above the beginning",
                         "write the lower end as \"from\"");
        else if (is_sound && sweep.logarithmic && from.values.front() <= 0.0)
            reader.error("from", "a logarithmic axis begins above 0",
                         "write a value above 0, or the scale \"linear\"");
        swept_ = reading_.declare(reader, "name", sweep.name, sweep.dimension);
        if (swept_ != nullptr) {
            swept_->is_sound = is_sound;
            setSweptValues(from, to);
        }
        sweep.from = std::move(from.formula);
        sweep.to = std::move(to.formula);
    }

    // At each point of the reading another place between the ends.
    void setSweptValues(const TriedFormula& from, const TriedFormula& to)
    {
        constexpr double golden = 0.6180339887498949;
        for (std::size_t point = 0; swept_->is_sound && point < reading_.pointCount(); ++point) {
            const double turns = golden * static_cast<double>(point + 1);
            const double share = turns - std::floor(turns);
            swept_->values.push_back(from.values[point] +
                                     share * (to.values[point] - from.values[point]));
        }
    }

    void readLines()
    {
        for (const JsonValue* const entry : reader_.list("lines", Need::Required, most_lines)) {
            ObjectReader reader(reading_.context(), *entry);
            ExampleLine line;
            line.label = plainText(reader, "label");
            line.tier = tier(reader);
            TriedFormula tried = reading_.formula(reader, "value", Need::Required, values_);
            if (tried.is_sound && std::none_of(tried.values.begin(), tried.values.end(),
                                               [](double value) { return std::isfinite(value); }))
                reading_.context().error(*tried.place, "the line has no value anywhere",
                                         "mind divisions by zero");
            line.value = std::move(tried.formula);
            reader.finish();
            chart_.lines.push_back(std::move(line));
        }
        if (swept_ != nullptr)
            swept_->can_be_used = false; // the lines' alone
    }

    void readMarks()
    {
        for (const JsonValue* const entry : reader_.list("marks", Need::Optional, most_marks)) {
            ObjectReader reader(reading_.context(), *entry);
            ExampleMark mark;
            mark.label = reading_.templateText(reader, "label", Need::Required);
            mark.value = valueFormula(reader, "value", values_, true);
            reader.finish();
            chart_.marks.push_back(std::move(mark));
        }
    }

    ObjectReader& reader_;
    ExampleReading& reading_;
    ExampleChartDefinition& chart_;
    ExpectedValue values_;
    FormulaBench::Variable* swept_{nullptr};
};

} // namespace

void readChart(ObjectReader& file, ExampleReading& reading)
{
    const JsonValue* const value = file.find("chart");
    if (value == nullptr)
        return;
    ObjectReader reader(file.context(), *value);
    ChartReader(reader, reading).read();
}

} // namespace deployscope
