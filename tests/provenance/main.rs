//! Provenance as the reader sees it: steps, origins, who speaks, dates, and the layout of the pictures.

#![cfg(not(target_arch = "wasm32"))]

mod chains;
mod desk;
mod page;
mod pictures;
mod speaking;

// The same stage as the tests of the page; what these do not ask for is dead here.
#[allow(dead_code, unreachable_pub, reason = "shared with the tests of the page")]
#[path = "../page/html.rs"]
mod html;
#[allow(dead_code, unreachable_pub, reason = "shared with the tests of the page")]
#[path = "../page/pretty.rs"]
mod pretty;
#[allow(dead_code, unreachable_pub, reason = "shared with the tests of the page")]
#[path = "../page/stage.rs"]
mod stage;
#[allow(dead_code, unreachable_pub, reason = "shared with the tests of the page")]
#[path = "../page/stories.rs"]
mod stories;
