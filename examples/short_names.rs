//! Makes the names between a program and its glue short, as the press does for the site:
//! `short_names FOLDER NAME` changes `NAME.js` and `NAME_bg.wasm` in the folder. What is measured against the
//! page's program goes this way too.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut given = std::env::args().skip(1);
    let (Some(folder), Some(name)) = (given.next(), given.next()) else {
        return Err("two words are expected: a folder and the name of a program in it".into());
    };
    let [glue, wasm] = [".js", "_bg.wasm"].map(|end| format!("{folder}/{name}{end}"));
    let (short, made) =
        broadsheet::press::short_names(&std::fs::read_to_string(&glue)?, &std::fs::read(&wasm)?)?;
    std::fs::write(&glue, short)?;
    std::fs::write(&wasm, made)?;
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
