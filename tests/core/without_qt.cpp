// SPDX-License-Identifier: GPL-3.0-or-later
// A program that uses the core and links no Qt. Each room of the core has its line here, so that
// one that comes to need Qt stops this from being built.

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
    require(describe(dimension::bandwidth) == "a bandwidth", "a dimension is told in words");
}

} // namespace

int main()
{
    units();
    return EXIT_SUCCESS;
}
