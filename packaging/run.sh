#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Deployscope and starts it with the arguments given, from a fresh clone in one command:
#
#     packaging/run.sh [ARGUMENT]…
#
# Installs the Debian packages that are missing. Where there is no display to open a window on, the
# charts of the scenario are written to build/charts instead.
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
. "$here/common.sh"

charts_directory=$project_root/build/charts

# A platform that draws to nowhere is no display; the others (vnc, linuxfb, eglfs) are one.
has_display() {
    [[ -n ${DISPLAY:-} || -n ${WAYLAND_DISPLAY:-} ]] && return 0
    case ${QT_QPA_PLATFORM:-} in
    '' | offscreen* | minimal*) return 1 ;;
    esac
}

# Sorts the arguments into what the program would open a window with: a scenario and folders of
# profiles. Fails where they ask for something that needs no window: a verb, --help, --version.
scenario_options=()
window_is_meant() {
    while [[ $# -gt 0 ]]; do
        case $1 in
        --profiles)
            [[ $# -gt 1 ]] || return 1
            scenario_options+=(--profiles "$2")
            shift
            ;;
        --profiles=*) scenario_options+=("$1") ;;
        -*) return 1 ;;
        *.* | */*) scenario_options+=(--scenario "$1") ;;
        *) return 1 ;;
        esac
        shift
    done
}

provide_packages "$here/packages-build.txt" "$here/packages-run.txt"
# In a shell of its own, so that the file names given still mean what they meant.
(build_release deployscope)

program=$build_directory/app/deployscope
if has_display || ! window_is_meant "$@"; then
    exec "$program" "$@"
fi

say "there is no display to open a window on, so the charts are written as files"
for format in png svg; do
    "$program" export all "${scenario_options[@]}" --output "$charts_directory/{chart}.$format"
done
say "the charts are in $charts_directory"
say "$program --help tells what else it does without a window"
