//! Broadsheet: a newspaper page that shows its sources.
//!
//! The modules in reading order, each using only those above it:
//!
//! - [`article`]: what a story is, down to the chain of custody of every quotation;
//! - `registry`: which language tags there are (for the browser only which could be);
//! - [`copydesk`]: the authoring format, read into an article and remarks (the opener and the desk only);
//! - [`quotes`]: the quotations of a plain text, found by program;
//! - [`import`]: somebody's own article, from a file of any kind (the opener and the desk only);
//! - [`reading`]: what the reader has selected, filtered and switched on;
//! - [`wording`]: every word the interface says;
//! - [`citing`]: what a reader takes along: clippings, citations, links to the very words (the press and the opener only);
//! - [`placard`]: an article or a quotation as a picture, and that as SVG;
//! - [`page`]: the components, the same for the press and for the browser;
//! - [`printing`]: what HTML documents are made of besides their body (the press and the opener only);
//! - [`correcting`]: the fields of a quotation and what they correct (the opener only);
//! - [`library`]: the reader's own articles: dropped, kept, listed, and the worker that reads them (the opener only);
//! - [`press`]: the prerendered site (native only);
//! - [`browser`]: the only module that touches the browser (wasm only).

pub mod article;
pub mod browser;
pub mod citing;
pub mod copydesk;
pub mod correcting;
pub mod import;
pub mod library;
pub mod page;
pub mod placard;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
pub mod printing;
pub mod quotes;
pub mod reading;
#[cfg(not(target_arch = "wasm32"))]
mod registry;
#[cfg(target_arch = "wasm32")]
#[path = "registry/absent.rs"]
mod registry;
#[cfg(target_arch = "wasm32")]
pub mod session;
pub mod wording;
