// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/report_pdf.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QString>
#include <QTextDocument>

namespace deployscope::ui {

namespace {

constexpr double margin_mm = 18.0;
constexpr double text_points = 9.5;

} // namespace

QByteArray pdfOf(const Report& report)
{
    QByteArray contents;
    QBuffer buffer(&contents);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QString::fromStdString(report.title));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({margin_mm, margin_mm, margin_mm, margin_mm},
                              QPageLayout::Millimeter);
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPointSizeF(text_points);
        document.setDefaultFont(font);
        document.setHtml(QString::fromStdString(toHtml(report)));
        document.print(&writer);
    }
    return contents;
}

} // namespace deployscope::ui
