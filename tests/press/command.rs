//! The command line as a test calls it.

use std::path::Path;
use std::process::{Command, Output};

pub(crate) fn broadsheet(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_broadsheet")).args(arguments).output().expect("it runs")
}

/// All that it said.
pub(crate) fn told(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("text")
}
