// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/library.h"

#include "core/catalog/layer.h"
#include "core/catalog/profile_file.h"
#include "core/example/example_reader.h"

#include <algorithm>
#include <deque>
#include <optional>
#include <tuple>
#include <utility>

namespace deployscope {

namespace {

// A file of examples or checkpoints under way.
class OpenFile
{
public:
    OpenFile(const ProfileText& file, bool built_in)
        : origin_(originOf(file, built_in))
        , problems_(file.name, file.text, diagnostics_)
        , document_(file.text, problems_)
        , context_{document_, problems_}
    {
        if (document_.isWellFormed())
            type_ = readFileType(context_, document_.root());
    }

    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool isBuiltIn() const { return origin_.layer.empty(); }
    const Origin& origin() const { return origin_; }
    std::optional<FileType> type() const { return type_; }
    const JsonValue& root() const { return document_.root(); }
    const ReadContext& context() const { return context_; }
    bool hasErrors() const { return problems_.hasErrors(); }

    std::vector<Diagnostic> takeDiagnostics()
    {
        problems_.sort();
        return std::move(diagnostics_);
    }

private:
    std::vector<Diagnostic> diagnostics_;
    Origin origin_;
    Problems problems_;
    JsonDocument document_;
    ReadContext context_;
    std::optional<FileType> type_;
};

// Entries by their id, each with the file that it is from.
template <typename T> class Layers
{
public:
    // The entry itself, or in place of one of an earlier layer.
    void keep(T entry, const OpenFile& file, const JsonValue& at)
    {
        const auto same = std::find_if(entries_.begin(), entries_.end(),
                                       [&entry](const T& e) { return e.id == entry.id; });
        if (same == entries_.end()) {
            entries_.push_back(std::move(entry));
            origins_.push_back(file.origin());
            return;
        }
        Origin& before = origins_[static_cast<std::size_t>(same - entries_.begin())];
        if (isFirstInLayer(before, file.origin(), file.context(), at, entry.id)) {
            *same = std::move(entry);
            before = file.origin();
        }
    }

    const std::vector<T>& entries() const { return entries_; }

    // By their place in the book.
    std::vector<T> take()
    {
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const T& a, const T& b) { return a.order < b.order; });
        return std::move(entries_);
    }

private:
    std::vector<T> entries_;
    std::vector<Origin> origins_; // in the order of the entries
};

void keepExample(const OpenFile& file, Layers<Example>& examples)
{
    Example example = readExample(file.context(), file.root());
    if (file.hasErrors())
        return;
    example.file = file.origin().file;
    example.built_in = file.isBuiltIn();
    examples.keep(std::move(example), file, *file.context().document.find(file.root(), "id"));
}

void keepCheckpoints(const OpenFile& file, const std::vector<Example>& examples,
                     Layers<Checkpoint>& checkpoints)
{
    std::vector<Checkpoint> read = readCheckpoints(file.context(), file.root(), examples);
    if (file.hasErrors())
        return;
    const JsonDocument& document = file.context().document;
    const JsonValue* entry = document.firstChild(*document.find(file.root(), "checkpoints"));
    for (Checkpoint& checkpoint : read) {
        checkpoints.keep(std::move(checkpoint), file, *document.find(*entry, "id"));
        entry = document.nextSibling(*entry);
    }
}

// What loadCatalog tells of a user's file is not told again.
bool isToldHere(const OpenFile& file)
{
    return file.isBuiltIn() || file.type() == FileType::Example ||
           file.type() == FileType::Checkpoints;
}

} // namespace

LoadedExamples loadExamples(std::span<const ProfileText> built_in,
                            std::span<const ProfileText> layered)
{
    std::deque<OpenFile> files;
    for (const ProfileText& file : built_in)
        files.emplace_back(file, true);
    for (const ProfileText& file : layered)
        files.emplace_back(file, false);
    Layers<Example> examples;
    for (const OpenFile& file : files) {
        if (file.type() == FileType::Example)
            keepExample(file, examples);
    }
    Layers<Checkpoint> checkpoints; // of whatever example has its id in the end
    for (const OpenFile& file : files) {
        if (file.type() == FileType::Checkpoints)
            keepCheckpoints(file, examples.entries(), checkpoints);
    }
    LoadedExamples loaded;
    for (OpenFile& file : files) {
        if (!isToldHere(file))
            continue;
        std::vector<Diagnostic> told = file.takeDiagnostics();
        loaded.diagnostics.insert(loaded.diagnostics.end(), std::make_move_iterator(told.begin()),
                                  std::make_move_iterator(told.end()));
    }
    loaded.library =
        std::make_shared<const ExampleLibrary>(ExampleLibrary{examples.take(), checkpoints.take()});
    return loaded;
}

const Example* findExample(const ExampleLibrary& library, std::string_view id)
{
    const auto found = std::find_if(library.examples.begin(), library.examples.end(),
                                    [id](const Example& example) { return example.id == id; });
    return found == library.examples.end() ? nullptr : &*found;
}

} // namespace deployscope
