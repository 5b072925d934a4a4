// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/files/report_pdf.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextDocument>

namespace deployscope::ui {

namespace {

constexpr double margin_mm = 16.0;
constexpr double text_points = 9.0;
constexpr double number_room = 2.2; // lines at the foot of a page, for its number
constexpr int dots_per_inch = 300;

// The page in HTML, but for its style: that one is made for a screen, and a table of the width of
// its text breaks words on paper.
QString printed(const Report& report)
{
    QString html = QString::fromStdString(toHtml(report));
    const auto start = html.indexOf(QLatin1String("<style>"));
    const auto end = html.indexOf(QLatin1String("</style>"));
    if (start >= 0 && end > start)
        html.remove(start, end - start);
    html.replace(QLatin1String("<table>"),
                 QLatin1String("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\">"));
    html.replace(QLatin1String("<th>"), QLatin1String("<th align=\"left\">"));
    return html;
}

void print(QTextDocument& document, QPdfWriter& writer)
{
    const QSizeF page = writer.pageLayout().paintRectPixels(writer.resolution()).size();
    QPainter painter(&writer);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0.0);
    const double line = QFontMetricsF(document.defaultFont(), &writer).height();
    const double height = page.height() - number_room * line;
    document.setPageSize({page.width(), height});
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black); // whatever the screen's theme is
    const int pages = document.pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0.0, -i * height);
        context.clip = QRectF(0.0, i * height, page.width(), height);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(document.defaultFont());
        painter.drawText(QRectF(0.0, page.height() - line, page.width(), line), Qt::AlignRight,
                         QStringLiteral("%1 / %2").arg(i + 1).arg(pages));
    }
}

} // namespace

QByteArray pdfOf(const Report& report)
{
    QByteArray contents;
    QBuffer buffer(&contents);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(dots_per_inch);
        writer.setTitle(QString::fromStdString(report.title));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({margin_mm, margin_mm, margin_mm, margin_mm},
                              QPageLayout::Millimeter);
        QTextDocument document;
        QFont font = document.defaultFont();
        font.setPointSizeF(text_points);
        document.setDefaultFont(font);
        document.setHtml(printed(report));
        print(document, writer);
    }
    return contents;
}

} // namespace deployscope::ui
