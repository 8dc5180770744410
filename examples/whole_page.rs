//! The rival of the islands: a program that hydrates the whole page, text and all.
//!
//! Built and measured by `script/bench-hydration`; never shipped. `docs/decisions/0001-islands.md` has the
//! figures.

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(error) = rival::start() {
        wasm_bindgen::throw_str(&error.to_string());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

#[cfg(target_arch = "wasm32")]
mod rival {
    use std::rc::Rc;

    use broadsheet::article::Article;
    use broadsheet::browser::{self, DataError};
    use broadsheet::page::{Bundle, Foot, Page, PageProps, SiteLink, Store};
    use broadsheet::wording::EN;
    use yew::Renderer;

    /// The same allocator as the shipped program.
    #[global_allocator]
    static TALC: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

    /// The element around everything that the press prints inside `body`.
    const HOST: &str = "whole";

    pub(super) fn start() -> Result<(), DataError> {
        // The whole article has forms that the rows of the islands do not know.
        let data = browser::element("whole-article").and_then(|block| block.text_content());
        let article: Article = data
            .and_then(|data| serde_json::from_str(&data).ok())
            .ok_or_else(|| DataError::Missing("whole-article".to_owned()))?;
        let host = browser::element(HOST).ok_or_else(|| DataError::Missing(HOST.to_owned()))?;
        let props = PageProps {
            store: Store::new(Bundle::of(&article), &EN),
            article: Rc::new(article),
            site_name: "Broadsheet".into(),
            nameplate: Rc::default(),
            tagline: "".into(),
            home: "index.html".into(),
            links: [SiteLink { href: "index.html".into(), title: "Measured".into(), here: true, lang: None }]
                .into(),
            all: false,
            foot: Foot::default(),
            named: Rc::default(),
        };
        Renderer::<Page>::with_root_and_props(host, props).hydrate();
        // Nothing is hydrated yet: Yew has only queued a task that will. This one comes after it.
        yew::platform::spawn_local(async { browser::mark_ready() });
        Ok(())
    }
}
