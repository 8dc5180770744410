# What every script needs: where things are, and how it speaks. Sourced, never run.
# shellcheck shell=sh
ROOT=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
CACHE=${BROADSHEET_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/broadsheet}
. "$ROOT/script/versions.sh"

# Cargo may have been installed by rustup a moment ago.
PATH=$CACHE/tools/bin:$CACHE/node/node_modules/.bin:${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
export PATH

say() { printf '==> %s\n' "$*"; }
# The first argument is what failed, the others are what to do about it.
fail() {
    printf 'FAILED: %s\n' "$1" >&2
    shift
    for line in "$@"; do printf '        %s\n' "$line" >&2; done
    exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# The road that bootstrap chose: which toolchain, which linker.
if [ -f "$CACHE/road.sh" ]; then . "$CACHE/road.sh"; fi
