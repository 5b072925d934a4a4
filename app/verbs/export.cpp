// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/export.h"

#include "app/verbs/chart_names.h"
#include "app/verbs/export_target.h"
#include "app/verbs/offscreen.h"
#include "app/verbs/scenario_options.h"
#include "app/verbs/verbs.h"
#include "core/catalog/text.h"
#include "core/evaluation/evaluate.h"
#include "ui/charts/energy_chart.h"
#include "ui/charts/radar_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/time_chart.h"
#include "ui/theme/fonts.h"

#include <QApplication>

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace deployscope::app {

namespace {

// A chart of the scenario by its name, which is one of chart_names.
std::unique_ptr<ui::Chart> makeChart(std::string_view name, const ScenarioDocument& document,
                                     const Catalog& catalog, const Result& result)
{
    const Scenario& scenario = document.scenario;
    if (name == "roofline") {
        auto chart = std::make_unique<ui::RooflineChart>();
        chart->setSeries(rooflineSeries(scenario, catalog, result, document.baselines));
        return chart;
    }
    if (name == "radar") {
        auto chart = std::make_unique<ui::RadarChart>();
        chart->setSeries(radarSeries(scenario, catalog, result));
        return chart;
    }
    if (name == "time") {
        auto chart = std::make_unique<ui::TimeChart>();
        chart->setSeries(timeSeries(scenario, catalog, result));
        return chart;
    }
    auto chart = std::make_unique<ui::EnergyChart>();
    chart->setSeries(energySeries(scenario, catalog, result));
    return chart;
}

// Makes the folders that lead to a file. What is wrong, or nothing.
std::string makeFolderOf(const std::string& path)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!folder.empty())
        std::filesystem::create_directories(folder, error);
    return error ? "the folder " + deployscope::quoted(folder.string()) +
                       " cannot be made: " + error.message()
                 : std::string();
}

void exportTo(const ExportTarget& target, const ScenarioDocument& document, const Catalog& catalog,
              Answer& answer)
{
    const OffscreenApplication application;
    QApplication::setFont(ui::uiFont());
    const Result result = evaluate(document.scenario, catalog);
    const auto subject = subjectOf(document.scenario, catalog);
    const ui::Theme& theme = ui::themeFor(target.theme);
    for (const ExportFile& file : target.files) {
        if (target.makes_folders) {
            if (std::string problem = makeFolderOf(file.path); !problem.empty()) {
                answer.failures.push_back(std::move(problem));
                continue;
            }
        }
        const auto chart = makeChart(file.chart, document, catalog, result);
        chart->setSubject(QString::fromStdString(subject->workload->name),
                          QString::fromStdString(subject->device->name));
        chart->setTheme(theme);
        const ui::ExportOutcome outcome =
            ui::exportChart(*chart, QString::fromStdString(file.path), target.size, theme);
        if (outcome.written)
            answer.output += outcome.message.toStdString() + "\n";
        else
            answer.failures.push_back(outcome.message.toStdString());
    }
    if (!answer.failures.empty())
        answer.status = ExitStatus::Failed;
}

} // namespace

Answer answerExport(const Call& call, std::vector<Diagnostic> problems)
{
    Answer answer;
    const ExportTarget target = exportTargetOf(call, problems);
    const auto catalog = knownCatalog(call, problems);
    const ScenarioDocument document = scenarioOf(call, *catalog, true, problems);
    if (hasErrors(problems))
        answer.status = ExitStatus::WrongInput;
    else
        exportTo(target, document, *catalog, answer);
    answer.problems = std::move(problems);
    return answer;
}

} // namespace deployscope::app
