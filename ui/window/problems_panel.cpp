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

} // namespace

ProblemsPanel::ProblemsPanel(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_list(new QListView(this))
    , m_model(new DiagnosticModel(this))
{
    setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(4);
    auto* header = new QHBoxLayout;
    m_title->setFont(labelFont(font()));
    auto* copy = new PlainButton(tr("Copy"), this);
    copy->setToolTip(tr("Copy all problems as text"));
    auto* close = new PlainButton(tr("Put away"), this);
    close->setToolTip(tr("Hide the problems (Escape)"));
    header->addWidget(m_title, 1);
    header->addWidget(copy);
    header->addWidget(close);
    layout->addLayout(header);
    m_list->setModel(m_model);
    m_list->setWordWrap(true);
    m_list->setUniformItemSizes(false);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setMaximumHeight(shown_lines * QFontMetrics(font()).height() * 2);
    m_list->setFrameShape(QFrame::NoFrame);
    useThinScrollBar(m_list);
    layout->addWidget(m_list);
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_model->text()); });
    connect(close, &QAbstractButton::clicked, this, &QWidget::hide);
    hide();
}

void ProblemsPanel::setProblems(const std::vector<Diagnostic>& problems)
{
    m_model->setDiagnostics(problems);
    m_title->setText(tr("%n problem(s) in your files; what was good before is still in use",
                        nullptr, static_cast<int>(problems.size())));
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
