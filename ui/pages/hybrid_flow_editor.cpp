// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_flow_editor.h"

#include "core/catalog/limits.h"
#include "core/hybrid/link_figures.h"
#include "core/units/format.h"

#include "ui/controls/choice_box.h"
#include "ui/controls/line_button.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/role_label.h"
#include "ui/pages/hybrid_choices.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/text.h"

#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr double largest_message = 1e12; // bytes: models go along flows as well
constexpr double slowest_rate = 1e-8;    // 1/s, one message in three years
constexpr double fastest_rate = 1e3;

} // namespace

HybridFlowEditor::HybridFlowEditor(HybridSession& session, QWidget* parent)
    : HybridPartEditor(session, parent)
{
    addHeading(tr("Joins"));
    from_ = addLine();
    to_ = addLine();
    connect(from_, &QAbstractButton::clicked, this, [this] { goTo(flow().from); });
    connect(to_, &QAbstractButton::clicked, this, [this] { goTo(flow().to); });
    kind_ = addChoice(tr("Kind"), tr("What flows here."), [this](const std::string& id) {
        return withKind(flowKindFromId(id).value_or(flow().kind));
    });
    link_ = addChoice(
        tr("Link"), tr("A link of the flow’s own, or the uplinks of the tiers on its way."),
        [this](const std::string& id) {
            if (id == hybrid_choices::ownLink().toStdString())
                return DesignEdit{design(), {}, {}}; // what it is already
            const bool is_none = id == hybrid_choices::none().toStdString();
            return setFlowNetwork(design(), index(), is_none ? std::string() : id, catalog());
        },
        true);
    distance_ = addFigure({.name = tr("Length of the link"),
                           .tip = tr("Messages take their time at the speed of light in fibre."),
                           .dimension = dimension::length,
                           .range = Range{.maximum = limits::max_distance},
                           .empty = tr("no distance"),
                           .scale = {},
                           .hint = {}},
                          QStringLiteral("flow_distance"), [this](std::optional<double> value) {
                              return setFlowDistance(design(), index(), value, catalog());
                          });
    addHeading(tr("Messages"));
    events_note_ = addNote();
    bytes_ = addFigure({.name = tr("Size of each"),
                        .tip = tr("What one message takes."),
                        .dimension = dimension::data,
                        .range = ranges::not_negative,
                        .empty = {},
                        .scale = ValueScale::logarithmic(1.0, largest_message, true),
                        .hint = {}},
                       QStringLiteral("flow_bytes"), [this](std::optional<double> value) {
                           return setMessages(design(), index(), value.value_or(0.0),
                                              flow().rate->value, catalog());
                       });
    rate_ = addFigure({.name = tr("How often"),
                       .tip = tr("Messages of one device at the end nearer to the sensors."),
                       .dimension = dimension::rate,
                       .range = ranges::not_negative,
                       .empty = {},
                       .scale = ValueScale::logarithmic(slowest_rate, fastest_rate, true),
                       .hint = {}},
                      QStringLiteral("flow_rate"), [this](std::optional<double> value) {
                          return setMessages(design(), index(), flow().bytes->value,
                                             value.value_or(0.0), catalog());
                      });
    remove_ = new PlainButton(tr("Remove flow"), this);
    connect(remove_, &QAbstractButton::clicked, this,
            [this] { apply(removeFlow(design(), index(), catalog())); });
    body()->addSpacing(4);
    body()->addWidget(remove_, 0, Qt::AlignLeft);
    fillChoices();
}

QString HybridFlowEditor::caption() const
{
    return tr("%1 → %2", "stages that a flow joins")
        .arg(nameOfStage(flow().from), nameOfStage(flow().to));
}

QString HybridFlowEditor::partKey() const
{
    return QString::number(index());
}

QString HybridFlowEditor::nameOfStage(const std::string& id) const
{
    const auto stage = findStage(design(), id);
    return toQt(stage ? design().stages[*stage].name : id);
}

void HybridFlowEditor::goTo(const std::string& stage)
{
    if (const auto found = findStage(design(), stage))
        session().choosePart({DesignPart::Stage, *found});
}

// A kind whose messages have a size and a rate begins with what flows now.
DesignEdit HybridFlowEditor::withKind(FlowKind kind) const
{
    Flow after = flow();
    after.kind = kind;
    const bool needs_messages = !carriesEvents(after) && (!after.bytes || !after.rate);
    if (!needs_messages || !session().result().is_sound)
        return setFlowKind(design(), index(), kind, catalog());
    const FlowResult& now = session().result().flows[index()];
    return setFlowKind(design(), index(), kind, now.bytes, now.rate, catalog());
}

void HybridFlowEditor::fillChoices()
{
    kind_->setChoices(hybrid_choices::flowKinds());
    link_->setChoices(
        hybrid_choices::networks(catalog(), tr("The uplinks of the tiers"), own_link_));
}

void HybridFlowEditor::refresh()
{
    figures()->setFigures(figuresOfFlow(evaluated(), index()));
    const auto tierOf = [this](const std::string& id) {
        const auto stage = findStage(design(), id);
        return stage ? toQt(nameOf(design().stages[*stage].tier)) : QString();
    };
    from_->setWords(tr("From %1").arg(nameOfStage(flow().from)), tierOf(flow().from));
    to_->setWords(tr("To %1").arg(nameOfStage(flow().to)), tierOf(flow().to));
    kind_->setCurrentId(toQt(idOf(flow().kind)));
    refreshLink();
    const bool has_messages = flow().bytes && flow().rate;
    bytes_->setVisible(has_messages);
    rate_->setVisible(has_messages);
    events_note_->setVisible(!has_messages);
    if (has_messages) {
        bytes_->setFigure(flow().bytes);
        rate_->setFigure(flow().rate);
    } else {
        events_note_->setText(
            tr("It carries what “%1” passes on: their number and size are set at that stage.")
                .arg(nameOfStage(flow().from)));
    }
}

void HybridFlowEditor::refreshLink()
{
    const std::optional<Link>& link = flow().link;
    const bool is_own = link && link->network.empty();
    const QString own = is_own ? toQt(linkFigures(*link, catalog()).name) : QString();
    if (own != own_link_) {
        own_link_ = own;
        link_->setChoices(
            hybrid_choices::networks(catalog(), tr("The uplinks of the tiers"), own_link_));
    }
    link_->setCurrentId(!link    ? hybrid_choices::none()
                        : is_own ? hybrid_choices::ownLink()
                                 : toQt(link->network));
    distance_->setVisible(link.has_value());
    if (link)
        distance_->setFigure(link->distance);
}

} // namespace deployscope::ui
