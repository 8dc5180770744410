//! The reader's state through its public interface: actions, selectors, search and address.
//!
//! Everything runs on the evidence of the armistice article, read from disk once for each thread.

mod actions;
mod desk;
mod facets;
mod folding;
mod preferring;
mod properties;
mod searching;
mod selectors;
mod stepping;
mod text_view;
mod written;
