// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/book_table_view.h"

#include "ui/controls/menu_button.h"
#include "ui/controls/paint.h"
#include "ui/controls/role_label.h"
#include "ui/controls/segmented.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/files/save_dialog.h"
#include "ui/pages/book_table_delegate.h"
#include "ui/pages/book_table_model.h"
#include "ui/pages/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace deployscope::ui {

namespace {

// What each column takes of the width, once State has what it needs.
struct ColumnShare
{
    BookTableModel::Column column;
    int share;
};
constexpr std::array shares{
    ColumnShare{BookTableModel::Title, 17}, ColumnShare{BookTableModel::Quantity, 20},
    ColumnShare{BookTableModel::Ours, 12},  ColumnShare{BookTableModel::Book, 14},
    ColumnShare{BookTableModel::Why, 20},   ColumnShare{BookTableModel::Where, 17}};

// The heads of the columns as quiet labels, without the style's gradient, aligned with the cells.
class QuietHeader : public QHeaderView
{
public:
    explicit QuietHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        const Theme& theme = themeOf(palette());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillRect(rect, theme.card);
        painter->setPen(theme.axis);
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        painter->setFont(labelFont(captionFont(font())));
        painter->setPen(theme.secondary_text);
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const QRect room = rect.adjusted(BookTableDelegate::side, 0, -BookTableDelegate::side, 0);
        painter->drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        if (sortIndicatorSection() == section && isSortIndicatorShown()) {
            const bool rising = sortIndicatorOrder() == Qt::AscendingOrder;
            const double x = room.left() + painter->fontMetrics().horizontalAdvance(text) + 10.0;
            painter->translate(x, rect.center().y() + 1.0);
            painter->rotate(rising ? 180.0 : 0.0);
            drawChevron(*painter, QPointF(0.0, 0.0), 7.0, true, theme.secondary_text);
        }
        painter->restore();
    }
};

std::optional<BookState> stateAt(int segment)
{
    switch (segment) {
    case 1:
        return BookState::Agrees;
    case 2:
        return BookState::Differs;
    case 3:
        return BookState::InWords;
    default:
        return std::nullopt;
    }
}

} // namespace

BookTableView::BookTableView(QWidget* parent)
    : Card(tr("Checked against the book"), parent)
    , states_(new Segmented({{tr("All"), tr("Every figure that the book prints")},
                             {tr("Agree"), tr("Ours rounds to the figure printed, or lies in the "
                                              "range printed")},
                             {tr("Differ"), tr("Ours is another, and it is said why")},
                             {tr("In words"), tr("The book gives no number")}},
                            this))
    , view_(new QTableView(this))
    , nothing_(new RoleLabel(TextRole::Caption, tr("No figure here is of that kind."), this))
    , model_(new BookTableModel(this))
    , filter_(new BookTableFilter(this))
    , copy_(new QAction(tr("Copy table"), this))
    , save_csv_(new QAction(tr("Save table as CSV…"), this))
    , save_markdown_(new QAction(tr("Save table as Markdown…"), this))
{
    states_->setAccessibleName(tr("State"));
    states_->setMaximumWidth(420);
    nothing_->hide();
    filter_->setSourceModel(model_);
    filter_->setSortCaseSensitivity(Qt::CaseInsensitive);
    view_->setModel(filter_);
    view_->setItemDelegate(new BookTableDelegate(view_));
    view_->setAccessibleName(title());
    view_->setFrameShape(QFrame::NoFrame);
    view_->setShowGrid(false);
    view_->setSelectionBehavior(QAbstractItemView::SelectRows);
    view_->setSelectionMode(QAbstractItemView::SingleSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setTabKeyNavigation(false); // rows are reached by arrows, and Tab leads out again
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view_->setWordWrap(true);
    view_->setHorizontalHeader(new QuietHeader(view_));
    view_->horizontalHeader()->setSectionsClickable(true);
    view_->setColumnHidden(BookTableModel::Section, true); // the list beside the table has it
    view_->verticalHeader()->hide();
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->horizontalHeader()->setHighlightSections(false);
    view_->horizontalHeader()->setSortIndicatorClearable(true);
    view_->setSortingEnabled(true);
    view_->sortByColumn(-1, Qt::AscendingOrder); // as the book has them, until a head is clicked
    view_->installEventFilter(this);
    useThinScrollBar(view_);

    auto* menu = new QMenu(this);
    menu->addActions({copy_, save_csv_, save_markdown_});
    auto* button = new MenuButton(tr("Copy and save the table"), this);
    button->setMenu(menu);
    setCornerWidget(button);
    content()->addWidget(states_);
    content()->addWidget(nothing_);
    content()->addWidget(view_, 1);

    connect(states_, &Segmented::indexEdited, this, [this](int segment) {
        filter_->setState(stateAt(segment));
        showCounts();
    });
    connect(view_, &QTableView::activated, this, [this](const QModelIndex& index) {
        emit exampleRequested(model_->exampleOf(filter_->mapToSource(index).row()));
    });
    connect(copy_, &QAction::triggered, this, [this] {
        QApplication::clipboard()->setText(toQt(toCsv(table())));
        emit told(tr("Table copied"));
    });
    connect(save_csv_, &QAction::triggered, this,
            [this] { save(QStringLiteral("csv"), QByteArray::fromStdString(toCsv(table()))); });
    connect(save_markdown_, &QAction::triggered, this,
            [this] { save(QStringLiteral("md"), QByteArray::fromStdString(toMarkdown(table()))); });
}

void BookTableView::setLibrary(const ExampleLibrary& library)
{
    model_->setLibrary(library);
    showCounts();
}

void BookTableView::setSection(const QString& section)
{
    filter_->setSection(section);
    showCounts();
}

void BookTableView::setText(const QString& text)
{
    filter_->setText(text);
    showCounts();
}

Table BookTableView::table() const
{
    return filter_->table();
}

bool BookTableView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == view_ && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy_->trigger();
        return true;
    }
    return Card::eventFilter(watched, event);
}

void BookTableView::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumns();
}

void BookTableView::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    fitColumns();
}

void BookTableView::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void BookTableView::showCounts()
{
    std::array<int, 3> counts{};
    for (int row = 0; row < filter_->rowCount(); ++row) {
        const int source = filter_->mapToSource(filter_->index(row, 0)).row();
        ++counts.at(static_cast<std::size_t>(model_->stateOf(source)));
    }
    setCaption(tr("%1 agree · %2 differ, with the reason · %3 in words")
                   .arg(counts[static_cast<std::size_t>(BookState::Agrees)])
                   .arg(counts[static_cast<std::size_t>(BookState::Differs)])
                   .arg(counts[static_cast<std::size_t>(BookState::InWords)]));
    nothing_->setVisible(filter_->rowCount() == 0);
    for (QAction* action : {copy_, save_csv_, save_markdown_})
        action->setEnabled(filter_->rowCount() > 0);
    if (isVisible())
        view_->resizeRowsToContents();
}

void BookTableView::fitColumns()
{
    if (!isVisible())
        return;
    const int state = BookTableDelegate::stateWidth(view_->font());
    view_->setColumnWidth(BookTableModel::State, state);
    const int room = view_->viewport()->width() - state;
    int whole = 0;
    for (const ColumnShare& one : shares)
        whole += one.share;
    for (const ColumnShare& one : shares)
        view_->setColumnWidth(one.column, std::max(40, room * one.share / whole));
    view_->resizeRowsToContents();
}

void BookTableView::save(const QString& suffix, const QByteArray& contents)
{
    saveByDialog(this, tr("Save the table"), QStringLiteral("checked-against-the-book.") + suffix,
                 contents, [this](const QString& message) { emit told(message); });
}

} // namespace deployscope::ui
