// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/chart_card.h"

#include "ui/charts/example_chart.h"
#include "ui/controls/card.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/role_label.h"

#include <QCoreApplication>
#include <QVBoxLayout>

namespace deployscope::ui {

Card* bareChartCard(Chart* chart, QWidget* parent)
{
    auto* card = new Card({}, parent);
    card->content()->addWidget(chart, 1);
    auto* button = new MenuButton({}, card);
    button->setMenu(chart->menu());
    card->setCornerWidget(button);
    const auto follow = [card, button, chart] {
        card->setTitle(chart->title());
        card->setCaption(chart->caption());
        const QString name =
            QCoreApplication::translate("ChartCard", "Export, copy and figures: %1")
                .arg(chart->title());
        button->setToolTip(name);
        button->setAccessibleName(name);
    };
    follow();
    QObject::connect(chart, &Chart::seriesChanged, card, follow);
    return card;
}

ExampleChart* makeToldChart(const QString& id, QWidget* parent)
{
    auto* chart = new ExampleChart(parent);
    chart->setId(id);
    return chart;
}

RoleLabel* addText(Card* card, int lines)
{
    auto* text = new RoleLabel(TextRole::Body, {}, card);
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setMinimumHeight(lines * text->fontMetrics().lineSpacing());
    card->content()->addWidget(text);
    return text;
}

QWidget* followInTabOrder(const ToldChart& told, QWidget* before)
{
    if (before != nullptr)
        QWidget::setTabOrder(before, told.chart);
    auto* const menu = told.card->findChild<MenuButton*>();
    QWidget::setTabOrder(told.chart, menu);
    return menu;
}

} // namespace deployscope::ui
