// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/load.h"

#include "core/catalog/layer.h"
#include "core/catalog/profile_file.h"
#include "core/text/characters.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace deployscope {

namespace {

class Loader
{
public:
    explicit Loader(std::vector<Diagnostic>& diagnostics) : diagnostics_(diagnostics)
    {
        for (const Tier tier : all_tiers) {
            catalog_.paradigms.by_tier[static_cast<std::size_t>(tier)].tier = tier;
        }
    }

    void read(const ProfileText& file, bool built_in)
    {
        const std::size_t told_before = diagnostics_.size();
        Problems problems(file.name, file.text, diagnostics_);
        const JsonDocument document(file.text, problems);
        if (document.isWellFormed()) {
            const ReadContext context{document, problems};
            const JsonValue& root = document.root();
            if (const std::optional<FileType> type = readFileType(context, root)) {
                if (isOfExamples(*type) || isOfDecision(*type) || isOfHybrid(*type)) {
                    diagnostics_.resize(told_before); // who loads those tells of them
                    return;
                }
                Profile profile = readProfile(context, root, *type);
                if (*type == FileType::Scenario) {
                    context.error(root, "a scenario is no profile",
                                  "open it as a scenario, and keep it outside the profiles");
                }
                if (!problems.hasErrors()) {
                    const Keeper keeper{*this, context, root, originOf(file, built_in)};
                    std::visit(keeper, std::move(profile));
                }
            }
        }
        problems.sort();
    }

    Catalog take()
    {
        std::stable_sort(catalog_.devices.begin(), catalog_.devices.end(),
                         [](const Device& a, const Device& b) { return a.tier < b.tier; });
        std::stable_partition(catalog_.workloads.begin(), catalog_.workloads.end(),
                              [](const Workload& workload) { return workload.lighthouse; });
        std::stable_sort(catalog_.energy_references.begin(), catalog_.energy_references.end(),
                         [](const EnergyReference& a, const EnergyReference& b) {
                             return a.energy.value < b.energy.value;
                         });
        std::stable_sort(catalog_.landmarks.begin(), catalog_.landmarks.end(),
                         [](const Landmark& a, const Landmark& b) {
                             return a.distance.value < b.distance.value;
                         });
        return std::move(catalog_);
    }

private:
    // Puts what a file holds into the catalog: what is there already is replaced by a file of a
    // later layer, and within a layer the second is refused.
    struct Keeper
    {
        Loader& loader;
        const ReadContext& context;
        const JsonValue& root;
        Origin origin;

        void operator()(std::monostate) const {}
        void operator()(Device&& device) const
        {
            device.built_in = origin.layer.empty();
            keep(std::move(device), loader.catalog_.devices, loader.device_origins_);
        }
        void operator()(Workload&& workload) const
        {
            workload.built_in = origin.layer.empty();
            keep(std::move(workload), loader.catalog_.workloads, loader.workload_origins_);
        }
        void operator()(Network&& network) const
        {
            network.built_in = origin.layer.empty();
            keep(std::move(network), loader.catalog_.networks, loader.network_origins_);
        }
        void operator()(Paradigms&& paradigms) const
        {
            if (isFirst(loader.paradigms_origin_, root, "paradigms")) {
                loader.catalog_.paradigms = std::move(paradigms);
                loader.paradigms_origin_ = origin;
            }
        }
        void operator()(std::vector<EnergyReference>&& references) const
        {
            for (EnergyReference& reference : references) {
                replaceOrAdd(std::move(reference), loader.catalog_.energy_references,
                             &EnergyReference::id);
            }
        }
        void operator()(std::vector<Landmark>&& landmarks) const
        {
            for (Landmark& landmark : landmarks) {
                replaceOrAdd(std::move(landmark), loader.catalog_.landmarks, &Landmark::name);
            }
        }

    private:
        template <typename T>
        void keep(T entry, std::vector<T>& entries, std::vector<Origin>& origins) const
        {
            const auto same = std::find_if(entries.begin(), entries.end(),
                                           [&entry](const T& e) { return e.id == entry.id; });
            if (same == entries.end()) {
                entries.push_back(std::move(entry));
                origins.push_back(origin);
                return;
            }
            Origin& before = origins[static_cast<std::size_t>(same - entries.begin())];
            if (isFirst(before, *context.document.find(root, "id"), entry.id)) {
                *same = std::move(entry);
                before = origin;
            }
        }

        bool isFirst(const Origin& before, const JsonValue& at, std::string_view id) const
        {
            return isFirstInLayer(before, origin, context, at, id);
        }

        template <typename T>
        static void replaceOrAdd(T entry, std::vector<T>& entries, std::string T::*key)
        {
            const auto same =
                std::find_if(entries.begin(), entries.end(),
                             [&entry, key](const T& e) { return e.*key == entry.*key; });
            if (same == entries.end()) {
                entries.push_back(std::move(entry));
            } else {
                *same = std::move(entry);
            }
        }
    };

    std::vector<Diagnostic>& diagnostics_;
    Catalog catalog_;
    std::vector<Origin> device_origins_; // in the order of the catalog's devices
    std::vector<Origin> workload_origins_;
    std::vector<Origin> network_origins_;
    Origin paradigms_origin_;
};

} // namespace

LoadedCatalog loadCatalog(std::span<const ProfileText> built_in,
                          std::span<const ProfileText> layered)
{
    LoadedCatalog loaded;
    Loader loader(loaded.diagnostics);
    for (const ProfileText& file : built_in) {
        loader.read(file, true);
    }
    for (const ProfileText& file : layered) {
        loader.read(file, false);
    }
    loaded.catalog = std::make_shared<const Catalog>(loader.take());
    return loaded;
}

} // namespace deployscope
