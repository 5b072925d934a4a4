// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace deployscope::ui {

class RoleLabel;

// A rounded surface with a title at the left, a caption at the right (elided where narrow), and an
// optional widget in the corner. Without a title it is a bare surface. A screen reader knows it as
// a group named by its title.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    QString title() const;
    void setTitle(const QString& title);

    // "A100: ridge 153 FLOP/byte (FP16)"
    QString caption() const;
    void setCaption(const QString& caption);

    // Takes ownership; stands right of the caption.
    void setCornerWidget(QWidget* widget);

    // Less air around and below the title, for small windows.
    void setCompact(bool compact);

    // Where the card's contents go.
    QVBoxLayout* content() const { return content_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showHeader();

    QWidget* header_;
    QHBoxLayout* header_layout_;
    RoleLabel* title_;
    RoleLabel* caption_;
    QWidget* corner_{nullptr};
    QVBoxLayout* content_;
};

} // namespace deployscope::ui
