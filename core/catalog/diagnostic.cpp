// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/diagnostic.h"

#include "core/text/characters.h"

#include <algorithm>

namespace deployscope {

std::string toString(const Diagnostic& diagnostic)
{
    std::string result;
    if (!diagnostic.file.empty()) {
        result += printable(diagnostic.file) + ":";
        if (diagnostic.line > 0) {
            result += std::to_string(diagnostic.line) + ":";
            if (diagnostic.column > 0) {
                result += std::to_string(diagnostic.column) + ":";
            }
        }
        result += " ";
    }
    result += diagnostic.severity == Severity::Error ? "error: " : "warning: ";
    if (!diagnostic.pointer.empty()) {
        result += printable(diagnostic.pointer) + ": ";
    }
    result += printable(diagnostic.what);
    if (!diagnostic.remedy.empty()) {
        result += "; " + printable(diagnostic.remedy);
    }
    return result;
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(), [](const Diagnostic& diagnostic) {
        return diagnostic.severity == Severity::Error;
    });
}

} // namespace deployscope
