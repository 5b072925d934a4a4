// SPDX-License-Identifier: GPL-3.0-or-later
// A program that uses the core and links no Qt. Each room of the core has its line here, so that
// one that comes to need Qt stops this from being built.

#include "core/units/format.h"
#include "core/units/quantity.h"

#include <cstdio>
#include <cstdlib>

namespace {

void require(bool holds, const char* what)
{
    if (!holds) {
        std::fprintf(stderr, "failed: %s\n", what);
        std::exit(EXIT_FAILURE);
    }
}

void units()
{
    using namespace deployscope;
    const ParsedQuantity bandwidth = parseQuantity("2039 GB/s", dimension::bandwidth);
    require(bandwidth.quantity.has_value(), "a bandwidth is read");
    require(bandwidth.quantity->value == 2.039e12, "a bandwidth is read in SI");
    require(formatExact(2.039e12, dimension::bandwidth) == "2.039\u00A0TB/s",
            "a bandwidth is written");
    require(!parseQuantity("80 GB", dimension::bandwidth).problem.empty(),
            "an amount of data is no bandwidth");
}

} // namespace

int main()
{
    units();
    return EXIT_SUCCESS;
}
