// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help_window.h"

#include "ui/controls/thin_scroll_bar.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

#include <algorithm>
#include <array>

namespace deployscope::ui {

namespace {

constexpr QSize usual_size{820, 660};
constexpr int topics_width = 180;
constexpr int page_margin = 20;

struct Topic
{
    const char* file; // resources/help/FILE.html
    const char* name;
};

constexpr std::array topics{
    Topic{"guide", QT_TRANSLATE_NOOP("deployscope::ui::HelpWindow", "Exploring a scenario")},
    Topic{"compare", QT_TRANSLATE_NOOP("deployscope::ui::HelpWindow", "Comparing paradigms")},
    Topic{"examples", QT_TRANSLATE_NOOP("deployscope::ui::HelpWindow", "Worked examples")},
    Topic{"hybrid", QT_TRANSLATE_NOOP("deployscope::ui::HelpWindow", "Designing a hybrid")},
    Topic{"wizard", QT_TRANSLATE_NOOP("deployscope::ui::HelpWindow", "Choosing a paradigm")},
};

QString pageOf(const Topic& topic)
{
    QFile page(QStringLiteral(":/help/%1.html").arg(QLatin1String(topic.file)));
    return page.open(QIODevice::ReadOnly) ? QString::fromUtf8(page.readAll()) : QString();
}

} // namespace

void HelpWindow::showFor(QWidget* window, const QString& topic)
{
    auto* help = window->findChild<HelpWindow*>();
    if (!help)
        help = new HelpWindow(window);
    const auto found = std::find_if(topics.begin(), topics.end(), [&topic](const Topic& each) {
        return topic == QLatin1String(each.file);
    });
    if (found != topics.end())
        help->topics_->setCurrentRow(static_cast<int>(found - topics.begin()));
    help->show();
    help->raise();
    help->activateWindow();
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), topics_(new QListWidget(this)), text_(new QTextBrowser(this))
{
    setWindowTitle(tr("Deployscope: guide"));
    resize(usual_size);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    topics_->setFrameShape(QFrame::NoFrame);
    topics_->setFixedWidth(topics_width);
    topics_->setAccessibleName(tr("Topics"));
    for (const Topic& topic : topics)
        topics_->addItem(tr(topic.name));
    text_->setFrameShape(QFrame::NoFrame);
    text_->document()->setDocumentMargin(page_margin);
    text_->setOpenLinks(false);
    text_->setAccessibleName(windowTitle());
    useThinScrollBar(text_);
    layout->addWidget(topics_);
    layout->addWidget(text_, 1);
    connect(topics_, &QListWidget::currentRowChanged, this, &HelpWindow::showTopic);
    topics_->setCurrentRow(0);
}

void HelpWindow::showTopic(int index)
{
    if (index >= 0)
        text_->setHtml(pageOf(topics.at(static_cast<std::size_t>(index))));
}

} // namespace deployscope::ui
