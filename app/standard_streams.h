// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace deployscope::app {

// Where the caller has closed standard input, output or error, the next file that is opened would
// take its place, and get what is meant for the terminal. Puts something there that fails instead.
void occupyStandardStreams();

} // namespace deployscope::app
