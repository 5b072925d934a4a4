// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/problems.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// One value of a JSON document, and where it stands.
struct JsonValue
{
    enum class Kind : std::uint8_t { Null, Boolean, Number, Text, List, Object };

    Kind kind{Kind::Null};
    bool boolean{false};
    bool whole{false};       // a number written without fraction and exponent
    bool told{false};        // it has been told already that the value cannot be used
    std::uint32_t offset{0}; // of its first byte in the text
    std::uint32_t key_offset{0};
    std::uint32_t parent{0};
    std::uint32_t first_child{0};  // 0: none, since the root is nobody's child
    std::uint32_t next_sibling{0}; // 0: none
    std::uint32_t child_count{0};
    double number{0.0};
    std::string_view text; // a text without its quotes and escapes; a number as it is written
    std::string_view key;  // in the object around it
};

// A JSON text as a tree whose values know their places. The library's own tree knows none, and
// keeps the last of two equal keys without a word.
class JsonDocument
{
public:
    static constexpr std::size_t max_depth = 64;
    static constexpr std::size_t max_values = 100'000;

    // Reads the text, which must live as long as the document. What is no JSON is told in
    // problems, and so are keys that stand twice in one object. Never throws.
    JsonDocument(std::string_view text, Problems& problems);

    JsonDocument(const JsonDocument&) = delete;
    JsonDocument& operator=(const JsonDocument&) = delete;

    // Whether the text is JSON, so that there is a root.
    bool isWellFormed() const { return well_formed_; }
    const JsonValue& root() const { return values_.front(); }

    // Null where the object has no such key; the first where it stands twice.
    const JsonValue* find(const JsonValue& object, std::string_view key) const;

    // Null at the end: for (auto v = d.firstChild(list); v; v = d.nextSibling(*v)).
    const JsonValue* firstChild(const JsonValue& value) const;
    const JsonValue* nextSibling(const JsonValue& value) const;

    // The JSON pointer of a value (RFC 6901); "" for the root.
    std::string pointerTo(const JsonValue& value) const;

private:
    class Builder;

    std::vector<JsonValue> values_;
    std::string mended_;                // the text, where a number in it had to be replaced
    std::deque<std::string> unescaped_; // the texts that do not stand so in the file
    bool well_formed_{false};
};

// What kind of value it is and which, for messages: "the number 3", "the text "abc"", "a list".
std::string describe(const JsonValue& value);

// A text in quotes, a number as it is written; both cut where they are long.
std::string inWords(const JsonValue& value);

// How far the reading of a text had come when it turned out to be no JSON.
struct JsonPosition
{
    enum class Next : std::uint8_t {
        Value,      // the document's only value
        KeyOrEnd,   // after {
        Colon,      // after a key
        ValueOrEnd, // after [
        CommaOrEnd, // after a value in a list or an object
        EndOfText,  // after the document's value
    };
    Next next{Next::Value};
    bool in_object{false};
    std::size_t offset{0};     // of the first byte not yet understood
    std::string_view last_key; // for Colon
};

// Tells in plain words what is wrong at that position.
void explainSyntaxError(std::string_view text, const JsonPosition& position, Problems& problems);

} // namespace deployscope
