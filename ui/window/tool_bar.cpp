// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/tool_bar.h"

#include "ui/theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace deployscope::ui {

namespace {

constexpr int least_height = 40;

// A tool button with a menu. The style's own mark of a menu is a speck in the corner; the text says
// it better.
class MenuToolButton : public QToolButton
{
public:
    MenuToolButton(const QString& text, QMenu* menu, QWidget* parent) : QToolButton(parent)
    {
        setText(text + QStringLiteral(" ▾"));
        setMenu(menu);
        setPopupMode(QToolButton::InstantPopup);
        setToolButtonStyle(Qt::ToolButtonTextOnly);
        setFocusPolicy(Qt::TabFocus);
        setAutoRaise(true);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        option.features &= ~QStyleOptionToolButton::ToolButtonFeatures(
            QStyleOptionToolButton::HasMenu | QStyleOptionToolButton::Menu);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

ToolBar::ToolBar(const QString& title, QWidget* parent) : QToolBar(title, parent)
{
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setMinimumHeight(least_height);
}

QAction* ToolBar::addTool(const QString& text, const QString& tooltip, const QKeySequence& shortcut)
{
    QAction* action = addAction(text);
    action->setShortcut(shortcut);
    setTip(action, tooltip);
    if (auto* button = qobject_cast<QToolButton*>(widgetForAction(action)))
        button->setFocusPolicy(Qt::TabFocus);
    return action;
}

void ToolBar::setTip(QAction* tool, const QString& tooltip)
{
    const QString keys = tool->shortcut().toString(QKeySequence::NativeText);
    tool->setToolTip(keys.isEmpty() ? tooltip : QStringLiteral("%1 (%2)").arg(tooltip, keys));
}

QToolButton* ToolBar::addMenu(const QString& text, const QString& tooltip, QMenu* menu)
{
    auto* button = new MenuToolButton(text, menu, this);
    button->setToolTip(tooltip);
    addWidget(button);
    return button;
}

void ToolBar::addSpace()
{
    auto* spacer = new QWidget(this);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spacer);
}

void ToolBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.setPen(theme.card_border);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace deployscope::ui
