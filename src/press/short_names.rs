//! [`short_names`]: the names under which a program and its glue call each other, made short.
//!
//! wasm-bindgen gives every function of the browser a name with a checksum, which stands in the wasm and in the glue
//! and which no compression makes smaller: together they were a twenty-fifth of the program that a reader loads.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;

use thiserror::Error;
use wasm_encoder::reencode::{Error as ReencodeError, Reencode as _, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{BinaryReaderError, Parser, Payload};

/// How the names begin that wasm-bindgen makes up. Others, such as `memory`, are what people ask the program for.
const MADE_UP: [&str; 3] = ["__wb", "__externref", "wasm_bindgen_"];

/// The short name of the module that stands for the glue.
const GLUE: &str = "a";

/// Why names could not be made short.
#[derive(Debug, Error)]
pub enum NamesError {
    /// The wasm is not well-formed.
    #[error("it is no WebAssembly module: {0}")]
    Malformed(#[from] BinaryReaderError),
    /// The wasm has something that its writer does not know.
    #[error("it has an import or export that cannot be written again: {0}")]
    Unknown(#[from] ReencodeError),
}

/// The glue and the wasm under short names. Only names that the glue has as well are changed, so what is given twice
/// is the same as given once.
///
/// # Errors
/// When the wasm cannot be read.
pub fn short_names(glue: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), NamesError> {
    let names = Names::of(glue, wasm)?;
    if names.short.is_empty() {
        return Ok((glue.to_owned(), wasm.to_vec()));
    }
    Ok((names.in_glue(glue), names.in_wasm(wasm)?))
}

/// What is called otherwise.
struct Names<'a> {
    /// The module of the glue, when it has one that stands in the glue once.
    module: Option<&'a str>,
    short: BTreeMap<&'a str, String>,
}

impl<'a> Names<'a> {
    /// What both have, in the order of the wasm, where many names in a row then differ in one letter only.
    fn of(glue: &str, wasm: &'a [u8]) -> Result<Self, NamesError> {
        let words: BTreeSet<&str> = pieces(glue).collect();
        let (mut all, mut taken, mut module) = (Vec::new(), BTreeSet::new(), None);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        let import = import?;
                        all.push(import.name);
                        module = Some(import.module);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        all.push(export?.name);
                    }
                }
                _ => {}
            }
        }
        let is_made_up =
            |name: &str| MADE_UP.iter().any(|begin| name.starts_with(begin)) && words.contains(name);
        taken.extend(all.iter().copied().filter(|name| !is_made_up(name)));
        let mut fresh = letters().filter(|name| !taken.contains(name.as_str()));
        let mut short = BTreeMap::new();
        for name in all.iter().copied().filter(|name| is_made_up(name)) {
            // The letters never end.
            if !short.contains_key(name) {
                short.extend(fresh.next().map(|fresh| (name, fresh)));
            }
        }
        let module = module.filter(|module| glue.matches(&quoted(module)).count() == 1);
        Ok(Self { module, short })
    }

    fn in_glue(&self, glue: &str) -> String {
        let short = |piece| self.short.get(piece).map_or(piece, String::as_str);
        let glue: String = pieces(glue).map(short).collect();
        match self.module {
            Some(module) => glue.replace(&quoted(module), &quoted(GLUE)),
            None => glue,
        }
    }

    fn in_wasm(&self, wasm: &[u8]) -> Result<Vec<u8>, NamesError> {
        let short = |name| self.short.get(name).map_or(name, String::as_str);
        let mut made = Module::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    let mut section = ImportSection::new();
                    for import in imports.into_imports() {
                        let import = import?;
                        let module = if Some(import.module) == self.module { GLUE } else { import.module };
                        section.import(
                            module,
                            short(import.name),
                            RoundtripReencoder.entity_type(import.ty)?,
                        );
                    }
                    made.section(&section);
                }
                Payload::ExportSection(exports) => {
                    let mut section = ExportSection::new();
                    for export in exports {
                        let export = export?;
                        let kind = RoundtripReencoder.export_kind(export.kind)?;
                        section.export(short(export.name), kind, export.index);
                    }
                    made.section(&section);
                }
                other => {
                    let raw = other.as_section().and_then(|(id, range)| {
                        let data = wasm.get(range.start.try_into().ok()?..range.end.try_into().ok()?)?;
                        Some(RawSection { id, data })
                    });
                    if let Some(raw) = raw {
                        made.section(&raw);
                    }
                }
            }
        }
        Ok(made.finish())
    }
}

/// A script cut into words, as names are, and what stands between them.
fn pieces(script: &str) -> impl Iterator<Item = &str> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let mut rest = script;
    iter::from_fn(move || {
        let word = rest.chars().next().map(is_word)?;
        let end = rest.find(|letter| is_word(letter) != word).unwrap_or(rest.len());
        let (piece, more) = rest.split_at_checked(end)?;
        rest = more;
        Some(piece)
    })
}

/// `a` to `z`, then `aa`, and so on.
fn letters() -> impl Iterator<Item = String> {
    (0_u32..).map(|mut number| {
        let mut name = String::new();
        loop {
            name.insert(0, char::from(b'a' + (number % 26) as u8));
            match (number / 26).checked_sub(1) {
                Some(more) => number = more,
                None => return name,
            }
        }
    })
}

fn quoted(module: &str) -> String {
    format!("\"{module}\"")
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, CustomSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, MemorySection, MemoryType, Module, TypeSection,
    };
    use wasmparser::{Parser, Payload};

    use super::{letters, short_names};

    const LOG: &str = "__wbg_log_0123456789abcdef";

    /// A program with a memory and one function of its own, which takes these from the browser.
    fn program(imports: &[&str]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut taken = ImportSection::new();
        for name in imports {
            taken.import("./paper_bg.js", name, EntityType::Function(0));
        }
        let mut functions = FunctionSection::new();
        functions.function(0);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut exports = ExportSection::new();
        exports.export("memory", ExportKind::Memory, 0);
        exports.export("__wbindgen_start", ExportKind::Func, imports.len() as u32);
        exports.export("a", ExportKind::Func, imports.len() as u32);
        let mut body = Function::new([]);
        body.instructions().end();
        let mut code = CodeSection::new();
        code.function(&body);
        let mut module = Module::new();
        module.section(&types).section(&taken).section(&functions).section(&memories).section(&exports);
        module.section(&code).section(&CustomSection { name: "kept".into(), data: (&[1, 2, 3]).into() });
        module.finish()
    }

    /// The names in a program, and the bytes of all its other sections.
    fn parts(wasm: &[u8]) -> (Vec<String>, Vec<&[u8]>) {
        let (mut names, mut others) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a module") {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports().map(|import| import.expect("an import")) {
                        names.push(format!("{}/{}", import.module, import.name));
                    }
                }
                Payload::ExportSection(exports) => {
                    names
                        .extend(exports.into_iter().map(|export| export.expect("an export").name.to_owned()));
                }
                other => {
                    let range = other.as_section().map(|(_, range)| range.start as usize..range.end as usize);
                    others.extend(range.map(|range| &wasm[range]));
                }
            }
        }
        (names, others)
    }

    #[test]
    fn both_sides_call_each_other_by_the_same_short_names() {
        let wasm = program(&[LOG, "__wbg_other_0123456789abcdef", "now"]);
        let glue = format!(
            "const a={{{LOG}:()=>now(memory),now:b}};return {{\"./paper_bg.js\":a}};E.__wbindgen_start();x.{LOG}s()"
        );
        let (short, made) = short_names(&glue, &wasm).expect("a module");
        let (names, others) = parts(&made);
        // What the glue does not have keeps its name, as does what is not made up; no name is given twice.
        assert_eq!(names, ["a/b", "a/__wbg_other_0123456789abcdef", "a/now", "memory", "c", "a"]);
        assert_eq!(others, parts(&wasm).1);
        assert_eq!(short, format!("const a={{b:()=>now(memory),now:b}};return {{\"a\":a}};E.c();x.{LOG}s()"));
        assert_eq!(short_names(&short, &made).expect("a module"), (short, made));
    }

    #[test]
    fn what_is_no_program_is_said() {
        let error = short_names("", b"<!doctype html>").expect_err("it is a page").to_string();
        assert!(error.starts_with("it is no WebAssembly module: "), "{error}");
        // Cut short.
        let wasm = program(&[LOG]);
        assert!(short_names(LOG, &wasm[..wasm.len() - 4]).is_err());
    }

    #[test]
    fn letters_go_on() {
        let all: Vec<String> = letters().take(26 * 27 + 1).collect();
        assert_eq!((all[0].as_str(), all[25].as_str(), all[26].as_str()), ("a", "z", "aa"));
        assert_eq!(all.last().map(String::as_str), Some("aaa"));
    }
}
