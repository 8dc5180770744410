# Installing Debian packages, as root or with sudo. Sourced after env.sh.
# shellcheck shell=sh

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif have sudo; then sudo "$@"
    else fail "this step needs root: $*" "Run it as root, or install sudo, then run script/bootstrap again."
    fi
}

APT_UPDATED=
install_packages() {
    missing=
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    have apt-get || fail "these packages are missing:$missing" \
        "This system is not Debian. Install what they hold by its own means, then run script/bootstrap again."
    say "installing Debian packages:$missing"
    if [ -z "$APT_UPDATED" ]; then
        as_root apt-get update -qq || fail "apt-get update failed" "Check the network and /etc/apt/sources.list."
        APT_UPDATED=1
    fi
    # shellcheck disable=SC2086
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >"$CACHE/apt.log" 2>&1 ||
        { tail -20 "$CACHE/apt.log" >&2; fail "apt-get could not install:$missing" "The whole log is $CACHE/apt.log."; }
}
