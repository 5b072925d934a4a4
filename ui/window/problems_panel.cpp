// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/problems_panel.h"

#include "ui/controls/plain_button.h"
#include "ui/controls/thin_scroll_bar.h"
#include "ui/models/diagnostic_model.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace deployscope::ui {

namespace {

constexpr int shown_lines = 4;
constexpr int least_lines = 2;

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QFrame(parent)
    , title_(new QLabel(this))
    , list_(new QListView(this))
    , model_(new DiagnosticModel(this))
{
    setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(4);
    auto* header = new QHBoxLayout;
    title_->setFont(labelFont(font()));
    auto* copy = new PlainButton(tr("Copy"), this);
    copy->setToolTip(tr("Copy all problems as text"));
    auto* close = new PlainButton(tr("Put away"), this);
    close->setToolTip(tr("Hide the problems (Escape)"));
    header->addWidget(title_, 1);
    header->addWidget(copy);
    header->addWidget(close);
    layout->addLayout(header);
    list_->setModel(model_);
    list_->setWordWrap(true);
    list_->setUniformItemSizes(false);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    list_->setAccessibleName(tr("Problems"));
    list_->setMinimumHeight(least_lines * QFontMetrics(font()).height());
    list_->setMaximumHeight(shown_lines * QFontMetrics(font()).height() * 2);
    list_->setFrameShape(QFrame::NoFrame);
    useThinScrollBar(list_);
    layout->addWidget(list_);
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(model_->text()); });
    connect(close, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

void ProblemsPanel::setProblems(const std::vector<Diagnostic>& problems)
{
    model_->setDiagnostics(problems);
    const QString count =
        problems.size() == 1 ? tr("1 problem") : tr("%1 problems").arg(problems.size());
    title_->setText(tr("%1 in your files; what was good before is still in use").arg(count));
    setVisible(!problems.empty());
}

void ProblemsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace deployscope::ui
