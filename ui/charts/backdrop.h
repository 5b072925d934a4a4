// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QSize>

#include <functional>
#include <optional>
#include <utility>

class QCPPainter;

namespace deployscope::ui {

// What of a drawing stays as it is while a slider moves, kept as a picture for the screen, so that
// a frame paints only what moves.
class BackdropPicture
{
public:
    using Drawing = std::function<void(QCPPainter&)>;

    // Puts onto the painter what drawing draws on a surface of the colour and size. A widget gets
    // the picture of last time where that is the same; every other surface is drawn on.
    void paint(QCPPainter& painter, QSize size, const QColor& surface, bool same,
               const Drawing& drawing);

private:
    QPixmap picture_;
    double scale_{1.0}; // its pixels for each of the widget's
};

// The same, and what the drawing was made of, to know by whether it is the same.
template <class Key> class Backdrop
{
public:
    void paint(QCPPainter& painter, QSize size, const QColor& surface, Key key,
               const BackdropPicture::Drawing& drawing)
    {
        const bool same = key_ == key;
        if (!same)
            key_ = std::move(key);
        picture_.paint(painter, size, surface, same, drawing);
    }

private:
    BackdropPicture picture_;
    std::optional<Key> key_;
};

// Whether the painter draws on a widget, and not into a picture, a document or a printer.
bool isForWidget(const QCPPainter& painter);

} // namespace deployscope::ui
