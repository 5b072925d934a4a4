// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/answers_table.h"

#include "ui/controls/paint.h"
#include "ui/controls/role_label.h"
#include "ui/pages/answers_model.h"
#include "ui/pages/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr int row_padding = 8;
constexpr int mark_size = 9;
constexpr int mark_room = 15;
constexpr int cell_padding = 5;
constexpr double least_head = 0.25; // of the width
constexpr double most_head = 0.36;

int rowHeight(const QFont& font)
{
    return QFontMetrics(font).height() + row_padding;
}

QColor colourOf(AnswerMark mark, const Theme& theme)
{
    switch (mark) {
    case AnswerMark::Met:
        return theme.good_text;
    case AnswerMark::WithCare:
        return theme.warning_text;
    case AnswerMark::Out:
        return theme.bad_text;
    case AnswerMark::None:
        return theme.text;
    case AnswerMark::Open:
        break;
    }
    return theme.muted_text;
}

class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = themeOf(option.palette);
        const auto mark = static_cast<AnswerMark>(index.data(AnswersModel::mark_role).toInt());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(AnswersModel::asked_role).toBool())
            painter->fillRect(option.rect, theme.accent_soft);
        painter->setPen(theme.rule);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        const QWidget* view = option.widget;
        if (option.state.testFlag(QStyle::State_HasFocus) && view && view->hasFocus())
            drawFocusRing(*painter, QRectF(option.rect).adjusted(1, 1, -1, -2), theme.accent, 4.0);
        drawContents(*painter, option, mark, index.data().toString(), theme);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {80, rowHeight(option.font)};
    }

private:
    static void drawContents(QPainter& painter, const QStyleOptionViewItem& option, AnswerMark mark,
                             const QString& text, const Theme& theme)
    {
        QRect area = option.rect.adjusted(cell_padding, 0, -2, 0);
        const QColor colour = colourOf(mark, theme);
        const QPointF at(area.left() + mark_size / 2.0, area.center().y() + 0.5);
        switch (mark) {
        case AnswerMark::Met:
            drawCheck(painter, at, mark_size, colour);
            break;
        case AnswerMark::WithCare:
            drawTriangle(painter, at, mark_size, colour);
            break;
        case AnswerMark::Out:
            drawCross(painter, at, mark_size, colour);
            break;
        case AnswerMark::Open:
            painter.setPen(QPen(colour, 1.4));
            painter.drawLine(at - QPointF(3.5, 0), at + QPointF(3.5, 0));
            break;
        case AnswerMark::None:
            break;
        }
        if (mark != AnswerMark::None)
            area.setLeft(area.left() + mark_room);
        painter.setFont(option.font);
        painter.setPen(colour);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetrics(option.font).elidedText(text, Qt::ElideRight, area.width()));
    }
};

// Each paradigm's name in its colour, with the mark that goes with it.
class ParadigmHeader : public QHeaderView
{
public:
    explicit ParadigmHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), rowHeight(font())}; }

protected:
    void paintSection(QPainter* painter, const QRect& area, int section) const override
    {
        const Theme& theme = themeOf(palette());
        painter->fillRect(area, theme.card);
        painter->setPen(theme.rule);
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        const bool head = section == 0;
        const QColor colour =
            head ? theme.secondary_text
                 : theme.of(all_tiers.at(static_cast<std::size_t>(section - 1))).text;
        painter->setFont(head ? captionFont(font()) : labelFont(font()));
        painter->setPen(colour);
        const int left = cell_padding + (head ? 0 : mark_room);
        painter->drawText(area.adjusted(left, 0, -2, 0),
                          Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          model()->headerData(section, Qt::Horizontal).toString());
    }
};

// How many the first answer that rules anything out removes by itself.
QString summaryOf(const DecisionFlow& flow, const Recommendation& recommendation)
{
    for (std::size_t i = 0; i < flow.questions.size(); ++i) {
        const auto out =
            std::count_if(recommendation.paradigms.begin(), recommendation.paradigms.end(),
                          [i](const ParadigmOutcome& outcome) {
                              return outcome.judgements[i].standing == Standing::Out;
                          });
        if (out > 0)
            return AnswersTable::tr("%1 alone rules out %2 of %3 options.")
                .arg(toQt(flow.questions[i].name))
                .arg(out)
                .arg(recommendation.paradigms.size());
    }
    return AnswersTable::tr("No answer rules anything out so far.");
}

} // namespace

AnswersTable::AnswersTable(QWidget* parent)
    : Card(tr("What each answer rules out"), parent)
    , view_(new QTableView(this))
    , model_(new AnswersModel(this))
    , reason_(new RoleLabel(TextRole::Caption, {}, this))
{
    setCaption(tr("✓ fits · △ with care · ✗ out"));
    view_->setModel(model_);
    view_->setItemDelegate(new CellDelegate(view_));
    view_->setHorizontalHeader(new ParadigmHeader(view_));
    view_->setAccessibleName(title());
    view_->setFrameShape(QFrame::NoFrame);
    view_->setShowGrid(false);
    view_->setSelectionMode(QAbstractItemView::NoSelection);
    view_->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view_->setTabKeyNavigation(false); // cells are reached by arrows, and Tab leads out again
    view_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    view_->verticalHeader()->hide();
    view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view_->installEventFilter(this);
    reason_->setWordWrap(true);
    reason_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    content()->addWidget(view_);
    content()->addWidget(reason_);
    content()->addStretch(1);

    const auto request = [this](const QModelIndex& index) {
        if (index.isValid())
            emit questionRequested(static_cast<int>(model_->questionAt(index.row())));
    };
    connect(view_, &QTableView::activated, this, request);
    connect(view_, &QTableView::clicked, this, [request](const QModelIndex& index) {
        if (index.column() == 0)
            request(index);
    });
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AnswersTable::showReason);
    connect(model_, &QAbstractItemModel::dataChanged, this, &AnswersTable::showReason);
    connect(model_, &QAbstractItemModel::modelReset, this, &AnswersTable::showReason);
}

void AnswersTable::set(const DecisionFlow& flow, const FlowAnswers& answers,
                       const Recommendation& recommendation, const Catalog& catalog,
                       std::size_t asked)
{
    summary_ = summaryOf(flow, recommendation);
    model_->set(flow, answers, recommendation, catalog, asked);
    fit();
    showReason();
}

void AnswersTable::showParadigm(Tier tier, std::size_t question)
{
    const std::optional<int> wall = model_->firstWallOf(tier);
    const std::optional<int> row = wall ? wall : model_->rowOf(question);
    if (!row)
        return;
    view_->setFocus(Qt::TabFocusReason);
    view_->setCurrentIndex(model_->index(*row, AnswersModel::columnOf(tier)));
}

QString AnswersTable::reason() const
{
    return reason_->text();
}

bool AnswersTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == view_) {
        if (event->type() == QEvent::FocusIn) {
            if (!view_->currentIndex().isValid() && model_->rowCount() > 0)
                view_->setCurrentIndex(model_->index(0, 0));
            QMetaObject::invokeMethod(this, &AnswersTable::showReason, Qt::QueuedConnection);
        } else if (event->type() == QEvent::FocusOut) {
            QMetaObject::invokeMethod(this, &AnswersTable::showReason, Qt::QueuedConnection);
        }
    }
    return Card::eventFilter(watched, event);
}

void AnswersTable::resizeEvent(QResizeEvent* event)
{
    Card::resizeEvent(event);
    fit();
}

void AnswersTable::showEvent(QShowEvent* event)
{
    Card::showEvent(event);
    fit();
}

void AnswersTable::changeEvent(QEvent* event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void AnswersTable::fit()
{
    const int height = rowHeight(view_->font());
    view_->verticalHeader()->setMinimumSectionSize(height);
    view_->verticalHeader()->setDefaultSectionSize(height);
    view_->setFixedHeight(height * (model_->rowCount() + 1) + 1);
    const int room = view_->viewport()->width();
    // The heads get what they need, within reason: the figures need the more.
    int widest = 0;
    for (int row = 0; row < model_->rowCount(); ++row)
        widest = std::max(widest, view_->fontMetrics().horizontalAdvance(
                                      model_->index(row, 0).data().toString()));
    const int head = std::clamp(widest + 2 * cell_padding + 2, static_cast<int>(room * least_head),
                                static_cast<int>(room * most_head));
    const int others = static_cast<int>(all_tiers.size());
    view_->setColumnWidth(0, head + (room - head) % others);
    for (int column = 1; column <= others; ++column)
        view_->setColumnWidth(column, (room - head) / others);
}

void AnswersTable::showReason()
{
    const QModelIndex current = view_->currentIndex();
    const QString reason = view_->hasFocus() && current.isValid()
                               ? current.data(Qt::ToolTipRole).toString()
                               : QString();
    reason_->setText(reason.isEmpty() ? summary_ : reason);
    reason_->setMinimumHeight(reason_->fontMetrics().lineSpacing());
}

} // namespace deployscope::ui
