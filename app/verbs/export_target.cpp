// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/export_target.h"

#include "app/verbs/chart_names.h"
#include "core/catalog/text.h"
#include "ui/charts/export.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <system_error>

namespace deployscope::app {

namespace {

constexpr std::string_view placeholder = "{chart}";
constexpr std::string_view all_charts = "all";

std::string filledIn(std::string path, std::string_view chart)
{
    for (std::size_t at = path.find(placeholder); at != std::string::npos;
         at = path.find(placeholder, at + chart.size()))
        path.replace(at, placeholder.size(), chart);
    return path;
}

// The charts that the operand of export means.
std::vector<std::string_view> chartsOf(const Call& call, std::vector<Diagnostic>& problems)
{
    if (call.operands.empty())
        return {}; // told when the call was read
    const std::string& name = call.operands.front();
    if (name == all_charts)
        return {chart_names.begin(), chart_names.end()};
    const auto* const known = std::find(chart_names.begin(), chart_names.end(), name);
    if (known != chart_names.end())
        return {*known};
    std::vector<std::string_view> words(chart_names.begin(), chart_names.end());
    words.push_back(all_charts);
    problems.push_back(
        callProblem("there is no chart " + deployscope::quoted(name), remedyFor(name, words)));
    return {};
}

// The path with a placeholder for the chart's name, if any; empty where it is no good.
std::string pathOf(const Call& call, bool exports_all, std::vector<Diagnostic>& problems)
{
    const auto refuse = [&problems](std::string what, std::string remedy) {
        problems.push_back(callProblem(std::move(what), std::move(remedy)));
        return std::string();
    };
    if (!call.output) {
        const bool is_told =
            std::find(call.named.begin(), call.named.end(), "--output") != call.named.end();
        return is_told ? std::string() : refuse("export lacks --output", "write --output PATH");
    }
    std::string path = *call.output;
    if (invalidUtf8At(path) != std::string::npos)
        return refuse("the name " + deployscope::quoted(path) + " is not UTF-8",
                      "choose another name");
    std::error_code error;
    const bool is_folder = path.ends_with('/') || std::filesystem::is_directory(path, error);
    if (is_folder && exports_all)
        path = (std::filesystem::path(path) / "{chart}.png").string();
    else if (is_folder)
        return refuse(deployscope::quoted(path) + " is a folder",
                      "name a file that ends in .png, .svg, .pdf or .csv");
    if (!ui::exportFormatOf(QString::fromStdString(path)))
        return refuse(deployscope::quoted(path) + " does not say what to write",
                      "end it in .png, .svg, .pdf or .csv");
    if (exports_all && path.find(placeholder) == std::string::npos)
        return refuse("all charts cannot go into the one file " + deployscope::quoted(path),
                      "put {chart} into its name, or name a folder");
    return path;
}

std::optional<int> lengthOf(std::string_view text)
{
    int length = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), length);
    const bool is_good = error == std::errc() && end == text.data() + text.size() &&
                         length >= ui::least_export_size && length <= ui::most_export_size;
    return is_good ? std::optional(length) : std::nullopt;
}

void readSize(const std::string& text, QSize& size, std::vector<Diagnostic>& problems)
{
    const std::size_t by = text.find('x');
    const auto width = lengthOf(std::string_view(text).substr(0, by));
    const auto height =
        by == std::string::npos ? std::nullopt : lengthOf(std::string_view(text).substr(by + 1));
    if (width && height)
        size = QSize(*width, *height);
    else
        problems.push_back(callProblem(deployscope::quoted(text) + " is no size",
                                       "write WIDTHxHEIGHT in pixels, such as 1200x800, from " +
                                           std::to_string(ui::least_export_size) + " to " +
                                           std::to_string(ui::most_export_size) + " each way"));
}

void readTheme(const std::string& text, ui::ThemeKind& theme, std::vector<Diagnostic>& problems)
{
    constexpr std::array<std::string_view, 3> words{"light", "dark", "print"};
    constexpr std::array kinds{ui::ThemeKind::Light, ui::ThemeKind::Dark, ui::ThemeKind::Print};
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (text == words[i]) {
            theme = kinds[i];
            return;
        }
    }
    problems.push_back(
        callProblem("there is no theme " + deployscope::quoted(text), remedyFor(text, words)));
}

} // namespace

ExportTarget exportTargetOf(const Call& call, std::vector<Diagnostic>& problems)
{
    ExportTarget target;
    const bool exports_all = !call.operands.empty() && call.operands.front() == all_charts;
    target.makes_folders = exports_all;
    const auto charts = chartsOf(call, problems);
    const std::string path = pathOf(call, exports_all, problems);
    for (const std::string_view chart : charts)
        target.files.push_back({chart, filledIn(path, chart)});
    if (call.size)
        readSize(*call.size, target.size, problems);
    if (call.theme)
        readTheme(*call.theme, target.theme, problems);
    return target;
}

} // namespace deployscope::app
