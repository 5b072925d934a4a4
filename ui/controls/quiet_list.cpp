// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/quiet_list.h"

#include "ui/controls/paint.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QListView>
#include <QStyleOptionViewItem>

#include <utility>

namespace deployscope::ui {

namespace {

class ReturnKey : public QObject
{
public:
    ReturnKey(QListView* list, std::function<void()> enter)
        : QObject(list), enter_(std::move(enter))
    {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<QKeyEvent*>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                enter_();
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> enter_;
};

} // namespace

void makeQuiet(QListView* list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    useThinScrollBar(list);
}

void whenEntered(QListView* list, std::function<void()> enter)
{
    list->installEventFilter(new ReturnKey(list, std::move(enter)));
}

void drawLineSurface(QPainter& painter, const QStyleOptionViewItem& option, bool has_keyboard)
{
    const Theme& theme = themeOf(option.palette);
    const QRectF surface = QRectF(option.rect).adjusted(0.0, 1.0, 0.0, -1.0);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    if (chosen)
        drawPanel(painter, surface, theme.accent_soft, theme.accent_border);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        drawPanel(painter, surface, theme.field_hover, theme.field_hover);
    if (chosen && has_keyboard)
        drawFocusRing(painter, surface, theme.accent);
}

} // namespace deployscope::ui
