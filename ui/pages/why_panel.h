// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explanation/explanation.h"

#include "ui/controls/card.h"
#include "ui/controls/text_paragraphs.h"

#include <QString>

class QTextBrowser;

namespace deployscope::ui {

// The derivation of the figure that was last clicked or focused: formula, numbers, value, what
// follows from it, and the sources of what went in.
class WhyPanel : public Card
{
    Q_OBJECT

public:
    explicit WhyPanel(QWidget* parent = nullptr);

    void setExplanation(const Explanation& explanation);

    // The text as it stands, for tests and for copying.
    QString plainText() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void write();

    QTextBrowser* text_;
    Explanation explanation_;
    TextParagraphs shown_;
};

} // namespace deployscope::ui
