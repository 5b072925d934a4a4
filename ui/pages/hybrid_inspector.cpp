// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/hybrid_inspector.h"

#include "ui/controls/paint.h"
#include "ui/controls/role_label.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/pages/hybrid_cloud_editor.h"
#include "ui/pages/hybrid_figures_block.h"
#include "ui/pages/hybrid_fleet_editor.h"
#include "ui/pages/hybrid_flow_editor.h"
#include "ui/pages/hybrid_stage_editor.h"
#include "ui/pages/hybrid_tier_editor.h"
#include "ui/pages/text.h"
#include "ui/session/hybrid_session.h"
#include "ui/session/session.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int least_width = 300;
constexpr int usual_width = 340;
constexpr int scroll_gap = 8; // between the fields and the scroll bar

} // namespace

// Why an edit was refused, on the surface of bad news.
class RefusalNote : public QWidget
{
public:
    explicit RefusalNote(QWidget* parent)
        : QWidget(parent), text_(new RoleLabel(TextRole::Body, {}, this))
    {
        text_->setWordWrap(true);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(10, 6, 10, 7);
        layout->addWidget(text_);
        hide();
    }

    QString text() const { return text_->text(); }

    void setText(const QString& text)
    {
        text_->setText(text);
        setAccessibleName(text);
        setVisible(!text.isEmpty());
        if (!text.isEmpty() && QAccessible::isActive()) {
            QAccessibleEvent alert(this, QAccessible::Alert);
            QAccessible::updateAccessibility(&alert);
        }
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(palette());
        drawPanel(painter, rect(), theme.bad_soft, theme.bad_text, 4.0);
    }

private:
    RoleLabel* text_;
};

HybridInspector::HybridInspector(HybridSession& session, QWidget* parent)
    : Card({}, parent)
    , session_(session)
    , refusal_(new RefusalNote(this))
    , scroll_(new QScrollArea(this))
{
    auto* inner = new QWidget;
    auto* layout = new QVBoxLayout(inner);
    layout->setContentsMargins(0, 0, scroll_gap, 0);
    editors_ = {new HybridFleetEditor(session, inner), new HybridCloudEditor(session, inner),
                new HybridTierEditor(session, inner), new HybridStageEditor(session, inner),
                new HybridFlowEditor(session, inner)};
    for (HybridPartEditor* editor : editors_) {
        editor->hide();
        layout->addWidget(editor);
    }
    layout->addStretch(1);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->viewport()->setAutoFillBackground(false);
    scroll_->setWidget(inner);
    inner->setAutoFillBackground(false); // the scroll area has just set it
    useThinScrollBar(scroll_);
    content()->addWidget(refusal_);
    content()->addWidget(scroll_, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);

    connect(&session_, &HybridSession::designChanged, this, &HybridInspector::look);
    connect(&session_, &HybridSession::chosenChanged, this, &HybridInspector::look);
    connect(&session_, &HybridSession::explainedChanged, this, &HybridInspector::look);
    connect(&session_, &HybridSession::refusalChanged, this, &HybridInspector::showRefusal);
    connect(&session_.session(), &Session::catalogChanged, this, [this] {
        choices_stale_ = true;
        look();
    });
}

QString HybridInspector::refusal() const
{
    return refusal_->text();
}

QSize HybridInspector::sizeHint() const
{
    return {usual_width, Card::sizeHint().height()};
}

QSize HybridInspector::minimumSizeHint() const
{
    return {least_width, Card::minimumSizeHint().height()};
}

void HybridInspector::showEvent(QShowEvent* event)
{
    if (stale_)
        refresh();
    showRefusal();
    Card::showEvent(event);
}

void HybridInspector::look()
{
    if (isVisible())
        refresh();
    else
        stale_ = true;
}

void HybridInspector::refresh()
{
    if (!session_.isLoaded())
        return;
    stale_ = false;
    if (choices_stale_) {
        choices_stale_ = false;
        for (HybridPartEditor* editor : editors_)
            editor->fillChoices();
    }
    HybridPartEditor* wanted = editors_.front();
    for (HybridPartEditor* editor : editors_) {
        if (editor->isFor(session_.chosen()))
            wanted = editor;
    }
    wanted->refresh();
    // The same figure of the designs beside it is not here.
    const bool is_here = session_.explainedDesign() == 0;
    wanted->figures()->setExplained(is_here ? session_.explained() : QString());
    setTitle(wanted->title());
    setCaption(wanted->caption());
    if (wanted == editor_)
        return;
    if (editor_)
        editor_->hide();
    editor_ = wanted;
    editor_->show();
    scroll_->verticalScrollBar()->setValue(0);
}

void HybridInspector::showRefusal()
{
    refusal_->setText(sentenceOf(session_.refusal().toStdString()));
}

} // namespace deployscope::ui
