// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"
#include "ui/pages/pattern_verdict.h"

#include <QString>

#include <vector>

class QListView;
class QStandardItemModel;

namespace deployscope::ui {

class ReadingText;

// One line of the list: a pattern and the two things said of it.
struct PatternEntry
{
    QString id;
    QString name;
    PatternStanding fit{PatternStanding::Unknown};
    QString fit_text; // "fits your answers"
    PatternStanding sign{PatternStanding::Unknown};
    QString sign_text; // "in this design"

    friend bool operator==(const PatternEntry&, const PatternEntry&) = default;
};

// The card at the left of the patterns: which there are, with two badges each, and below which are
// known to go together. Going to a pattern chooses it; Return goes on into it.
class PatternList : public Card
{
    Q_OBJECT

public:
    explicit PatternList(QWidget* parent = nullptr);

    // Keeps the pattern that is chosen where it is still there, else chooses the first. Silent.
    void setEntries(const std::vector<PatternEntry>& entries);

    QString currentId() const; // empty where there is none
    void choose(const QString& id);

    QListView* list() const { return list_; }
    ReadingText* combinations() const { return combinations_; }

signals:
    void patternChosen(const QString& id);
    void entered(); // Return: on into what is chosen

private:
    QListView* list_;
    QStandardItemModel* model_;
    ReadingText* combinations_;
    std::vector<PatternEntry> entries_;
    bool silent_{false};
};

} // namespace deployscope::ui
