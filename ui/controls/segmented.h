// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace deployscope::ui {

struct Segment
{
    QString label;   // "Book: 1 MAC = 1 FLOP"
    QString tooltip; // what the choice means
};

// An exclusive switch of two or three ways, all in view: equal segments side by side. One tab
// stop; the arrow keys choose. To a screen reader it is a named group of radio buttons.
class Segmented : public QWidget
{
    Q_OBJECT

public:
    explicit Segmented(const std::vector<Segment>& segments, QWidget* parent = nullptr);

    int index() const;
    void setIndex(int index); // silent

signals:
    void indexEdited(int index);

private:
    QButtonGroup* group_;
    int said_{0}; // the last index that was shown or said
};

} // namespace deployscope::ui
