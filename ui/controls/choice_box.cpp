// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/choice_box.h"

#include "ui/controls/accessible.h"
#include "ui/controls/choice_delegate.h"
#include "ui/controls/choice_model.h"
#include "ui/controls/choice_popup.h"
#include "ui/controls/paint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int arrow_room = 24;

} // namespace

ChoiceBox::ChoiceBox(const QString& name, QWidget* parent)
    : QComboBox(parent), choices_(new QStandardItemModel(this))
{
    installAccessibility();
    setModel(choices_);
    setAccessibleName(name);
    setPlaceholderText(tr("Choose"));
    setFocusPolicy(Qt::StrongFocus); // not by the wheel
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QComboBox::activated, this, &ChoiceBox::edit);
}

void ChoiceBox::setChoices(const std::vector<Choice>& choices)
{
    const QString id = said_;
    {
        const QSignalBlocker blocker(this);
        fillChoices(*choices_, choices);
    }
    showId(id);
}

QString ChoiceBox::currentId() const
{
    return currentData(choice_role::id).toString();
}

void ChoiceBox::setCurrentId(const QString& id)
{
    if (id != said_ || id != currentId()) // said again at every move of a slider
        showId(id);
}

void ChoiceBox::showId(const QString& id)
{
    const int row = id.isEmpty() ? -1 : findData(id, choice_role::id);
    const QSignalBlocker blocker(this);
    setCurrentIndex(row);
    said_ = id;
    choiceShown();
}

QString ChoiceBox::choiceText() const
{
    return currentIndex() < 0 ? placeholderText() : currentData(Qt::AccessibleTextRole).toString();
}

QSize ChoiceBox::sizeHint() const
{
    return {268, minimumSizeHint().height()};
}

QSize ChoiceBox::minimumSizeHint() const
{
    return {120, std::max(28, fontMetrics().height() + 12)};
}

void ChoiceBox::showPopup()
{
    openWith({});
}

void ChoiceBox::hidePopup()
{
    if (popup_)
        popup_->hide();
}

ChoicePopup* ChoiceBox::popup() const
{
    return popup_;
}

bool ChoiceBox::isPopupOpen() const
{
    return popup_ && popup_->isVisible();
}

void ChoiceBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    const bool open = isPopupOpen();
    const QColor surface = !isEnabled()           ? theme.card
                           : underMouse() || open ? theme.field_hover
                                                  : theme.field;
    const bool strong = hasFocus() || open;
    drawPanel(painter, rect(), surface,
              !isEnabled() ? theme.rule
              : strong     ? theme.accent
                           : theme.field_border,
              corner_radius, strong ? 2.0 : 1.0);
    const QRect area = rect().adjusted(10, 0, -arrow_room, 0);
    if (currentIndex() >= 0) {
        paintChoice(painter, area, choices_->index(currentIndex(), 0), font(), theme, isEnabled());
    } else {
        painter.setPen(isEnabled() ? theme.secondary_text : theme.disabled_text);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, placeholderText());
    }
    drawChevron(painter, QPointF(width() - arrow_room / 2.0 - 1.0, height() / 2.0), 8.0, true,
                isEnabled() ? theme.secondary_text : theme.disabled_text);
}

void ChoiceBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore(); // the page scrolls
}

void ChoiceBox::keyPressEvent(QKeyEvent* event)
{
    const bool command = event->modifiers() & (Qt::ControlModifier | Qt::AltModifier);
    const QString text = event->text();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        showPopup();
        return;
    }
    if (!command && !text.isEmpty() && text.front().isPrint() && !text.front().isSpace()) {
        openWith(text);
        return;
    }
    QComboBox::keyPressEvent(event);
}

bool ChoiceBox::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && currentIndex() >= 0) {
        const QModelIndex index = choices_->index(currentIndex(), 0);
        const QString sentence = index.data(Qt::ToolTipRole).toString();
        const QString name = choiceText();
        QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(),
                           sentence.isEmpty() ? name : name + QLatin1Char('\n') + sentence, this);
        return true;
    }
    return QComboBox::event(event);
}

void ChoiceBox::openWith(const QString& text)
{
    if (choices_->rowCount() == 0)
        return;
    if (!popup_) {
        popup_ = new ChoicePopup(choices_, accessibleName(), this);
        connect(popup_, &ChoicePopup::chosen, this, [this](int row) {
            {
                const QSignalBlocker blocker(this);
                setCurrentIndex(row);
            }
            edit(row);
        });
        connect(popup_, &ChoicePopup::closed, this, [this] { update(); });
    }
    popup_->open(*this, currentIndex(), text);
    update();
}

void ChoiceBox::edit(int row)
{
    const QString id = choices_->index(row, 0).data(choice_role::id).toString();
    choiceShown();
    if (id.isEmpty() || id == said_)
        return;
    said_ = id;
    emit idEdited(id);
}

void ChoiceBox::choiceShown()
{
    update();
    if (QAccessible::isActive()) {
        QAccessibleEvent name(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&name);
        QAccessibleValueChangeEvent value(this, choiceText());
        QAccessible::updateAccessibility(&value);
    }
}

} // namespace deployscope::ui
