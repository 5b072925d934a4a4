// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explanation/formula_text.h"

#include "core/units/format.h"
#include "core/units/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <span>
#include <system_error>
#include <vector>

namespace deployscope {

namespace {

enum class Kind : std::uint8_t { Word, Operator, Sign, Power, Open, Close, Comma, If, Else };

struct Token
{
    Kind kind{Kind::Word};
    std::string text;
    bool is_named{false}; // a word that stands for an input or step
};

constexpr bool startsName(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           character == '_';
}

struct Shown
{
    std::string_view written;
    std::string_view shown;
};

// The longer ones first.
constexpr std::array operators{
    Shown{"<=", "≤"},   Shown{">=", "≥"},  Shown{"==", "="}, Shown{"!=", "≠"},
    Shown{"&&", "and"}, Shown{"||", "or"}, Shown{"<", "<"},  Shown{">", ">"},
    Shown{"*", "×"},    Shown{"/", "÷"},   Shown{"+", "+"},  Shown{"-", "−"},
};

// A figure as it is written, with its digits grouped.
std::string figureText(std::string_view written)
{
    double value = 0.0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || end != written.data() + written.size())
        return std::string{written};
    return formatExactIn(value, "");
}

class Tokens
{
public:
    Tokens(std::string_view formula, const FormulaWords& words) : rest_(formula), words_(words)
    {
        while (!rest_.empty())
            readNext();
    }

    std::vector<Token> take() { return std::move(tokens_); }

private:
    // Whether a sign, and not an operator between two terms, would stand here.
    bool atStartOfTerm() const
    {
        if (tokens_.empty())
            return true;
        const Kind before = tokens_.back().kind;
        return before != Kind::Word && before != Kind::Close;
    }

    void add(Kind kind, std::string text, std::size_t length)
    {
        tokens_.push_back({kind, std::move(text), false});
        rest_.remove_prefix(length);
    }

    void readNext()
    {
        const char first = rest_.front();
        if (first == ' ' || first == '\t' || first == '\n' || first == '\r')
            rest_.remove_prefix(1);
        else if (startsName(first))
            readName();
        else if (units::isDigit(first) || first == '.')
            readNumber();
        else
            readSign();
    }

    void readName()
    {
        const auto* const end = std::find_if(rest_.begin(), rest_.end(), [](char character) {
            return !startsName(character) && !units::isDigit(character);
        });
        const auto length = static_cast<std::size_t>(end - rest_.begin());
        const std::string_view name = rest_.substr(0, length);
        const std::optional<std::string> word = words_(name);
        tokens_.push_back(
            {Kind::Word, word.value_or(std::string{name == "pi" ? "π" : name}), word.has_value()});
        rest_.remove_prefix(length);
    }

    void readNumber()
    {
        std::size_t length = 0;
        const auto digits = [&] {
            while (length < rest_.size() && (units::isDigit(rest_[length]) || rest_[length] == '.'))
                ++length;
        };
        digits();
        if (length < rest_.size() && (rest_[length] == 'e' || rest_[length] == 'E')) {
            std::size_t exponent = length + 1;
            if (exponent < rest_.size() && (rest_[exponent] == '+' || rest_[exponent] == '-'))
                ++exponent;
            if (exponent < rest_.size() && units::isDigit(rest_[exponent])) {
                length = exponent;
                digits();
            }
        }
        add(Kind::Word, figureText(rest_.substr(0, length)), length);
    }

    void readSign()
    {
        const auto* const known =
            std::find_if(operators.begin(), operators.end(),
                         [this](const Shown& shown) { return rest_.starts_with(shown.written); });
        if (known != operators.end()) {
            const bool sign = known->written == "-" || known->written == "+";
            add(sign && atStartOfTerm() ? Kind::Sign : Kind::Operator, std::string{known->shown},
                known->written.size());
            return;
        }
        switch (rest_.front()) {
        case '^':
            return add(Kind::Power, "^", 1);
        case '(':
            return add(Kind::Open, "(", 1);
        case ')':
            return add(Kind::Close, ")", 1);
        case ',':
            return add(Kind::Comma, ",", 1);
        case '?':
            return add(Kind::If, "?", 1);
        case ':':
            return add(Kind::Else, ":", 1);
        default:
            return add(Kind::Word, std::string{rest_.substr(0, 1)}, 1);
        }
    }

    std::string_view rest_;
    const FormulaWords& words_;
    std::vector<Token> tokens_;
};

using Part = std::span<const Token>;

// The first token of a kind that stands in no parentheses; the count of tokens where there is none.
// An "else" is the one that belongs to the "if" before it.
std::size_t outermost(Part part, Kind kind)
{
    int depth = 0;
    int open_ifs = 0;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const Kind found = part[i].kind;
        if (depth == 0 && found == kind && (kind != Kind::Else || open_ifs == 0))
            return i;
        if (found == Kind::Open)
            ++depth;
        else if (found == Kind::Close)
            --depth;
        else if (depth == 0 && found == Kind::If)
            ++open_ifs;
        else if (depth == 0 && found == Kind::Else)
            --open_ifs;
    }
    return part.size();
}

// Where the parenthesis that opens at the position closes; the count of tokens if it does not.
std::size_t closing(Part part, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < part.size(); ++i) {
        depth += part[i].kind == Kind::Open ? 1 : 0;
        depth -= part[i].kind == Kind::Close ? 1 : 0;
        if (depth == 0)
            return i;
    }
    return part.size();
}

bool isRaised(Part part, std::size_t index)
{
    return (index > 0 && part[index - 1].kind == Kind::Power) ||
           (index + 1 < part.size() && part[index + 1].kind == Kind::Power);
}

// A word of its own: parentheses keep a minus from its neighbours, and a power from the unit.
std::string wordText(Part part, std::size_t index)
{
    const Token& token = part[index];
    const bool unclear =
        token.text.starts_with(units::minus_sign) ||
        (isRaised(part, index) && token.text.find(units::no_break_space) != std::string::npos);
    if (!token.is_named || !unclear || part.size() == 1)
        return token.text;
    return "(" + token.text + ")";
}

std::string partText(Part part);

// What stands between commas; a choice among them would take the comma's meaning.
std::string listText(Part part)
{
    std::string text;
    while (true) {
        const std::size_t comma = outermost(part, Kind::Comma);
        const Part entry = part.first(comma);
        const bool choice = outermost(entry, Kind::If) < entry.size();
        const bool alone = comma == part.size() && text.empty();
        text += choice && !alone ? "(" + partText(entry) + ")" : partText(entry);
        if (comma == part.size())
            return text;
        text += ", ";
        part = part.subspan(comma + 1);
    }
}

// Without a choice outside of parentheses.
std::string plainText(Part part)
{
    std::string text;
    for (std::size_t i = 0; i < part.size(); ++i) {
        const Token& token = part[i];
        switch (token.kind) {
        case Kind::Operator:
            text += (text.empty() ? "" : " ") + token.text + " ";
            break;
        case Kind::Open: {
            const std::size_t close = closing(part, i);
            text += "(" + listText(part.subspan(i + 1, close - i - 1));
            if (close < part.size())
                text += ")";
            i = close;
            break;
        }
        case Kind::Word:
            text += wordText(part, i);
            break;
        default:
            text += token.text;
            break;
        }
    }
    return text;
}

std::string partText(Part part)
{
    const std::size_t choice = outermost(part, Kind::If);
    if (choice == part.size())
        return plainText(part);
    const Part answers = part.subspan(choice + 1);
    const std::size_t otherwise = outermost(answers, Kind::Else);
    if (otherwise == answers.size())
        return plainText(part);
    const Part yes = answers.first(otherwise);
    const std::string first = partText(yes);
    const bool nested = outermost(yes, Kind::If) < yes.size();
    return (nested ? "(" + first + ")" : first) + " if " + plainText(part.first(choice)) +
           ", else " + partText(answers.subspan(otherwise + 1));
}

} // namespace

std::string formulaText(std::string_view formula, const FormulaWords& words)
{
    const std::vector<Token> tokens = Tokens(formula, words).take();
    return listText(tokens);
}

} // namespace deployscope
