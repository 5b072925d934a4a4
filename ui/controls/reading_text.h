// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextBrowser>

#include <functional>

namespace deployscope::ui {

struct Theme;

// Text to be read on a card: no frame, a thin bar where it is longer than its room, written anew
// where theme or font change. The keyboard reaches and scrolls it.
class ReadingText : public QTextBrowser
{
    Q_OBJECT

public:
    using Writer = std::function<QString(const Theme& theme)>; // HTML in the theme's colours

    explicit ReadingText(const QString& name, QWidget* parent = nullptr);

    void setWriter(Writer writer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void write();

    Writer writer_;
};

} // namespace deployscope::ui
