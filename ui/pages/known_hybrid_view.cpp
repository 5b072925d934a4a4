// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/known_hybrid_view.h"

#include "ui/controls/role_label.h"
#include "ui/session/hybrid_session.h"

#include <QShowEvent>
#include <QVBoxLayout>

namespace deployscope::ui {

KnownHybridView::KnownHybridView(HybridSession& session, QWidget* parent)
    : HybridView(parent)
    , session_(session)
    , nothing_(new RoleLabel(TextRole::Body, {}, this))
    , contents_(new QWidget(this))
{
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setText(tr("What is known of hybrid systems could not be read: see the problems."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(nothing_);
    layout->addWidget(contents_);
    connect(&session_, &HybridSession::libraryChanged, this, &KnownHybridView::read);
}

bool KnownHybridView::isKnown() const
{
    return session_.knowledge() != nullptr;
}

void KnownHybridView::begin()
{
    read();
}

void KnownHybridView::read()
{
    nothing_->setVisible(!isKnown());
    contents_->setVisible(isKnown());
    if (isKnown())
        takeUp(*session_.knowledge());
    follow();
    emit contentsChanged();
}

void KnownHybridView::follow()
{
    stale_ = true;
    if (isVisible())
        look();
}

void KnownHybridView::look()
{
    stale_ = false;
    if (isKnown())
        refresh();
}

void KnownHybridView::showEvent(QShowEvent* event)
{
    if (stale_)
        look();
    HybridView::showEvent(event);
}

} // namespace deployscope::ui
