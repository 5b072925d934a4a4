// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/catalog.h"

namespace deployscope {

namespace {

// A few dozen entries: searching them in order is as fast as any index.
template <typename T> const T* findById(const std::vector<T>& entries, std::string_view id)
{
    for (const T& entry : entries) {
        if (entry.id == id) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace

const Device* findDevice(const Catalog& catalog, std::string_view id)
{
    return findById(catalog.devices, id);
}

const Workload* findWorkload(const Catalog& catalog, std::string_view id)
{
    return findById(catalog.workloads, id);
}

const Network* findNetwork(const Catalog& catalog, std::string_view id)
{
    return findById(catalog.networks, id);
}

} // namespace deployscope
