// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/json_document.h"

#include "core/catalog/json_numbers.h"
#include "core/catalog/load.h"
#include "core/catalog/text.h"
#include "core/units/format.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace deployscope {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Feeds the library's parser, which tells no positions, and remembers how much it has read.
class CountingIterator
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    CountingIterator(const char* at, std::size_t* count) : m_at(at), m_count(count) {}
    reference operator*() const { return *m_at; }
    CountingIterator& operator++()
    {
        ++m_at;
        ++*m_count;
        return *this;
    }
    CountingIterator operator++(int)
    {
        CountingIterator before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(const CountingIterator& a, const CountingIterator& b)
    {
        return a.m_at == b.m_at;
    }

private:
    const char* m_at;
    std::size_t* m_count;
};

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

// Receives the events of the library's parser and grows the tree from them.
class JsonDocument::Builder
{
public:
    // Unheld are the offsets of numbers in the text that no double can hold.
    Builder(JsonDocument& document, std::string_view text, std::vector<std::size_t> unheld,
            Problems& problems)
        : m_document(document)
        , m_text(text)
        , m_unheld(std::move(unheld))
        , m_problems(problems)
        , m_end(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0)
    {}

    // Reads the text, mended so that its numbers can be held.
    bool read(std::string_view mended)
    {
        const char* const first = mended.data();
        return nlohmann::json::sax_parse(CountingIterator(first, &m_consumed),
                                         CountingIterator(first + mended.size(), &m_consumed),
                                         this);
    }

    // --- called by the parser ---
    bool null() { return addValue(JsonValue::Kind::Null) != nullptr; }
    bool boolean(bool value)
    {
        JsonValue* const added = addValue(JsonValue::Kind::Boolean);
        if (added != nullptr) {
            added->boolean = value;
        }
        return added != nullptr;
    }
    bool number_integer(std::int64_t value) { return addNumber(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) { return addNumber(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*as_written*/) { return addNumber(value); }
    bool string(std::string& value)
    {
        JsonValue* const added = addValue(JsonValue::Kind::Text);
        if (added != nullptr) {
            added->text = keep(value, added->offset);
        }
        return added != nullptr;
    }
    bool binary(std::vector<std::uint8_t>& /*value*/) { return false; } // JSON has none
    bool start_object(std::size_t /*elements*/) { return open(JsonValue::Kind::Object); }
    bool start_array(std::size_t /*elements*/) { return open(JsonValue::Kind::List); }
    bool key(std::string& value)
    {
        m_key_offset = static_cast<std::uint32_t>(startOfToken());
        m_key = keep(value, m_key_offset);
        m_end = m_consumed;
        m_next = JsonPosition::Next::Colon;
        return true;
    }
    bool end_object()
    {
        tellDuplicates(m_document.m_values[m_open.back().value]);
        return close();
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                     const nlohmann::detail::exception& /*error*/)
    {
        explainSyntaxError(m_text, {m_next, inObject(), m_end, m_key}, m_problems);
        return false;
    }

private:
    struct OpenValue
    {
        std::uint32_t value{0};
        std::uint32_t last_child{0};
    };

    bool inObject() const
    {
        return !m_open.empty() &&
               m_document.m_values[m_open.back().value].kind == JsonValue::Kind::Object;
    }

    // Between the end of the last token and this one stand spaces and a comma or a colon alone.
    std::size_t startOfToken() const
    {
        std::size_t at = m_end;
        while (at < m_text.size() &&
               (isJsonSpace(m_text[at]) || m_text[at] == ',' || m_text[at] == ':')) {
            ++at;
        }
        return at;
    }

    // Most texts hold no escapes, and are their own bytes in the file.
    std::string_view keep(std::string& value, std::size_t offset)
    {
        const std::string_view raw = m_text.substr(offset + 1, m_consumed - offset - 2);
        return raw == value ? raw : m_document.m_unescaped.emplace_back(std::move(value));
    }

    // Null where there are too many.
    JsonValue* addValue(JsonValue::Kind kind)
    {
        std::vector<JsonValue>& values = m_document.m_values;
        const std::size_t offset = startOfToken();
        if (values.size() >= max_values) {
            m_problems.add(offset, "",
                           "the file holds more than " + std::to_string(max_values) + " values",
                           "divide it into smaller files");
            return nullptr;
        }
        JsonValue value;
        value.kind = kind;
        value.offset = static_cast<std::uint32_t>(offset);
        const auto index = static_cast<std::uint32_t>(values.size());
        if (!m_open.empty()) {
            OpenValue& around = m_open.back();
            value.parent = around.value;
            if (values[around.value].kind == JsonValue::Kind::Object) {
                value.key = m_key;
                value.key_offset = m_key_offset;
            }
            (around.last_child == 0 ? values[around.value].first_child
                                    : values[around.last_child].next_sibling) = index;
            around.last_child = index;
            ++values[around.value].child_count;
        }
        values.push_back(value);
        m_end = m_consumed;
        afterValue();
        return &values.back();
    }

    bool addNumber(double number)
    {
        JsonValue* const added = addValue(JsonValue::Kind::Number);
        if (added == nullptr) {
            return false;
        }
        // The parser has read one byte beyond a number to see where it ends.
        added->number = number;
        const bool unheld = std::binary_search(m_unheld.begin(), m_unheld.end(), added->offset);
        if (unheld) {
            added->text = numberAt(m_text, added->offset);
        } else {
            // The parser has read one byte more to see where the number ends.
            const bool ends_text =
                m_consumed == m_text.size() && m_text.back() >= '0' && m_text.back() <= '9';
            added->text =
                m_text.substr(added->offset, m_consumed - added->offset - (ends_text ? 0U : 1U));
        }
        added->whole = added->text.find_first_of(".eE") == std::string_view::npos;
        m_end = added->offset + added->text.size();
        if (unheld) {
            added->told = true;
            m_problems.add(added->offset, m_document.pointerTo(*added),
                           describe(*added) + " is beyond what can be computed with",
                           "write a number between 1e-300 and 1e300, or zero");
        }
        return true;
    }

    bool open(JsonValue::Kind kind)
    {
        if (m_open.size() >= max_depth) {
            m_problems.add(startOfToken(), "",
                           "lists and objects are nested more than " + std::to_string(max_depth) +
                               " deep",
                           "no file of this program needs so many");
            return false;
        }
        if (addValue(kind) == nullptr) {
            return false;
        }
        m_open.push_back({static_cast<std::uint32_t>(m_document.m_values.size() - 1), 0});
        m_next = kind == JsonValue::Kind::Object ? JsonPosition::Next::KeyOrEnd
                                                 : JsonPosition::Next::ValueOrEnd;
        return true;
    }

    bool close()
    {
        m_open.pop_back();
        m_end = m_consumed;
        afterValue();
        return true;
    }

    void afterValue()
    {
        m_next = m_open.empty() ? JsonPosition::Next::EndOfText : JsonPosition::Next::CommaOrEnd;
    }

    void tellDuplicates(const JsonValue& object)
    {
        m_keys.clear();
        for (const JsonValue* child = m_document.firstChild(object); child != nullptr;
             child = m_document.nextSibling(*child)) {
            m_keys.push_back(child);
        }
        std::sort(m_keys.begin(), m_keys.end(), [](const JsonValue* a, const JsonValue* b) {
            return a->key != b->key ? a->key < b->key : a->key_offset < b->key_offset;
        });
        const JsonValue* first = nullptr;
        for (const JsonValue* value : m_keys) {
            if (first == nullptr || first->key != value->key) {
                first = value;
                continue;
            }
            m_problems.add(value->key_offset,
                           m_problems.isFull() ? "" : m_document.pointerTo(*value),
                           "the key " + quoted(value->key) + " stands twice, first in " +
                               m_problems.place(first->key_offset),
                           "keep one of the two");
        }
    }

    JsonDocument& m_document;
    std::string_view m_text;
    std::vector<std::size_t> m_unheld;
    Problems& m_problems;
    std::size_t m_consumed{0};
    std::size_t m_end; // of what has been understood
    JsonPosition::Next m_next{JsonPosition::Next::Value};
    std::string_view m_key;
    std::uint32_t m_key_offset{0};
    std::vector<OpenValue> m_open;
    std::vector<const JsonValue*> m_keys;
};

JsonDocument::JsonDocument(std::string_view text, Problems& problems)
{
    if (text.size() > max_profile_bytes) {
        problems.add(0, "",
                     "the file is larger than " +
                         formatIn(static_cast<double>(max_profile_bytes), "MiB", 1),
                     "divide it into smaller files");
        return;
    }
    if (const std::size_t invalid = invalidUtf8At(text); invalid != std::string_view::npos) {
        problems.add(invalid, "", "the text is not UTF-8 from here on",
                     "save the file as UTF-8 in your editor");
        return;
    }
    std::vector<std::size_t> unheld = unheldNumbers(text);
    if (!unheld.empty()) {
        // The parser would stop at the first of them, and leave the file's other problems untold.
        m_mended = text;
        for (const std::size_t offset : unheld) {
            const std::size_t length = numberAt(text, offset).size();
            m_mended.replace(offset, length, "0" + std::string(length - 1, ' '));
        }
    }
    Builder builder(*this, text, std::move(unheld), problems);
    m_well_formed = builder.read(m_mended.empty() ? text : m_mended);
}

const JsonValue* JsonDocument::find(const JsonValue& object, std::string_view key) const
{
    for (const JsonValue* child = firstChild(object); child != nullptr;
         child = nextSibling(*child)) {
        if (child->key == key) {
            return child;
        }
    }
    return nullptr;
}

const JsonValue* JsonDocument::firstChild(const JsonValue& value) const
{
    return value.first_child == 0 ? nullptr : &m_values[value.first_child];
}

const JsonValue* JsonDocument::nextSibling(const JsonValue& value) const
{
    return value.next_sibling == 0 ? nullptr : &m_values[value.next_sibling];
}

std::string JsonDocument::pointerTo(const JsonValue& value) const
{
    std::string result;
    for (const JsonValue* at = &value; at != &root(); at = &m_values[at->parent]) {
        const JsonValue& around = m_values[at->parent];
        std::string step = "/";
        if (around.kind == JsonValue::Kind::Object) {
            for (const char c : at->key) {
                step += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
            }
        } else {
            std::size_t index = 0;
            for (const JsonValue* child = firstChild(around); child != at;
                 child = nextSibling(*child)) {
                ++index;
            }
            step += std::to_string(index);
        }
        result.insert(0, step);
    }
    return result;
}

std::string describe(const JsonValue& value)
{
    switch (value.kind) {
    case JsonValue::Kind::Null:
        return "null";
    case JsonValue::Kind::Boolean:
        return value.boolean ? "true" : "false";
    case JsonValue::Kind::Number:
        return "the number " + inWords(value);
    case JsonValue::Kind::Text:
        return "the text " + inWords(value);
    case JsonValue::Kind::List:
        return "a list";
    case JsonValue::Kind::Object:
        return "an object";
    }
    return {};
}

std::string inWords(const JsonValue& value)
{
    constexpr std::size_t longest_number = 40;
    return value.kind == JsonValue::Kind::Text ? quoted(value.text)
                                               : std::string(value.text.substr(0, longest_number));
}

} // namespace deployscope
