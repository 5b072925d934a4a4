// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QWidget>

class QVBoxLayout;

namespace deployscope::ui {

// The line of a Fold that opens and closes it: an arrow, the title, the summary at the right.
// Return, Enter and Space toggle, Right and Plus open, Left and Minus close.
class FoldHeader : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FoldHeader(const QString& title, QWidget* parent = nullptr);

    QString summary() const { return summary_; }
    void setSummary(const QString& summary);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString summary_;
};

// A section that can be folded away, with what matters of it in the summary: "Latency budget …
// 10 ms". Starts closed and remembers nothing: whoever owns it does.
class Fold : public QWidget
{
    Q_OBJECT

public:
    explicit Fold(const QString& title, QWidget* parent = nullptr);

    QString title() const { return header_->text(); }
    QString summary() const { return header_->summary(); }
    void setSummary(const QString& summary) { header_->setSummary(summary); }

    bool isOpen() const { return header_->isChecked(); }
    void setOpen(bool open); // silent

    QVBoxLayout* content() const { return content_; }
    FoldHeader* header() const { return header_; }

signals:
    void openEdited(bool open); // by the user

private:
    FoldHeader* header_;
    QWidget* body_;
    QVBoxLayout* content_;
};

} // namespace deployscope::ui
