//! The desk's command line.
fn main() {}
