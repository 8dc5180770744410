# Building with a standard library of its own. Sourced after env.sh and road.sh.
# shellcheck shell=sh

# The library that comes with a compiler can say why it panicked. Built with panics that only stop, the program
# is a tenth smaller (docs/decisions/0006-size.md). That takes the library's source, which bootstrap asks for, and
# flags that the stable compiler knows only under RUSTC_BOOTSTRAP.
#
# Runs a command that builds for the wasm target. The site, and whatever it is measured against, go the same way.
lean() {
    # NO_COLOR=1, as some systems set it, is no word that Trunk understands.
    if [ "${LEAN:-no}" = yes ]; then
        env -u NO_COLOR RUSTC_BOOTSTRAP=1 \
            CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
            CARGO_UNSTABLE_BUILD_STD_FEATURES= \
            CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort" \
            "$@"
    else
        say "without the source of the standard library programs are about a tenth larger"
        env -u NO_COLOR "$@"
    fi
}

# The passes of wasm-opt that index.html has for a program, the newsreader unless another one is named.
lean_passes() {
    PASSES=$(sed -n "/data-bin=\"${1:-newsreader}\"/,/data-wasm-opt-params/s/.*data-wasm-opt-params=\"\([^\"]*\)\".*/\1/p" "$ROOT/index.html")
    [ -n "$PASSES" ] || fail "index.html names no passes of wasm-opt" "Look at data-wasm-opt-params there."
    printf '%s\n' "$PASSES"
}

# wasm, folder, name: makes glue and wasm of a built program as Trunk and the press do for the site.
lean_program() {
    wasm-bindgen --target no-modules --no-typescript --out-name "$3" --out-dir "$2" "$1"
    # shellcheck disable=SC2046
    wasm-opt -o "$2/$3_bg.wasm" -Oz "$2/$3_bg.wasm" $(lean_passes) ${PASSES_MORE:-}
    cargo run --quiet --profile desk --manifest-path "$ROOT/Cargo.toml" --example short_names -- "$2" "$3"
}

build_site() { lean trunk build --release; }
