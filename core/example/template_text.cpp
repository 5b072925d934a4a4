// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/template_text.h"

#include "core/units/text.h"

namespace deployscope {

TemplateReading readTemplate(std::string_view text)
{
    TemplateReading reading;
    std::string words;
    std::size_t words_at = 0;
    const auto end_words = [&](std::size_t next) {
        if (!words.empty())
            reading.parts.push_back({std::move(words), {}, {}, words_at});
        words.clear();
        words_at = next;
    };
    std::size_t position = 0;
    while (position < text.size()) {
        const char c = text[position];
        const bool is_brace = c == '{' || c == '}';
        if (is_brace && text.substr(position + 1).starts_with(c)) {
            words += c;
            position += 2;
            continue;
        }
        if (!is_brace) {
            words += c;
            ++position;
            continue;
        }
        const std::size_t end = text.find_first_of("{}", position + 1);
        if (c == '}' || end == std::string_view::npos || text[end] == '{') {
            reading.bad_brace = position;
            break;
        }
        end_words(end + 1);
        const std::string_view inside = text.substr(position + 1, end - position - 1);
        const std::size_t colon = inside.find(':');
        TemplatePart figure;
        figure.offset = position;
        figure.name = units::trimmed(inside.substr(0, colon));
        if (colon != std::string_view::npos)
            figure.unit = std::string(units::trimmed(inside.substr(colon + 1)));
        if (figure.name.empty()) {
            reading.bad_brace = position;
            break;
        }
        reading.parts.push_back(std::move(figure));
        position = end + 1;
    }
    end_words(position);
    return reading;
}

} // namespace deployscope
