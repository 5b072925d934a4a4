// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/role_label.h"

#include "ui/theme/fonts.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace deployscope::ui {

RoleLabel::RoleLabel(TextRole role, const QString& text, QWidget* parent)
    : QLabel(text, parent), role_(role)
{
    setTextFormat(Qt::PlainText);
    // The palette keeps secondary text under this role (see paletteOf).
    if (role == TextRole::Caption || role == TextRole::Label)
        setForegroundRole(QPalette::PlaceholderText);
    followParent();
}

void RoleLabel::setElided(bool elided)
{
    elided_ = elided;
    updateGeometry();
    update();
}

QSize RoleLabel::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return elided_ ? QSize(0, whole.height()) : whole;
}

bool RoleLabel::event(QEvent* event)
{
    if (event->type() == QEvent::ParentChange)
        followParent();
    if (event->type() == QEvent::ToolTip && elided_ && toolTip().isEmpty() &&
        fontMetrics().horizontalAdvance(text()) > contentsRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

bool RoleLabel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == followed_ && event->type() == QEvent::FontChange)
        followParent();
    return QLabel::eventFilter(watched, event);
}

void RoleLabel::paintEvent(QPaintEvent* event)
{
    if (!elided_) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QRect area = contentsRect();
    painter.drawText(area, static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

void RoleLabel::followParent()
{
    if (followed_ != parentWidget()) {
        if (followed_)
            followed_->removeEventFilter(this);
        followed_ = parentWidget();
        if (followed_)
            followed_->installEventFilter(this);
    }
    const QFont base = followed_ ? followed_->font() : uiFont();
    switch (role_) {
    case TextRole::Body:
        setFont(base);
        break;
    case TextRole::Caption:
        setFont(captionFont(base));
        break;
    case TextRole::Label:
        setFont(labelFont(base));
        break;
    case TextRole::Heading:
        setFont(headingFont(base));
        break;
    case TextRole::Title:
        setFont(figureFont(base));
        break;
    }
}

} // namespace deployscope::ui
