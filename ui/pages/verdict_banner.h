// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

#include <cstdint>

namespace deployscope::ui {

enum class BannerTone : std::uint8_t { Good, Warning, Bad };

// A judgement in one word and a sentence, told apart by mark, word and colour. It is as high as
// the longest of the sentences that it may come to say, so that nothing below it moves.
class VerdictBanner : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictBanner(QWidget* parent = nullptr);

    // The sentences that may be said as long as the subject is the same.
    void setReserved(const QStringList& sentences);
    void set(BannerTone tone, const QString& word, const QString& sentence);

    BannerTone tone() const { return tone_; }
    QString word() const { return word_; }
    QString sentence() const { return sentence_; }
    QString text() const; // "Impossible. Light alone needs …"

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    int wordWidth() const;

    BannerTone tone_{BannerTone::Good};
    QString word_;
    QString sentence_;
    QStringList reserved_;
};

} // namespace deployscope::ui
