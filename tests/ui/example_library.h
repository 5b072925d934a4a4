// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/example/library.h"
#include "ui/session/built_in_profiles.h"

#include <QtGlobal>

#include <memory>
#include <string>
#include <vector>

namespace deployscope::testing {

// The examples that are compiled in, read once. One with a mistake stops the test program.
inline LoadedExamples builtInLibrary()
{
    static const std::shared_ptr<const ExampleLibrary> library = [] {
        LoadedExamples loaded = loadExamples(ui::builtInExamples());
        for (const Diagnostic& diagnostic : loaded.diagnostics)
            qCritical("%s", toString(diagnostic).c_str());
        if (!loaded.diagnostics.empty() || loaded.library->examples.empty())
            qFatal("The built-in examples cannot be read.");
        return loaded.library;
    }();
    return {library, {}};
}

// Three examples made for tests: of every kind of input and of every state of the book's figures,
// one of them a scenario, one a claim.
inline std::vector<ProfileText> madeExamples()
{
    return {{"light.json", R"json({
  "type": "example", "id": "light", "title": "Light takes its time", "section": "Walls",
  "order": 10,
  "question": "Can an answer from {distance} away come within {budget}?",
  "inputs": [
    {"name": "distance", "symbol": "d", "label": "Distance to the server", "value": "1500 km",
     "kind": "book", "source": "made for tests", "range": ["1 km", "20000 km"], "scale": "log"},
    {"name": "budget", "label": "Latency budget", "value": "10 ms", "kind": "book",
     "source": "made for tests", "range": ["1 ms", "101 ms"]},
    {"name": "hops", "label": "Routers on the way", "value": 4, "kind": "estimate",
     "source": "made for tests", "note": "Made up.", "range": [1, 40], "whole": true, "minor": true},
    {"name": "per_hop", "label": "Delay of a router", "value": "10 us", "kind": "estimate",
     "source": "made for tests", "note": "Made up.", "stops": ["1 us", "10 us", "100 us"]},
    {"name": "light_speed", "symbol": "c", "label": "Speed of light in fibre",
     "value": "200000 km/s", "kind": "book", "source": "made for tests", "note": "Two thirds."}
  ],
  "steps": [
    {"name": "flight", "symbol": "t_f", "label": "Light there and back",
     "formula": "2 * distance / light_speed", "unit": "ms", "why": "The way counts twice."},
    {"name": "total", "label": "All of the way", "formula": "flight + 2 * hops * per_hop",
     "unit": "ms", "why": "Routers add to it."},
    {"name": "slack", "label": "Time left", "formula": "budget - total", "unit": "ms",
     "why": "What is left is for computing."}
  ],
  "verdict": [
    {"when": "slack < 0", "severity": "impossible",
     "text": "{total} are needed and {budget} allowed."},
    {"when": "slack < budget / 2", "severity": "warning", "text": "Only {slack} are left."},
    {"severity": "fine", "text": "There are {slack} left."}
  ],
  "chart": {"kind": "lines", "title": "Time over distance", "label": "Time", "unit": "ms",
    "over": {"input": "distance"}, "lines": [{"label": "All", "value": "total"}],
    "marks": [{"label": "budget {budget}", "value": "budget"}]},
  "takeaway": "Nobody is faster than {light_speed}.",
  "book_says": [
    {"of": "flight", "value": "15 ms", "where": "a box"},
    {"of": "slack", "value": "-6 ms", "where": "a box", "because": "It leaves the routers out."},
    {"of": "budget", "words": "a few milliseconds", "where": "a sentence"}
  ],
  "scenario": {"workload": "resnet-50", "device": "nvidia-a100", "precision": "fp16",
    "distance": {"input": "distance"}, "latency_budget": {"input": "budget"}},
  "sources": ["Made for tests"]
})json"},
            {"amdahl.json", R"json({
  "type": "example", "id": "amdahl", "title": "A faster accelerator", "section": "Speed",
  "order": 20, "question": "What does an accelerator {faster} as fast bring?",
  "inputs": [
    {"name": "other", "label": "Time for the rest", "value": "60 ms", "kind": "book",
     "source": "made for tests", "range": ["1 ms", "200 ms"]},
    {"name": "model", "label": "Time for the model", "value": "40 ms", "kind": "book",
     "source": "made for tests", "range": ["1 ms", "200 ms"]},
    {"name": "faster", "label": "Accelerator", "value": "×10", "kind": "book",
     "source": "made for tests", "range": ["×1", "×100"], "scale": "log"}
  ],
  "steps": [
    {"name": "speedup", "label": "Speedup of the whole",
     "formula": "(other + model) / (other + model / faster)", "unit": "×", "why": "Amdahl."}
  ],
  "verdict": [
    {"when": "speedup < 2", "severity": "warning", "text": "Only {speedup}."},
    {"severity": "fine", "text": "It brings {speedup}."}
  ],
  "chart": {"kind": "bars", "title": "Before and after", "label": "Time", "unit": "ms",
    "bars": [{"label": "Before", "value": "other + model"},
             {"label": "After", "value": "other + model / faster"}]},
  "takeaway": "The rest stays.",
  "book_says": [{"of": "speedup", "value": "×1.56", "where": "a fallacy"}],
  "claim": {"kind": "fallacy", "text": "A faster accelerator doubles the speed.",
    "holds": "speedup >= 2", "over": "other"},
  "sources": ["Made for tests"]
})json"},
            {"battery.json", R"json({
  "type": "example", "id": "battery", "title": "Hours of a battery", "section": "Walls",
  "order": 15, "question": "How long does a charge last?",
  "inputs": [
    {"name": "charge", "label": "Battery", "value": "15 Wh", "kind": "book",
     "source": "made for tests", "range": ["5 Wh", "20 Wh"]},
    {"name": "power", "label": "Drawn", "value": "2 W", "kind": "book",
     "source": "made for tests", "range": ["0.1 W", "10 W"], "scale": "log"}
  ],
  "steps": [{"name": "lifetime", "label": "Lifetime", "formula": "charge / power", "unit": "h",
    "why": "Energy over power."}],
  "verdict": [{"severity": "fine", "text": "It lasts {lifetime}."}],
  "chart": {"kind": "bars", "title": "Lifetime", "label": "Lifetime", "unit": "h",
    "bars": [{"label": "At {power}", "tier": "mobile", "value": "lifetime"}]},
  "takeaway": "Watts are hours.",
  "book_says": [{"of": "lifetime", "value": "7.5 h", "where": "a box"}],
  "sources": ["Made for tests"]
})json"},
            {"questions.json", R"json({
  "type": "checkpoints", "checkpoints": [
    {"id": "q-light", "section": "Walls", "order": 10, "example": "light",
     "question": "How long is light under way over {distance}?",
     "hint": "It travels at {light_speed}.", "answer": "There and back: {flight}."},
    {"id": "q-battery", "section": "Walls", "order": 15, "example": "battery",
     "question": "How long do {charge} last at {power}?",
     "hint": "Divide.", "answer": "They last {lifetime}."}
  ]
})json"}};
}

inline LoadedExamples madeLibrary()
{
    LoadedExamples loaded = loadExamples(madeExamples());
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        qCritical("%s", toString(diagnostic).c_str());
    if (!loaded.diagnostics.empty() || loaded.library->examples.size() != 3)
        qFatal("The examples made for tests cannot be read.");
    return loaded;
}

} // namespace deployscope::testing
