// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/value_rules.h"
#include "core/units/dimension.h"
#include "ui/controls/value_scale.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

namespace deployscope::ui {

class LogSlider;
class QuantityField;
class RoleLabel;

// What a row for a figure of a design is like.
struct FigureRowLook
{
    QString name;
    QString tip; // what the figure means, one sentence
    Dimension dimension{};
    Range range{ranges::not_negative};
    QString empty;                             // stands in the field of one that may be missing
    std::optional<ValueScale> scale;           // of a slider below
    std::function<QString(double value)> hint; // beside the name: "2.31 %"
};

// Where a figure comes from: kind, source, what was written, note. For tool tips.
QString originOf(const Figure& figure);

// One figure of a design: its name, a mark where the user has set it, its exact value, and perhaps
// a slider. Its origin is in the tool tip. Setters are silent.
class FigureRow : public QWidget
{
    Q_OBJECT

public:
    explicit FigureRow(const FigureRowLook& look, QWidget* parent = nullptr);

    // otherwise: what counts where there is none, SI; the field shows it unless it may be empty.
    void setFigure(const std::optional<Figure>& figure,
                   std::optional<double> otherwise = std::nullopt);
    // What stands in the empty field now.
    void setEmptyText(const QString& text);

    QuantityField* field() const { return field_; }
    LogSlider* slider() const { return slider_; } // null where there is none
    bool isMarked() const;

signals:
    void valueEdited(std::optional<double> value); // SI
    void editEnded();

private:
    FigureRowLook look_;
    RoleLabel* name_;
    RoleLabel* hint_{nullptr};
    QWidget* mark_;
    QuantityField* field_;
    LogSlider* slider_{nullptr};
};

} // namespace deployscope::ui
