// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/catalog/json_document.h"
#include "core/catalog/problems.h"
#include "core/catalog/value_rules.h"
#include "core/units/dimension.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// What the readers of one file share.
struct ReadContext
{
    const JsonDocument& document;
    Problems& problems;

    void error(const JsonValue& at, std::string what, std::string remedy) const;
};

// "expected a list, found the number 3".
std::string expected(std::string_view wanted, const JsonValue& value);

// The remedy, but for null under a key that what is not known is left out.
std::string remedyForNull(const JsonValue& value, std::string otherwise);

enum class Need { Required, Optional };

// Reads the keys of one object. Each problem is told, and reading goes on with a default. The keys
// that are asked for are the keys that exist: finish tells of all others.
class ObjectReader
{
public:
    // A value that is no object is told, and reads as an empty one, without missing keys.
    ObjectReader(const ReadContext& context, const JsonValue& object);

    // Null where the key is absent; that is told where it is required.
    const JsonValue* find(std::string_view key, Need need = Need::Required);

    // Whether the key stands in the object, without making it known.
    bool has(std::string_view key) const;

    std::string text(std::string_view key, Need need = Need::Required,
                     std::size_t most_characters = max_text);
    std::string identifier(std::string_view key, Need need = Need::Required);
    bool flag(std::string_view key); // false where absent
    std::optional<int> integer(std::string_view key, Need need, int minimum, int maximum);
    std::optional<double> number(std::string_view key, Need need, const Range& range);
    std::optional<double> quantity(std::string_view key, Need need, Dimension dimension,
                                   const Range& range);
    // A figure of its own under the key; with an empty optional where it is absent or wrong.
    std::optional<Figure> figure(std::string_view key, Need need, Dimension dimension,
                                 const Range& range);
    // A figure whose keys stand in this object beside others. Without a dimension any is taken.
    Figure figureHere(std::optional<Dimension> dimension, const Range& range);
    FigureKind figureKind();
    std::vector<std::string> texts(std::string_view key); // an optional list of texts
    // The entries of a list; a value that is no list is told.
    std::vector<const JsonValue*> list(std::string_view key, Need need, std::size_t most = 1000,
                                       std::size_t fewest = 1);

    // One word of a closed vocabulary.
    template <typename E, std::size_t N>
    std::optional<E> word(std::string_view key, Need need,
                          std::optional<E> (*from_id)(std::string_view),
                          const std::array<E, N>& all)
    {
        const JsonValue* value = find(key, need);
        return value == nullptr ? std::nullopt : word(context_, *value, from_id, all);
    }
    template <typename E, std::size_t N>
    static std::optional<E> word(const ReadContext& context, const JsonValue& value,
                                 std::optional<E> (*from_id)(std::string_view),
                                 const std::array<E, N>& all)
    {
        if (value.kind == JsonValue::Kind::Text) {
            if (const std::optional<E> known = from_id(value.text)) {
                return known;
            }
        }
        std::array<std::string_view, N> ids;
        for (std::size_t i = 0; i < N; ++i) {
            ids[i] = idOf(all[i]);
        }
        unknownWord(context, value, ids);
        return std::nullopt;
    }
    static void unknownWord(const ReadContext& context, const JsonValue& value,
                            std::span<const std::string_view> known);

    // Tells of a problem at the key's value, or at the object where the key is absent.
    void error(std::string_view key, std::string what, std::string remedy) const;
    void error(std::string what, std::string remedy) const;

    // Tells of the keys that nobody asked for. Call it once, when all has been read.
    void finish();

    const ReadContext& context() const { return context_; }

private:
    std::optional<double> quantityOf(const JsonValue& value, std::optional<Dimension> dimension,
                                     const Range& range, Dimension* found = nullptr);

    const ReadContext& context_;
    const JsonValue& object_;
    bool is_object_;
    std::vector<std::string_view> known_;
};

// The object that is a figure.
std::optional<Figure> readFigure(const ReadContext& context, const JsonValue& value,
                                 std::optional<Dimension> dimension, const Range& range);

} // namespace deployscope
