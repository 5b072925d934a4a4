// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <cstdint>

class QPainter;
class QPointF;

namespace deployscope::ui {

struct Theme;

enum class PatternStanding : std::uint8_t { Yes, No, Unknown };

// The mark of a standing, around its centre, in the colour of colourOf.
void drawStanding(QPainter& painter, QPointF centre, PatternStanding standing, const Theme& theme);
QColor colourOf(PatternStanding standing, const Theme& theme);

// What is said of a pattern by one side: whose word it is, a mark with a word, and a sentence with
// the figures that decide. As high as its sentence needs.
class PatternVerdict : public QWidget
{
    Q_OBJECT

public:
    explicit PatternVerdict(QWidget* parent = nullptr);

    // speaker: "Your answers".
    void set(const QString& speaker, PatternStanding standing, const QString& word,
             const QString& sentence);

    PatternStanding standing() const { return standing_; }
    QString word() const { return word_; }
    QString sentence() const { return sentence_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString speaker_;
    PatternStanding standing_{PatternStanding::Unknown};
    QString word_;
    QString sentence_;
};

} // namespace deployscope::ui
