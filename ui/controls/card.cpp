// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/card.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include "ui/controls/role_label.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace deployscope::ui {

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , header_(new QWidget(this))
    , header_layout_(new QHBoxLayout(header_))
    , title_(new RoleLabel(TextRole::Heading, title, header_))
    , caption_(new RoleLabel(TextRole::Caption, {}, header_))
    , content_(new QVBoxLayout)
{
    installAccessibility();
    caption_->setElided(true);
    caption_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    header_layout_->setContentsMargins(0, 0, 0, 0);
    header_layout_->setSpacing(12);
    header_layout_->addWidget(title_);
    header_layout_->addWidget(caption_, 1);
    header_->setMinimumHeight(24);

    content_->setContentsMargins(0, 0, 0, 0);
    content_->setSpacing(8);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(header_);
    layout->addLayout(content_, 1);
    setCompact(false);
    setTitle(title);
}

void Card::setCompact(bool compact)
{
    if (compact)
        layout()->setContentsMargins(12, 5, 12, 6);
    else
        layout()->setContentsMargins(16, 10, 16, 12);
    layout()->setSpacing(compact ? 2 : 6);
}

QString Card::title() const
{
    return title_->text();
}

void Card::setTitle(const QString& title)
{
    title_->setText(title);
    setAccessibleName(title);
    showHeader();
}

QString Card::caption() const
{
    return caption_->text();
}

void Card::setCaption(const QString& caption)
{
    if (caption == caption_->text())
        return;
    caption_->setText(caption);
    setAccessibleDescription(caption);
    showHeader();
}

void Card::setCornerWidget(QWidget* widget)
{
    delete corner_;
    corner_ = widget;
    if (corner_)
        header_layout_->addWidget(corner_);
    showHeader();
}

void Card::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    // What lies above a card repaints often: its plain inside needs no smooth corners.
    const int edge = static_cast<int>(corner_radius);
    if (rect().adjusted(edge, edge, -edge, -edge).contains(event->rect())) {
        painter.fillRect(event->rect(), theme.card);
        return;
    }
    drawPanel(painter, rect(), theme.card, theme.card_border);
}

void Card::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

void Card::showHeader()
{
    header_->setVisible(corner_ || !title_->text().isEmpty() || !caption_->text().isEmpty());
}

} // namespace deployscope::ui
