// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_hardware.h"

#include "core/units/format.h"

#include "ui/charts/hardware_chart.h"
#include "ui/controls/card.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/session.h"

#include <QHBoxLayout>

namespace deployscope::ui {

namespace {

QString spanText(const std::optional<HardwareSpan>& span, Dimension dimension)
{
    return span ? toQt(formatQuantity(span->value, dimension)) : QStringLiteral("—");
}

} // namespace

CompareHardware::CompareHardware(QWidget* parent)
    : CompareView(parent)
    , chart_(new HardwareChart(this))
    , chart_card_(compareCardOf(chart_, this))
    , table_(new WordTableCard(tr("Hardware of both editions"), QStringLiteral("hardware-editions"),
                               this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(compare_gap);
    layout->addWidget(chart_card_, 58);
    layout->addWidget(table_, 42);
    table_->view()->words()->setColumns({{tr("Device"), 38, {}, false},
                                         {tr("Power"), 19, {}, false},
                                         {tr("Memory"), 19, {}, false},
                                         {tr("Price"), 24, {}, false}});
    table_->setTable([this] { return tableOf(chart_->series()); });
    connect(table_, &WordTableCard::told, this, &CompareView::told);
}

void CompareHardware::refresh(const Comparison& comparison, const Session& session)
{
    const HardwareSeries series = hardwareSeries(comparison, session.scenario(), session.catalog());
    setSubjectOf(chart_, session);
    chart_->setSeries(series);
    WordTableModel::Rows rows;
    for (const HardwarePoint& point : series.points) {
        WordCell name = tierCell(point.tier, toQt(point.name));
        name.remark = point.own ? tr("this scenario") : tr("%1 edition").arg(toQt(point.edition));
        name.tip = toQt(point.processor);
        const WordTone tone = point.own ? WordTone::Strong : WordTone::Plain;
        rows.push_back({name,
                        {spanText(point.power, dimension::power), {}, tone},
                        {toQt(point.memory_text), {}, tone},
                        {toQt(point.price_text), {}, tone}});
    }
    table_->view()->words()->setRows(std::move(rows));
}

std::vector<Chart*> CompareHardware::charts() const
{
    return {chart_};
}

QList<QAction*> CompareHardware::exportActions() const
{
    return table_->saveActions();
}

std::vector<Card*> CompareHardware::cards() const
{
    return {chart_card_, table_};
}

} // namespace deployscope::ui
