// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/word_table_view.h"

#include "ui/controls/paint.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/theme/fonts.h"
#include "ui/theme/shaped_text.h"
#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int side = 8;
constexpr int above = 4;
constexpr int remark_gap = 1;
constexpr double band = 3.0;
constexpr int sort_mark = 14;
constexpr int most_air = 18;

QFont fontOf(const WordCell& cell, const QFont& base)
{
    const bool bold = cell.tone == WordTone::Strong || cell.tone == WordTone::Good ||
                      cell.tone == WordTone::Bad || cell.tone == WordTone::Warning;
    return bold ? labelFont(base) : base;
}

QColor colourOf(const WordCell& cell, const Theme& theme)
{
    if (cell.tier)
        return theme.of(*cell.tier).text;
    switch (cell.tone) {
    case WordTone::Plain:
    case WordTone::Strong:
        return theme.text;
    case WordTone::Quiet:
        return theme.muted_text;
    case WordTone::Good:
        return theme.good_text;
    case WordTone::Warning:
        return theme.warning_text;
    case WordTone::Bad:
        return theme.bad_text;
    }
    return theme.text;
}

int heightOf(const QFont& font, int width, const QString& text)
{
    return text.isEmpty() ? 0
                          : std::max(QFontMetrics(font).height(), wrappedHeight(font, width, text));
}

class WordDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const auto* model = static_cast<const WordTableModel*>(index.model());
        const WordCell& cell = model->cell(index);
        const Theme& theme = themeOf(option.palette);
        const bool own = model->columns().at(static_cast<std::size_t>(index.column())).own;
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.accent_soft);
        else if (own)
            painter->fillRect(option.rect, theme.field_hover);
        painter->setPen(theme.rule);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const auto* view = qobject_cast<const WordTableView*>(option.widget);
        const int air = view ? view->rowAir() / 2 : 0;
        QRect area = option.rect.adjusted(side, above + air, -side, -above);
        const QFont font = fontOf(cell, option.font);
        painter->setFont(font);
        painter->setPen(colourOf(cell, theme));
        painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, cell.text);
        if (!cell.remark.isEmpty()) {
            const int text = heightOf(font, area.width(), cell.text);
            area.setTop(area.top() + text + (text > 0 ? remark_gap : 0));
            painter->setFont(captionFont(option.font));
            painter->setPen(theme.secondary_text);
            painter->drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, cell.remark);
        }
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto* view = qobject_cast<const QTableView*>(option.widget);
        const WordCell& cell = static_cast<const WordTableModel*>(index.model())->cell(index);
        const int width = view ? view->columnWidth(index.column()) : option.rect.width();
        const int room = width - 2 * side;
        const int text = heightOf(fontOf(cell, option.font), room, cell.text);
        const int remark = heightOf(captionFont(option.font), room, cell.remark);
        const int gap = text > 0 && remark > 0 ? remark_gap : 0;
        return {width, text + gap + remark + 2 * above};
    }
};

// Heads in the card's colours, with a band of the tier's colour below.
class WordHeader : public QHeaderView
{
public:
    WordHeader(WordTableView* view, const WordTableModel* model)
        : QHeaderView(Qt::Horizontal, view), view_(view), model_(model)
    {
        setSectionResizeMode(QHeaderView::Fixed);
        setHighlightSections(false);
        setMinimumSectionSize(40);
    }

    QSize sizeHint() const override
    {
        int height = 0;
        for (int section = 0; section < count(); ++section)
            height = std::max(height, textHeight(section));
        return {QHeaderView::sizeHint().width(), height + 10 + static_cast<int>(band)};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        if (!rect.isValid())
            return;
        const Theme& theme = themeOf(palette());
        const WordColumn& column = model_->columns().at(static_cast<std::size_t>(section));
        painter->save();
        painter->fillRect(rect, column.own ? theme.field_hover : theme.card);
        const QColor line = column.tier  ? theme.of(*column.tier).fill
                            : column.own ? theme.text
                                         : theme.rule;
        painter->fillRect(QRectF(rect.left(), rect.bottom() + 1 - band,
                                 rect.width() - (column.tier ? 4 : 0), band),
                          line);
        const QFont font = labelFont(this->font());
        const QRect area = rect.adjusted(side, 3, -side, -static_cast<int>(band) - 5);
        painter->setFont(font);
        painter->setPen(column.tier ? theme.of(*column.tier).text : theme.secondary_text);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, column.head);
        if (view_->sortColumn() == section) {
            const QPointF centre(rect.right() - side - 1.0, area.bottom() - 6.0);
            if (view_->sortDescending()) {
                drawChevron(*painter, centre, 8.0, true, theme.accent);
            } else { // upwards
                painter->translate(centre);
                painter->rotate(180.0);
                drawChevron(*painter, {}, 8.0, true, theme.accent);
            }
        }
        painter->restore();
    }

    void paintEvent(QPaintEvent* event) override
    {
        QPainter(viewport()).fillRect(viewport()->rect(), themeOf(palette()).card);
        QHeaderView::paintEvent(event);
    }

private:
    int textHeight(int section) const
    {
        const int width = std::max(40, sectionSize(section) - 2 * side - sort_mark);
        return heightOf(labelFont(font()), width,
                        model_->columns().at(static_cast<std::size_t>(section)).head);
    }

    WordTableView* view_;
    const WordTableModel* model_;
};

} // namespace

WordTableView::WordTableView(QWidget* parent) : QTableView(parent), model_(new WordTableModel(this))
{
    setHorizontalHeader(new WordHeader(this, model_));
    setModel(model_);
    setItemDelegate(new WordDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(true);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(12);
    useThinScrollBar(this);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &WordTableView::headClicked);

    // Rows are measured together, once everything that changes has changed.
    fit_rows_.setSingleShot(true);
    fit_rows_.setInterval(0);
    connect(&fit_rows_, &QTimer::timeout, this, &WordTableView::fitRows);
    connect(model_, &WordTableModel::dataChanged, this, [this](const QModelIndex& changed) {
        stale_rows_.insert(changed.row());
        fit_rows_.start();
    });
    connect(model_, &WordTableModel::modelReset, this, &WordTableView::fit);
}

void WordTableView::setSortable(bool sortable)
{
    horizontalHeader()->setSectionsClickable(sortable);
}

void WordTableView::showSort(std::optional<int> column, bool descending)
{
    sort_column_ = column;
    sort_descending_ = descending;
    horizontalHeader()->viewport()->update();
}

void WordTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        emit copyRequested();
    else
        QTableView::keyPressEvent(event);
}

// By keyboard there is a row to go on from, and the focus is seen.
void WordTableView::focusInEvent(QFocusEvent* event)
{
    const bool by_key =
        event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (by_key && !currentIndex().isValid() && model_->rowCount() > 0)
        setCurrentIndex(model_->index(0, 0));
    QTableView::focusInEvent(event);
}

void WordTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size() != event->oldSize())
        fit();
}

void WordTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void WordTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    if (current.isValid() && current.row() != previous.row())
        emit rowChosen(current.row());
}

void WordTableView::fit()
{
    const auto& columns = model_->columns();
    int whole = 0;
    for (const WordColumn& column : columns)
        whole += column.share;
    int left = viewport()->width();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int width = i + 1 == columns.size()
                              ? left
                              : viewport()->width() * columns[i].share / std::max(1, whole);
        setColumnWidth(static_cast<int>(i), std::max(40, width));
        left -= width;
    }
    stale_rows_.clear();
    resizeRowsToContents();
    air_ = 0;
    air();
    updateGeometries();
}

void WordTableView::fitRows()
{
    for (const int row : stale_rows_)
        if (row < model_->rowCount())
            resizeRowToContents(row);
    // The others have their air already.
    for (int row = 0; row < model_->rowCount(); ++row)
        if (!stale_rows_.contains(row))
            setRowHeight(row, rowHeight(row) - air_);
    stale_rows_.clear();
    air();
}

void WordTableView::air()
{
    const int rows = model_->rowCount();
    int used = 1;
    for (int row = 0; row < rows; ++row)
        used += rowHeight(row);
    const int spare = viewport()->height() - used;
    air_ = rows > 0 ? std::clamp(spare / rows, 0, most_air) : 0;
    if (air_ == 0)
        return;
    for (int row = 0; row < rows; ++row)
        setRowHeight(row, rowHeight(row) + air_);
}

} // namespace deployscope::ui
