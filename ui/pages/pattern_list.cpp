// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pattern_list.h"

#include "ui/controls/quiet_list.h"
#include "ui/controls/reading_text.h"
#include "ui/controls/role_label.h"
#include "ui/theme/fonts.h"
#include "ui/theme/shaped_text.h"
#include "ui/theme/theme.h"

#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 10;
constexpr int above = 6;
constexpr int line_gap = 1;
constexpr int mark_room = 17;

enum Role { Id = Qt::UserRole, Fit, FitText, Sign, SignText };

class PatternDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        drawLineSurface(*painter, option, option.state.testFlag(QStyle::State_HasFocus));
        const double left = option.rect.left() + side;
        const double room = option.rect.width() - 2 * side;
        double top = option.rect.top() + above;
        const QFont bold = labelFont(option.font);
        const QFontMetrics strong(bold);
        painter->setFont(bold);
        painter->setPen(chosen ? theme.accent_text : theme.text);
        painter->drawText(QPointF(left, top + strong.ascent()),
                          elidedTo(index.data().toString(), bold, room));
        top += strong.height() + line_gap;
        for (const auto& [standing, text] : {std::pair(Fit, FitText), std::pair(Sign, SignText)}) {
            const auto is = static_cast<PatternStanding>(index.data(standing).toInt());
            const QFont caption = captionFont(option.font);
            const QFontMetrics small(caption);
            drawStanding(*painter, QPointF(left + 5.0, top + small.height() / 2.0), is, theme);
            painter->setFont(caption);
            painter->setPen(colourOf(is, theme));
            painter->drawText(QPointF(left + mark_room, top + small.ascent()),
                              elidedTo(index.data(text).toString(), caption, room - mark_room));
            top += small.height() + line_gap;
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        const int lines = QFontMetrics(labelFont(option.font)).height() +
                          2 * QFontMetrics(captionFont(option.font)).height();
        return {option.rect.width(), lines + 2 * line_gap + 2 * above};
    }
};

} // namespace

PatternList::PatternList(QWidget* parent)
    : Card(tr("Patterns"), parent)
    , list_(new QListView(this))
    , model_(new QStandardItemModel(this))
    , combinations_(new ReadingText(tr("Patterns known to go together"), this))
{
    list_->setModel(model_);
    list_->setItemDelegate(new PatternDelegate(list_));
    list_->setAccessibleName(tr("Patterns"));
    makeQuiet(list_);
    list_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list_->setResizeMode(QListView::Adjust);
    list_->setTabKeyNavigation(false);
    list_->viewport()->setAutoFillBackground(false);
    whenEntered(list_, [this] { emit entered(); });
    // As high as its lines; what goes together stands right below.
    list_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    list_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    content()->addWidget(list_, 3);
    content()->addSpacing(10);
    content()->addWidget(new RoleLabel(TextRole::Label, tr("Known to go together"), this));
    content()->addWidget(combinations_, 1);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!silent_)
            emit patternChosen(currentId());
    });
    connect(list_, &QListView::doubleClicked, this, &PatternList::entered);
}

void PatternList::setEntries(const std::vector<PatternEntry>& entries)
{
    if (entries == entries_)
        return;
    entries_ = entries;
    const QString chosen = currentId();
    silent_ = true;
    model_->setRowCount(0);
    for (const PatternEntry& entry : entries) {
        auto* item = new QStandardItem(entry.name);
        item->setData(entry.id, Id);
        item->setData(static_cast<int>(entry.fit), Fit);
        item->setData(entry.fit_text, FitText);
        item->setData(static_cast<int>(entry.sign), Sign);
        item->setData(entry.sign_text, SignText);
        item->setData(tr("%1: %2, %3").arg(entry.name, entry.fit_text, entry.sign_text),
                      Qt::AccessibleTextRole);
        model_->appendRow(item);
    }
    silent_ = false;
    choose(chosen);
}

QString PatternList::currentId() const
{
    return list_->currentIndex().data(Id).toString();
}

void PatternList::choose(const QString& id)
{
    int row = 0;
    for (int i = 0; i < model_->rowCount(); ++i) {
        if (model_->index(i, 0).data(Id).toString() == id)
            row = i;
    }
    silent_ = true;
    list_->setCurrentIndex(model_->index(row, 0));
    silent_ = false;
}

} // namespace deployscope::ui
