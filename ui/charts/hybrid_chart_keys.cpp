// SPDX-License-Identifier: GPL-3.0-or-later
// The hybrid chart by keyboard, and what is said of its parts.
#include "ui/charts/drawing.h"
#include "ui/charts/hybrid_chart.h"

#include <QAccessible>
#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr double zoom_by_key = 1.25;

bool isOurs(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers held =
        event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return held == Qt::NoModifier || held == Qt::ShiftModifier;
    case Qt::Key_Up:
    case Qt::Key_Down:
        return held == Qt::NoModifier || held == Qt::ControlModifier;
    case Qt::Key_Plus: // with Shift on many keyboards
        return held == Qt::NoModifier || held == Qt::ShiftModifier;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Comma:
    case Qt::Key_Period:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Insert:
    case Qt::Key_Minus:
    case Qt::Key_Equal:
    case Qt::Key_0:
        return held == Qt::NoModifier;
    default:
        return false;
    }
}

} // namespace

QString HybridChart::explains(HybridPart part) const
{
    switch (part.kind) {
    case HybridPart::Kind::Stage:
        return QStringLiteral("done:") + toQString(drawing_.stages[part.index].id);
    case HybridPart::Kind::Flow:
        return QStringLiteral("flow:%1").arg(part.index);
    case HybridPart::Kind::Tier: {
        const Tier tier = all_tiers[part.index];
        return tier == Tier::Cloud ? QStringLiteral("accelerators")
                                   : QStringLiteral("power:") + toQString(std::string(idOf(tier)));
    }
    case HybridPart::Kind::Nothing:
        break;
    }
    return {};
}

QString HybridChart::detailOf(HybridPart part) const
{
    switch (part.kind) {
    case HybridPart::Kind::Stage: {
        const DrawnStage& stage = drawing_.stages[part.index];
        const QString where = tr("%1 on %2")
                                  .arg(toQString(std::string(nameOf(stage.kind))),
                                       toQString(std::string(nameOf(stage.tier))));
        return stage.detail.empty() ? where : tr("%1: %2").arg(where, toQString(stage.detail));
    }
    case HybridPart::Kind::Flow: {
        const DrawnFlow& flow = drawing_.flows[*placeOf(part.index)];
        const QString kind = toQString(std::string(nameOf(flow.kind)));
        return flow.label.empty()
                   ? kind
                   : tr("%1: %2, %3").arg(kind, labelOf(flow), toQString(flow.detail));
    }
    case HybridPart::Kind::Tier: {
        const std::size_t place = placeOf(all_tiers[part.index]);
        return place < drawing_.tiers.size() ? labelOf(drawing_.tiers[place]) : QString();
    }
    case HybridPart::Kind::Nothing:
        break;
    }
    return {};
}

QString HybridChart::toldOf(HybridPart part) const
{
    QString name;
    switch (part.kind) {
    case HybridPart::Kind::Stage:
        name = toQString(drawing_.stages[part.index].name);
        break;
    case HybridPart::Kind::Flow: {
        const DrawnFlow& flow = drawing_.flows[*placeOf(part.index)];
        name = tr("%1 to %2")
                   .arg(toQString(drawing_.stages[flow.from].name),
                        toQString(drawing_.stages[flow.to].name));
        break;
    }
    case HybridPart::Kind::Tier:
        name = toQString(std::string(nameOf(all_tiers[part.index])));
        break;
    case HybridPart::Kind::Nothing:
        return {};
    }
    const QString detail = detailOf(part);
    return detail.isEmpty() ? name : tr("%1. %2").arg(name, detail);
}

// What the keyboard is on is said first.
void HybridChart::describe()
{
    QStringList sentences;
    if (current_.kind != HybridPart::Kind::Nothing)
        sentences << toldOf(current_) + QLatin1Char('.');
    sentences
        << toQString(drawing_.description)
        << tr("Arrow keys go from stage to stage, Page Up and Page Down over the tiers, comma "
              "and full stop over the flows of a stage. Return chooses and explains. Ctrl "
              "with Up or Down moves a stage to the next tier, Insert adds one, Delete "
              "removes. Plus, minus and 0 change the size of the picture.");
    setAccessibleDescription(sentences.join(QLatin1Char(' ')));
}

void HybridChart::moveKeyboardTo(HybridPart part)
{
    current_ = part;
    if (part.kind == HybridPart::Kind::Stage) {
        current_stage_ = part.index;
    } else if (part.kind == HybridPart::Kind::Flow) {
        const DrawnFlow& flow = drawing_.flows[*placeOf(part.index)];
        if (flow.from != current_stage_ && flow.to != current_stage_)
            current_stage_ = flow.from;
    }
    describe();
    bringIntoSight(part);
    update();
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

// To the nearest stage that way; what lies straight ahead is nearer than what lies aside.
void HybridChart::stepStage(int dx, int dy)
{
    if (drawing_.stages.empty())
        return;
    if (current_.kind != HybridPart::Kind::Stage) {
        moveKeyboardTo({HybridPart::Kind::Stage, current_stage_});
        return;
    }
    const HybridLayout& layout = layoutFor(size());
    const QPointF from = layout.stages[current_.index].area.center();
    std::optional<std::size_t> best;
    double nearest = 0.0;
    for (std::size_t i = 0; i < layout.stages.size(); ++i) {
        const QPointF way = layout.stages[i].area.center() - from;
        const double ahead = dx * way.x() + dy * way.y();
        const double aside = std::abs(dx * way.y()) + std::abs(dy * way.x());
        if (i == current_.index || ahead < 1.0)
            continue;
        const double distance = ahead + 2.0 * aside;
        if (!best || distance < nearest) {
            best = i;
            nearest = distance;
        }
    }
    if (best)
        moveKeyboardTo({HybridPart::Kind::Stage, *best});
}

void HybridChart::stepFlow(int step)
{
    std::vector<std::size_t> flows; // those that come before those that go
    for (const bool comes : {true, false})
        for (const DrawnFlow& flow : drawing_.flows)
            if ((comes ? flow.to : flow.from) == current_stage_)
                flows.push_back(flow.flow);
    if (flows.empty())
        return;
    const auto here = current_.kind == HybridPart::Kind::Flow
                          ? std::find(flows.begin(), flows.end(), current_.index)
                          : flows.end();
    std::size_t next = step > 0 ? 0 : flows.size() - 1;
    if (here != flows.end()) {
        const auto count = static_cast<int>(flows.size());
        next = static_cast<std::size_t>((static_cast<int>(here - flows.begin()) + step + count) %
                                        count);
    }
    moveKeyboardTo({HybridPart::Kind::Flow, flows[next]});
}

void HybridChart::stepTier(int step)
{
    if (drawing_.tiers.empty())
        return;
    std::size_t place = 0;
    if (current_.kind == HybridPart::Kind::Tier) {
        const auto next = static_cast<int>(placeOf(all_tiers[current_.index])) + step;
        place = static_cast<std::size_t>(
            std::clamp(next, 0, static_cast<int>(drawing_.tiers.size()) - 1));
    } else if (current_stage_ < drawing_.stages.size()) {
        place = placeOf(drawing_.stages[current_stage_].tier);
    }
    moveKeyboardTo({HybridPart::Kind::Tier, static_cast<std::size_t>(drawing_.tiers[place].tier)});
}

// True where the key changes the design.
bool HybridChart::editByKey(QKeyEvent* event)
{
    const bool is_stage = current_.kind == HybridPart::Kind::Stage;
    const bool is_flow = current_.kind == HybridPart::Kind::Flow;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        if (!event->modifiers().testFlag(Qt::ControlModifier))
            return false;
        const int step = event->key() == Qt::Key_Up ? -1 : 1;
        if (is_stage) {
            const auto tier = static_cast<int>(drawing_.stages[current_.index].tier) + step;
            if (tier >= 0 && tier < static_cast<int>(all_tiers.size()))
                emit moveRequested(current_.index, static_cast<Tier>(tier));
        }
        return true;
    }
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (is_stage || is_flow)
            emit removeRequested(current_);
        return true;
    case Qt::Key_Insert:
        emit addRequested(is_flow ? std::optional<std::size_t>(current_.index) : std::nullopt);
        return true;
    default:
        return false;
    }
}

void HybridChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && drag_ != Drag::None) {
        endDrag();
        return;
    }
    if (!isOurs(*event)) {
        Chart::keyPressEvent(event);
        return;
    }
    if (editByKey(event))
        return;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        shift ? stepFlow(-1) : stepStage(-1, 0);
        return;
    case Qt::Key_Right:
        shift ? stepFlow(1) : stepStage(1, 0);
        return;
    case Qt::Key_Up:
        stepStage(0, -1);
        return;
    case Qt::Key_Down:
        stepStage(0, 1);
        return;
    case Qt::Key_Comma:
        stepFlow(-1);
        return;
    case Qt::Key_Period:
        stepFlow(1);
        return;
    case Qt::Key_PageUp:
        stepTier(-1);
        return;
    case Qt::Key_PageDown:
        stepTier(1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        setZoom(zoom_ * zoom_by_key);
        return;
    case Qt::Key_Minus:
        setZoom(zoom_ / zoom_by_key);
        return;
    case Qt::Key_0:
        fit();
        return;
    default: // Return, Enter, space
        choose(current_);
    }
}

bool HybridChart::event(QEvent* event)
{
    // Shortcuts of the window must not take what is meant for the picture.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isOurs(*key) || (key->key() == Qt::Key_Escape && drag_ != Drag::None)) {
            event->accept();
            return true;
        }
    }
    return Chart::event(event);
}

void HybridChart::focusOutEvent(QFocusEvent* event)
{
    if (drag_ != Drag::None)
        endDrag();
    Chart::focusOutEvent(event);
}

} // namespace deployscope::ui
