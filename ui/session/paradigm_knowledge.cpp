// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/paradigm_knowledge.h"

#include "ui/session/built_in_profiles.h"
#include "ui/session/session.h"

#include <utility>

namespace deployscope::ui {

KnowledgeHolder::KnowledgeHolder(Session& session, QObject* parent)
    : QObject(parent)
    , session_(session)
    , loader_([] { return loadParadigmKnowledge(builtInDecision()); })
{}

void KnowledgeHolder::setLoader(Loader loader)
{
    loader_ = std::move(loader);
    reload();
}

const ParadigmKnowledge& KnowledgeHolder::knowledge()
{
    if (!loaded_)
        read();
    return knowledge_;
}

void KnowledgeHolder::reload()
{
    if (!loaded_)
        return;
    read();
    emit knowledgeChanged();
}

void KnowledgeHolder::read()
{
    LoadedKnowledge read = loader_();
    loaded_ = true;
    knowledge_ = std::move(read.knowledge);
    if (!read.diagnostics.empty())
        session_.addProblems(read.diagnostics);
}

} // namespace deployscope::ui
