// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_cloud_edge.h"

#include "ui/controls/reading_text.h"
#include "ui/controls/segmented.h"
#include "ui/pages/compare_parts.h"
#include "ui/pages/text.h"
#include "ui/pages/word_table_card.h"
#include "ui/pages/word_table_view.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

QString listHtml(const QString& name, const std::vector<std::string>& entries, bool first,
                 const Theme& theme)
{
    QString html = QStringLiteral("<p style='margin:%3px 0 5px 0;color:%1'><b>%2</b></p>")
                       .arg(theme.secondary_text.name(), name.toHtmlEscaped())
                       .arg(first ? 0 : 14);
    for (const std::string& entry : entries)
        html +=
            QStringLiteral("<p style='margin:0 0 4px 0'>· %1</p>").arg(toQt(entry).toHtmlEscaped());
    return html;
}

Table featureTable(const Comparison& comparison)
{
    Table table;
    table.title = "Cloud and edge";
    table.columns = {"feature", "cloud", "edge"};
    for (const CloudEdgeRow& row : comparison.cloud_edge)
        table.rows.push_back({row.feature, row.cloud, row.edge});
    return table;
}

} // namespace

CompareCloudEdge::CompareCloudEdge(QWidget* parent)
    : CompareView(parent)
    , features_(new WordTableCard(tr("Cloud against edge"), QStringLiteral("cloud-and-edge"), this))
    , lists_(new Card(tr("When to use which"), this))
    , sides_(
          new Segmented({{tr("Cloud"), tr("When the cloud is the place, and what is hard there")},
                         {tr("Edge"), tr("When the edge is the place, and what is hard there")},
                         {tr("Trends"), tr("Where the two are going")}},
                        lists_))
    , text_(new ReadingText(tr("When to use which"), lists_))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(compare_gap);
    layout->addWidget(features_, 60);
    layout->addWidget(lists_, 40);
    features_->view()->words()->setColumns({{tr("Feature"), 22, {}, false},
                                            {tr("Cloud"), 39, Tier::Cloud, false},
                                            {tr("Edge"), 39, Tier::Edge, false}});
    features_->setTable([this] { return featureTable(comparison_); });
    sides_->setAccessibleName(tr("Side"));
    lists_->content()->setSpacing(14);
    lists_->content()->addWidget(sides_);
    lists_->content()->addWidget(text_, 1);
    connect(features_, &WordTableCard::told, this, &CompareView::told);
    connect(sides_, &Segmented::indexEdited, this, &CompareCloudEdge::showLists);
}

void CompareCloudEdge::refresh(const Comparison& comparison, const Session& /*session*/)
{
    comparison_ = comparison;
    WordTableModel::Rows rows;
    for (const CloudEdgeRow& row : comparison.cloud_edge)
        rows.push_back(
            {{toQt(row.feature), {}, WordTone::Strong}, {toQt(row.cloud)}, {toQt(row.edge)}});
    features_->view()->words()->setRows(std::move(rows));
    showLists();
}

QList<QAction*> CompareCloudEdge::exportActions() const
{
    return features_->saveActions();
}

std::vector<Card*> CompareCloudEdge::cards() const
{
    return {features_, lists_};
}

void CompareCloudEdge::showLists()
{
    std::vector<NamedList> lists;
    switch (sides_->index()) {
    case 0:
        lists = comparison_.cloud_lists;
        break;
    case 1:
        lists = comparison_.edge_lists;
        break;
    default:
        lists = {{tr("Trends").toStdString(), comparison_.trends}};
        break;
    }
    text_->setWriter([lists](const Theme& theme) {
        QString html;
        for (const NamedList& list : lists)
            html += listHtml(toQt(list.name), list.entries, html.isEmpty(), theme);
        return html;
    });
}

} // namespace deployscope::ui
