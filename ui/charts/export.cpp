// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export.h"

#include "ui/charts/chart.h"
#include "ui/charts/drawing.h"
#include "ui/files/write_whole.h"

#include <qcustomplot.h>

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace deployscope::ui {

namespace {

constexpr int dots_per_inch = 96;
constexpr double inches_per_metre = 1.0 / 0.0254;
constexpr double clipboard_scale = 2.0; // sharp on a dense screen and on paper

struct Message
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

QImage picture(const Chart& chart, QSize size, const Theme& theme, double scale)
{
    const QSize pixels(static_cast<int>(std::lround(size.width() * scale)),
                       static_cast<int>(std::lround(size.height() * scale)));
    QImage image(pixels, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDotsPerMeterX(static_cast<int>(std::lround(dots_per_inch * scale * inches_per_metre)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    image.setText(QStringLiteral("Title"), chart.title());
    image.setText(QStringLiteral("Description"), chart.description());
    QCPPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    chart.renderFigure(painter, size, theme);
    return image;
}

QByteArray png(const Chart& chart, QSize size, const Theme& theme, double scale)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QImage image = picture(chart, size, theme, scale);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return {};
    return bytes;
}

QByteArray svg(const Chart& chart, QSize size, const Theme& theme)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(dots_per_inch);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setTitle(chart.title());
    generator.setDescription(chart.description());
    QCPPainter painter;
    if (!painter.begin(&generator))
        return {};
    painter.setMode(QCPPainter::pmVectorized);
    chart.renderFigure(painter, size, theme);
    painter.end();
    return bytes;
}

QByteArray pdf(const Chart& chart, QSize size, const Theme& theme)
{
    constexpr double points_per_pixel = 72.0 / dots_per_inch;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(dots_per_inch);
    writer.setPageSize(
        QPageSize(QSizeF(size) * points_per_pixel, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(chart.subject().isEmpty()
                        ? chart.title()
                        : QStringLiteral("%1: %2").arg(chart.title(), chart.subject()));
    writer.setCreator(QStringLiteral("Deployscope"));
    QCPPainter painter;
    if (!painter.begin(&writer))
        return {};
    painter.setMode(QCPPainter::pmVectorized);
    chart.renderFigure(painter, size, theme);
    painter.end();
    return bytes;
}

ExportOutcome refused(const WriteFault& fault)
{
    return {false, Message::tr("%1; %2").arg(fault.what, fault.remedy)};
}

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("png"))
        return ExportFormat::Png;
    if (suffix == QLatin1String("svg"))
        return ExportFormat::Svg;
    if (suffix == QLatin1String("pdf"))
        return ExportFormat::Pdf;
    if (suffix == QLatin1String("csv"))
        return ExportFormat::Csv;
    return std::nullopt;
}

QByteArray encoded(const Chart& chart, ExportFormat format, QSize size, const Theme& theme,
                   double scale)
{
    switch (format) {
    case ExportFormat::Png:
        return png(chart, size, theme, scale);
    case ExportFormat::Svg:
        return svg(chart, size, theme);
    case ExportFormat::Pdf:
        return pdf(chart, size, theme);
    case ExportFormat::Csv:
        return QByteArray::fromStdString(toCsv(chart.table()));
    }
    return {};
}

ExportOutcome exportChart(const Chart& chart, const QString& path, QSize size, const Theme& theme,
                          double scale)
{
    const std::optional<ExportFormat> format = exportFormatOf(path);
    if (!format)
        return {false, Message::tr(
                           "\"%1\" does not say what to write; end the name in .png, .svg, .pdf or "
                           ".csv")
                           .arg(QDir::toNativeSeparators(path))};
    const double factor = *format == ExportFormat::Png ? scale : 1.0;
    const double least = std::min(size.width(), size.height());
    const double most = std::max(size.width(), size.height()) * factor;
    // Written so that a scale that is no number is refused too.
    const bool sizeable = least >= least_export_size && factor > 0 && most <= most_export_size;
    if (*format != ExportFormat::Csv && !sizeable)
        return {false,
                Message::tr("A figure of %1 × %2 pixels cannot be drawn; choose from %3 to %4 "
                            "pixels each way")
                    .arg(QString::number(size.width() * factor),
                         QString::number(size.height() * factor),
                         QString::number(least_export_size), QString::number(most_export_size))};
    if (const std::optional<WriteFault> fault = faultOfPlace(path))
        return refused(*fault);
    const QByteArray contents = encoded(chart, *format, size, theme, scale);
    if (contents.isEmpty())
        return {false,
                Message::tr("There is not enough memory for a picture of %1 × %2 pixels; choose a "
                            "smaller one")
                    .arg(QString::number(size.width() * factor),
                         QString::number(size.height() * factor))};
    if (const std::optional<WriteFault> fault = writeWhole(path, contents))
        return refused(*fault);
    return {true, Message::tr("Saved %1").arg(QDir::toNativeSeparators(path))};
}

std::unique_ptr<QMimeData> mimeDataOfFigures(const Chart& chart)
{
    auto data = std::make_unique<QMimeData>();
    const std::string text = toCsv(chart.table());
    data->setText(QString::fromStdString(text));
    data->setData(QStringLiteral("text/csv"), QByteArray::fromStdString(text));
    return data;
}

std::unique_ptr<QMimeData> mimeDataOf(const Chart& chart, QSize size, const Theme& theme)
{
    auto data = mimeDataOfFigures(chart);
    data->setImageData(picture(chart, size, theme, clipboard_scale));
    data->setData(QStringLiteral("image/svg+xml"), svg(chart, size, theme));
    return data;
}

} // namespace deployscope::ui
