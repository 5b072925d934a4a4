// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/verbs/verbs.h"

namespace deployscope::app {

Answer answerTo(const ReadCall& read)
{
    switch (read.call.verb) {
    case Verb::Help:
        return answerHelp();
    case Verb::Version:
        return answerVersion();
    case Verb::List:
        return answerList(read.call, read.problems);
    case Verb::Evaluate:
        return answerEvaluate(read.call, read.problems);
    case Verb::Example:
        return answerExample(read.call, read.problems);
    case Verb::Recommend:
        return answerRecommend(read.call, read.problems);
    case Verb::Export:
        return answerExport(read.call, read.problems);
    case Verb::Check:
        return answerCheck(read.call, read.problems);
    case Verb::Window:
    case Verb::Unknown:
        break;
    }
    return {ExitStatus::WrongInput, {}, read.problems, {}};
}

} // namespace deployscope::app
