#!/bin/sh
# Both roads to the wasm target, with stand-ins for rustup, Debian's compiler and its packages: nothing is
# installed, nothing is downloaded. Prints one line a case and fails when one does.
set -eu
HERE=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
STAGE=$(mktemp -d)
trap 'rm -rf "$STAGE"' EXIT
passed=0 failed=0

# A fresh machine; $1 says how its rustup behaves: answers, refuses, hangs, absent.
machine() {
    source='exit 1'
    rm -rf "$STAGE/cache" "$STAGE/debian" "$STAGE/home" "$STAGE/sysroot"
    mkdir -p "$STAGE/cache/tools/bin" "$STAGE/debian" "$STAGE/home"
    stand_in "$STAGE/cache/tools/bin/rustc" "case \$1 in --print) echo '$STAGE/sysroot' ;; *) echo 'rustc 1.999.0 (stand-in)' ;; esac"
    stand_in "$STAGE/cache/tools/bin/dpkg-query" 'echo "install ok installed"'
    case $1 in
        answers)
            add='echo wasm32-unknown-unknown >>"$STAGE/cache/targets"'
            source='mkdir -p "$STAGE/sysroot/lib/rustlib/src/rust/library/std"; : >"$STAGE/sysroot/lib/rustlib/src/rust/library/std/Cargo.toml"'
            ;;
        refuses) add='echo "error: could not download" >&2; exit 1' ;;
        hangs) add='sleep 60' ;;
        absent) add='' ;;
    esac
    # Where rustup is absent, nothing may find the machine's own.
    stand_in "$STAGE/cache/tools/bin/rustup" "STAGE='$STAGE'
case \"\$*\" in
    'target list --installed') cat \"\$STAGE/cache/targets\" 2>/dev/null || true ;;
    'target add wasm32-unknown-unknown') $add ;;
    'component add rust-src') $source ;;
    'toolchain list') cat \"\$STAGE/cache/linked\" 2>/dev/null || true ;;
    'toolchain link debian /usr') echo debian >\"\$STAGE/cache/linked\" ;;
    *) echo \"unexpected: rustup \$*\" >&2; exit 9 ;;
esac"
    stand_in "$STAGE/debian/rustc" "case \$1 in --print) echo '$STAGE/debian/sysroot' ;; *) echo 'rustc 1.998.0 (Debian stand-in)' ;; esac"
    stand_in "$STAGE/debian/cargo" "echo built >>'$STAGE/cache/builds'
mkdir -p target/wasm32-unknown-unknown/release/deps
: >target/wasm32-unknown-unknown/release/deps/libcore-1.rlib
: >target/wasm32-unknown-unknown/release/deps/libsysroot_probe-1.rlib"
}

stand_in() {
    printf '#!/bin/sh\n%s\n' "$2" >"$1"
    chmod +x "$1"
}

road() {
    env -u RUSTUP_TOOLCHAIN -u CARGO_TARGET_DIR BROADSHEET_CACHE="$STAGE/cache" BROADSHEET_DEBIAN_BIN="$STAGE/debian" \
        BROADSHEET_RUSTUP_SECONDS=1 CARGO_HOME="$STAGE/home" CARGO_TARGET_DIR="$STAGE/target" "$@" "$HERE/script/road" >"$STAGE/said" 2>&1
}

# The case's name, then a command that must hold.
holds() {
    name=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
        echo "ok      $name"
    else
        failed=$((failed + 1))
        echo "not ok  $name"
        sed 's/^/        /' "$STAGE/said"
    fi
}
took() { grep -qx "ROAD=$1" "$STAGE/cache/road.sh"; }
builds() { [ "$(cat "$STAGE/cache/builds" 2>/dev/null | wc -l)" = "$1" ]; }

machine answers
road env
holds "rustup answers: its road is taken" took rustup
holds "and nothing is built" builds 0
holds "it brings the library's source too" grep -qx LEAN=yes "$STAGE/cache/road.sh"
road env
holds "the second time it is in place" grep -q "by rustup, in place" "$STAGE/said"

machine refuses
road env
holds "rustup refuses: Debian's road is taken" took debian
holds "the library is built once" builds 1
holds "without the library's source the program is built as it is" grep -qx LEAN=no "$STAGE/cache/road.sh"
holds "the probe does not stay in it" test ! -e "$STAGE/debian/sysroot/lib/rustlib/wasm32-unknown-unknown/lib/libsysroot_probe-1.rlib"
holds "rustup knows the toolchain" grep -q RUSTUP_TOOLCHAIN=debian "$STAGE/cache/road.sh"
holds "the linker is named" grep -q LINKER=wasm-ld-19 "$STAGE/cache/road.sh"
road env
holds "the second time nothing is built" builds 1
stand_in "$STAGE/debian/rustc" "case \$1 in --print) echo '$STAGE/debian/sysroot' ;; *) echo 'rustc 1.999.1 (Debian, newer)' ;; esac"
road env
holds "a newer compiler builds it again" builds 2

machine hangs
road env
holds "rustup hangs: after the time limit Debian's road is taken" took debian

machine answers
road env BROADSHEET_ROAD=debian
holds "a road that is asked for is taken" took debian
road env BROADSHEET_ROAD=rustup
holds "and the other one when it is" took rustup

machine refuses
if road env BROADSHEET_ROAD=rustup; then status=0; else status=$?; fi
holds "rustup asked for, and refusing: an error" test "$status" -ne 0
holds "that says what to do" grep -q "unset BROADSHEET_ROAD" "$STAGE/said"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
