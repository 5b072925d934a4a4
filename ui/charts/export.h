// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QSize>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

class QMimeData;

namespace deployscope::ui {

class Chart;

enum class ExportFormat : std::uint8_t { Png, Svg, Pdf, Csv };

// By the suffix of a file name, in capitals or not. Nothing for any other.
std::optional<ExportFormat> exportFormatOf(const QString& path);

// The sizes that a figure may have, each way, in pixels of 1/96 inch.
inline constexpr int least_export_size = 100;
inline constexpr int most_export_size = 10000;

// The figure as the contents of a file. PNG: size × scale pixels, marked with its resolution. SVG:
// real text, the same bytes for the same figure. PDF: one page, vectors. CSV: the table; size,
// theme and scale do not matter. Empty where there is not enough memory for the picture.
QByteArray encoded(const Chart& chart, ExportFormat format, QSize size, const Theme& theme,
                   double scale = 1.0);

struct ExportOutcome
{
    bool written{false};
    QString message; // "Saved …", or why not and what to do
};

// Writes the figure whole or not at all: a file of that name stays as it was where anything fails.
ExportOutcome exportChart(const Chart& chart, const QString& path, QSize size, const Theme& theme,
                          double scale = 1.0);

// For the clipboard and for dragging: the picture as a bitmap and as SVG, the figures as text.
std::unique_ptr<QMimeData> mimeDataOf(const Chart& chart, QSize size, const Theme& theme);

// The figures alone, as comma separated text.
std::unique_ptr<QMimeData> mimeDataOfFigures(const Chart& chart);

} // namespace deployscope::ui
