#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds Deployscope and runs every test without a display, from a fresh clone in one command:
#
#     packaging/test.sh
#
# Installs the Debian packages that are missing. Ends with the summary of ctest and its exit status.
set -euo pipefail
here=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
. "$here/common.sh"

provide_packages "$here/packages-build.txt" "$here/packages-test.txt"
build_release all

# Neither settings nor language nor display of whoever runs the tests may matter.
scratch=$(mktemp -d)
trap 'rm -rf -- "$scratch"' EXIT
mkdir -m 700 -- "$scratch/runtime"
for name in $(compgen -e); do
    case $name in
    QT_* | QML_* | XDG_* | LC_* | LANGUAGE | DISPLAY | WAYLAND_DISPLAY | DBUS_SESSION_BUS_ADDRESS)
        unset "$name"
        ;;
    esac
done
export HOME=$scratch
export XDG_CONFIG_HOME=$scratch/config XDG_DATA_HOME=$scratch/data XDG_STATE_HOME=$scratch/state
export XDG_CACHE_HOME=$scratch/cache XDG_RUNTIME_DIR=$scratch/runtime
export LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen

cd -- "$project_root"
status=0
ctest --preset release --parallel "$(cores)" </dev/null 2>&1 || status=$?
exit "$status"
