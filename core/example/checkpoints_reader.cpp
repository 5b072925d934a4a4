// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/profile_readers.h"
#include "core/catalog/text.h"
#include "core/example/example_reader.h"
#include "core/example/text_reading.h"

#include <algorithm>
#include <utility>

namespace deployscope {

namespace {

constexpr int largest_order = 1'000'000;

const Example* findIn(std::span<const Example> examples, std::string_view id)
{
    const auto found = std::find_if(examples.begin(), examples.end(),
                                    [id](const Example& example) { return example.id == id; });
    return found == examples.end() ? nullptr : &*found;
}

Checkpoint readCheckpoint(ObjectReader& reader, std::span<const Example> examples)
{
    Checkpoint checkpoint;
    checkpoint.id = reader.identifier("id");
    checkpoint.section = plainText(reader, "section");
    checkpoint.order = reader.integer("order", Need::Required, 0, largest_order).value_or(0);
    checkpoint.example = reader.identifier("example");
    const Example* const example = findIn(examples, checkpoint.example);
    if (example == nullptr) {
        if (!checkpoint.example.empty()) {
            std::vector<std::string_view> ids;
            for (const Example& each : examples)
                ids.emplace_back(each.id);
            std::sort(ids.begin(), ids.end()); // in whatever order they were loaded
            reader.error("example", "there is no example " + quoted(checkpoint.example),
                         remedyFor(checkpoint.example, ids));
        }
        for (const std::string_view key : {"question", "hint", "answer"})
            reader.text(key); // names in it are not known
        return checkpoint;
    }
    checkpoint.question = templateText(reader, "question", Need::Required, *example);
    checkpoint.hint = templateText(reader, "hint", Need::Required, *example);
    checkpoint.answer = templateText(reader, "answer", Need::Required, *example);
    return checkpoint;
}

} // namespace

std::vector<Checkpoint> readCheckpoints(const ReadContext& context, const JsonValue& root,
                                        std::span<const Example> examples)
{
    ObjectReader file(context, root);
    readFileKeys(file);
    std::vector<Checkpoint> checkpoints;
    for (const JsonValue* const entry : file.list("checkpoints", Need::Required)) {
        ObjectReader reader(context, *entry);
        Checkpoint checkpoint = readCheckpoint(reader, examples);
        reader.finish();
        const bool again = std::any_of(
            checkpoints.begin(), checkpoints.end(),
            [&checkpoint](const Checkpoint& other) { return other.id == checkpoint.id; });
        if (again && !checkpoint.id.empty())
            reader.error("id", "two checkpoints are called " + quoted(checkpoint.id),
                         "give each an identifier of its own");
        checkpoints.push_back(std::move(checkpoint));
    }
    file.finish();
    return checkpoints;
}

} // namespace deployscope
