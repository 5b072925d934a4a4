// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/edit.h"
#include "ui/pages/hybrid_figure_row.h"
#include "ui/pages/hybrid_part_figures.h"
#include "ui/session/hybrid_session.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <string>

class QVBoxLayout;

namespace deployscope::ui {

class ChoiceBox;
class HybridFiguresBlock;
class LineButton;
class RoleLabel;
class TextField;

// The fields of one part of a design, below its figures. The rows are made once and shown anew for
// each part of the kind, so that nothing is rebuilt under the user's hand.
class HybridPartEditor : public QWidget
{
    Q_OBJECT

public:
    explicit HybridPartEditor(HybridSession& session, QWidget* parent = nullptr);

    // Whether the part that is chosen is of this editor's kind.
    virtual bool isFor(ChosenPart part) const = 0;
    // Silent; only where isFor says so.
    virtual void refresh() = 0;
    // The catalog has changed.
    virtual void fillChoices() {}

    // What is above the fields: "Stage", and which one.
    virtual QString title() const = 0;
    virtual QString caption() const = 0;

    HybridFiguresBlock* figures() const { return figures_; }

protected:
    using FigureEdit = std::function<DesignEdit(std::optional<double> value)>;
    using WordEdit = std::function<DesignEdit(const std::string& word)>;

    HybridSession& session() { return session_; }
    const HybridSession& session() const { return session_; }
    const HybridDesign& design() const { return session_.design(); }
    const Catalog& catalog() const { return session_.catalog(); }
    EvaluatedDesign evaluated() const { return {design(), session_.result(), catalog()}; }
    // Tells the parts of one kind apart, for undo.
    virtual QString partKey() const = 0;

    // Where it is refused, the fields show again what is.
    bool apply(DesignEdit edit, const QString& control = {});

    FigureRow* addFigure(const FigureRowLook& look, const QString& control, FigureEdit edit);
    // Beside its name, or below it over the whole width.
    ChoiceBox* addChoice(const QString& name, const QString& tip, WordEdit edit,
                         bool below = false);
    TextField* addText(const QString& name, const QString& tip);
    RoleLabel* addHeading(const QString& text);
    RoleLabel* addNote();
    LineButton* addLine();
    void addRow(const QString& name, QWidget* editor, const QString& tip);
    // The row of a widget that addChoice, addText or addRow made, to be hidden.
    static QWidget* rowOf(QWidget* editor) { return editor->parentWidget(); }
    QVBoxLayout* body() const { return body_; }

private:
    HybridSession& session_;
    QVBoxLayout* body_;
    HybridFiguresBlock* figures_;
};

} // namespace deployscope::ui
