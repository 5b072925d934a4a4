// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/card.h"
#include "ui/controls/choice_box.h"
#include "ui/controls/choice_model.h"
#include "ui/controls/choice_popup.h"
#include "ui/controls/control_header.h"
#include "ui/controls/figure_tile.h"
#include "ui/controls/fold.h"
#include "ui/controls/menu_button.h"
#include "ui/controls/role_label.h"
#include "ui/controls/segmented.h"
#include "ui/theme/fonts.h"

#include <QAccessible>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace deployscope;
using namespace deployscope::ui;

namespace {

std::vector<Choice> devices()
{
    const auto device = [](const char* id, const char* name, Tier tier, const char* group) {
        return Choice{QString::fromLatin1(id),
                      QString::fromLatin1(name),
                      QString::fromLatin1(group),
                      QString::fromLatin1(group),
                      tier,
                      {},
                      {}};
    };
    return {device("a100", "NVIDIA A100", Tier::Cloud, "Cloud"),
            device("h100", "NVIDIA H100", Tier::Cloud, "Cloud"),
            device("orin", "Jetson Orin", Tier::Edge, "Edge"),
            device("esp32", "ESP32-CAM", Tier::Tiny, "Tiny")};
}

QStringList shownRows(const QAbstractItemModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += model.index(row, 0).data().toString();
    return rows;
}

std::unique_ptr<QWidget> shown(QWidget* child)
{
    auto window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(window.get());
    layout->addWidget(child);
    window->show();
    window->activateWindow();
    return window;
}

} // namespace

class TestChoices : public QObject
{
    Q_OBJECT

private slots:
    void filterFindsWordsInAnyOrder();
    void boxSettersAreSilent();
    void boxSkipsHeadingsByKeys();
    void boxKeepsItsIdWhenChoicesChange();
    void boxOpensOnTypingAndFilters();
    void boxPopupKeys();
    void boxWheelOnlyWithFocus();
    void boxTellsAReader();

    void segmentedByMouseAndKeys();
    void segmentedSetterIsSilent();
    void segmentedTellsAReader();

    void foldByMouseAndKeys();
    void foldSetterIsSilent();
    void foldTellsAReader();

    void tileActivates();
    void tileTellsAReader();
    void tileReservesRoom();

    void cardShowsItsHeaderOnlyWhenNeeded();
    void cardTellsAReader();
    void labelsFollowTheFont();
    void headerNamesItsEditor();
    void targetsAreLargeEnough();
};

void TestChoices::filterFindsWordsInAnyOrder()
{
    QStandardItemModel model;
    fillChoices(model, devices());
    ChoiceFilter filter;
    filter.setSourceModel(&model);
    QCOMPARE(filter.rowCount(), 7); // four choices, three headings
    filter.setText(QStringLiteral("100 nvi"));
    QCOMPARE(shownRows(filter), QStringList({QStringLiteral("Cloud"), QStringLiteral("NVIDIA A100"),
                                             QStringLiteral("NVIDIA H100")}));
    filter.setText(QStringLiteral("  EDGE "));
    QCOMPARE(shownRows(filter),
             QStringList({QStringLiteral("Edge"), QStringLiteral("Jetson Orin")}));
    filter.setText(QStringLiteral("xyz"));
    QCOMPARE(filter.rowCount(), 0);
    filter.setText({});
    QCOMPARE(filter.rowCount(), 7);
}

void TestChoices::boxSettersAreSilent()
{
    ChoiceBox box(QStringLiteral("Device"));
    QSignalSpy edited(&box, &ChoiceBox::idEdited);
    QSignalSpy index(&box, &QComboBox::currentIndexChanged);
    box.setChoices(devices());
    QVERIFY(box.currentId().isEmpty());
    box.setCurrentId(QStringLiteral("orin"));
    QCOMPARE(box.currentId(), QStringLiteral("orin"));
    box.setCurrentId(QStringLiteral("not there"));
    QVERIFY(box.currentId().isEmpty());
    QCOMPARE(edited.count(), 0);
    QCOMPARE(index.count(), 0);
}

void TestChoices::boxSkipsHeadingsByKeys()
{
    ChoiceBox box(QStringLiteral("Device"));
    box.setChoices(devices());
    box.setCurrentId(QStringLiteral("h100"));
    QSignalSpy edited(&box, &ChoiceBox::idEdited);
    QTest::keyClick(&box, Qt::Key_Down);
    QCOMPARE(box.currentId(), QStringLiteral("orin"));
    QTest::keyClick(&box, Qt::Key_Up);
    QCOMPARE(box.currentId(), QStringLiteral("h100"));
    QTest::keyClick(&box, Qt::Key_Home);
    QCOMPARE(box.currentId(), QStringLiteral("a100"));
    QTest::keyClick(&box, Qt::Key_End);
    QCOMPARE(box.currentId(), QStringLiteral("esp32"));
    QTest::keyClick(&box, Qt::Key_End);
    QCOMPARE(edited.count(), 4);
    QCOMPARE(edited.at(0).at(0).toString(), QStringLiteral("orin"));
}

void TestChoices::boxKeepsItsIdWhenChoicesChange()
{
    ChoiceBox box(QStringLiteral("Device"));
    box.setChoices(devices());
    box.setCurrentId(QStringLiteral("esp32"));
    QSignalSpy edited(&box, &ChoiceBox::idEdited);
    std::vector<Choice> fewer = devices();
    fewer.erase(fewer.begin());
    box.setChoices(fewer);
    QCOMPARE(box.currentId(), QStringLiteral("esp32"));
    QCOMPARE(edited.count(), 0);
}

void TestChoices::boxOpensOnTypingAndFilters()
{
    auto* box = new ChoiceBox(QStringLiteral("Device"));
    box->setChoices(devices());
    box->setCurrentId(QStringLiteral("a100"));
    const auto window = shown(box);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSignalSpy edited(box, &ChoiceBox::idEdited);
    QTest::keyClicks(box, QStringLiteral("j"));
    QVERIFY(box->popup());
    QVERIFY(box->popup()->isVisible());
    QCOMPARE(box->popup()->searchLine()->text(), QStringLiteral("j"));
    QCOMPARE(box->popup()->list()->currentIndex().data().toString(), QStringLiteral("Jetson Orin"));
    QTest::keyClick(box->popup()->searchLine(), Qt::Key_Return);
    QVERIFY(!box->popup()->isVisible());
    QCOMPARE(box->currentId(), QStringLiteral("orin"));
    QCOMPARE(edited.count(), 1);
}

void TestChoices::boxPopupKeys()
{
    auto* box = new ChoiceBox(QStringLiteral("Device"));
    box->setChoices(devices());
    box->setCurrentId(QStringLiteral("h100"));
    const auto window = shown(box);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSignalSpy edited(box, &ChoiceBox::idEdited);
    QTest::keyClick(box, Qt::Key_Return);
    QListView* list = box->popup()->list();
    QVERIFY(box->popup()->isVisible());
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("NVIDIA H100"));
    QTest::keyClick(box->popup()->searchLine(), Qt::Key_Down);
    QCOMPARE(list->currentIndex().data().toString(), QStringLiteral("Jetson Orin"));
    QTest::keyClick(box->popup()->searchLine(), Qt::Key_Escape);
    QVERIFY(!box->popup()->isVisible());
    QCOMPARE(box->currentId(), QStringLiteral("h100"));
    QCOMPARE(edited.count(), 0);

    box->showPopup();
    QTest::keyClick(box->popup()->searchLine(), Qt::Key_Return); // what is chosen already
    QCOMPARE(edited.count(), 0);

    box->showPopup();
    const QModelIndex esp = list->model()->index(list->model()->rowCount() - 1, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(esp).center());
    QCOMPARE(box->currentId(), QStringLiteral("esp32"));
    QCOMPARE(edited.count(), 1);
}

void TestChoices::boxWheelOnlyWithFocus()
{
    ChoiceBox box(QStringLiteral("Device"));
    box.setChoices(devices());
    box.setCurrentId(QStringLiteral("a100"));
    const QPointF at(5.0, 5.0);
    QWheelEvent event(at, at, {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(&box, &event);
    QCOMPARE(box.currentId(), QStringLiteral("a100"));
    QVERIFY(!event.isAccepted());
}

void TestChoices::boxTellsAReader()
{
    ChoiceBox box(QStringLiteral("Device"));
    box.setChoices(devices());
    box.setCurrentId(QStringLiteral("a100"));
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&box);
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::ComboBox);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Device: NVIDIA A100, Cloud"));
    QCOMPARE(reader->text(QAccessible::Value), QStringLiteral("NVIDIA A100, Cloud"));
    QVERIFY(reader->state().collapsed);
    reader->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(box.isPopupOpen());
    QVERIFY(reader->state().expanded);
}

void TestChoices::segmentedByMouseAndKeys()
{
    auto* segmented = new Segmented({{QStringLiteral("Book"), {}}, {QStringLiteral("Vendor"), {}}});
    const auto window = shown(segmented);
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    QSignalSpy edited(segmented, &Segmented::indexEdited);
    const auto buttons = segmented->findChildren<QRadioButton*>();
    QCOMPARE(buttons.size(), 2);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(segmented->index(), 1);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    QCOMPARE(edited.count(), 1);
    buttons[1]->setFocus();
    QTest::keyClick(buttons[1], Qt::Key_Left);
    QCOMPARE(segmented->index(), 0);
    QCOMPARE(edited.count(), 2);
    QTest::keyClick(buttons[0], Qt::Key_Right);
    QCOMPARE(segmented->index(), 1);
    QCOMPARE(edited.at(2).at(0).toInt(), 1);
}

void TestChoices::segmentedSetterIsSilent()
{
    Segmented segmented({{QStringLiteral("Book"), {}}, {QStringLiteral("Vendor"), {}}});
    QSignalSpy edited(&segmented, &Segmented::indexEdited);
    QCOMPARE(segmented.index(), 0);
    segmented.setIndex(1);
    QCOMPARE(segmented.index(), 1);
    segmented.setIndex(7);
    QCOMPARE(segmented.index(), 1);
    QCOMPARE(edited.count(), 0);
}

void TestChoices::segmentedTellsAReader()
{
    Segmented segmented({{QStringLiteral("Book"), QStringLiteral("one operation")},
                         {QStringLiteral("Vendor"), QStringLiteral("two operations")}});
    segmented.setAccessibleName(QStringLiteral("Convention"));
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&segmented);
    QCOMPARE(reader->role(), QAccessible::Grouping);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Convention"));
    QCOMPARE(reader->childCount(), 2);
    QAccessibleInterface* book = reader->child(0);
    QCOMPARE(book->role(), QAccessible::RadioButton);
    QCOMPARE(book->text(QAccessible::Name), QStringLiteral("Book"));
    QCOMPARE(book->text(QAccessible::Description), QStringLiteral("one operation"));
    QVERIFY(book->state().checked);
}

void TestChoices::foldByMouseAndKeys()
{
    Fold fold(QStringLiteral("Latency budget"));
    auto* inside = new QLineEdit;
    fold.content()->addWidget(inside);
    QSignalSpy edited(&fold, &Fold::openEdited);
    QVERIFY(!fold.isOpen());
    QVERIFY(!inside->isVisibleTo(&fold));
    QTest::mouseClick(fold.header(), Qt::LeftButton);
    QVERIFY(fold.isOpen());
    QVERIFY(inside->isVisibleTo(&fold));
    QTest::keyClick(fold.header(), Qt::Key_Return);
    QVERIFY(!fold.isOpen());
    QTest::keyClick(fold.header(), Qt::Key_Space);
    QVERIFY(fold.isOpen());
    QTest::keyClick(fold.header(), Qt::Key_Right); // open already
    QVERIFY(fold.isOpen());
    QTest::keyClick(fold.header(), Qt::Key_Left);
    QVERIFY(!fold.isOpen());
    QVERIFY(!inside->isVisibleTo(&fold));
    QCOMPARE(edited.count(), 4);
}

void TestChoices::foldSetterIsSilent()
{
    Fold fold(QStringLiteral("Network"));
    QSignalSpy edited(&fold, &Fold::openEdited);
    fold.setOpen(true);
    QVERIFY(fold.isOpen());
    fold.setSummary(QStringLiteral("Wi-Fi"));
    QCOMPARE(fold.summary(), QStringLiteral("Wi-Fi"));
    QCOMPARE(edited.count(), 0);
}

void TestChoices::foldTellsAReader()
{
    Fold fold(QStringLiteral("Latency budget"));
    fold.setSummary(QStringLiteral("10 ms"));
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(fold.header());
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::Button);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Latency budget"));
    QCOMPARE(reader->text(QAccessible::Description), QStringLiteral("10 ms"));
    QVERIFY(reader->state().expandable);
    QVERIFY(reader->state().collapsed);
    reader->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QVERIFY(fold.isOpen());
    QVERIFY(reader->state().expanded);
}

void TestChoices::tileActivates()
{
    FigureTile tile(QStringLiteral("Device time"));
    tile.resize(tile.sizeHint());
    QSignalSpy activated(&tile, &FigureTile::activated);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Return);
    QTest::keyClick(&tile, Qt::Key_Enter);
    QTest::keyClick(&tile, Qt::Key_Space);
    QCOMPARE(activated.count(), 4);
    tile.setValue(QStringLiteral("1 ms"));
    tile.setChosen(true);
    QCOMPARE(activated.count(), 4);
    QVERIFY(tile.isChosen());
}

void TestChoices::tileTellsAReader()
{
    FigureTile tile(QStringLiteral("Device time"));
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&tile);
    QVERIFY(reader);
    QCOMPARE(reader->role(), QAccessible::Button);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Device time: —"));
    tile.setValue(QStringLiteral("0.0251 ms"), FigureState::Good);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Device time: 0.0251 ms"));
    QCOMPARE(tile.state(), FigureState::Good);
    QSignalSpy activated(&tile, &FigureTile::activated);
    reader->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.count(), 1);
}

void TestChoices::tileReservesRoom()
{
    FigureTile tile(QStringLiteral("t"));
    tile.setReserved(QStringLiteral("000.0 ms"));
    tile.setValue(QStringLiteral("1 s"));
    const QSize before = tile.sizeHint();
    tile.setValue(QStringLiteral("123.4 ms"), FigureState::Bad);
    QCOMPARE(tile.sizeHint(), before);
    QCOMPARE(tile.minimumSizeHint(), before);
}

void TestChoices::cardShowsItsHeaderOnlyWhenNeeded()
{
    Card bare;
    const int low = bare.sizeHint().height();
    bare.setTitle(QStringLiteral("Roofline"));
    QVERIFY(bare.sizeHint().height() > low);
    const int narrow = bare.minimumSizeHint().width();
    bare.setCaption(QStringLiteral("A100: ridge 153 FLOP/byte (FP16)"));
    QCOMPARE(bare.caption(), QStringLiteral("A100: ridge 153 FLOP/byte (FP16)"));
    QVERIFY(bare.minimumSizeHint().width() < narrow + 40); // the caption gives way

    Card with_corner;
    auto* corner = new MenuButton(QStringLiteral("Export"));
    with_corner.setCornerWidget(corner);
    QVERIFY(corner->isVisibleTo(&with_corner));
}

void TestChoices::cardTellsAReader()
{
    Card card(QStringLiteral("Roofline"));
    QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&card);
    QCOMPARE(reader->role(), QAccessible::Grouping);
    QCOMPARE(reader->text(QAccessible::Name), QStringLiteral("Roofline"));
}

void TestChoices::labelsFollowTheFont()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* label = new RoleLabel(TextRole::Heading, QStringLiteral("Roofline"));
    layout->addWidget(label);
    QFont large = window.font();
    large.setPointSizeF(20.0);
    window.setFont(large);
    QCOMPARE(label->font().pointSizeF(), headingFont(large).pointSizeF());
    QCOMPARE(label->font().weight(), QFont::DemiBold);
}

void TestChoices::headerNamesItsEditor()
{
    auto* editor = new QLineEdit;
    ControlHeader header(QStringLiteral("Batch size"), editor);
    QCOMPARE(editor->accessibleName(), QStringLiteral("Batch size"));
    QCOMPARE(editor->parentWidget(), &header);
}

void TestChoices::targetsAreLargeEnough()
{
    QVERIFY(ChoiceBox(QStringLiteral("Device")).minimumSizeHint().height() >= 24);
    QVERIFY(Fold(QStringLiteral("Network")).header()->minimumSizeHint().height() >= 24);
    QVERIFY(FigureTile(QStringLiteral("Time")).minimumSizeHint().height() >= 24);
    const QSize menu = MenuButton(QStringLiteral("Export")).minimumSizeHint();
    QVERIFY(menu.width() >= 24 && menu.height() >= 24);
    Segmented segmented({{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}});
    QVERIFY(segmented.minimumSizeHint().height() >= 24);
}

QTEST_MAIN(TestChoices)
#include "tst_choices.moc"
