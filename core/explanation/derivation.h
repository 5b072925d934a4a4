// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/figure.h"
#include "core/units/dimension.h"

#include <string>
#include <string_view>
#include <vector>

namespace deployscope {

// One line of a derivation, the same formula three times: in symbols, with the numbers and units
// that stand for them, and for the formula evaluator with every digit in SI.
struct DerivationStep
{
    std::string symbol;      // "T_mem"
    std::string name;        // "memory time"
    std::string formula;     // "D ÷ (BW × η_bw)"
    std::string substituted; // "51.2 MB ÷ (2039 GB/s × 1)"
    std::string expression;  // "51200000/(2039000000000*1)"; muParser reads it
    double value{0.0};       // SI
    Dimension dimension{};
    std::string value_text; // "25.1 µs"
};

// Where an input of the derivation comes from.
struct SourceLine
{
    std::string name;  // "A100, bandwidth of HBM2e"
    std::string value; // "2039 GB/s", as written in the profile
    FigureKind kind{FigureKind::Estimate};
    std::string source;
    std::string book_says;
    std::string note;
};

// Collects named inputs and the steps made of them. A formula is written once, as a template over
// the names of inputs and earlier steps ("traffic / (bandwidth * efficiency)"), and all three
// renderings are made from that one text.
class Derivation
{
public:
    // A number of the scenario or a constant; shown as given.
    void input(std::string name, std::string symbol, double value, std::string shown);

    // A figure of a profile, with its source.
    void figure(std::string name, std::string symbol, const Figure& figure, std::string title);

    // A source of inputs that are no figures: the shape of a transformer. One name is told once.
    void source(SourceLine line);

    // A step; its value is the one that the result holds, the template says how it came about.
    void step(std::string name, std::string symbol, std::string title, std::string_view formula,
              double value, Dimension dimension);

    bool knows(std::string_view name) const;
    const std::vector<DerivationStep>& steps() const { return steps_; }
    const std::vector<SourceLine>& sources() const { return sources_; }

private:
    struct Term
    {
        std::string name;
        std::string symbol;
        std::string shown;
        double value{0.0};
    };
    enum class Rendering { Symbols, Numbers, Machine };

    const Term* find(std::string_view name) const;
    std::string render(std::string_view formula, Rendering rendering) const;
    std::string machineText(std::string_view formula) const;

    std::vector<Term> terms_;
    std::vector<DerivationStep> steps_;
    std::vector<SourceLine> sources_;
};

} // namespace deployscope
