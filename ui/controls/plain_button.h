// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace deployscope::ui {

// A button with a text, drawn like the fields it stands among; the one that leads on may stand out.
class PlainButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PlainButton(const QString& text, QWidget* parent = nullptr);

    void setProminent(bool prominent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool prominent_{false};
};

} // namespace deployscope::ui
