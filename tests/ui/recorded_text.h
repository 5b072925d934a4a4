// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPolygonF>
#include <QString>
#include <QTransform>

#include <vector>

// A paint device that keeps nothing but where text was drawn: so that a test can tell whether
// texts lie on one another or reach over the edge.
namespace deployscope::test {

struct RecordedText
{
    QString text;
    QPolygonF area; // its lines' box, as it lies on the device
};

class TextRecordingEngine : public QPaintEngine
{
public:
    TextRecordingEngine() : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice* /*device*/) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& changed) override
    {
        if (changed.state() & QPaintEngine::DirtyTransform)
            transform_ = changed.transform();
    }
    void drawPixmap(const QRectF& /*to*/, const QPixmap& /*pixmap*/,
                    const QRectF& /*from*/) override
    {}
    void drawPolygon(const QPointF* /*points*/, int /*count*/, PolygonDrawMode /*mode*/) override {}
    void drawPath(const QPainterPath& /*path*/) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(),
                         item.ascent() + item.descent());
        texts.push_back(
            {item.text(), transform_.map(QPolygonF({box.topLeft(), box.topRight(),
                                                    box.bottomRight(), box.bottomLeft()}))});
    }
    Type type() const override { return User; }

    std::vector<RecordedText> texts;

private:
    QTransform transform_;
};

class TextRecorder : public QPaintDevice
{
public:
    explicit TextRecorder(QSize size) : size_(size) {}

    QPaintEngine* paintEngine() const override { return &engine_; }
    const std::vector<RecordedText>& texts() const { return engine_.texts; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return size_.width();
        case PdmHeight:
            return size_.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize size_;
    mutable TextRecordingEngine engine_;
};

} // namespace deployscope::test
