// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/charts/chart_actions.h"
#include "ui/charts/drawing.h"

#include <qcustomplot.h>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QFocusEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>

#include <algorithm>

namespace deployscope::ui {

namespace {

constexpr double figure_margin = 14.0;

// A screen reader hears of a chart, not of a nameless surface.
QAccessibleInterface* accessibleChart(const QString& /*class_name*/, QObject* object)
{
    auto* chart = qobject_cast<Chart*>(object);
    return chart == nullptr ? nullptr : new QAccessibleWidget(chart, QAccessible::Chart);
}

QString slug(const QString& text)
{
    QString result;
    for (const QChar& letter : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (letter.unicode() < 128 && letter.isLetterOrNumber())
            result += letter;
        else if (!letter.isMark() && !result.isEmpty() && !result.endsWith(QLatin1Char('-')))
            result += QLatin1Char('-');
    }
    while (result.endsWith(QLatin1Char('-')))
        result.chop(1);
    return result;
}

} // namespace

Chart::Chart(QWidget* parent) : QWidget(parent), actions_(new ChartActions(this))
{
    static const bool accessible = (QAccessible::installFactory(accessibleChart), true);
    Q_UNUSED(accessible)
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

Chart::~Chart() = default;

QString Chart::caption() const
{
    return {};
}

void Chart::setSubject(const QString& workload, const QString& device)
{
    workload_ = workload;
    device_ = device;
}

QString Chart::subject() const
{
    if (workload_.isEmpty() || device_.isEmpty())
        return workload_ + device_;
    return tr("%1 on %2").arg(workload_, device_);
}

QString Chart::suggestedFileName(const QString& suffix) const
{
    QString name = id();
    for (const QString& part : {slug(workload_), slug(device_)})
        if (!part.isEmpty())
            name += QLatin1Char('-') + part;
    return name + QLatin1Char('.') + suffix;
}

void Chart::setTheme(const Theme& theme)
{
    if (theme_ == theme)
        return;
    theme_ = theme;
    update();
}

const Theme& Chart::theme() const
{
    return theme_ ? *theme_ : themeOf(palette());
}

void Chart::render(QCPPainter& painter, QSize size, const Theme& theme) const
{
    painter.fillRect(QRect(QPoint(0, 0), size), theme.card);
    draw(painter, size, theme, nullptr);
}

void Chart::renderFigure(QCPPainter& painter, QSize size, const Theme& theme) const
{
    painter.fillRect(QRect(QPoint(0, 0), size), theme.card);
    const ChartFonts fonts = chartFonts(font());
    const double width = size.width() - 2 * figure_margin;
    double y = figure_margin;

    constexpr int title_lines = 3;
    const QStringList heading = wrapped(title(), fonts.heading, width, title_lines);
    const double title_width = textSize(fonts.heading, heading.value(0)).width();
    const double heading_height = lineHeight(fonts.heading);
    painter.setPen(theme.text);
    for (qsizetype i = 0; i < heading.size(); ++i)
        drawLine(painter, QPointF(figure_margin, y + static_cast<double>(i) * heading_height),
                 fonts.heading, heading[i]);
    painter.setPen(theme.secondary_text);
    for (const QString& line : wrapped(subject(), fonts.body, width - title_width - 12, 1))
        drawAligned(painter, QRectF(figure_margin, y, width, heading_height), Qt::AlignRight,
                    fonts.body, line);
    y += heading_height * static_cast<double>(std::max<qsizetype>(heading.size(), 1));
    for (const QString& line : wrapped(caption(), fonts.caption, width, 1)) {
        drawLine(painter, QPointF(figure_margin, y + 1), fonts.caption, line);
        y += lineHeight(fonts.caption) + 1;
    }
    y = std::ceil(y + 8);

    const QSize inner(size.width() - 2 * static_cast<int>(figure_margin),
                      size.height() - static_cast<int>(y) - static_cast<int>(figure_margin));
    if (inner.width() <= 0 || inner.height() <= 0)
        return;
    painter.save();
    painter.translate(figure_margin, y);
    draw(painter, inner, theme, nullptr);
    painter.restore();
}

QMenu* Chart::menu() const
{
    return actions_->menu();
}

QSize Chart::sizeHint() const
{
    return {480, 320};
}

QSize Chart::minimumSizeHint() const
{
    return {240, 160};
}

void Chart::seriesUpdated(const QString& description)
{
    setAccessibleName(title());
    setAccessibleDescription(description);
    update();
    emit seriesChanged();
}

const Region* Chart::regionAt(QPointF position) const
{
    const auto found = std::find_if(regions_.rbegin(), regions_.rend(), [&](const Region& region) {
        return region.area.containsPoint(position, Qt::OddEvenFill);
    });
    return found == regions_.rend() ? nullptr : &*found;
}

bool Chart::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Region* region = regionAt(help->pos());
        if (region != nullptr && !region->tool_tip.isEmpty())
            QToolTip::showText(help->globalPos(), region->tool_tip, this,
                               region->area.boundingRect().toAlignedRect());
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        update();
    return QWidget::event(event);
}

void Chart::paintEvent(QPaintEvent* /*event*/)
{
    QElapsedTimer timer;
    timer.start();
    QCPPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme().card);
    regions_.clear();
    draw(painter, size(), theme(), &regions_);
    if (focus_shown_) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.end();
    emit painted(static_cast<double>(timer.nsecsElapsed()) * 1e-6);
}

void Chart::openMenu(QPoint global_position)
{
    menu()->popup(global_position);
}

void Chart::contextMenuEvent(QContextMenuEvent* event)
{
    openMenu(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                         : mapToGlobal(rect().center()));
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    const bool wants_menu =
        event->key() == Qt::Key_Menu ||
        (event->key() == Qt::Key_F10 && event->modifiers().testFlag(Qt::ShiftModifier));
    if (wants_menu)
        openMenu(mapToGlobal(rect().center()));
    else if (event->matches(QKeySequence::Copy))
        actions_->copyPicture();
    else
        QWidget::keyPressEvent(event);
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        press_ = event->position();
    else
        QWidget::mousePressEvent(event);
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    if (press_ && event->buttons().testFlag(Qt::LeftButton)) {
        if ((event->position() - *press_).manhattanLength() >= QApplication::startDragDistance()) {
            press_.reset();
            actions_->dragOut();
        }
        return;
    }
    const Region* region = regionAt(event->position());
    setCursor(region != nullptr && !region->what.isEmpty() ? Qt::PointingHandCursor
                                                           : Qt::ArrowCursor);
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !press_) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    press_.reset();
    const Region* region = regionAt(event->position());
    if (region != nullptr && !region->what.isEmpty()) {
        const QString what = region->what; // whoever answers may repaint
        emit explainRequested(what);
    }
}

void Chart::focusInEvent(QFocusEvent* event)
{
    focus_shown_ = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
    update();
}

void Chart::focusOutEvent(QFocusEvent* event)
{
    focus_shown_ = false;
    QWidget::focusOutEvent(event);
    update();
}

} // namespace deployscope::ui
