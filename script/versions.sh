# The tools this project is built with. Sourced by the other scripts; change a version here and nowhere else.
# shellcheck shell=sh disable=SC2034
TRUNK_VERSION=0.21.14           # also trunk-version in Trunk.toml; 0.22 asks for a newer compiler
BINARYEN_VERSION=132            # also wasm_opt in Trunk.toml and binaryen in package.json
CARGO_DENY_VERSION=0.20.2       # licenses and sources of what we build on
SCHEMAORG_VERSION=0.3.0         # checks the structured data of the pages
MDBOOK_VERSION=0.5.4            # renders the same thousand articles as the desk, in script/bench
SUBSET_FONT_VERSION=2.9.0       # cuts the fonts, in script/fonts
LIGHTHOUSE_VERSION=13.5.0         # what a phone gets of the pages, in script/audit
FONTS_VERSION=5.3.0             # the fonts it cuts: Newsreader and Libre Franklin as packed by Fontsource
GECKODRIVER_VERSION=0.37.1      # drives Firefox; Debian has no package of it
# wasm-bindgen has one version everywhere: the one in Cargo.lock.
WASM_BINDGEN_VERSION=$(sed -n '/^name = "wasm-bindgen"$/{n;s/^version = "\(.*\)"$/\1/p;}' "$ROOT/Cargo.lock")
# Debian packages of the second road to the wasm target, and of the browser tests.
DEBIAN_TOOLCHAIN="rustc-web cargo-web rust-web-src lld-19"
DEBIAN_BROWSER="chromium chromium-driver"
# Firefox, WebKit with its driver, and a display for the latter.
DEBIAN_ENGINES="firefox-esr webkit2gtk-driver xvfb"
DEBIAN_FONTS="fonts-noto-core fonts-noto-cjk"
DEBIAN_TESTS="poppler-utils brotli default-jre-headless"
NODE_MAJOR=18                   # the oldest Node.js that the tests run on
