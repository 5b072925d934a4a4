// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_radars.h"

#include "core/explanation/explanation.h"
#include "core/units/format.h"

#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/pages/why_panel.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/session/session.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cmath>

namespace deployscope::ui {

namespace {

constexpr int least_chart_height = 200;

QString nameOfAxis(std::size_t axis)
{
    return QStringLiteral("radar:%1").arg(axis);
}

QString scoreText(const std::optional<double>& score)
{
    if (!score)
        return QStringLiteral("—");
    return toQt(*score == std::round(*score) ? formatCount(*score) : formatNumber(*score, 2));
}

} // namespace

PartRadarChart::PartRadarChart(const QString& id, const QString& title, QWidget* parent)
    : RadarChart(parent), id_(id), title_(title)
{
    setAccessibleName(title);
}

void PartRadarChart::setPart(const RadarSeries& whole, const std::vector<std::size_t>& axes)
{
    axes_ = axes;
    RadarSeries part = whole;
    part.axes.clear();
    part.own.clear();
    for (RadarPolygon& polygon : part.paradigms)
        polygon.scores.clear();
    for (const std::size_t axis : axes) {
        part.axes.push_back(whole.axes.at(axis));
        if (axis < whole.own.size())
            part.own.push_back(whole.own[axis]);
        for (std::size_t i = 0; i < whole.paradigms.size(); ++i)
            if (axis < whole.paradigms[i].scores.size())
                part.paradigms[i].scores.push_back(whole.paradigms[i].scores[axis]);
    }
    setSeries(part);
}

Table PartRadarChart::table() const
{
    Table table = RadarChart::table();
    table.title = title_.toStdString();
    return table;
}

QString PartRadarChart::wholeName(const QString& part) const
{
    bool counted = false;
    const auto axis = part.section(QLatin1Char(':'), 1).toULongLong(&counted);
    return counted && axis < axes_.size() ? nameOfAxis(axes_[axis]) : QString();
}

CompareRadars::CompareRadars(QWidget* parent)
    : CompareView(parent)
    , radars_{new PartRadarChart(QStringLiteral("radar-performance"), tr("Performance"), this),
              new PartRadarChart(QStringLiteral("radar-operation"), tr("Operation"), this)}
    , scores_(new WordTableCard(tr("Scores, 0 to 10"), QStringLiteral("radar-scores"), this))
    , why_(new WhyPanel(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(compare_gap);
    auto* left = new QVBoxLayout;
    left->setSpacing(compare_gap);
    auto* plots = new QHBoxLayout;
    plots->setSpacing(compare_gap);
    for (PartRadarChart* radar : radars_) {
        radar->setMinimumHeight(least_chart_height);
        Card* card = compareCardOf(radar, this);
        cards_.push_back(card);
        plots->addWidget(card, 1);
        connect(radar, &Chart::explainRequested, this, [this, radar](const QString& what) {
            const QString whole = radar->wholeName(what);
            if (!whole.isEmpty())
                explainAxis(whole.section(QLatin1Char(':'), 1).toULongLong());
        });
    }
    left->addLayout(plots, 56);
    left->addWidget(scores_, 44);
    layout->addLayout(left, 68);
    layout->addWidget(why_, 32);
    cards_.push_back(scores_);
    cards_.push_back(why_);
    scores_->setCaption(tr("Choose an axis to see how the scenario's score comes about"));
    scores_->setTable([this] { return tableOf(series_); });
    connect(scores_, &WordTableCard::told, this, &CompareView::told);
    connect(scores_->view(), &WordTableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            explainAxis(static_cast<std::size_t>(row));
    });
}

void CompareRadars::refresh(const Comparison& /*comparison*/, const Session& session)
{
    session_ = &session;
    const Catalog& catalog = session.catalog();
    series_ = radarSeries(session.scenario(), catalog, session.result());
    std::array<std::vector<std::size_t>, 2> parts;
    for (std::size_t axis = 0; axis < catalog.paradigms.axes.size(); ++axis)
        parts.at(catalog.paradigms.axes[axis].operational ? 1 : 0).push_back(axis);
    for (std::size_t i = 0; i < radars_.size(); ++i) {
        setSubjectOf(radars_.at(i), session);
        radars_.at(i)->setPart(series_, parts.at(i));
    }

    std::vector<WordColumn> columns{{tr("Axis"), 26, {}, false}};
    for (const RadarPolygon& polygon : series_.paradigms)
        columns.push_back({toQt(polygon.name), 13, polygon.tier, false});
    columns.push_back({toQt(series_.own_name), 20, {}, true});
    WordTableModel* model = scores_->view()->words();
    if (columns != model->columns())
        model->setColumns(std::move(columns));
    WordTableModel::Rows rows;
    for (std::size_t axis = 0; axis < series_.axes.size(); ++axis) {
        std::vector<WordCell> cells{{toQt(series_.axes[axis]), {}, WordTone::Strong, {}}};
        for (const RadarPolygon& polygon : series_.paradigms)
            cells.push_back({scoreText(polygon.scores.at(axis)), {}, WordTone::Plain, {}});
        const std::optional<double> own =
            axis < series_.own.size() ? series_.own[axis] : std::nullopt;
        cells.push_back({scoreText(own), {}, own ? WordTone::Strong : WordTone::Quiet, {}});
        rows.push_back(std::move(cells));
    }
    model->setRows(std::move(rows));
    showWhy();
}

std::vector<Chart*> CompareRadars::charts() const
{
    return {radars_[0], radars_[1]};
}

QList<QAction*> CompareRadars::exportActions() const
{
    return scores_->saveActions();
}

std::vector<Card*> CompareRadars::cards() const
{
    return cards_;
}

void CompareRadars::explainAxis(std::size_t axis)
{
    if (axis != explained_ || scores_->view()->currentIndex().row() != static_cast<int>(axis)) {
        explained_ = axis;
        scores_->view()->selectRow(static_cast<int>(axis)); // which may come back here
    }
    showWhy();
}

void CompareRadars::showWhy()
{
    if (session_ == nullptr)
        return;
    const auto explanation = explain(nameOfAxis(explained_).toStdString(), session_->scenario(),
                                     session_->catalog(), session_->result());
    if (explanation)
        why_->setExplanation(*explanation);
}

} // namespace deployscope::ui
