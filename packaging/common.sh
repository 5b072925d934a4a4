# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# What run.sh and test.sh have in common. To be sourced, not run.
unset CDPATH

project_root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
build_directory=$project_root/build/release

say() {
    printf 'deployscope: %s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

# The package names in the given lists, each once.
listed_packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' -- "$@" | LC_ALL=C sort -u
}

# Those of the given packages that dpkg does not have for this machine's own architecture.
missing_packages() {
    local architecture installed package
    architecture=$(dpkg --print-architecture)
    # dpkg-query answers for the packages that it knows, and exits 1 if there are others.
    installed=$(dpkg-query --show \
        --showformat='${db:Status-Status} ${Architecture} ${Package}\n' -- "$@" 2>/dev/null || true)
    for package in "$@"; do
        case $'\n'$installed$'\n' in
        *$'\n'"installed $architecture $package"$'\n'*) ;;
        *$'\n'"installed all $package"$'\n'*) ;;
        *) printf '%s\n' "$package" ;;
        esac
    done
}

# Sets as_root to what goes before a command to run it as root; returns 1 where there is no way.
find_way_to_root() {
    as_root=()
    if [[ $(id -u) -eq 0 ]]; then
        return
    fi
    if ! command -v sudo >/dev/null; then
        say "not root, and there is no sudo"
        return 1
    fi
    as_root=(sudo)
    if [[ -n ${CI:-} ]] || ! { : </dev/tty; } 2>/dev/null; then
        # Nobody there to type a password.
        as_root+=(--non-interactive)
    fi
}

install_with_apt() {
    find_way_to_root || return
    local apt_get=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get --quiet
        -o DPkg::Lock::Timeout=600 -o Acquire::Retries=3)
    # A repository of the user's own that does not answer need not stop the installation.
    "${apt_get[@]}" update || say "apt-get update failed; going on with the lists that are there"
    "${apt_get[@]}" install --yes --no-install-recommends -- "$@"
}

# Sees to it that the packages in the given lists are installed. Where they cannot be, says which
# are needed and goes on: configuring shows whether the same things have come some other way.
provide_packages() {
    local packages missing
    mapfile -t packages < <(listed_packages "$@")

    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "no apt-get here. Please install what these Debian packages stand for:"
        sed -e '/^#/d' -e 's/^/    /' -- "$@" | LC_ALL=C sort -u >&2
        return
    fi

    mapfile -t missing < <(missing_packages "${packages[@]}")
    if [[ ${#missing[@]} -eq 0 ]]; then
        return
    fi
    say "installing ${missing[*]}"
    if ! install_with_apt "${missing[@]}" </dev/null >&2; then
        say "these could not be installed. Please run, as root:"
        say "    apt-get install --no-install-recommends ${missing[*]}"
    fi
}

# The memory that may be used, in MiB: what is available, or what the control group leaves if less.
available_memory() {
    local available limit usage
    available=$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo 2>/dev/null || true)
    available=${available:-1536}
    limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null || true)
    usage=$(cat /sys/fs/cgroup/memory.current 2>/dev/null || true)
    if [[ $limit =~ ^[0-9]+$ && $usage =~ ^[0-9]+$ ]]; then
        limit=$(((limit - usage) / 1048576))
        available=$((limit < available ? limit : available))
    fi
    printf '%s\n' "$available"
}

cores() {
    nproc 2>/dev/null || getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1
}

# One compilation for each core, as far as memory goes: the larger ones take 1.5 GiB.
build_jobs() {
    local jobs by_memory
    jobs=$(cores)
    by_memory=$(($(available_memory) / 1536))
    jobs=$((by_memory < jobs ? by_memory : jobs))
    printf '%s\n' "$((jobs < 1 ? 1 : jobs))"
}

# Configures the preset `release` and builds the given targets, or everything. What is said on the
# way goes to standard error: standard output belongs to the program.
build_release() {
    local log options=() targets=()
    command -v cmake >/dev/null || fail "cmake is needed to build, and is not there"
    # A folder that was moved or copied with its build cannot be configured again as it is.
    if [[ -f $build_directory/CMakeCache.txt ]] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$project_root" "$build_directory/CMakeCache.txt"; then
        options+=(--fresh)
    fi
    if [[ $# -gt 0 ]]; then
        targets=(--target "$@")
    fi
    cd -- "$project_root"
    if ! log=$(cmake --preset release "${options[@]}" -DDEPLOYSCOPE_BUILD_TESTS=ON 2>&1); then
        printf '%s\n' "$log" >&2
        fail "could not configure; what is missing is named above"
    fi
    cmake --build --preset release --parallel "$(build_jobs)" "${targets[@]}" >&2 ||
        fail "could not build"
}
