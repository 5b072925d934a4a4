// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QTimer>

#include <functional>
#include <memory>

namespace deployscope::testing {

// Waits for a modal dialog of a class and answers it, while the code under test waits for the
// answer. Counts how many came.
class Answering
{
public:
    template <class Dialog> static Answering to(std::function<void(Dialog&)> answer)
    {
        return Answering([answer = std::move(answer)](QWidget* modal) {
            auto* dialog = qobject_cast<Dialog*>(modal);
            if (dialog)
                answer(*dialog);
            return dialog != nullptr;
        });
    }

    // Presses a button of a message box.
    static Answering with(QMessageBox::StandardButton button)
    {
        return to<QMessageBox>([button](QMessageBox& box) { box.button(button)->click(); });
    }

    // Chooses a path in a file dialog; an empty one cancels it.
    static Answering withPath(const QString& path)
    {
        return to<QFileDialog>([path](QFileDialog& dialog) {
            if (path.isEmpty()) {
                dialog.reject();
                return;
            }
            dialog.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
            QMetaObject::invokeMethod(&dialog, "accept");
        });
    }

    int count() const { return *count_; }

private:
    explicit Answering(std::function<bool(QWidget*)> answer)
        : count_(std::make_shared<int>(0)), timer_(std::make_unique<QTimer>())
    {
        QObject::connect(timer_.get(), &QTimer::timeout,
                         [answer = std::move(answer), count = count_] {
                             QWidget* modal = QApplication::activeModalWidget();
                             if (modal && answer(modal))
                                 ++*count;
                         });
        timer_->start(10);
    }

    std::shared_ptr<int> count_;
    std::unique_ptr<QTimer> timer_;
};

} // namespace deployscope::testing
