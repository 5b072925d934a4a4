// SPDX-License-Identifier: GPL-3.0-or-later
// The least that shows a plot: what Qt and QCustomPlot cost before anything of ours is there.
#include <qcustomplot.h>

#include <QApplication>

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QCustomPlot plot;
    plot.resize(1440, 900);
    plot.show();
    return QApplication::exec();
}
