// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace deployscope::ui {

// What is wrong with a field's text and what would be right, floating below the field: it takes no
// focus and stops nobody.
class FieldMessage : public QWidget
{
    Q_OBJECT

public:
    explicit FieldMessage(QWidget* field);

    void showMessage(const QString& problem, const QString& remedy);

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void place();
    int textWidth() const;

    QPointer<QWidget> field_;
    QString problem_;
    QString remedy_;
};

} // namespace deployscope::ui
