// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace deployscope::ui {

// A line for a name or a title. Return or leaving the line gives the text; Escape brings the last
// one back.
class TextField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TextField(QWidget* parent = nullptr);

    QString value() const { return value_; }
    // Silent. A text that is being edited stays when the value is what it was.
    void setValue(const QString& value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void valueEdited(const QString& value);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void commit();
    void restore();

    QString value_;
};

} // namespace deployscope::ui
