// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QMenu;
class QMimeData;
class QTemporaryDir;

namespace deployscope::ui {

class Chart;
class FigureTable;

// What every chart offers beside being looked at: saving, copying, dragging out, its figures as a
// table, and explanations by keyboard.
class ChartActions : public QObject
{
    Q_OBJECT

public:
    explicit ChartActions(Chart* chart);
    ~ChartActions() override;

    QMenu* menu() const { return menu_.get(); }

    void copyPicture();
    void copyFigures();
    void showTable();
    void dragOut();

    // What is dragged: picture and figures, and a PNG file that lives as long as the chart.
    std::unique_ptr<QMimeData> dragData();

    // Asks for a file name, in the folder last used; modal to the chart's window alone.
    void save(const QString& suffix);

private:
    void write(const QString& path);
    void fillExplain();

    Chart* chart_;
    std::unique_ptr<QMenu> menu_;
    QMenu* explain_{nullptr};
    QPointer<FigureTable> table_;
    std::unique_ptr<QTemporaryDir> dragged_; // outlives the drop: the other program reads later
};

} // namespace deployscope::ui
