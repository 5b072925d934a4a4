// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/hybrid_view.h"

namespace deployscope {
struct HybridKnowledge;
}

namespace deployscope::ui {

class HybridSession;
class RoleLabel;

// A section that is made of what is known about hybrid systems; where nothing is known it says so.
// It looks again only while it is in sight.
class KnownHybridView : public HybridView
{
    Q_OBJECT

protected:
    KnownHybridView(HybridSession& session, QWidget* parent);

    HybridSession& hybrid() const { return session_; }
    bool isKnown() const;
    // What is in sight where something is known.
    QWidget* contents() const { return contents_; }

    // To be called once all is built.
    void begin();
    // To be called when something has changed.
    void follow();

    // What there is to set and to tell has been read, perhaps anew.
    virtual void takeUp(const HybridKnowledge& known) = 0;
    // Only where something is known.
    virtual void refresh() = 0;

    void showEvent(QShowEvent* event) override;

private:
    void look();
    void read();

    HybridSession& session_;
    RoleLabel* nothing_;
    QWidget* contents_;
    bool stale_{true};
};

} // namespace deployscope::ui
