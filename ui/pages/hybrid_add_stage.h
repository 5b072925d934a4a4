// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hybrid/design.h"
#include "ui/controls/plain_button.h"

#include <cstddef>
#include <optional>

class QMenu;

namespace deployscope::ui {

class HybridSession;

// Opens a menu of the kinds of stages and the tiers to put one on; where a flow is chosen that
// carries events, also on its way. The new stage is chosen then.
class HybridAddStage : public PlainButton
{
    Q_OBJECT

public:
    // The session must outlive it.
    explicit HybridAddStage(HybridSession& session, QWidget* parent = nullptr);

    QMenu* menu() const { return menu_; }
    void openMenu();

private:
    void fill();
    void fillKind(QMenu* menu, StageKind kind);
    std::optional<std::size_t> flowToJoin(StageKind kind) const;
    void add(StageKind kind, Tier tier, std::optional<std::size_t> into_flow);

    HybridSession& session_;
    QMenu* menu_;
};

} // namespace deployscope::ui
