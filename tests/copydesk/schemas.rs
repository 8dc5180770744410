//! The JSON Schemas of `site.toml` and `people.toml`: they know the keys that the desk knows, and no others.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use broadsheet::article::Lang;
use broadsheet::copydesk::{Remark, SiteFolder, proof_people, proof_site};
use serde_json::Value;

use crate::story::file;

fn schema(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    serde_json::from_str(&fs::read_to_string(path).expect("the schema is there")).expect("it is JSON")
}

/// The keys of the table that a pointer leads to.
fn keys(schema: &Value, pointer: &str) -> BTreeSet<String> {
    let table = schema.pointer(pointer).unwrap_or_else(|| panic!("{pointer} is there"));
    assert_eq!(table["additionalProperties"], false, "{pointer}");
    table["properties"].as_object().expect("a table").keys().cloned().collect()
}

/// The keys that the desk names when it meets one that it does not know.
fn known(remarks: &[Remark]) -> BTreeSet<String> {
    let unknown = remarks.iter().find(|remark| remark.code == "unknown-key");
    let expected = unknown.and_then(|remark| remark.expected.as_deref());
    let list =
        expected.and_then(|text| text.strip_prefix("one of: ")).unwrap_or_else(|| panic!("{remarks:#?}"));
    list.split(", ").map(str::to_owned).collect()
}

fn site(text: &str) -> Vec<Remark> {
    let (articles, taken) = (BTreeSet::new(), BTreeSet::new());
    let folder = SiteFolder { articles: &articles, taken: &taken, has_file: &|_| false, is_font: &|_| false };
    proof_site(&file("site.toml", text.to_owned()), folder).remarks
}

fn people(text: &str) -> Vec<Remark> {
    proof_people(&file("people.toml", text.to_owned()), &Lang::new("en").expect("a language"), None).1
}

#[test]
fn the_schema_of_the_site_has_the_keys_of_the_desk() {
    let schema = schema("site.schema.json");
    let cases = [
        ("zz = 1\nname = \"P\"\n", ""),
        ("name = \"P\"\n[colors]\nzz = 1\n", "/properties/colors"),
        ("name = \"P\"\n[fonts]\nzz = 1\n", "/properties/fonts"),
        ("name = \"P\"\n[policies]\nzz = 1\n", "/properties/policies"),
        ("name = \"P\"\n[sections.a]\nname = \"A\"\nzz = 1\n", "/properties/sections/additionalProperties"),
    ];
    for (text, pointer) in cases {
        assert_eq!(keys(&schema, pointer), known(&site(text)), "{pointer}");
    }
}

#[test]
fn the_schema_of_the_people_has_the_keys_of_the_desk() {
    let schema = schema("people.schema.json");
    assert_eq!(keys(&schema, ""), known(&people("zz = 1\n")));
    let entries = [
        ("sources", "kind = \"person\"\nname = \"A\"", "name = \"A\""),
        ("outlets", "kind = \"agency\"\nname = \"A\"", "name = \"A\""),
        ("documents", "kind = \"letter\"\nphrase = \"a letter\"", "phrase = \"a letter\""),
    ];
    for (kind, needed, words) in entries {
        let pointer = format!("/properties/{kind}/additionalProperties");
        let text = format!("[{kind}.a]\n{needed}\nzz = 1\n");
        assert_eq!(keys(&schema, &pointer), known(&people(&text)), "{kind}");
        let text = format!("[{kind}.a]\n{needed}\nin.de = {{ {words}, zz = 1 }}\n");
        let pointer = format!("{pointer}/properties/in/additionalProperties");
        assert_eq!(keys(&schema, &pointer), known(&people(&text)), "{kind} in another language");
    }
    let forms = known(&people("[spellings.a]\nforms = [\"A\", \"B\"]\nzz = 1\n"));
    assert_eq!(keys(&schema, "/properties/spellings/additionalProperties"), forms);
}
