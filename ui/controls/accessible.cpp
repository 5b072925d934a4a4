// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/accessible.h"

#include "ui/controls/card.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/fold.h"
#include "ui/controls/segmented.h"
#include "ui/controls/track_slider.h"

#include <QAccessibleWidget>

namespace deployscope::ui {

namespace {

// A slider that tells its value in words. Readers which only know the value interface get the
// number in the domain's unit, and the words in front of the description.
class AccessibleTrackSlider : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleTrackSlider(TrackSlider* slider)
        : QAccessibleWidget(slider, QAccessible::Slider), slider_(slider)
    {}

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return slider_->valueText();
        if (kind == QAccessible::Description) {
            const QString more = slider_->accessibleDescription();
            return more.isEmpty() ? slider_->valueText()
                                  : slider_->valueText() + QStringLiteral(". ") + more;
        }
        return QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return slider_->accessibleValue(); }
    void setCurrentValue(const QVariant& value) override
    {
        bool is_number = false;
        const double number = value.toDouble(&is_number);
        if (is_number && slider_->isEnabled())
            slider_->setAccessibleValue(number);
    }
    QVariant maximumValue() const override { return slider_->accessibleMaximum(); }
    QVariant minimumValue() const override { return slider_->accessibleMinimum(); }
    QVariant minimumStepSize() const override { return 0.0; } // steps grow with the value

private:
    TrackSlider* slider_;
};

// A button that is drawn by hand, and so unknown to Qt's own interfaces.
class AccessiblePush : public QAccessibleWidget
{
public:
    explicit AccessiblePush(QAbstractButton* button)
        : QAccessibleWidget(button, QAccessible::Button), button_(button)
    {}

    QStringList actionNames() const override
    {
        QStringList names{QAccessibleActionInterface::pressAction()};
        names += QAccessibleWidget::actionNames();
        return names;
    }

    void doAction(const QString& name) override
    {
        if (name == QAccessibleActionInterface::pressAction())
            button_->click();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton* button_;
};

class AccessibleFoldHeader : public AccessiblePush
{
public:
    explicit AccessibleFoldHeader(FoldHeader* header) : AccessiblePush(header), header_(header) {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return header_->text();
        if (kind == QAccessible::Value)
            return header_->summary();
        if (kind == QAccessible::Description && !header_->summary().isEmpty())
            return header_->summary();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = header_->isChecked();
        state.collapsed = !header_->isChecked();
        return state;
    }

private:
    FoldHeader* header_;
};

// A box that names what is chosen and the choice: on some systems Qt's own tells only the choice.
class AccessibleChoiceBox : public QAccessibleWidget
{
public:
    explicit AccessibleChoiceBox(ChoiceBox* box)
        : QAccessibleWidget(box, QAccessible::ComboBox), box_(box)
    {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Value)
            return box_->choiceText();
        if (kind == QAccessible::Name)
            return ChoiceBox::tr("%1: %2", "what is chosen: the choice")
                .arg(box_->accessibleName(), box_->choiceText());
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.hasPopup = true;
        state.expanded = box_->isPopupOpen();
        state.collapsed = !box_->isPopupOpen();
        return state;
    }

    QStringList actionNames() const override
    {
        QStringList names{QAccessibleActionInterface::showMenuAction()};
        names += QAccessibleWidget::actionNames();
        return names;
    }

    void doAction(const QString& name) override
    {
        if (name == QAccessibleActionInterface::showMenuAction())
            box_->showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    ChoiceBox* box_;
};

QAccessibleInterface* makeInterface(const QString&, QObject* object)
{
    if (auto* slider = qobject_cast<TrackSlider*>(object))
        return new AccessibleTrackSlider(slider);
    if (auto* header = qobject_cast<FoldHeader*>(object))
        return new AccessibleFoldHeader(header);
    if (auto* box = qobject_cast<ChoiceBox*>(object))
        return new AccessibleChoiceBox(box);
    if (auto* tile = qobject_cast<FigureTile*>(object))
        return new AccessiblePush(tile);
    if (qobject_cast<Card*>(object) || qobject_cast<Segmented*>(object))
        return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::Grouping);
    return nullptr;
}

} // namespace

void installAccessibility()
{
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
}

} // namespace deployscope::ui
