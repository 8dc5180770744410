//! The data block that the page carries.

use serde::de::DeserializeOwned;
use thiserror::Error;
use web_sys::window;

use super::decode::Decoder;

/// Why the data block could not be read.
#[derive(Debug, Error)]
pub enum DataError {
    /// The page has no element of that id.
    #[error("the page has no data block “{0}”")]
    Missing(String),
    /// The block is no JSON.
    #[error("the data block “{0}” is no JSON")]
    Syntax(String),
    /// The JSON is of another shape.
    #[error("the data block “{id}” has another shape: {reason}")]
    Shape {
        /// The id of the block.
        id: String,
        /// What the decoder says.
        reason: String,
    },
}

/// The JSON in the element `id`.
///
/// # Errors
/// When there is no such element, no JSON in it, or JSON of another shape.
pub fn bundled<T: DeserializeOwned>(id: &str) -> Result<T, DataError> {
    let element = window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id(id));
    let text = element.and_then(|element| element.text_content());
    let text = text.ok_or_else(|| DataError::Missing(id.to_owned()))?;
    let value = js_sys::JSON::parse(&text).map_err(|_| DataError::Syntax(id.to_owned()))?;
    T::deserialize(Decoder::of(value))
        .map_err(|error| DataError::Shape { id: id.to_owned(), reason: error.to_string() })
}
