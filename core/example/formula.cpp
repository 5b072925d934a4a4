// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/example/formula.h"

#include "core/catalog/text.h"
#include "core/example/formula_functions.h"
#include "core/example/formula_lexer.h"
#include "core/text/characters.h"
#include "core/units/quantity.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>
#include <utility>

namespace deployscope {

namespace {

using Kind = FormulaToken::Kind;

std::string count(std::size_t number, std::string_view word)
{
    return std::to_string(number) + " " + std::string(word) + (number == 1 ? "" : "s");
}

// Walks once over the words of a formula: values and operators take turns, and a stack holds what
// is open. There is no recursion, so that no text is too deep for it.
class Checker
{
public:
    explicit Checker(std::string_view text) : text_(text), lexer_(text) {}

    FormulaReading check()
    {
        token_ = lexer_.next();
        if (token_.kind == Kind::End) {
            problem(token_, "the formula is empty", "write what to compute, such as \"2 * x\"");
        }
        while (!stopped_ && !(token_.kind == Kind::End && !expects_value_ && open_.empty())) {
            if (expects_value_)
                takeValue();
            else
                takeOperation();
        }
        if (reading_.problems.empty())
            reading_.formula.text = std::string(text_);
        return std::move(reading_);
    }

private:
    // What is open: a parenthesis, a function's, or a choice c ? a : b.
    struct Open
    {
        enum class Kind : std::uint8_t { Parenthesis, Function, Choice };
        Kind kind{Kind::Parenthesis};
        FormulaToken token;
        const FormulaFunction* function{nullptr}; // null: an unknown one
        std::size_t arguments{1};
        bool has_colon{false}; // of a choice
        bool compared{false};  // whether what stands around it has compared already
    };

    std::size_t characterAt(std::size_t offset) const
    {
        return countCharacters(text_.substr(0, offset)) + 1;
    }

    void tell(const FormulaToken& at, std::string what, std::string remedy)
    {
        reading_.problems.push_back({characterAt(at.offset), std::move(what), std::move(remedy)});
    }

    // Tells, and gives up: what follows would be misunderstood.
    void problem(const FormulaToken& at, std::string what, std::string remedy)
    {
        tell(at, std::move(what), std::move(remedy));
        stopped_ = true;
    }

    void advance() { token_ = lexer_.next(); }

    void push(Open::Kind kind, const FormulaToken& at, const FormulaFunction* function = nullptr)
    {
        if (open_.size() == limits::max_formula_depth) {
            problem(at,
                    "the formula is nested more than " + std::to_string(limits::max_formula_depth) +
                        " deep",
                    "compute a part of it in a step of its own");
            return;
        }
        open_.push_back({kind, at, function, 1, false, compared_});
        compared_ = false;
    }

    void takeValue()
    {
        switch (token_.kind) {
        case Kind::Number:
            takeNumber();
            return;
        case Kind::Name:
            takeName();
            return;
        case Kind::Open:
            push(Open::Kind::Parenthesis, token_);
            had_sign_ = false;
            advance();
            return;
        case Kind::Operator:
            if (token_.text == "-" && !had_sign_) {
                had_sign_ = true;
                advance();
                return;
            }
            missingValue();
            return;
        case Kind::Unknown:
            unknownCharacter();
            return;
        case Kind::Close:
        case Kind::Comma:
        case Kind::Question:
        case Kind::Colon:
        case Kind::End:
            missingValue();
            return;
        }
    }

    void missingValue()
    {
        if (token_.kind == Kind::End) {
            problem(token_, "the formula ends where a value should follow",
                    "complete it, or leave the last sign out");
        } else if (token_.text == "-" || (token_.text == "+" && had_sign_)) {
            problem(token_, "two signs follow each other",
                    "put the second one into parentheses: 2 - (-x)");
        } else if (token_.text == "*" && last_ == "*") {
            problem(token_, "a value is missing between * and *", "write ^ for a power");
        } else {
            problem(token_, "a value is missing before " + quoted(token_.text),
                    "write a number, a name or a parenthesis there");
        }
    }

    void unknownCharacter()
    {
        problem(token_, quoted(token_.text) + " has no meaning in a formula",
                remedyForFormulaCharacter(token_.text));
    }

    void gotValue()
    {
        expects_value_ = false;
        had_sign_ = false;
    }

    void takeNumber()
    {
        double value = 0.0;
        const char* const end = token_.text.data() + token_.text.size();
        const auto [stop, fault] = std::from_chars(token_.text.data(), end, value);
        if (fault != std::errc() || stop != end || !std::isfinite(value)) {
            problem(token_, "the number " + quoted(token_.text) + " cannot be computed with",
                    "write a number between 1e-300 and 1e300");
            return;
        }
        after_number_ = true;
        advance();
        gotValue();
    }

    void takeName()
    {
        const FormulaToken name = token_;
        after_number_ = false;
        advance();
        const FormulaFunction* const function = findFormulaFunction(name.text);
        if (token_.kind == Kind::Open) {
            if (function == nullptr)
                unknownFunction(name);
            push(Open::Kind::Function, name, function);
            had_sign_ = false;
            advance();
            if (token_.kind == Kind::Close && function == nullptr) {
                stopped_ = true; // told
            } else if (token_.kind == Kind::Close && !stopped_) {
                problem(token_, quoted(name.text) + " is given nothing to compute",
                        "write its argument between the parentheses");
            }
            return;
        }
        if (function != nullptr) {
            tell(name, quoted(name.text) + " is a function and has no value of its own",
                 "write " + std::string(name.text) + "(…)");
        } else if (name.text != formula_constant) {
            use(name);
        }
        gotValue();
    }

    void unknownFunction(const FormulaToken& name)
    {
        std::vector<std::string_view> names;
        for (const FormulaFunction& function : formulaFunctions())
            names.push_back(function.name);
        const std::string advice = name.text == "log"
                                       ? "write ln for the natural logarithm, log10 or log2; "
                                       : std::string();
        tell(name, "there is no function " + quoted(name.text),
             advice + remedyFor(name.text, names));
    }

    void use(const FormulaToken& name)
    {
        std::vector<std::string>& names = reading_.formula.names;
        if (std::find(names.begin(), names.end(), name.text) == names.end()) {
            names.emplace_back(name.text);
            reading_.characters.push_back(characterAt(name.offset));
        }
    }

    void takeOperation()
    {
        switch (token_.kind) {
        case Kind::Operator:
            takeOperator();
            return;
        case Kind::Question:
            push(Open::Kind::Choice, token_);
            nextValue();
            return;
        case Kind::Colon:
            closeChoices();
            if (open_.empty() || open_.back().kind != Open::Kind::Choice) {
                problem(token_, "there is no ? that this : belongs to",
                        "write a choice as condition ? value : other value");
                return;
            }
            open_.back().has_colon = true;
            compared_ = false;
            nextValue();
            return;
        case Kind::Comma:
            takeComma();
            return;
        case Kind::Close:
            takeClose();
            return;
        case Kind::End:
            takeEnd();
            return;
        case Kind::Unknown:
            unknownCharacter();
            return;
        case Kind::Number:
        case Kind::Name:
        case Kind::Open:
            missingOperator();
            return;
        }
    }

    void nextValue()
    {
        last_ = token_.text;
        expects_value_ = true;
        advance();
    }

    void takeOperator()
    {
        if (isLogical(token_.text)) {
            compared_ = false;
        } else if (isComparison(token_.text)) {
            if (std::exchange(compared_, true)) {
                problem(token_, "a comparison is compared again",
                        "write a < b && b < c, or put the first one into parentheses");
                return;
            }
        }
        nextValue();
    }

    void takeComma()
    {
        if (!closeAllChoices())
            return;
        if (open_.empty() || open_.back().kind != Open::Kind::Function) {
            problem(token_, "a comma stands outside a function's parentheses",
                    "write a decimal point, and digits without gaps");
            return;
        }
        ++open_.back().arguments;
        compared_ = false;
        nextValue();
    }

    void takeClose()
    {
        if (!closeAllChoices())
            return;
        if (open_.empty()) {
            problem(token_, "there is no parenthesis that this one closes", "leave it out");
            return;
        }
        const Open closed = open_.back();
        open_.pop_back();
        compared_ = closed.compared;
        if (closed.kind == Open::Kind::Function && closed.function != nullptr)
            checkArguments(closed);
        after_number_ = false;
        advance();
    }

    void checkArguments(const Open& closed)
    {
        const FormulaFunction& function = *closed.function;
        if (closed.arguments >= function.fewest && closed.arguments <= function.most)
            return;
        tell(closed.token,
             quoted(function.name) + " is given " + count(closed.arguments, "argument"),
             function.most == any_number ? "give it at least " + std::to_string(function.fewest)
                                         : "give it " + std::to_string(function.fewest));
    }

    void takeEnd()
    {
        if (!closeAllChoices() || open_.empty())
            return;
        problem(open_.back().token, "the parenthesis behind it is not closed",
                "write ) where it ends");
        if (open_.back().kind == Open::Kind::Parenthesis)
            reading_.problems.back().what = "the parenthesis is not closed";
    }

    // Choices that have their colon end where what is around them goes on.
    void closeChoices()
    {
        while (!open_.empty() && open_.back().kind == Open::Kind::Choice &&
               open_.back().has_colon) {
            compared_ = open_.back().compared;
            open_.pop_back();
        }
    }

    // As above; false, and told, where one has no colon yet.
    bool closeAllChoices()
    {
        closeChoices();
        if (open_.empty() || open_.back().kind != Open::Kind::Choice)
            return true;
        problem(open_.back().token,
                "the ? has no :", "write a choice as condition ? value : other value");
        return false;
    }

    void missingOperator()
    {
        std::string remedy = "write * to multiply";
        if (after_number_ && token_.kind == Kind::Name && parseUnit(token_.text)) {
            remedy = "put a figure with a unit among the inputs, and write its name here";
        }
        problem(token_, "an operator is missing before " + quoted(token_.text), std::move(remedy));
    }

    std::string_view text_;
    FormulaLexer lexer_;
    FormulaToken token_;
    FormulaReading reading_;
    std::vector<Open> open_;
    std::string_view last_; // the operator before the value that is expected
    bool expects_value_{true};
    bool had_sign_{false};     // a minus before the value that is expected
    bool after_number_{false}; // the last value was a number
    bool compared_{false};     // since the last && || ? : , (
    bool stopped_{false};
};

} // namespace

FormulaReading readFormula(std::string_view text)
{
    FormulaReading reading;
    if (const std::size_t characters = countCharacters(text);
        characters > limits::max_formula_characters) {
        reading.problems.push_back({limits::max_formula_characters + 1,
                                    "the formula has " + std::to_string(characters) + " characters",
                                    "write at most " +
                                        std::to_string(limits::max_formula_characters) +
                                        ", and compute parts of it in steps of their own"});
        return reading;
    }
    return Checker(text).check();
}

} // namespace deployscope
