// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/status_line.h"

#include "core/units/format.h"
#include "ui/pages/text.h"

#include <QLabel>

namespace deployscope::ui {

namespace {

constexpr int message_ms = 8000;
constexpr int frame_pause_ms = 500;

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , left_(new QLabel(this))
    , frame_(new QLabel(this))
    , conventions_(new QLabel(this))
{
    left_->setContentsMargins(10, 0, 0, 0);
    frame_->setContentsMargins(0, 0, 14, 0);
    frame_->setToolTip(tr("How long the charts took to paint"));
    conventions_->setContentsMargins(0, 0, 10, 0);
    frame_pause_.setSingleShot(true);
    setSizeGripEnabled(false);
    addWidget(left_, 1);
    addPermanentWidget(frame_);
    addPermanentWidget(conventions_);
}

void StatusLine::setCounts(const Catalog& catalog)
{
    counts_ = tr("%1 devices · %2 workloads · %3 networks · every figure with its source")
                  .arg(catalog.devices.size())
                  .arg(catalog.workloads.size())
                  .arg(catalog.networks.size());
    showLeft();
}

void StatusLine::setConventions(const QString& conventions)
{
    conventions_->setText(conventions);
}

void StatusLine::tell(const QString& message)
{
    message_ = message;
    showLeft();
    QTimer::singleShot(message_ms, this, [this, message] {
        if (message_ == message) {
            message_.clear();
            showLeft();
        }
    });
}

void StatusLine::setFrame(double milliseconds)
{
    if (frame_pause_.isActive())
        return;
    frame_pause_.start(frame_pause_ms);
    frame_->setText(tr("frame %1 ms").arg(toQt(formatNumber(milliseconds, 2))));
}

void StatusLine::showLeft()
{
    left_->setText(message_.isEmpty() ? counts_ : message_);
}

} // namespace deployscope::ui
