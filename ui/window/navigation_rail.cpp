// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/navigation_rail.h"

#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QEvent>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int margin = 6;
constexpr int narrow_margin = 2;
constexpr double icon_side = 22.0;
constexpr int icon_top = 9;
constexpr int text_gap = 4;
constexpr int bottom = 8;
constexpr int wide_least = 92;
constexpr int narrow_least = 54;

// A radio button in all but looks, so that keys and accessibility are those of one.
class RailButton : public QRadioButton
{
public:
    RailButton(RailIcon icon, const QString& label, QWidget* parent)
        : QRadioButton(label, parent), icon_(icon)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setNarrow(bool narrow)
    {
        narrow_ = narrow;
        updateGeometry();
        update();
    }

    int textWidth(bool narrow) const
    {
        return QFontMetrics(textFont(narrow)).horizontalAdvance(text());
    }

    QSize sizeHint() const override
    {
        const int text_height = QFontMetrics(textFont(narrow_)).height();
        return {textWidth(narrow_) + (narrow_ ? 4 : 8),
                icon_top + static_cast<int>(icon_side) + text_gap + text_height + bottom};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        if (isChecked())
            drawPanel(painter, rect(), theme.sidebar_chosen, theme.sidebar_chosen);
        else if (underMouse() || isDown()) {
            const QColor hover = blended(theme.sidebar, theme.sidebar_chosen, 0.5);
            drawPanel(painter, rect(), hover, hover);
        }
        if (hasFocus())
            drawFocusRing(painter, rect(), theme.sidebar_text);
        const QRectF square((width() - icon_side) / 2.0, icon_top, icon_side, icon_side);
        drawRailIcon(painter, icon_, square, theme.sidebar_icon);
        painter.setFont(textFont(narrow_));
        painter.setPen(theme.sidebar_text);
        const int top = icon_top + static_cast<int>(icon_side) + text_gap;
        painter.drawText(QRect(0, top, width(), height() - top - bottom + 2),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine, text());
    }

private:
    QFont textFont(bool narrow) const
    {
        return narrow ? tickFont(this->font()) : captionFont(this->font());
    }

    RailIcon icon_;
    bool narrow_{false};
};

// A screen reader hears of a group with a name.
QAccessibleInterface* accessibleRail(const QString& /*class_name*/, QObject* object)
{
    auto* rail = qobject_cast<NavigationRail*>(object);
    return rail ? new QAccessibleWidget(rail, QAccessible::Grouping) : nullptr;
}

} // namespace

NavigationRail::NavigationRail(QWidget* parent)
    : QWidget(parent), layout_(new QVBoxLayout(this)), group_(new QButtonGroup(this))
{
    static const bool accessible = (QAccessible::installFactory(accessibleRail), true);
    Q_UNUSED(accessible)
    setAccessibleName(tr("Pages"));
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    layout_->setSpacing(4);
    layout_->addStretch(1);
    fit();
    // Toggled rather than clicked: the arrow keys choose without a click.
    connect(group_, &QButtonGroup::idToggled, this, [this](int entry, bool checked) {
        // The chosen one is the tab stop, also where nobody has been yet.
        group_->button(entry)->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (!checked || entry == said_)
            return;
        said_ = entry;
        emit entryChosen(entry);
    });
}

void NavigationRail::addEntry(RailIcon icon, const QString& label, const QString& hint)
{
    auto* button = new RailButton(icon, label, this);
    button->setToolTip(hint);
    button->setAccessibleDescription(hint);
    button->setNarrow(narrow_);
    button->setFocusPolicy(Qt::ClickFocus);
    const int entry = static_cast<int>(group_->buttons().size());
    group_->addButton(button, entry);
    button->setChecked(entry == 0);
    layout_->insertWidget(entry, button);
    updateGeometry();
}

int NavigationRail::current() const
{
    return group_->checkedId();
}

void NavigationRail::setCurrent(int entry)
{
    if (QAbstractButton* button = group_->button(entry)) {
        said_ = entry;
        button->setChecked(true);
    }
}

void NavigationRail::setNarrow(bool narrow)
{
    if (narrow == narrow_)
        return;
    narrow_ = narrow;
    for (QAbstractButton* button : group_->buttons())
        static_cast<RailButton*>(button)->setNarrow(narrow);
    fit();
    updateGeometry();
}

int NavigationRail::spareWidth() const
{
    return narrow_ ? 0 : widthWhere(false) - widthWhere(true);
}

QSize NavigationRail::sizeHint() const
{
    return {widthWhere(narrow_), layout_->sizeHint().height()};
}

void NavigationRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void NavigationRail::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), themeOf(palette()).sidebar);
}

int NavigationRail::widthWhere(bool narrow) const
{
    int widest = 0;
    for (const QAbstractButton* button : group_->buttons())
        widest = std::max(widest, static_cast<const RailButton*>(button)->textWidth(narrow));
    const int around = 2 * (narrow ? narrow_margin : margin) + (narrow ? 4 : 8);
    return std::max(narrow ? narrow_least : wide_least, widest + around);
}

void NavigationRail::fit()
{
    const int around = narrow_ ? narrow_margin : margin;
    layout_->setContentsMargins(around, margin + 2, around, margin);
}

} // namespace deployscope::ui
