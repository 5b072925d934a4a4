// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/value_rules.h"
#include "core/units/dimension.h"
#include "ui/controls/edited_line.h"

#include <QPointer>

#include <optional>

namespace deployscope::ui {

class FieldMessage;

// What QuantityField and CountField share: a line for one exact number. Return or leaving the
// field reads the text; a text that cannot be read stays, outlined in red with a message of what is
// wrong and what would be right, and changes nothing. Escape brings the last good value back.
class ValueField : public EditedLine
{
    Q_OBJECT

public:
    explicit ValueField(Dimension dimension, QWidget* parent = nullptr);
    ~ValueField() override;

    std::optional<double> value() const { return value_; }

    // An empty text is a value too: none. empty_text stands in the empty field ("no budget").
    void setOptional(const QString& empty_text);

    // What is wrong with the text as it stands; empty where nothing is.
    QString problem() const { return problem_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    struct Reading
    {
        std::optional<double> value;
        QString problem; // empty: the value counts, also where there is none
        QString remedy;
    };

    // The words for a value, as edited.
    virtual QString format(double value) const = 0;
    // Reads a text that is not empty; the range is checked afterwards.
    virtual Reading read(const QString& text) const = 0;
    virtual void sayEdited() = 0;

    Dimension dimension() const { return dimension_; }
    void setBounds(const Range& range) { range_ = range; } // in SI
    // Silent. A text that is being edited stays when the value is what it was.
    void showValue(std::optional<double> value);

    void focusInEvent(QFocusEvent* event) override;

private:
    void commit() override;
    void restore() override;
    void left() override;
    bool isWrong() const override { return !problem_.isEmpty(); }
    Reading readInRange(const QString& text) const;
    void setProblem(const QString& problem, const QString& remedy);
    QString shownText() const override;

    Dimension dimension_;
    std::optional<double> value_;
    Range range_{ranges::any};
    bool optional_{false};
    QString problem_;
    QString remedy_;
    QString refused_; // the text that the problem is about
    QPointer<FieldMessage> message_;
};

} // namespace deployscope::ui
