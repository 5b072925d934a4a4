// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/card.h"

#include <vector>

class QScrollArea;

namespace deployscope::ui {

class HybridPartEditor;
class HybridSession;
class RefusalNote;

// Shows and edits the part of the design that is chosen; why an edit was refused stands above.
// Works only while it is in sight.
class HybridInspector : public Card
{
    Q_OBJECT

public:
    // The session must outlive it.
    explicit HybridInspector(HybridSession& session, QWidget* parent = nullptr);

    // That of the part that is chosen.
    HybridPartEditor* editor() const { return editor_; }
    // Empty where nothing was refused.
    QString refusal() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void look();
    void refresh();
    void showRefusal();

    HybridSession& session_;
    RefusalNote* refusal_;
    QScrollArea* scroll_;
    std::vector<HybridPartEditor*> editors_;
    HybridPartEditor* editor_{nullptr};
    bool stale_{true};
    bool choices_stale_{false};
};

} // namespace deployscope::ui
