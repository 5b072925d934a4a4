// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paradigm/knowledge.h"

#include <QObject>

#include <functional>

namespace deployscope::ui {

class Session;

// What is known of choosing a paradigm, read when a page first asks for it and shared between the
// pages that do.
class KnowledgeHolder : public QObject
{
    Q_OBJECT

public:
    using Loader = std::function<LoadedKnowledge()>;

    // Starts with the built-in knowledge. What is wrong with files goes to the session's problems;
    // it must outlive this object.
    explicit KnowledgeHolder(Session& session, QObject* parent = nullptr);

    // The loader is called at the first knowledge() and at each reload.
    void setLoader(Loader loader);

    bool isLoaded() const { return loaded_; }
    const ParadigmKnowledge& knowledge();
    // Reads it again, if it was read.
    void reload();

signals:
    void knowledgeChanged();

private:
    void read();

    Session& session_;
    Loader loader_;
    ParadigmKnowledge knowledge_;
    bool loaded_{false};
};

} // namespace deployscope::ui
