// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/segmented.h"

#include "ui/controls/accessible.h"
#include "ui/controls/paint.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

#include <algorithm>

namespace deployscope::ui {

namespace {

// A radio button in all but looks, so that keys and accessibility are those of one.
class SegmentButton : public QRadioButton
{
public:
    using QRadioButton::QRadioButton;

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(segmentFont(true));
        return {metrics.horizontalAdvance(text()) + 16, std::max(24, metrics.height() + 8)};
    }

    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        if (isChecked())
            drawPanel(painter, rect(), isEnabled() ? theme.accent_soft : theme.field,
                      isEnabled() ? theme.accent_border : theme.field_border);
        else
            drawPanel(painter, rect(),
                      isEnabled() && (underMouse() || isDown()) ? theme.field_hover : theme.card,
                      isEnabled() ? theme.field_border : theme.rule);
        if (hasFocus())
            drawFocusRing(painter, rect(), theme.accent);
        painter.setFont(segmentFont(isChecked()));
        painter.setPen(isEnabled() ? theme.text : theme.disabled_text);
        const QRect area = rect().adjusted(4, 0, -4, 0);
        painter.drawText(area, Qt::AlignCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
    }

private:
    // Chosen is said by weight as well as by colour.
    QFont segmentFont(bool chosen) const
    {
        QFont font = tickFont(this->font());
        font.setWeight(chosen ? QFont::Medium : QFont::Normal);
        return font;
    }
};

} // namespace

Segmented::Segmented(const std::vector<Segment>& segments, QWidget* parent)
    : QWidget(parent), group_(new QButtonGroup(this))
{
    installAccessibility();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        auto* button = new SegmentButton(segments[i].label, this);
        button->setToolTip(segments[i].tooltip);
        button->setAccessibleDescription(segments[i].tooltip);
        button->setAttribute(Qt::WA_Hover);
        button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // equal widths
        layout->addWidget(button, 1);
        button->setFocusPolicy(Qt::ClickFocus);
        group_->addButton(button, static_cast<int>(i));
    }
    // Toggled rather than clicked: the arrow keys choose without a click.
    connect(group_, &QButtonGroup::idToggled, this, [this](int index, bool checked) {
        // The chosen one is the tab stop, also where nobody has been yet.
        group_->button(index)->setFocusPolicy(checked ? Qt::StrongFocus : Qt::ClickFocus);
        if (!checked || index == said_)
            return;
        said_ = index;
        emit indexEdited(index);
    });
    if (!segments.empty())
        group_->button(0)->setChecked(true);
}

int Segmented::index() const
{
    return group_->checkedId();
}

void Segmented::setIndex(int index)
{
    if (QAbstractButton* button = group_->button(index)) {
        said_ = index;
        button->setChecked(true);
    }
}

} // namespace deployscope::ui
