// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/backdrop.h"

#include <qcustomplot.h>

#include <cmath>

namespace deployscope::ui {

namespace {

// Whether a picture of as many pixels as the painter has there comes out as it is: not where the
// widget begins within a pixel, as it may at a scale of 125 %.
bool showsPixelByPixel(const QTransform& transform)
{
    const auto whole = [](double at) { return at == std::round(at); };
    return transform.type() <= QTransform::TxScale && transform.m11() > 0 &&
           transform.m11() == transform.m22() && whole(transform.dx()) && whole(transform.dy());
}

} // namespace

bool isForWidget(const QCPPainter& painter)
{
    return painter.device()->devType() == QInternal::Widget;
}

void BackdropPicture::paint(QCPPainter& painter, QSize size, const QColor& surface, bool same,
                            const Drawing& drawing)
{
    if (!isForWidget(painter) || size.isEmpty()) {
        drawing(painter);
        return;
    }
    painter.save();
    painter.setAntialiasing(false); // which QCustomPlot's painter shifts by half a pixel
    const QTransform transform = painter.deviceTransform();
    if (!showsPixelByPixel(transform)) {
        painter.restore();
        drawing(painter);
        return;
    }
    const double scale = transform.m11();
    const QSize pixels(static_cast<int>(std::ceil(size.width() * scale)),
                       static_cast<int>(std::ceil(size.height() * scale)));
    if (!same || picture_.size() != pixels || scale_ != scale) {
        scale_ = scale;
        picture_ = QPixmap(pixels);
        picture_.fill(surface);
        QCPPainter to_picture(&picture_);
        to_picture.setRenderHint(QPainter::Antialiasing);
        to_picture.scale(scale, scale);
        drawing(to_picture);
    }
    painter.scale(1.0 / scale, 1.0 / scale); // a picture that is scaled, even to itself, is moved
    painter.drawPixmap(QPointF(0, 0), picture_);
    painter.restore();
}

} // namespace deployscope::ui
