// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_figure_row.h"

#include "core/catalog/terms.h"
#include "core/hybrid/edit.h"
#include "core/hybrid/evaluate_design.h"
#include "core/units/format.h"

#include "ui/controls/log_slider.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/role_label.h"
#include "ui/pages/text.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <vector>

namespace deployscope::ui {

namespace {

constexpr int wanted_ticks = 3;
constexpr int field_width = 104;
constexpr int most_digits = 12; // of a value from the slider: no dust of binary fractions

// A dot beside a figure that the user has set; the room stays where it is not.
class SetMark : public QWidget
{
public:
    explicit SetMark(QWidget* parent) : QWidget(parent) { setFixedWidth(8); }

    bool isSet() const { return set_; }
    void setSet(bool set)
    {
        if (set == set_)
            return;
        set_ = set;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (!set_)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(themeOf(palette()).accent);
        painter.drawEllipse(QRectF(rect()).center(), 3.0, 3.0);
    }

private:
    bool set_{false};
};

// As it is read best: "20 /day" rather than with many noughts.
QString exact(double value, Dimension dimension)
{
    return toQt(dimension == dimension::rate ? formatExactRate(value)
                                             : formatExact(value, dimension));
}

class FigureField : public QuantityField
{
public:
    using QuantityField::QuantityField;

protected:
    QString format(double value) const override { return exact(value, dimension()); }
};

double withoutDust(double value)
{
    return QString::number(value, 'g', most_digits).toDouble();
}

// Round values; of rates those that are round in their own times.
std::vector<double> tickValues(const ValueScale& scale, Dimension dimension)
{
    if (dimension != dimension::rate)
        return scale.roundValues(wanted_ticks);
    std::vector<double> values{scale.minimum()};
    for (const double value : {1.0 / seconds_per_year, 1.0 / seconds_per_day, 1.0}) {
        if (value > scale.minimum() && value < scale.maximum())
            values.push_back(value);
    }
    values.push_back(scale.maximum());
    return values;
}

} // namespace

QString originOf(const Figure& figure)
{
    QString text;
    if (isSetHere(figure)) {
        text = FigureRow::tr("Set by you: %1").arg(toQt(figure.as_written));
    } else {
        text = FigureRow::tr("%1: %2", "kind of figure: source")
                   .arg(sentenceOf(nameOf(figure.kind)), toQt(figure.source));
        text += QLatin1Char('\n') + FigureRow::tr("As written: %1").arg(toQt(figure.as_written));
    }
    if (!figure.note.empty())
        text += QLatin1Char('\n') + toQt(figure.note);
    return text;
}

FigureRow::FigureRow(const FigureRowLook& look, QWidget* parent)
    : QWidget(parent)
    , look_(look)
    , name_(new RoleLabel(look.scale ? TextRole::Label : TextRole::Body, look.name, this))
    , mark_(new SetMark(this))
    , field_(new FigureField(look.dimension, this))
{
    field_->setRange(look.range);
    field_->setAccessibleName(look.name);
    field_->setMinimumWidth(field_width);
    if (!look.empty.isEmpty())
        field_->setOptional(look.empty);
    name_->setBuddy(field_);

    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    if (look.hint) {
        hint_ = new RoleLabel(TextRole::Caption, {}, this);
        hint_->setElided(true);
        line->addWidget(name_);
        line->addWidget(hint_, 1);
    } else {
        name_->setElided(true);
        line->addWidget(name_, 1);
    }
    line->addWidget(mark_);
    line->addWidget(field_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(line);

    connect(field_, &QuantityField::quantityEdited, this, [this](std::optional<double> value) {
        emit valueEdited(value);
        emit editEnded();
    });
    if (!look.scale)
        return;
    const Dimension dimension = look.dimension;
    slider_ = new LogSlider(
        *look.scale, [dimension](double value) { return exact(withoutDust(value), dimension); },
        this);
    slider_->setAccessibleName(look.name);
    std::vector<SliderTick> ticks;
    for (const double value : tickValues(*look.scale, dimension))
        ticks.push_back({value, exact(withoutDust(value), dimension), {}});
    slider_->setTicks(std::move(ticks));
    layout->addWidget(slider_);
    setTabOrder(field_, slider_);
    connect(slider_, &LogSlider::valueEdited, this,
            [this](double value) { emit valueEdited(withoutDust(value)); });
    connect(slider_, &TrackSlider::editingFinished, this, &FigureRow::editEnded);
}

void FigureRow::setFigure(const std::optional<Figure>& figure, std::optional<double> otherwise)
{
    const bool may_be_empty = !look_.empty.isEmpty();
    const std::optional<double> counted = figure ? std::optional(figure->value) : otherwise;
    field_->setQuantity(may_be_empty && !figure ? std::nullopt : counted);
    if (!field_->hasFocus())
        field_->setCursorPosition(0); // what is too long shows how it begins
    if (slider_) {
        slider_->setVisible(counted.has_value());
        if (counted)
            slider_->setValue(*counted);
    }
    if (hint_)
        hint_->setText(counted ? look_.hint(*counted) : QString());

    const bool is_set = figure && isSetHere(*figure);
    static_cast<SetMark*>(mark_)->setSet(is_set);
    const QString origin = figure ? originOf(*figure) : tr("Nothing is given here.");
    const QString tip = look_.tip + QLatin1Char('\n') + origin;
    name_->setToolTip(tip);
    mark_->setToolTip(is_set ? origin : QString());
    if (field_->problem().isEmpty()) { // which says what is wrong, and is closer at hand
        field_->setToolTip(tip);
        field_->setAccessibleDescription(tip);
    }
}

void FigureRow::setEmptyText(const QString& text)
{
    if (!look_.empty.isEmpty())
        field_->setPlaceholderText(text);
}

bool FigureRow::isMarked() const
{
    return static_cast<SetMark*>(mark_)->isSet();
}

} // namespace deployscope::ui
