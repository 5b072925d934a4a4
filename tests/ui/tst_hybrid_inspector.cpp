// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of the part of a hybrid design that is chosen, and the button that adds stages.
#include "built_in_catalog.h"
#include "shown_texts.h"
#include "warnings.h"

#include "core/hybrid/explain_design.h"
#include "core/units/format.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/count_field.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/line_button.h"
#include "ui/controls/log_slider.h"
#include "ui/controls/plain_button.h"
#include "ui/controls/quantity_field.h"
#include "ui/controls/text_field.h"
#include "ui/pages/hybrid_add_stage.h"
#include "ui/pages/hybrid_cloud_editor.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/hybrid_fleet_editor.h"
#include "ui/pages/hybrid_flow_editor.h"
#include "ui/pages/hybrid_inspector.h"
#include "ui/pages/hybrid_stage_editor.h"
#include "ui/pages/hybrid_tier_editor.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"

#include <QMenu>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace deployscope;
using namespace deployscope::ui;
using deployscope::testing::builtInCatalog;
using deployscope::testing::firstUnsound;
using deployscope::testing::shownTexts;

namespace {

constexpr std::size_t wake = 1; // stages of the voice assistant
constexpr std::size_t speech = 2;
constexpr std::size_t understanding = 3;
constexpr std::size_t training = 5;

// The inspector in a window of its own that is active, on the voice assistant.
struct Shown
{
    explicit Shown(QSize size = {340, 620})
    {
        hybrid.load();
        inspector.resize(size);
        inspector.show();
        inspector.activateWindow();
        ready = QTest::qWaitForWindowActive(&inspector);
        QCoreApplication::processEvents();
    }

    template <class Editor> Editor* choose(DesignPart part, std::size_t index = 0)
    {
        hybrid.choosePart({part, index});
        QCoreApplication::processEvents();
        return qobject_cast<Editor*>(inspector.editor());
    }

    HybridStageEditor* stage(std::size_t index)
    {
        return choose<HybridStageEditor>(DesignPart::Stage, index);
    }
    HybridTierEditor* tier(Tier tier)
    {
        return choose<HybridTierEditor>(DesignPart::Tier, static_cast<std::size_t>(tier));
    }
    const HybridDesign& design() const { return hybrid.design(); }

    template <class Widget> Widget* named(const QString& name) const
    {
        for (Widget* widget : inspector.findChildren<Widget*>()) {
            if (widget->isVisible() && widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    QAbstractButton* button(const QString& text) const
    {
        for (auto* button : inspector.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

    Session session{builtInCatalog()};
    HybridSession hybrid{session};
    HybridInspector inspector{hybrid};
    bool ready{false};
};

void type(QLineEdit* field, const QString& text, Qt::Key end = Qt::Key_Return)
{
    field->setFocus();
    field->selectAll();
    if (text.isEmpty())
        QTest::keyClick(field, Qt::Key_Delete);
    else
        QTest::keyClicks(field, text);
    QTest::keyClick(field, end);
}

void type(FigureRow* row, const QString& text)
{
    type(row->field(), text);
}

void pick(ChoiceBox* box, const QString& id)
{
    const int row = box->findData(id, Qt::UserRole);
    QVERIFY2(row >= 0, qPrintable(id));
    box->setCurrentIndex(row);
    emit box->activated(row);
}

FigureTile* tileOf(const HybridInspector& inspector, const QString& caption)
{
    for (FigureTile* tile : inspector.editor()->figures()->tiles()) {
        if (tile->caption() == caption)
            return tile;
    }
    return nullptr;
}

QString plain(const std::string& text)
{
    return QString::fromStdString(text);
}

} // namespace

class TestHybridInspector : public QObject
{
    Q_OBJECT

private slots:
    void init() { deployscope::testing::failOnWarnings(); }

    void eachPartHasItsEditor();
    void worksOnlyInSight();
    void fleetEdits();
    void cloudEdits();
    void tierEdits();
    void stageEdits();
    void costEdits();
    void stageMovesAndGoes();
    void flowsOfAStage();
    void flowEdits();
    void undoGoesBack();
    void dragsLiveInOneStep();
    void draggingRebuildsNothing();
    void refusalIsShownAndFieldsGoBack();
    void wrongTextStaysOutlined();
    void tellsWhereFiguresComeFrom();
    void figuresFollowAndExplain();
    void saysWhyThereIsNoFigure();
    void wallsAreSentences();
    void keyboardReachesAll();
    void fitsItsWidths_data();
    void fitsItsWidths();
    void textsAreSound();
    void catalogMayChange();
    void addsAStage();
    void addsOnTheWayOfAFlow();
    void addIsRefusedWhereItCannotBe();
};

void TestHybridInspector::eachPartHasItsEditor()
{
    Shown shown;
    QVERIFY(shown.ready);
    QVERIFY(shown.choose<HybridFleetEditor>(DesignPart::Fleet));
    QCOMPARE(shown.inspector.title(), QStringLiteral("Whole design"));
    QVERIFY(shown.choose<HybridCloudEditor>(DesignPart::Cloud));
    QVERIFY(shown.choose<HybridCloudEditor>(DesignPart::Tier, 0)); // the cloud's band
    QVERIFY(shown.tier(Tier::Mobile));
    QCOMPARE(shown.inspector.caption(), QStringLiteral("Mobile"));
    QVERIFY(shown.stage(wake));
    QCOMPARE(shown.inspector.caption(), QStringLiteral("Wake word"));
    QVERIFY(shown.choose<HybridFlowEditor>(DesignPart::Flow, 1));
    QCOMPARE(shown.inspector.caption(), QStringLiteral("Wake word → Speech to text"));
    int visible = 0;
    for (const auto* editor : shown.inspector.findChildren<HybridPartEditor*>())
        visible += editor->isVisible() ? 1 : 0;
    QCOMPARE(visible, 1);
}

void TestHybridInspector::worksOnlyInSight()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    shown.inspector.hide();
    shown.hybrid.apply(setShare(shown.design(), "wake-word", 0.5, shown.hybrid.catalog()));
    QVERIFY(*editor->share()->field()->value() != 0.5);
    shown.inspector.show();
    QCOMPARE(*editor->share()->field()->value(), 0.5);
}

void TestHybridInspector::fleetEdits()
{
    Shown shown;
    auto* editor = shown.choose<HybridFleetEditor>(DesignPart::Fleet);
    type(editor->titleField(), QStringLiteral("Speakers"));
    QCOMPARE(shown.design().title, std::string("Speakers"));
    type(editor->units(), QStringLiteral("2 M"));
    QCOMPARE(shown.design().fleet.units.value, 2e6);
    type(editor->unitName(), QStringLiteral("speaker"));
    QCOMPARE(shown.design().fleet.unit_name, std::string("speaker"));
    pick(editor->deviceTier(), QStringLiteral("tiny"));
    QCOMPARE(shown.design().fleet.device_tier, Tier::Tiny);
    type(editor->serviceLife(), QStringLiteral("5 years"));
    QCOMPARE(shown.design().fleet.service_life->value, 5.0 * seconds_per_year);
    type(editor->electricity(), QString());
    QVERIFY(!shown.design().fleet.electricity);
    // A title is needed.
    type(editor->titleField(), QStringLiteral("  "));
    QVERIFY(!shown.inspector.refusal().isEmpty());
    QCOMPARE(editor->titleField()->text(), QStringLiteral("Speakers"));
}

void TestHybridInspector::cloudEdits()
{
    Shown shown;
    auto* editor = shown.choose<HybridCloudEditor>(DesignPart::Cloud);
    pick(editor->accelerator(), QStringLiteral("nvidia-h100"));
    QCOMPARE(shown.design().cloud.accelerator, std::string("nvidia-h100"));
    type(editor->perSite(), QStringLiteral("20 k"));
    QCOMPARE(shown.design().cloud.accelerators_per_site.value, 20e3);
    type(editor->peak(), QStringLiteral("2"));
    QCOMPARE(shown.design().cloud.peak_factor.value, 2.0);
    type(editor->waking(), QStringLiteral("12 h"));
    QCOMPARE(shown.design().cloud.waking_hours.value, 43200.0);
    type(editor->rental(), QStringLiteral("3.6 USD/h"));
    QCOMPARE(shown.design().cloud.rental->value, 0.001);
    type(editor->traffic(), QStringLiteral("0.05 USD/GB"));
    QCOMPARE(shown.design().cloud.traffic_price->value, 5e-11);
    type(editor->sites(), QStringLiteral("50"));
    QCOMPARE(shown.design().cloud.sites->value, 50.0);
    type(editor->ingress(), QStringLiteral("1 TB/s"));
    QCOMPARE(shown.design().cloud.ingress->value, 1e12);
    type(editor->ingress(), QString());
    QVERIFY(!shown.design().cloud.ingress);
    QCOMPARE(tileOf(shown.inspector, QStringLiteral("Data centres"))->value(),
             plain(formatNumber(*shown.hybrid.result().cloud.sites)));
}

void TestHybridInspector::tierEdits()
{
    Shown shown;
    auto* editor = shown.tier(Tier::Mobile);
    const auto site = [&shown]() -> const TierSite& { return shown.design().site(Tier::Mobile); };
    QCOMPARE(editor->battery()->field()->placeholderText(), QStringLiteral("15 Wh"));
    type(editor->battery(), QStringLiteral("20 Wh"));
    QCOMPARE(site().battery->value, 72e3);
    type(editor->battery(), QString());
    QVERIFY(!site().battery);
    type(editor->units(), QStringLiteral("4"));
    QCOMPARE(site().units_per_device->value, 4.0);
    type(editor->idlePower(), QStringLiteral("10 mW"));
    QCOMPARE(site().idle_power->value, 0.01);
    type(editor->price(), QStringLiteral("300 USD"));
    QCOMPARE(site().price->value, 300.0);
    pick(editor->device(), QStringLiteral("apple-iphone-15-pro"));
    QCOMPARE(site().device, std::string("apple-iphone-15-pro"));
    pick(editor->network(), QStringLiteral("5g"));
    QCOMPARE(site().uplink->link.network, std::string("5g"));
    type(editor->distance(), QStringLiteral("100 km"));
    QCOMPARE(site().uplink->link.distance->value, 100e3);
    // A tier without an uplink gets one with its network, and only tiers above it are offered.
    editor = shown.tier(Tier::Edge);
    QVERIFY(!editor->target()->isVisible());
    pick(editor->network(), QStringLiteral("fibre-1g"));
    QVERIFY(shown.design().site(Tier::Edge).uplink);
    QVERIFY(editor->target()->isVisible());
    QCOMPARE(editor->target()->count(), 1);
    editor = shown.tier(Tier::Mobile);
    pick(editor->target(), QStringLiteral("edge"));
    QCOMPARE(site().uplink->to, Tier::Edge);
    // A link with a bandwidth of its own is called what it is.
    shown.hybrid.choose(QStringLiteral("wildlife-audio"));
    editor = shown.tier(Tier::Tiny);
    QVERIFY(editor->network()->choiceText().startsWith(QStringLiteral("Link of 2.4")));
}

void TestHybridInspector::stageEdits()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const auto stage = [&shown]() -> const Stage& { return *shown.hybrid.chosenStage(); };
    type(shown.named<TextField>(QStringLiteral("Name")), QStringLiteral("Hot word"));
    QCOMPARE(stage().name, std::string("Hot word"));
    QCOMPARE(stage().id, std::string("wake-word"));
    type(editor->share(), QStringLiteral("0.25"));
    QCOMPARE(shareOf(stage()), 0.25);
    type(editor->bytes(), QStringLiteral("64 kB"));
    QCOMPARE(stage().bytes_out->value, 64e3);
    type(editor->rate(), QStringLiteral("20 /day"));
    QCOMPARE(stage().rate->value, 20.0 / 86400.0);
    QCOMPARE(editor->rate()->field()->text(), plain(formatExactRate(20.0 / 86400.0)));
    QVERIFY(editor->rate()->slider()->isVisible());
    type(editor->rate(), QString());
    QVERIFY(!stage().rate);
    QVERIFY(!editor->rate()->slider()->isVisible());
    pick(shown.named<ChoiceBox>(QStringLiteral("Kind")), QStringLiteral("preprocessing"));
    QCOMPARE(stage().kind, StageKind::Preprocessing);
    pick(shown.named<ChoiceBox>(QStringLiteral("Workload")), QStringLiteral("mlperf-tiny-kws"));
    QCOMPARE(stage().workload, std::string("mlperf-tiny-kws"));
    pick(shown.named<ChoiceBox>(QStringLiteral("Precision")), QStringLiteral("fp16"));
    QCOMPARE(stage().precision, Precision::Fp16);
    type(shown.named<CountField>(QStringLiteral("Batch")), QStringLiteral("8"));
    QCOMPARE(stage().batch, 8);
    pick(shown.named<ChoiceBox>(QStringLiteral("Device")),
         QStringLiteral("arduino-nano-33-ble-sense"));
    QCOMPARE(stage().device, std::string("arduino-nano-33-ble-sense"));
    pick(shown.named<ChoiceBox>(QStringLiteral("Workload")), QStringLiteral("(none)"));
    QVERIFY(stage().workload.empty());
    QVERIFY(!shown.named<ChoiceBox>(QStringLiteral("Precision"))); // there is nothing to keep
    QVERIFY(!shown.named<CountField>(QStringLiteral("Batch")));
    pick(shown.named<ChoiceBox>(QStringLiteral("Tier")), QStringLiteral("mobile"));
    QCOMPARE(stage().tier, Tier::Tiny); // refused: nothing is known of it there
    QCOMPARE(shown.named<ChoiceBox>(QStringLiteral("Tier"))->currentId(), QStringLiteral("tiny"));
    shown.stage(understanding);
    QVERIFY(!shown.named<ChoiceBox>(QStringLiteral("Device"))); // in the cloud it has none
}

void TestHybridInspector::costEdits()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const auto cost = [&shown] {
        const Stage& stage = *shown.hybrid.chosenStage();
        return fixedCostOf(stage, stage.tier);
    };
    type(editor->costTime(), QStringLiteral("200 ms"));
    QCOMPARE(cost()->time.value, 0.2);
    QVERIFY(cost()->energy); // which stays
    type(editor->costPower(), QStringLiteral("5 mW"));
    QCOMPARE(cost()->power->value, 0.005);
    QVERIFY(!cost()->energy);
    QVERIFY(!editor->costEnergy()->field()->value());
    type(editor->costEnergy(), QStringLiteral("2 mJ"));
    QCOMPARE(cost()->energy->value, 0.002);
    QVERIFY(!cost()->power);
    // In the cloud the workload is worked out again without it.
    editor = shown.stage(understanding);
    type(editor->costTime(), QString());
    QVERIFY(!cost());
    QVERIFY(!editor->costPower()->isVisible());
    QVERIFY(shown.hybrid.result().stages[understanding].time);
}

void TestHybridInspector::stageMovesAndGoes()
{
    Shown shown;
    shown.stage(understanding);
    QVERIFY(!shown.named<PlainButton>(QStringLiteral("Move nearer to the cloud"))->isEnabled());
    auto* down = shown.named<PlainButton>(QStringLiteral("Move nearer to the sensors: Mobile"));
    QVERIFY(down);
    down->setFocus();
    QTest::keyClick(down, Qt::Key_Space);
    QCOMPARE(shown.hybrid.chosenStage()->tier, Tier::Mobile);
    auto* up = shown.named<PlainButton>(QStringLiteral("Move nearer to the cloud: Cloud"));
    QTest::mouseClick(up, Qt::LeftButton);
    QCOMPARE(shown.hybrid.chosenStage()->tier, Tier::Cloud);
    const std::size_t before = shown.design().stages.size();
    QTest::mouseClick(shown.button(QStringLiteral("Remove stage")), Qt::LeftButton);
    QCOMPARE(shown.design().stages.size(), before - 1);
    QVERIFY(qobject_cast<HybridFleetEditor*>(shown.inspector.editor())); // it has gone
}

void TestHybridInspector::flowsOfAStage()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const auto lines = editor->flows();
    QCOMPARE(lines.size(), std::size_t{3});
    QCOMPARE(lines[0]->text(), QStringLiteral("From Microphone"));
    QCOMPARE(lines[1]->text(), QStringLiteral("From Training"));
    QCOMPARE(lines[2]->text(), QStringLiteral("To Speech to text"));
    QVERIFY(lines[2]->remark().startsWith(QStringLiteral("Data")));
    QTest::mouseClick(lines[2], Qt::LeftButton);
    QCOMPARE(shown.hybrid.chosenFlow()->to, std::string("speech"));
    // A new flow leads to one of the others, and is chosen.
    editor = shown.stage(training);
    emit editor->flowMenu()->aboutToShow();
    const auto actions = editor->flowMenu()->actions();
    QCOMPARE(static_cast<std::size_t>(actions.size()), shown.design().stages.size() - 1);
    QVERIFY(actions[3]->text().contains(QStringLiteral("Understanding")));
    actions[3]->trigger();
    QVERIFY(shown.hybrid.chosenFlow());
    QCOMPARE(shown.hybrid.chosenFlow()->kind, FlowKind::Deploy);
    QCOMPARE(shown.hybrid.chosenFlow()->to, std::string("understanding"));
    // One that closes a circle is refused.
    editor = shown.stage(understanding);
    emit editor->flowMenu()->aboutToShow();
    editor->flowMenu()->actions()[2]->trigger(); // data to the speech on the phone
    QVERIFY2(shown.inspector.refusal().contains(QStringLiteral("circle")),
             qPrintable(shown.inspector.refusal()));
    QVERIFY(shown.hybrid.chosenStage());
}

void TestHybridInspector::flowEdits()
{
    Shown shown;
    constexpr std::size_t data = 2; // speech to understanding
    auto* editor = shown.choose<HybridFlowEditor>(DesignPart::Flow, data);
    const auto flow = [&shown]() -> const Flow& { return *shown.hybrid.chosenFlow(); };
    QVERIFY(!editor->bytes()->isVisible());
    QVERIFY(!editor->distance()->isVisible());
    pick(editor->link(), QStringLiteral("5g"));
    QCOMPARE(flow().link->network, std::string("5g"));
    type(editor->distance(), QStringLiteral("10 km"));
    QCOMPARE(flow().link->distance->value, 10e3);
    pick(editor->link(), QStringLiteral("(none)"));
    QVERIFY(!flow().link);
    // A flow that carries no events begins with what flowed until now.
    const FlowResult before = shown.hybrid.result().flows[data];
    pick(editor->kind(), QStringLiteral("sync"));
    QCOMPARE(flow().kind, FlowKind::Sync);
    QCOMPARE(flow().bytes->value, before.bytes);
    QVERIFY(editor->bytes()->isVisible());
    type(editor->bytes(), QStringLiteral("1 MB"));
    type(editor->rate(), QStringLiteral("4 /year"));
    QCOMPARE(flow().bytes->value, 1e6);
    QCOMPARE(editor->rate()->field()->text(), QStringLiteral("4\u00A0/year"));
    auto* from = shown.button(QStringLiteral("From Speech to text"));
    QTest::mouseClick(from, Qt::LeftButton);
    QCOMPARE(shown.hybrid.chosenStage()->id, std::string("speech"));
    shown.choose<HybridFlowEditor>(DesignPart::Flow, data);
    const std::size_t flows = shown.design().flows.size();
    QTest::mouseClick(shown.button(QStringLiteral("Remove flow")), Qt::LeftButton);
    QCOMPARE(shown.design().flows.size(), flows - 1);
}

void TestHybridInspector::undoGoesBack()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const double before = shareOf(*shown.hybrid.chosenStage());
    type(editor->share(), QStringLiteral("0.5"));
    type(editor->share(), QStringLiteral("0.6")); // a step of its own
    shown.hybrid.undo();
    QCOMPARE(*editor->share()->field()->value(), 0.5);
    shown.hybrid.undo();
    QCOMPARE(*editor->share()->field()->value(), before);
    QCOMPARE(editor->share()->slider()->value(), before);
    QVERIFY(!shown.hybrid.isOwn());
    shown.hybrid.redo();
    QCOMPARE(*editor->share()->field()->value(), 0.5);
}

void TestHybridInspector::dragsLiveInOneStep()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const double before = shareOf(*shown.hybrid.chosenStage());
    QSignalSpy changes(&shown.hybrid, &HybridSession::designChanged);
    LogSlider* slider = editor->share()->slider();
    const auto at = [slider](double value) {
        return QPoint(static_cast<int>(slider->positionOf(slider->scale().fractionOf(value))),
                      slider->height() / 3);
    };
    QTest::mousePress(slider, Qt::LeftButton, {}, at(before));
    for (const double share : {0.001, 0.01, 0.1}) {
        QTest::mouseMove(slider, at(share));
        const double now = shareOf(*shown.hybrid.chosenStage());
        QVERIFY(std::abs(std::log10(now / share)) < 0.1);
        QCOMPARE(*editor->share()->field()->value(), now);
        QCOMPARE(tileOf(shown.inspector, QStringLiteral("Passed on"))->value(),
                 plain(formatRate(shown.hybrid.result().stages[wake].rate_out)));
    }
    QTest::mouseRelease(slider, Qt::LeftButton, {}, at(0.1));
    QCOMPARE(changes.count(), 3);
    QVERIFY(editor->share()->isMarked());
    shown.hybrid.undo();
    QCOMPARE(shareOf(*shown.hybrid.chosenStage()), before);
    QVERIFY(!shown.hybrid.canUndo());
}

void TestHybridInspector::draggingRebuildsNothing()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const auto before = shown.inspector.findChildren<QWidget*>();
    QSignalSpy gone(editor, &QObject::destroyed);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Left, Qt::Key_PageUp}) {
        editor->bytes()->slider()->setFocus();
        QTest::keyClick(editor->bytes()->slider(), key);
    }
    QCOMPARE(shown.inspector.findChildren<QWidget*>(), before);
    QVERIFY(editor->bytes()->slider()->hasFocus());
    QCOMPARE(gone.count(), 0);
}

void TestHybridInspector::refusalIsShownAndFieldsGoBack()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    type(editor->bytes(), QString());
    QVERIFY2(shown.inspector.refusal().contains(QStringLiteral("passes on is missing")),
             qPrintable(shown.inspector.refusal()));
    QCOMPARE(*editor->bytes()->field()->value(), 128e3); // as it was
    QVERIFY(!shown.hybrid.canUndo());
    // An edit that is done takes it away, and so does another part.
    type(editor->bytes(), QStringLiteral("1 kB"));
    QVERIFY(shown.inspector.refusal().isEmpty());
    type(editor->bytes(), QString());
    QVERIFY(!shown.inspector.refusal().isEmpty());
    shown.stage(speech);
    QVERIFY(shown.inspector.refusal().isEmpty());
}

void TestHybridInspector::wrongTextStaysOutlined()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    const double before = shareOf(*shown.hybrid.chosenStage());
    type(editor->share(), QStringLiteral("1.5"));
    QVERIFY(!editor->share()->field()->problem().isEmpty());
    QCOMPARE(editor->share()->field()->text(), QStringLiteral("1.5"));
    QCOMPARE(shareOf(*shown.hybrid.chosenStage()), before);
    // Another stage begins with its own.
    editor = shown.stage(speech);
    QVERIFY(editor->share()->field()->problem().isEmpty());
    QCOMPARE(editor->share()->field()->text(), QStringLiteral("1"));
}

void TestHybridInspector::tellsWhereFiguresComeFrom()
{
    Shown shown;
    auto* editor = shown.stage(wake);
    QVERIFY(!editor->share()->isMarked());
    QString tip = editor->share()->field()->toolTip();
    QVERIFY(tip.contains(QStringLiteral("20 queries of 86 400 windows a day")));
    QVERIFY(tip.contains(QStringLiteral("As written: 0.000231481481481481481")));
    QVERIFY(tip.contains(QStringLiteral("Estimate")));
    type(editor->share(), QStringLiteral("0.5"));
    QVERIFY(editor->share()->isMarked());
    tip = editor->share()->field()->toolTip();
    QVERIFY2(tip.contains(QStringLiteral("Set by you: 0.5")), qPrintable(tip));
    QVERIFY(tip.contains(QStringLiteral("It was 0.000231")));
    QCOMPARE(editor->share()->field()->accessibleDescription(), tip);
}

void TestHybridInspector::figuresFollowAndExplain()
{
    Shown shown;
    QSignalSpy explained(&shown.hybrid, &HybridSession::explainedChanged);
    const auto all = [&shown] {
        const auto names = explainableFigures(shown.design(), shown.hybrid.result());
        for (const auto* tile : shown.inspector.editor()->figures()->tiles())
            QVERIFY(!tile->value().isEmpty());
        for (FigureTile* tile : shown.inspector.editor()->figures()->tiles()) {
            if (tile->focusPolicy() == Qt::NoFocus)
                continue;
            QTest::mouseClick(tile, Qt::LeftButton);
            const std::string name = shown.hybrid.explained().toStdString();
            QVERIFY2(std::find(names.begin(), names.end(), name) != names.end(), name.c_str());
        }
    };
    shown.choose<HybridCloudEditor>(DesignPart::Cloud);
    all();
    QCOMPARE(shown.hybrid.explained(), QStringLiteral("ingress"));
    shown.tier(Tier::Mobile);
    QCOMPARE(tileOf(shown.inspector, QStringLiteral("Battery, at most"))->value(),
             plain(formatQuantity(*shown.hybrid.result().of(Tier::Mobile).battery_life,
                                  dimension::time)));
    all();
    shown.stage(wake);
    all();
    QCOMPARE(shown.hybrid.explained(), QStringLiteral("done:wake-word"));
    QTest::mouseClick(tileOf(shown.inspector, QStringLiteral("Time of an event")), Qt::LeftButton);
    QCOMPARE(shown.hybrid.explained(), QStringLiteral("time:wake-word"));
    QVERIFY(tileOf(shown.inspector, QStringLiteral("Time of an event"))->isChosen());
    QVERIFY(!tileOf(shown.inspector, QStringLiteral("Done on average"))->isChosen());
    shown.choose<HybridFlowEditor>(DesignPart::Flow, 2);
    all();
    QVERIFY(explained.count() > 8);
}

void TestHybridInspector::saysWhyThereIsNoFigure()
{
    Shown shown;
    shown.stage(training); // no event comes
    const auto remarks = shown.inspector.editor()->figures()->remarks();
    QCOMPARE(remarks.size(), std::size_t{1});
    QVERIFY(remarks[0]->text().startsWith(QStringLiteral("No event comes here")));
    QVERIFY(!tileOf(shown.inspector, QStringLiteral("Done on average")));
    // A model that the phone cannot hold.
    shown.stage(understanding);
    const Catalog& catalog = shown.hybrid.catalog();
    QVERIFY(
        shown.hybrid.apply(setWorkload(shown.design(), "understanding", "gpt-3-175b", catalog)));
    QVERIFY(shown.hybrid.apply(moveStage(shown.design(), "understanding", Tier::Mobile, catalog)));
    FigureTile* tile = tileOf(shown.inspector, QStringLiteral("Time of an event"));
    QCOMPARE(tile->value(), QStringLiteral("—"));
    QCOMPARE(tile->state(), FigureState::Muted);
    const auto* wall = shown.inspector.editor()->figures()->remarks().front();
    QVERIFY2(wall->text().startsWith(QStringLiteral("“Understanding” cannot run on")),
             qPrintable(wall->text()));
    // What comes behind it never gets there.
    shown.choose<HybridStageEditor>(DesignPart::Stage, 4);
    QCOMPARE(tileOf(shown.inspector, QStringLiteral("Done at the latest"))->value(),
             QStringLiteral("—"));
    QVERIFY(!shown.inspector.editor()->figures()->remarks().empty());
}

void TestHybridInspector::wallsAreSentences()
{
    Shown shown;
    shown.choose<HybridFleetEditor>(DesignPart::Fleet);
    QVERIFY(shown.inspector.editor()->figures()->remarks().front()->text().startsWith(
        QStringLiteral("No wall")));
    const Catalog& catalog = shown.hybrid.catalog();
    QVERIFY(shown.hybrid.apply(setShare(shown.design(), "wake-word", 1.0, catalog)));
    QVERIFY(shown.hybrid.apply(setBytesOut(shown.design(), "speech", 10e6, catalog)));
    const auto& walls = shown.hybrid.result().walls;
    const auto remarks = shown.inspector.editor()->figures()->remarks();
    QCOMPARE(remarks.size(), walls.size());
    for (std::size_t i = 0; i < walls.size(); ++i) {
        QCOMPARE(remarks[i]->text(), plain(walls[i].text));
        remarks[i]->setFocus();
        QTest::keyClick(remarks[i], Qt::Key_Return);
        QVERIFY(shown.hybrid.explained().startsWith(QStringLiteral("link:")) ||
                shown.hybrid.explained() == QStringLiteral("ingress") ||
                shown.hybrid.explained() == QStringLiteral("sites_use"));
    }
    QVERIFY(walls.size() >= 2);
    shown.choose<HybridFlowEditor>(DesignPart::Flow, 2);
    QCOMPARE(tileOf(shown.inspector, QStringLiteral("LTE in use"))->state(), FigureState::Bad);
    QVERIFY(shown.inspector.editor()->figures()->remarks().size() >= 2);
}

void TestHybridInspector::keyboardReachesAll()
{
    Shown shown;
    const auto check = [&shown] {
        // Each stop in turn from the top; none stands above the one before it.
        QWidget* first = nullptr;
        for (QWidget* widget = shown.inspector.nextInFocusChain(); widget != &shown.inspector;
             widget = widget->nextInFocusChain()) {
            if (widget->isVisible() && widget->isEnabled() &&
                (widget->focusPolicy() & Qt::TabFocus) != 0) {
                first = widget;
                break;
            }
        }
        QVERIFY(first);
        first->setFocus(Qt::TabFocusReason);
        QSet<QWidget*> reached;
        int last = -1;
        for (QWidget* now = first; !reached.contains(now); now = QApplication::focusWidget()) {
            reached.insert(now);
            const int y = now->mapTo(shown.inspector.editor(), QPoint(0, 0)).y();
            const QByteArray where = (now->accessibleName() + QLatin1Char(' ') +
                                      QLatin1String(now->metaObject()->className()))
                                         .toUtf8();
            QVERIFY2(y >= last, where.constData());
            QVERIFY2(!now->accessibleName().isEmpty() ||
                         !static_cast<QAbstractButton*>(now)->text().isEmpty(),
                     where.constData());
            last = y;
            QTest::keyClick(now, Qt::Key_Tab);
        }
        int stops = 0;
        for (const auto* widget : shown.inspector.editor()->findChildren<QWidget*>())
            stops += widget->isVisible() && widget->isEnabled() &&
                             (widget->focusPolicy() & Qt::TabFocus) != 0
                         ? 1
                         : 0;
        QCOMPARE(static_cast<int>(reached.size()), stops);
    };
    shown.stage(understanding);
    check();
    shown.stage(wake); // more flows than the one before
    check();
    shown.choose<HybridFlowEditor>(DesignPart::Flow, 4);
    check();
    shown.tier(Tier::Mobile);
    check();
    shown.choose<HybridCloudEditor>(DesignPart::Cloud);
    check();
    shown.choose<HybridFleetEditor>(DesignPart::Fleet);
    check();
}

void TestHybridInspector::fitsItsWidths_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("narrow") << 300;
    QTest::newRow("usual") << 340;
    QTest::newRow("wide") << 380;
}

void TestHybridInspector::fitsItsWidths()
{
    QFETCH(const int, width);
    Shown shown({width, 500});
    QCOMPARE(shown.inspector.width(), width);
    auto* scroll = shown.inspector.findChild<QScrollArea*>();
    const auto check = [&] {
        QVERIFY(scroll->widget()->width() <= scroll->viewport()->width());
        for (const auto* widget : shown.inspector.editor()->findChildren<QWidget*>()) {
            if (!widget->isVisible())
                continue;
            const int left = widget->mapTo(scroll->widget(), QPoint(0, 0)).x();
            const QByteArray what = widget->accessibleName().toUtf8();
            QVERIFY2(left >= 0 && left + widget->width() <= scroll->widget()->width(),
                     what.constData());
            if (const auto* button = qobject_cast<const PlainButton*>(widget))
                QVERIFY2(button->width() >= button->sizeHint().width(), what.constData());
        }
    };
    for (const char* id : {"voice-assistant", "autonomous-vehicle", "wildlife-audio"}) {
        shown.hybrid.choose(QLatin1String(id));
        for (std::size_t i = 0; i < shown.design().stages.size(); ++i) {
            shown.stage(i);
            check();
        }
        for (std::size_t i = 0; i < shown.design().flows.size(); ++i) {
            shown.choose<HybridFlowEditor>(DesignPart::Flow, i);
            check();
        }
        for (std::size_t i = 0; i < all_tiers.size(); ++i) {
            shown.choose<HybridPartEditor>(DesignPart::Tier, i);
            check();
        }
    }
}

void TestHybridInspector::textsAreSound()
{
    Shown shown;
    for (const HybridDesign& design : shown.hybrid.library().designs) {
        shown.hybrid.choose(QString::fromStdString(design.id));
        const auto check = [&shown] {
            const QString unsound = firstUnsound(shownTexts(shown.inspector));
            QVERIFY2(unsound.isEmpty(), qPrintable(unsound));
        };
        for (std::size_t i = 0; i < design.stages.size(); ++i) {
            shown.stage(i);
            check();
        }
        for (std::size_t i = 0; i < design.flows.size(); ++i) {
            shown.choose<HybridFlowEditor>(DesignPart::Flow, i);
            check();
        }
        for (std::size_t i = 0; i < all_tiers.size(); ++i) {
            shown.choose<HybridPartEditor>(DesignPart::Tier, i);
            check();
        }
    }
}

void TestHybridInspector::catalogMayChange()
{
    Shown shown;
    auto* editor = shown.tier(Tier::Mobile);
    const int before = editor->device()->count();
    auto smaller = std::make_shared<Catalog>(*builtInCatalog());
    std::erase_if(smaller->devices,
                  [](const Device& device) { return device.id == "flagship-phone"; });
    shown.session.setCatalog(smaller);
    QCOMPARE(editor->device()->count(), before - 1);
    QVERIFY(editor->device()->currentId().isEmpty()); // it is not there, and the box says so
    QCOMPARE(editor->battery()->field()->placeholderText(), QStringLiteral("not known"));
}

void TestHybridInspector::addsAStage()
{
    Shown shown;
    HybridAddStage button(shown.hybrid);
    button.show();
    button.setFocus();
    QTest::keyClick(&button, Qt::Key_Space);
    QVERIFY(button.menu()->isVisible());
    const auto kinds = button.menu()->actions();
    QCOMPARE(static_cast<std::size_t>(kinds.size()), all_stage_kinds.size());
    for (const QAction* kind : kinds)
        QCOMPARE(static_cast<std::size_t>(kind->menu()->actions().size()), all_tiers.size());
    button.menu()->hide();
    const std::size_t before = shown.design().stages.size();
    kinds[3]->menu()->actions()[2]->trigger(); // inference on the mobile tier
    QCOMPARE(shown.design().stages.size(), before + 1);
    const Stage* added = shown.hybrid.chosenStage();
    QVERIFY(added);
    QCOMPARE(added->kind, StageKind::Inference);
    QCOMPARE(added->tier, Tier::Mobile);
    QVERIFY(!added->workload.empty());
    QVERIFY(!added->rate);
    emit button.menu()->aboutToShow();
    button.menu()->actions()[0]->menu()->actions()[3]->trigger(); // a sensor
    QVERIFY(isSetHere(*shown.hybrid.chosenStage()->rate));
    shown.hybrid.undo();
    shown.hybrid.undo();
    QCOMPARE(shown.design().stages.size(), before);
}

void TestHybridInspector::addsOnTheWayOfAFlow()
{
    Shown shown;
    HybridAddStage button(shown.hybrid);
    shown.choose<HybridFlowEditor>(DesignPart::Flow, 1); // wake word to speech
    emit button.menu()->aboutToShow();
    const auto kinds = button.menu()->actions();
    const auto places = kinds[2]->menu()->actions();
    QCOMPARE(places[0]->text(), QStringLiteral("On the way Wake word → Speech to text:"));
    QVERIFY(!places[0]->isEnabled());
    QCOMPARE(kinds[0]->menu()->actions().size(), 4); // what senses has nothing to pass on
    places[1]->trigger();                            // on the mobile tier
    QCOMPARE(shown.hybrid.chosenStage()->kind, StageKind::Preprocessing);
    QCOMPARE(shown.hybrid.chosenStage()->bytes_out->value, 128e3);
    QCOMPARE(shown.design().flows[1].to, shown.hybrid.chosenStage()->id);
    QVERIFY(shown.hybrid.result().worst_latency);
    // No events go along a model's way down.
    shown.choose<HybridFlowEditor>(DesignPart::Flow, 5);
    QVERIFY(!carriesEvents(*shown.hybrid.chosenFlow()));
    emit button.menu()->aboutToShow();
    QCOMPARE(button.menu()->actions()[2]->menu()->actions().size(), 4);
}

void TestHybridInspector::addIsRefusedWhereItCannotBe()
{
    Shown shown;
    HybridAddStage button(shown.hybrid);
    shown.choose<HybridFlowEditor>(DesignPart::Flow, 2); // speech on the phone to the cloud
    emit button.menu()->aboutToShow();
    const auto places = button.menu()->actions()[2]->menu()->actions();
    QCOMPARE(places[2]->text(), QStringLiteral("On the tier Edge"));
    const std::size_t before = shown.design().stages.size();
    places[2]->trigger(); // which nothing joins
    QCOMPARE(shown.design().stages.size(), before);
    QVERIFY2(shown.inspector.refusal().contains(QStringLiteral("No link leads")),
             qPrintable(shown.inspector.refusal()));
    QVERIFY(shown.hybrid.chosenFlow());
}

QTEST_MAIN(TestHybridInspector)
#include "tst_hybrid_inspector.moc"
