//! [`Decoder`]: what `JSON.parse` gives of the page's data, read into our types.
//!
//! The data has no names: `src/printing/rows.rs` says how it is written. Our own and not `serde-wasm-bindgen`, which
//! reads names and prints floating-point numbers in its errors: measured in `docs/decisions/0006-size.md`.

use std::fmt;

use js_sys::Array;
use serde::de::value::U32Deserializer;
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, Expected, IntoDeserializer, MapAccess, SeqAccess,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

/// One value.
#[derive(Debug)]
pub(super) struct Decoder {
    value: JsValue,
}

impl Decoder {
    /// A decoder of this value.
    pub(super) fn of(value: JsValue) -> Self {
        Self { value }
    }

    /// A list, and what has been read of it; what was left out is an empty one.
    fn list(&self) -> Result<Items, DecodeError> {
        let list = match self.value.dyn_ref::<Array>() {
            Some(list) => list.clone(),
            None if self.value.is_null() => Array::new(),
            None => return Err(MISFIT),
        };
        Ok(Items { list, next: 0 })
    }
}

/// What is wrong with a value, in a few words.
#[derive(Debug)]
pub(super) struct DecodeError {
    what: &'static str,
    name: &'static str,
}

/// A value is of another type.
const MISFIT: DecodeError = DecodeError::new("a value of another type");

impl DecodeError {
    const fn new(what: &'static str) -> Self {
        Self { what, name: "" }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)?;
        f.write_str(self.name)
    }
}

impl std::error::Error for DecodeError {}

// Every text is given here: the default ones print whatever they meet, floating-point numbers included.
impl Error for DecodeError {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::new("a value that is not allowed")
    }
    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        MISFIT
    }
    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::new("a value that is not allowed")
    }
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::new("a list of another length")
    }
    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::new("a word that is not known")
    }
    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self::new("a key that is not known")
    }
    fn missing_field(name: &'static str) -> Self {
        Self { what: "a key is missing: ", name }
    }
    fn duplicate_field(name: &'static str) -> Self {
        Self { what: "a key stands twice: ", name }
    }
}

impl<'de> Deserializer<'de> for Decoder {
    type Error = DecodeError;

    // Nothing in the data says what it is.
    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, DecodeError> {
        Err(MISFIT)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_string(self.value.as_string().ok_or(MISFIT)?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        // The page's numbers are counts: whole and small.
        visitor.visit_u32(self.value.as_f64().ok_or(MISFIT)? as u32)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_bool(self.value.is_truthy())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.value.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_seq(self.list()?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_map(self.list()?)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_enum(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple_struct identifier
        ignored_any
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_u32(visitor)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        self.deserialize_string(visitor)
    }
}

/// A list as it is read: its values one by one, or by two as keys and values.
struct Items {
    list: Array,
    next: u32,
}

impl Items {
    fn take<'de, T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, DecodeError> {
        if self.next >= self.list.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Decoder::of(self.list.get(self.next - 1))).map(Some)
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        self.take(seed)
    }
}

impl<'de> MapAccess<'de> for Items {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        self.take(seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        self.take(seed)?.ok_or(MISFIT)
    }
}

impl<'de> EnumAccess<'de> for Decoder {
    type Error = DecodeError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), DecodeError> {
        // A number alone, or a list of the number and the value.
        let (number, value) = match self.value.dyn_ref::<Array>() {
            Some(list) => (list.get(0), list.get(1)),
            None => (self.value, JsValue::NULL),
        };
        let number: U32Deserializer<DecodeError> =
            (number.as_f64().ok_or(MISFIT)? as u32).into_deserializer();
        Ok((seed.deserialize(number)?, Self::of(value)))
    }
}

impl<'de> VariantAccess<'de> for Decoder {
    type Error = DecodeError;

    fn unit_variant(self) -> Result<(), DecodeError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, DecodeError> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, DecodeError> {
        visitor.visit_seq(self.list()?)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_seq(self.list()?)
    }
}
