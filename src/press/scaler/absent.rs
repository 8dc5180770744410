//! No scaling: this program was built without the feature `smaller-pictures`. Pages have the files of their pictures.

/// There is nothing to keep.
#[derive(Debug, Default)]
pub(super) struct Scaling;

/// None.
pub(super) fn scaled(_: &[u8], _: &[u32], _: &Scaling) -> Result<Vec<(u32, Vec<u8>)>, String> {
    Ok(Vec::new())
}
