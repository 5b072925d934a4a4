// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/verbs/answer.h"
#include "app/verbs/call.h"

namespace deployscope::app {

// Does what a call with a verb, --help or --version asks for. None of it opens a display. Where
// the call or any of its files has an error, all of them are told and nothing is done.
Answer answerTo(const ReadCall& call);

// Each does one verb; problems are those found in the call so far.
Answer answerHelp();
Answer answerVersion();
Answer answerList(const Call& call, std::vector<Diagnostic> problems);
Answer answerEvaluate(const Call& call, std::vector<Diagnostic> problems);
Answer answerExample(const Call& call, std::vector<Diagnostic> problems);
Answer answerRecommend(const Call& call, std::vector<Diagnostic> problems);
Answer answerExport(const Call& call, std::vector<Diagnostic> problems);
Answer answerCheck(const Call& call, std::vector<Diagnostic> problems);

} // namespace deployscope::app
