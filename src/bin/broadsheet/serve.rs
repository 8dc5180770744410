//! `serve`: the publication while it is written. Pages are printed into memory; every save prints what changed and has
//! the open pages load again, by the same socket as under `trunk serve`.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, PoisonError, RwLock, mpsc};
use std::time::Duration;

use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Path as Address, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use broadsheet::press::{
    Drawn, Memory, Mode, Occasion, Order, Output, Place, Publication, SiteError, Supply, encoded, path_of,
    print_failure, print_site,
};
use notify::{RecursiveMode, Watcher};
use tokio::sync::broadcast;

use crate::Failure;
use crate::carried::carried;
use crate::check::summary;
use crate::clock::{now, today};
use crate::printing::Said;

/// Saving one article touches several files within this time.
const SETTLED: Duration = Duration::from_millis(40);
/// The message that has a page load again.
const RELOAD: &str = "{\"type\":\"reload\"}";

/// What `serve` shows.
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// The publication's folder.
    #[arg(default_value = ".")]
    folder: PathBuf,
    /// The port on this machine; no other machine can reach it.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// A folder with the pages' own programs, such as Broadsheet's dist, in place of those inside.
    #[arg(long, value_name = "FOLDER")]
    program: Option<PathBuf>,
}

/// The pages as they were printed last.
#[derive(Debug, Default)]
struct Printed {
    files: BTreeMap<String, Arc<[u8]>>,
    /// The path under which readers will find them on their host, without the first slash: they are shown there too.
    path: String,
}

/// What there is at an address.
#[derive(Debug, PartialEq, Eq)]
enum Found<'a> {
    File(&'a str),
    /// The publication begins at this address.
    Beginning(String),
    Nothing,
}

impl Printed {
    /// What is asked for by an address without its first slash: at the top, or under the publication's own path.
    fn found<'a>(&self, asked: &'a str) -> Found<'a> {
        let inside = asked.strip_prefix(&self.path).filter(|_| !self.path.is_empty());
        if self.path.strip_suffix('/') == Some(asked) {
            return Found::Beginning(format!("/{}", encoded(&self.path)));
        }
        for name in [Some(asked), inside].into_iter().flatten() {
            let name = if name.is_empty() { "index.html" } else { name };
            if self.files.contains_key(name) {
                return Found::File(name);
            }
        }
        Found::Nothing
    }
}

/// What the server shows, and whom it tells of changes.
#[derive(Clone, Debug)]
struct Shown {
    printed: Arc<RwLock<Printed>>,
    news: broadcast::Sender<()>,
}

/// Shows the publication until it is stopped.
pub(crate) fn serve(wanted: &Serve) -> Result<ExitCode, Failure> {
    let place = Place::of(&wanted.folder)?;
    let order = Order { supply: Supply::Carried(carried(wanted.program.as_ref())?), mode: Mode::Serve };
    let shown = Shown { printed: Arc::default(), news: broadcast::channel(8).0 };
    let memory = Memory::default();
    let (mut drawn, mut said) = (Drawn::default(), Said::default());
    *shown.printed.write().unwrap_or_else(PoisonError::into_inner) =
        print(&place, &order, &memory, &mut drawn, &mut said)?;

    let root = place.root.canonicalize()?;
    let (heard, saved) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        if let Ok(event) = event
            && !event.kind.is_access()
        {
            // Nobody listens any more when the server has ended.
            let _ = heard.send(event.paths);
        }
    })?;
    watcher.watch(&root, RecursiveMode::Recursive)?;

    let runtime = tokio::runtime::Runtime::new()?;
    let server = shown.clone();
    let port = wanted.port;
    let listener = runtime
        .block_on(tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .map_err(|error| format!("port {port}: {error}; choose another with --port"))?;
    let app = Router::new()
        .route("/.well-known/trunk/ws", get(socket))
        .route("/", get(front))
        .route("/{*path}", get(page))
        .with_state(server);
    let served = runtime.spawn(async move { axum::serve(listener, app).await });
    writeln!(std::io::stderr(), "http://127.0.0.1:{port}/ shows it; Ctrl-C ends it")?;

    while let Ok(mut paths) = saved.recv() {
        while let Ok(more) = saved.recv_timeout(SETTLED) {
            paths.extend(more);
        }
        if !paths.iter().any(|path| is_source(&root, path)) {
            continue;
        }
        match print(&place, &order, &memory, &mut drawn, &mut said) {
            Ok(printed) => {
                *shown.printed.write().unwrap_or_else(PoisonError::into_inner) = printed;
                // Without an open page there is nobody to tell.
                let _ = shown.news.send(());
            }
            Err(failure) => writeln!(std::io::stderr(), "broadsheet: {failure}")?,
        }
        if served.is_finished() {
            break;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Whether a path is something that is printed: not the finished site, nor what editors hide.
fn is_source(root: &Path, path: &Path) -> bool {
    let Ok(inside) = path.strip_prefix(root) else { return false };
    let mut parts = inside.iter().map(|part| part.to_string_lossy());
    let printed = parts.next().is_some_and(|first| first != "dist" && !first.starts_with('.'));
    printed && parts.all(|part| !part.starts_with('.') && !part.ends_with('~'))
}

/// The publication as the desk sees it, or a page that says why there is none. Remarks go to the terminal too.
/// `drawn` is what the last printing drew and `said` which warnings it had, and then what this one did and has.
fn print(
    place: &Place,
    order: &Order,
    memory: &Memory,
    drawn: &mut Drawn,
    said: &mut Said,
) -> Result<Printed, Failure> {
    let occasion = Occasion { mode: Mode::Serve, today: today(), now: now() };
    let failed = |why: &SiteError| -> Result<Printed, Failure> {
        // Without the pages' program no page can be shown at all, so this one goes to the terminal alone.
        if matches!(why, SiteError::NothingCarried(_)) {
            return Err(why.to_string().into());
        }
        writeln!(std::io::stderr(), "broadsheet: {why}")?;
        let output = Output::memory();
        print_failure(order, &[], Some(&why.to_string()), &output)?;
        Ok(Printed { files: output.into_files().0, ..Printed::default() })
    };
    let publication = match Publication::read(place.clone(), occasion, memory) {
        Ok(publication) => publication,
        Err(why) => return failed(&why.into()),
    };
    said.show(&publication)?;
    let (errors, warnings) = publication.count();
    writeln!(std::io::stderr(), "{}", summary(publication.galleys.len(), errors, warnings))?;
    let Some(site) = &publication.sheet.site else {
        let output = Output::memory();
        print_failure(order, &publication.sheet.remarks, None, &output)?;
        return Ok(Printed { files: output.into_files().0, ..Printed::default() });
    };
    let output = Output::memory().after(drawn.clone());
    if let Err(why) = print_site(&publication, order, &output) {
        return failed(&why);
    }
    let (files, now) = output.into_files();
    *drawn = now;
    let path = decoded(site.base_url.as_deref().map(path_of).unwrap_or_default());
    Ok(Printed { files, path })
}

/// A path as it is asked for: `%20` and the like read; as it is where they make no text.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path;
    while let Some(c) = rest.chars().next() {
        let code = rest.get(1..3).filter(|_| c == '%').and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = rest.get(3..).unwrap_or_default();
            }
            None => {
                let (one, more) = rest.split_at(c.len_utf8());
                bytes.extend(one.bytes());
                rest = more;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_owned())
}

async fn front(shown: State<Shown>, headers: HeaderMap) -> Response {
    page(shown, headers, Address(String::new())).await
}

async fn page(State(shown): State<Shown>, headers: HeaderMap, Address(asked): Address<String>) -> Response {
    if !is_local(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let printed = shown.printed.read().unwrap_or_else(PoisonError::into_inner);
    let (status, name) = match printed.found(&asked) {
        Found::File(name) => (StatusCode::OK, name),
        // Not for good: the next publication on this port may begin elsewhere.
        Found::Beginning(path) => return Redirect::temporary(&path).into_response(),
        Found::Nothing => (StatusCode::NOT_FOUND, "404.html"),
    };
    let Some(bytes) = printed.files.get(name) else { return StatusCode::NOT_FOUND.into_response() };
    let head = [(header::CONTENT_TYPE, type_of(name)), (header::CACHE_CONTROL, "no-store")];
    (status, head, bytes.to_vec()).into_response()
}

/// Whether a request asks this machine by one of its own names. A page of another site that has its name point here may
/// not read drafts.
fn is_local(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "127.0.0.1" | "localhost")
}

fn type_of(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "xml" => "application/xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

async fn socket(State(shown): State<Shown>, headers: HeaderMap, upgrade: WebSocketUpgrade) -> Response {
    if !is_local(&headers) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let news = shown.news.subscribe();
    upgrade.on_upgrade(move |socket| tell(socket, news))
}

/// Tells one open page of every change until it is closed.
async fn tell(mut socket: WebSocket, mut news: broadcast::Receiver<()>) {
    loop {
        tokio::select! {
            change = news.recv() => match change {
                // Whoever missed some loads again all the same.
                Ok(()) | Err(broadcast::error::RecvError::Lagged(_)) => {
                    if socket.send(Message::Text(RELOAD.into())).await.is_err() {
                        return;
                    }
                }
                Err(broadcast::error::RecvError::Closed) => return,
            },
            message = socket.recv() => match message {
                Some(Ok(_)) => {}
                Some(Err(_)) | None => return,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Printed, decoded};

    fn printed(path: &str) -> Printed {
        let files =
            ["index.html", "404.html", "story.html", "cards/story.q.html", "news/static.txt", "신문.html"];
        let files = files.map(|name| (name.to_owned(), [0].into())).into();
        Printed { files, path: path.to_owned() }
    }

    #[test]
    fn pages_are_at_the_top_and_under_the_path_that_they_will_have() {
        let under = printed("news/");
        for (asked, file) in [
            ("", "index.html"),
            ("index.html", "index.html"),
            ("story.html", "story.html"),
            ("news/", "index.html"),
            ("news/index.html", "index.html"),
            ("news/story.html", "story.html"),
            ("news/cards/story.q.html", "cards/story.q.html"),
            ("news/신문.html", "신문.html"),
            // A file of the publication itself comes first.
            ("news/static.txt", "news/static.txt"),
        ] {
            assert_eq!(under.found(asked), Found::File(file), "{asked}");
        }
        assert_eq!(under.found("news"), Found::Beginning("/news/".to_owned()));
        for nothing in ["news/news/", "news/story", "story", "story/", "newsstory.html", "cards/", "else/"] {
            assert_eq!(under.found(nothing), Found::Nothing, "{nothing}");
        }
        let deep = printed("a/b/");
        assert_eq!(deep.found("a/b"), Found::Beginning("/a/b/".to_owned()));
        assert_eq!(deep.found("a/"), Found::Nothing);
    }

    #[test]
    fn a_path_in_any_letters_is_found_and_led_to() {
        for written in ["신문/", "%EC%8B%A0%EB%AC%B8/"] {
            let under = printed(&decoded(written));
            assert_eq!(under.found("신문/story.html"), Found::File("story.html"), "{written}");
            assert_eq!(under.found("신문"), Found::Beginning("/%EC%8B%A0%EB%AC%B8/".to_owned()));
        }
        assert_eq!(decoded("100%/%zz/%EC"), "100%/%zz/%EC");
    }

    #[test]
    fn without_a_path_pages_are_at_the_top_alone() {
        let top = printed("");
        assert_eq!(top.found(""), Found::File("index.html"));
        assert_eq!(top.found("story.html"), Found::File("story.html"));
        assert_eq!(top.found("news/story.html"), Found::Nothing);
    }
}
