// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/book_check.h"

#include <QString>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace deployscope::ui {

class Card;
class ExampleChart;
class ExampleInputs;
class ExampleSession;
class ExampleStepsView;
class PlainButton;
class RoleLabel;
class VerdictBanner;

// As what an example is looked at: as a question to be worked out, or as a claim to be tested.
enum class ExampleAspect : std::uint8_t { Question, Claim };

// The example in hand: above what is asked and the verdict, at the left the figures to move, at the
// right the chart and the steps. It follows the session and sends back intent alone.
class ExampleView : public QWidget
{
    Q_OBJECT

public:
    explicit ExampleView(ExampleSession& session, QWidget* parent = nullptr);

    void setAspect(ExampleAspect aspect);
    void setCompact(bool compact);

    VerdictBanner* banner() const { return banner_; }
    ExampleInputs* inputs() const { return inputs_; }
    ExampleStepsView* steps() const { return steps_; }
    ExampleChart* chart() const { return chart_; }
    PlainButton* openButton() const { return open_; }
    QString questionText() const;
    QString takeawayText() const;

    // The whole example as text.
    QString text() const;
    // The first figure to move.
    void focusFirst();

signals:
    void copyRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildWorkings();
    void listen();
    void showExample();
    void showResult();
    void showClaim();
    void reserveBanner();
    void sweep(double value);
    void fitColumns();

    ExampleSession& session_;
    ExampleAspect aspect_{ExampleAspect::Question};
    Card* header_;
    RoleLabel* question_;
    VerdictBanner* banner_;
    PlainButton* open_;
    ExampleInputs* inputs_;
    Card* takeaway_card_;
    RoleLabel* takeaway_;
    Card* chart_card_;
    ExampleChart* chart_;
    ExampleStepsView* steps_;
    std::vector<BookCheck> checks_; // of the example in hand
    bool stale_{true};              // what is shown is another example, or none
};

} // namespace deployscope::ui
