//! The content security policy of every page.

/// What a page is printed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For readers.
    Release,
    /// For `trunk serve`, whose live reload needs a socket.
    Serve,
}

/// The one Trusted Types policy: `boot.js` makes it to load the program of pages opened from disk, the service
/// worker of pages on a host, the words of another language and the texts to take along, each by its name.
const TRUSTED_TYPES: &str = "broadsheet";

/// The policy, as the value of the header or of the `meta` element.
#[must_use]
pub fn policy(mode: Mode) -> String {
    let socket = match mode {
        Mode::Release => "",
        Mode::Serve => " ws: wss:",
    };
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        &format!("connect-src 'self' blob:{socket}"),
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        &format!("trusted-types {TRUSTED_TYPES}"),
    ]
    .join("; ")
}

/// The policy of the page for one's own articles: from disk its worker can only be made from memory.
#[must_use]
pub(super) fn own_policy(mode: Mode) -> String {
    policy(mode).replace("worker-src 'self'", "worker-src 'self' blob:")
}

/// The file `_headers` for hosts that read one. Only a header can say who may frame a page: nobody, but for the cards of
/// a publication that has them. Those lie in a folder, so the rule for pages is that of a path with one part.
#[must_use]
pub fn headers(cards: bool) -> String {
    let policy = policy(Mode::Release);
    let (all, pages) = if cards {
        let alone =
            |path: &str| format!("{path}\n  Content-Security-Policy: {policy}; frame-ancestors 'none'\n");
        (String::new(), [alone("/"), alone("/:page")].concat())
    } else {
        (format!("  Content-Security-Policy: {policy}; frame-ancestors 'none'\n"), String::new())
    };
    format!(
        "/*\n{all}  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n{pages}/offline.js\n  Cache-Control: no-cache\n"
    )
}
