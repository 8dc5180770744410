# Building the site with a standard library of its own. Sourced after env.sh and road.sh.
# shellcheck shell=sh

# The library that comes with a compiler can say why it panicked. Built with panics that only stop, the program
# is a tenth smaller (docs/decisions/0006-size.md). That takes the library's source, which bootstrap asks for, and
# flags that the stable compiler knows only under RUSTC_BOOTSTRAP.
build_site() {
    # NO_COLOR=1, as some systems set it, is no word that Trunk understands.
    if [ "${LEAN:-no}" = yes ]; then
        env -u NO_COLOR RUSTC_BOOTSTRAP=1 \
            CARGO_UNSTABLE_BUILD_STD=std,panic_abort \
            CARGO_UNSTABLE_BUILD_STD_FEATURES= \
            CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort" \
            trunk build --release
    else
        say "without the source of the standard library the program is about a tenth larger"
        env -u NO_COLOR trunk build --release
    fi
}
