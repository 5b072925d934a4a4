// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/fold.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int arrow_width = 16;
constexpr int gap = 12;

} // namespace

FoldHeader::FoldHeader(const QString& title, QWidget* parent) : QAbstractButton(parent)
{
    installAccessibility();
    setText(title);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FoldHeader::setSummary(const QString& summary)
{
    if (summary == summary_)
        return;
    summary_ = summary;
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QSize FoldHeader::sizeHint() const
{
    const QFontMetrics title(labelFont(font()));
    int wide = arrow_width + title.horizontalAdvance(text()) + 4;
    if (!summary_.isEmpty())
        wide += gap + fontMetrics().horizontalAdvance(summary_);
    return {wide, std::max(26, title.height() + 8)};
}

QSize FoldHeader::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void FoldHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    const bool enabled = isEnabled();
    const QRect area = rect();
    if (hasFocus())
        drawFocusRing(painter, area, theme.accent);
    const QColor strong = !enabled                   ? theme.disabled_text
                          : underMouse() || isDown() ? theme.text
                                                     : theme.secondary_text;
    drawChevron(painter, QPointF(6.0, area.height() / 2.0), 7.0, isChecked(), strong);

    const QFont title_font = labelFont(font());
    const int summary_wide =
        summary_.isEmpty() ? 0 : fontMetrics().horizontalAdvance(summary_) + gap;
    const int title_room = area.width() - arrow_width - 4;
    const int title_wide = std::min(QFontMetrics(title_font).horizontalAdvance(text()) + 1,
                                    std::max(title_room - summary_wide, title_room / 2));
    painter.setFont(title_font);
    painter.setPen(strong);
    painter.drawText(QRect(arrow_width, 0, title_wide, area.height()),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, title_wide));

    const int left = arrow_width + title_wide + gap;
    const QRect room(left, 0, area.width() - 4 - left, area.height());
    painter.setFont(font());
    painter.setPen(enabled ? theme.text : theme.disabled_text);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(summary_, Qt::ElideRight, room.width()));
}

void FoldHeader::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        return;
    case Qt::Key_Right:
    case Qt::Key_Plus:
        if (!isChecked())
            click();
        return;
    case Qt::Key_Left:
    case Qt::Key_Minus:
        if (isChecked())
            click();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

Fold::Fold(const QString& title, QWidget* parent)
    : QWidget(parent)
    , header_(new FoldHeader(title, this))
    , body_(new QWidget(this))
    , content_(new QVBoxLayout(body_))
{
    content_->setContentsMargins(arrow_width, 4, 0, 8);
    content_->setSpacing(8);
    body_->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header_);
    layout->addWidget(body_);
    connect(header_, &QAbstractButton::toggled, this, [this](bool open) {
        body_->setVisible(open);
        if (QAccessible::isActive()) {
            QAccessible::State changed;
            changed.expanded = true;
            QAccessibleStateChangeEvent event(header_, changed);
            QAccessible::updateAccessibility(&event);
        }
    });
    connect(header_, &QAbstractButton::clicked, this, &Fold::openEdited);
}

void Fold::setOpen(bool open)
{
    header_->setChecked(open);
}

} // namespace deployscope::ui
