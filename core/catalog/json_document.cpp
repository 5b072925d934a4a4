// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/json_document.h"

#include "core/catalog/json_numbers.h"
#include "core/catalog/load.h"
#include "core/catalog/value_rules.h"
#include "core/text/characters.h"
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

    CountingIterator(const char* at, std::size_t* count) : at_(at), count_(count) {}
    reference operator*() const { return *at_; }
    CountingIterator& operator++()
    {
        ++at_;
        ++*count_;
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
        return a.at_ == b.at_;
    }

private:
    const char* at_;
    std::size_t* count_;
};

bool isJsonSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// A key as it stands in a pointer: nobody reads one that fills a page.
std::string shortened(std::string_view key)
{
    constexpr std::size_t longest = 64;
    const std::string_view first = firstCharacters(key, longest);
    return std::string(first) + (first.size() < key.size() ? "…" : "");
}

} // namespace

// Receives the events of the library's parser and grows the tree from them.
class JsonDocument::Builder
{
public:
    // Unheld are the offsets of numbers in the text that no double can hold.
    Builder(JsonDocument& document, std::string_view text, std::vector<std::size_t> unheld,
            Problems& problems)
        : document_(document)
        , text_(text)
        , unheld_(std::move(unheld))
        , problems_(problems)
        , end_(text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0)
    {}

    // Reads the text, mended so that its numbers can be held.
    bool read(std::string_view mended)
    {
        const char* const first = mended.data();
        return nlohmann::json::sax_parse(CountingIterator(first, &consumed_),
                                         CountingIterator(first + mended.size(), &consumed_), this);
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
        key_offset_ = static_cast<std::uint32_t>(startOfToken());
        key_ = keep(value, key_offset_);
        end_ = consumed_;
        next_ = JsonPosition::Next::Colon;
        return true;
    }
    bool end_object()
    {
        tellDuplicates(document_.values_[open_.back().value]);
        return close();
    }
    bool end_array() { return close(); }
    bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                     const nlohmann::detail::exception& /*error*/)
    {
        explainSyntaxError(text_, {next_, inObject(), end_, key_}, problems_);
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
        return !open_.empty() &&
               document_.values_[open_.back().value].kind == JsonValue::Kind::Object;
    }

    // Between the end of the last token and this one stand spaces and a comma or a colon alone.
    std::size_t startOfToken() const
    {
        std::size_t at = end_;
        while (at < text_.size() &&
               (isJsonSpace(text_[at]) || text_[at] == ',' || text_[at] == ':')) {
            ++at;
        }
        return at;
    }

    // Most texts hold no escapes, and are their own bytes in the file. Any escape is longer than
    // what it stands for.
    std::string_view keep(std::string& value, std::size_t offset)
    {
        const std::string_view raw = text_.substr(offset + 1, consumed_ - offset - 2);
        return raw.size() == value.size() ? raw
                                          : document_.unescaped_.emplace_back(std::move(value));
    }

    // Null where there are too many.
    JsonValue* addValue(JsonValue::Kind kind)
    {
        std::vector<JsonValue>& values = document_.values_;
        const std::size_t offset = startOfToken();
        if (values.size() >= max_values) {
            problems_.add(offset, "",
                          "the file holds more than " + std::to_string(max_values) + " values",
                          "divide it into smaller files");
            return nullptr;
        }
        JsonValue value;
        value.kind = kind;
        value.offset = static_cast<std::uint32_t>(offset);
        const auto index = static_cast<std::uint32_t>(values.size());
        if (!open_.empty()) {
            OpenValue& around = open_.back();
            value.parent = around.value;
            if (values[around.value].kind == JsonValue::Kind::Object) {
                value.key = key_;
                value.key_offset = key_offset_;
            }
            (around.last_child == 0 ? values[around.value].first_child
                                    : values[around.last_child].next_sibling) = index;
            around.last_child = index;
            ++values[around.value].child_count;
        }
        values.push_back(value);
        end_ = consumed_;
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
        const bool unheld = std::binary_search(unheld_.begin(), unheld_.end(), added->offset);
        if (unheld) {
            added->text = numberAt(text_, added->offset);
        } else {
            // The parser has read one byte more to see where the number ends.
            const bool ends_text =
                consumed_ == text_.size() && text_.back() >= '0' && text_.back() <= '9';
            added->text =
                text_.substr(added->offset, consumed_ - added->offset - (ends_text ? 0U : 1U));
        }
        added->whole = added->text.find_first_of(".eE") == std::string_view::npos;
        end_ = added->offset + added->text.size();
        if (unheld) {
            added->told = true;
            problems_.add(added->offset, problems_.isFull() ? "" : document_.pointerTo(*added),
                          describe(*added) + " is beyond what can be computed with",
                          remedyForMagnitude());
        }
        return true;
    }

    bool open(JsonValue::Kind kind)
    {
        if (open_.size() >= max_depth) {
            problems_.add(startOfToken(), "",
                          "lists and objects are nested more than " + std::to_string(max_depth) +
                              " deep",
                          "no file of this program needs so many");
            return false;
        }
        if (addValue(kind) == nullptr) {
            return false;
        }
        open_.push_back({static_cast<std::uint32_t>(document_.values_.size() - 1), 0});
        next_ = kind == JsonValue::Kind::Object ? JsonPosition::Next::KeyOrEnd
                                                : JsonPosition::Next::ValueOrEnd;
        return true;
    }

    bool close()
    {
        open_.pop_back();
        end_ = consumed_;
        afterValue();
        return true;
    }

    void afterValue()
    {
        next_ = open_.empty() ? JsonPosition::Next::EndOfText : JsonPosition::Next::CommaOrEnd;
    }

    void tellDuplicates(const JsonValue& object)
    {
        keys_.clear();
        for (const JsonValue* child = document_.firstChild(object); child != nullptr;
             child = document_.nextSibling(*child)) {
            keys_.push_back(child);
        }
        std::sort(keys_.begin(), keys_.end(), [](const JsonValue* a, const JsonValue* b) {
            return a->key != b->key ? a->key < b->key : a->key_offset < b->key_offset;
        });
        const JsonValue* first = nullptr;
        for (const JsonValue* value : keys_) {
            if (first == nullptr || first->key != value->key) {
                first = value;
                continue;
            }
            problems_.add(value->key_offset, problems_.isFull() ? "" : document_.pointerTo(*value),
                          "the key " + quoted(value->key) + " stands twice, first in " +
                              problems_.place(first->key_offset),
                          "keep one of the two");
        }
    }

    JsonDocument& document_;
    std::string_view text_;
    std::vector<std::size_t> unheld_;
    Problems& problems_;
    std::size_t consumed_{0};
    std::size_t end_; // of what has been understood
    JsonPosition::Next next_{JsonPosition::Next::Value};
    std::string_view key_;
    std::uint32_t key_offset_{0};
    std::vector<OpenValue> open_;
    std::vector<const JsonValue*> keys_;
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
        mended_ = text;
        for (const std::size_t offset : unheld) {
            const std::size_t length = numberAt(text, offset).size();
            mended_.replace(offset, length, "0" + std::string(length - 1, ' '));
        }
    }
    Builder builder(*this, text, std::move(unheld), problems);
    well_formed_ = builder.read(mended_.empty() ? text : mended_);
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
    return value.first_child == 0 ? nullptr : &values_[value.first_child];
}

const JsonValue* JsonDocument::nextSibling(const JsonValue& value) const
{
    return value.next_sibling == 0 ? nullptr : &values_[value.next_sibling];
}

std::string JsonDocument::pointerTo(const JsonValue& value) const
{
    std::string result;
    for (const JsonValue* at = &value; at != &root(); at = &values_[at->parent]) {
        const JsonValue& around = values_[at->parent];
        std::string step = "/";
        if (around.kind == JsonValue::Kind::Object) {
            for (const char c : shortened(at->key)) {
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
