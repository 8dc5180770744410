//! [`rows`]: data for the program as JSON without names.
//!
//! A structure is a list of its fields in order, a field that is left out is `null`, a variant is its number or
//! the list of its number and its value, a map is the list of its keys and values. So the page does not repeat
//! names, and the program carries no code that reads them (`src/browser/decode.rs`; measured in
//! `docs/decisions/0006-size.md`). Page and program are of one edition, so the order of fields is no contract.

use std::fmt::Display;

use serde::ser::{
    Error, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleVariant, Serializer,
};
use serde_json::{Error as JsonError, Value};

/// The data as JSON without names.
///
/// # Errors
/// When the data has something the page never has: floating-point numbers, bytes, tuple structures.
pub fn rows<T: Serialize>(data: &T) -> Result<Value, JsonError> {
    data.serialize(Rows)
}

struct Rows;

/// What is being written: the list so far, and the number of the variant it belongs to.
struct List {
    variant: Option<u32>,
    items: Vec<Value>,
}

impl List {
    fn new(variant: Option<u32>) -> Self {
        Self { variant, items: Vec::new() }
    }

    fn add<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), JsonError> {
        self.items.push(item.serialize(Rows)?);
        Ok(())
    }

    fn done(self) -> Value {
        let list = Value::Array(self.items);
        match self.variant {
            Some(variant) => Value::Array(vec![variant.into(), list]),
            None => list,
        }
    }
}

fn foreign(what: impl Display) -> JsonError {
    JsonError::custom(format!("{what} has no place in the data of a page"))
}

/// The kinds of numbers, each as JSON's own.
macro_rules! numbers {
    ($($name:ident: $kind:ty),*) => {
        $(fn $name(self, number: $kind) -> Result<Value, JsonError> {
            Ok(number.into())
        })*
    };
}

impl Serializer for Rows {
    type Ok = Value;
    type Error = JsonError;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = Impossible<Value, JsonError>;
    type SerializeTupleVariant = List;
    type SerializeMap = List;
    type SerializeStruct = List;
    type SerializeStructVariant = List;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_bool: bool
    }

    fn serialize_f32(self, number: f32) -> Result<Value, JsonError> {
        Err(foreign(number))
    }
    fn serialize_f64(self, number: f64) -> Result<Value, JsonError> {
        Err(foreign(number))
    }
    fn serialize_char(self, letter: char) -> Result<Value, JsonError> {
        Ok(letter.to_string().into())
    }
    fn serialize_str(self, text: &str) -> Result<Value, JsonError> {
        Ok(text.into())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Value, JsonError> {
        Err(foreign("a row of bytes"))
    }
    fn serialize_none(self) -> Result<Value, JsonError> {
        Ok(Value::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, JsonError> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<Value, JsonError> {
        Ok(Value::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Value, JsonError> {
        Ok(Value::Null)
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<Value, JsonError> {
        Ok(index.into())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Value, JsonError> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<Value, JsonError> {
        Ok(Value::Array(vec![index.into(), value.serialize(self)?]))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<List, JsonError> {
        Ok(List::new(None))
    }
    fn serialize_tuple(self, _: usize) -> Result<List, JsonError> {
        Ok(List::new(None))
    }
    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, JsonError> {
        Err(foreign(name))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<List, JsonError> {
        Ok(List::new(Some(index)))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<List, JsonError> {
        Ok(List::new(None))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<List, JsonError> {
        Ok(List::new(None))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<List, JsonError> {
        Ok(List::new(Some(index)))
    }
}

/// What is written one by one: serde knows it under several names.
macro_rules! lists {
    ($($kind:ident: $each:ident),*) => {
        $(impl $kind for List {
            type Ok = Value;
            type Error = JsonError;
            fn $each<T: Serialize + ?Sized>(&mut self, item: &T) -> Result<(), JsonError> {
                self.add(item)
            }
            fn end(self) -> Result<Value, JsonError> {
                Ok(self.done())
            }
        })*
    };
}

/// What is written field by field; one that is left out keeps its place.
macro_rules! structures {
    ($($kind:ident),*) => {
        $(impl $kind for List {
            type Ok = Value;
            type Error = JsonError;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, _: &'static str, field: &T) -> Result<(), JsonError> {
                self.add(field)
            }
            fn skip_field(&mut self, _: &'static str) -> Result<(), JsonError> {
                self.items.push(Value::Null);
                Ok(())
            }
            fn end(self) -> Result<Value, JsonError> {
                Ok(self.done())
            }
        })*
    };
}

lists! {
    SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleVariant: serialize_field
}
structures! { SerializeStruct, SerializeStructVariant }

impl SerializeMap for List {
    type Ok = Value;
    type Error = JsonError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), JsonError> {
        self.add(key)
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.add(value)
    }
    fn end(self) -> Result<Value, JsonError> {
        Ok(self.done())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;
    use serde_json::json;

    use super::rows;

    #[derive(Serialize)]
    enum Kind {
        Plain,
        Named(&'static str),
        Sized { width: u8 },
    }

    #[derive(Serialize)]
    struct Thing {
        name: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<u8>,
        kinds: Vec<Kind>,
        map: BTreeMap<&'static str, bool>,
    }

    #[test]
    fn a_structure_is_a_list_and_what_is_left_out_keeps_its_place() {
        let kinds = vec![Kind::Plain, Kind::Named("n"), Kind::Sized { width: 3 }];
        let thing =
            Thing { name: "a", left_out: None, kinds, map: BTreeMap::from([("x", true), ("y", false)]) };
        let expected = json!(["a", null, [0, [1, "n"], [2, [3]]], ["x", true, "y", false]]);
        assert_eq!(rows(&thing).expect("rows"), expected);
    }

    #[test]
    fn what_a_page_never_has_is_refused() {
        let refused = rows(&0.5).expect_err("no rows");
        assert_eq!(refused.to_string(), "0.5 has no place in the data of a page");
    }
}
