// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/compute.h"

namespace deployscope {

namespace {

std::optional<Precision> nextThatHolds(Precision precision)
{
    switch (precision) {
    case Precision::Int4:
        return Precision::Int8;
    case Precision::Int8:
    case Precision::Fp8:
        return Precision::Fp16;
    case Precision::Fp16:
    case Precision::Tf32:
        return Precision::Fp32;
    case Precision::Fp32:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::optional<Precision> computePrecision(const Device& device, Precision wanted)
{
    for (std::optional<Precision> tried = wanted; tried; tried = nextThatHolds(*tried)) {
        if (device.peak(*tried))
            return tried;
    }
    return std::nullopt;
}

} // namespace deployscope
