//! [`Decoder`]: what `JSON.parse` gives, read into our types.
//!
//! Our own and not `serde-wasm-bindgen`, whose error texts bring the printing of floating-point numbers and
//! whose paths for bytes, maps and big numbers we do not need: measured in `docs/decisions/0006-size.md`. It
//! knows what JSON of the page has: texts, whole numbers, flags, lists and objects.

use std::fmt;

use js_sys::{Array, Object, Reflect};
use serde::de::value::StrDeserializer;
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
}

/// What is wrong with a value, in a few words.
#[derive(Debug)]
pub(super) struct DecodeError {
    what: &'static str,
    name: &'static str,
}

impl DecodeError {
    fn new(what: &'static str) -> Self {
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
        Self::new("a value of another type")
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

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        let value = &self.value;
        if let Some(text) = value.as_string() {
            visitor.visit_string(text)
        } else if let Some(number) = value.as_f64() {
            // The page's numbers are counts: whole and small.
            visitor.visit_u32(number as u32)
        } else if let Some(flag) = value.as_bool() {
            visitor.visit_bool(flag)
        } else if Array::is_array(value) {
            visitor.visit_seq(Items { list: value.unchecked_ref::<Array>().clone(), next: 0 })
        } else if value.is_object() {
            let object = value.unchecked_ref::<Object>().clone();
            visitor.visit_map(Pairs { keys: Object::keys(&object), object, next: 0 })
        } else {
            visitor.visit_unit()
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, DecodeError> {
        if self.value.is_null() || self.value.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        // A word alone, or an object whose one key is the word.
        if let Some(word) = self.value.as_string() {
            return visitor.visit_enum(Tagged { word, value: JsValue::UNDEFINED });
        }
        let object = self.value.dyn_ref::<Object>().ok_or(DecodeError::new("a value of another type"))?;
        let word = Object::keys(object).get(0).as_string().unwrap_or_default();
        let value = property(object, &word);
        visitor.visit_enum(Tagged { word, value })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct seq
        tuple tuple_struct map struct identifier ignored_any
    }
}

fn property(object: &Object, key: &str) -> JsValue {
    // Reading a property of a plain object cannot fail.
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

struct Items {
    list: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = DecodeError;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, DecodeError> {
        if self.next >= self.list.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Decoder::of(self.list.get(self.next - 1))).map(Some)
    }
}

struct Pairs {
    object: Object,
    keys: Array,
    next: u32,
}

impl<'de> MapAccess<'de> for Pairs {
    type Error = DecodeError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, DecodeError> {
        if self.next >= self.keys.length() {
            return Ok(None);
        }
        self.next += 1;
        seed.deserialize(Decoder::of(self.keys.get(self.next - 1))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, DecodeError> {
        let key = self.keys.get(self.next - 1).as_string().unwrap_or_default();
        seed.deserialize(Decoder::of(property(&self.object, &key)))
    }
}

struct Tagged {
    word: String,
    value: JsValue,
}

impl<'de> EnumAccess<'de> for Tagged {
    type Error = DecodeError;
    type Variant = Decoder;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Decoder), DecodeError> {
        let word: StrDeserializer<'_, DecodeError> = self.word.as_str().into_deserializer();
        Ok((seed.deserialize(word)?, Decoder::of(self.value)))
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
        self.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, DecodeError> {
        self.deserialize_any(visitor)
    }
}
