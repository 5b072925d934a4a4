// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/baseline_list.h"

#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/pages/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

// The stop of the Tab key before a widget's.
QWidget* stopBefore(QWidget* widget)
{
    QWidget* stop = widget->previousInFocusChain();
    while (stop != widget && !(stop->focusPolicy() & Qt::TabFocus))
        stop = stop->previousInFocusChain();
    return stop;
}

} // namespace

// A button: activating it makes the pinned scenario the current one.
class BaselineList::Row : public QAbstractButton
{
public:
    explicit Row(QWidget* parent) : QAbstractButton(parent), remove_(new QToolButton(this))
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        remove_->setText(QStringLiteral("×"));
        remove_->setAutoRaise(true);
        remove_->setToolTip(BaselineList::tr("Remove this baseline"));
        remove_->setAccessibleName(BaselineList::tr("Remove this baseline"));
    }

    QToolButton* removeButton() const { return remove_; }

    void setComparison(const BaselineComparison& comparison)
    {
        comparison_ = comparison;
        QStringList lines{toQt(comparison.name)};
        if (!comparison.known)
            lines << BaselineList::tr("its profiles are not in the catalog");
        for (const BaselineDelta& delta : comparison.deltas) {
            QString line = toQt(delta.name) + QStringLiteral(": ") + toQt(delta.pinned);
            if (!delta.change.empty())
                line += BaselineList::tr("; this scenario %1").arg(toQt(delta.change));
            lines << line;
        }
        setAccessibleName(lines.join(QStringLiteral(". ")));
        setToolTip(lines.join(QLatin1Char('\n')) +
                   BaselineList::tr("\nActivate to go back to it."));
        update();
    }

    QSize sizeHint() const override
    {
        const int line = QFontMetrics(captionFont(font())).height();
        const auto lines = static_cast<int>(comparison_.deltas.size());
        return {200, QFontMetrics(font()).height() + lines * (line + 1) + 14};
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }

    void resizeEvent(QResizeEvent*) override { remove_->setGeometry(width() - 26, 2, 24, 24); }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? theme.accent : theme.field_border, hasFocus() ? 2 : 1));
        painter.setBrush(underMouse() ? theme.field_hover : theme.field);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        painter.setPen(QPen(theme.of(comparison_.tier).fill, 2.5));
        painter.setBrush(Qt::NoBrush);
        const QFontMetrics metrics(font());
        painter.drawEllipse(QPointF(16, 6 + metrics.height() / 2.0), 4.5, 4.5);
        painter.setPen(theme.text);
        const QRect title(28, 6, width() - 56, metrics.height());
        painter.drawText(
            title, Qt::AlignVCenter,
            metrics.elidedText(toQt(comparison_.name), Qt::ElideMiddle, title.width()));
        const QFont small = captionFont(font());
        painter.setFont(small);
        const int line = QFontMetrics(small).height() + 1;
        int y = title.bottom() + 3;
        for (const BaselineDelta& delta : comparison_.deltas) {
            const QRect row(28, y, width() - 40, line);
            painter.setPen(theme.secondary_text);
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, toQt(delta.name));
            painter.drawText(row.adjusted(row.width() * 2 / 5, 0, 0, 0),
                             Qt::AlignVCenter | Qt::AlignLeft, toQt(delta.pinned));
            painter.setPen(delta.better > 0   ? theme.good_text
                           : delta.better < 0 ? theme.bad_text
                                              : theme.secondary_text);
            const QString arrow = delta.better > 0   ? QStringLiteral(" ✓")
                                  : delta.better < 0 ? QStringLiteral(" ✗")
                                                     : QString();
            painter.drawText(row, Qt::AlignVCenter | Qt::AlignRight, toQt(delta.change) + arrow);
            y += line;
        }
    }

private:
    BaselineComparison comparison_;
    QToolButton* remove_;
};

BaselineList::BaselineList(QWidget* parent)
    : QWidget(parent), rows_(new QVBoxLayout), pin_(new PlainButton(tr("Pin this scenario"), this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(new RoleLabel(TextRole::Label, tr("Pinned baselines")));
    rows_->setSpacing(4);
    layout->addLayout(rows_);
    pin_->setToolTip(tr("Keep it on the charts and compare what comes next with it (Ctrl+D)."));
    layout->addWidget(pin_);
    connect(pin_, &QAbstractButton::clicked, this, &BaselineList::pinRequested);
}

void BaselineList::setComparisons(const std::vector<BaselineComparison>& comparisons)
{
    while (list_.size() > comparisons.size()) {
        list_.back()->deleteLater();
        list_.back()->hide();
        list_.pop_back();
    }
    for (std::size_t i = 0; i < comparisons.size(); ++i) {
        if (i >= list_.size()) {
            auto* row = new Row(this);
            rows_->addWidget(row);
            list_.push_back(row);
            setTabOrder(stopBefore(pin_), row); // as they stand: rows, then the button
            setTabOrder(row, row->removeButton());
            connect(row, &QAbstractButton::clicked, this, [this, i] { emit recallRequested(i); });
            connect(row->removeButton(), &QToolButton::clicked, this,
                    [this, i] { emit removeRequested(i); });
        }
        list_[i]->setComparison(comparisons[i]);
        list_[i]->updateGeometry();
    }
}

} // namespace deployscope::ui
