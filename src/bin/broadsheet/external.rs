//! `check --external`: asks each address outside of the publication whether it still leads there. The machine's own
//! `curl` does it: encryption, proxies and certificates are its business, and the program stays small.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Write};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use broadsheet::copydesk::Answer;

use crate::Failure;

/// How many hosts are asked at the same time; each of them gets one question after the other.
const AT_ONCE: usize = 8;
/// How long a host is left alone after it answered.
const BETWEEN: Duration = Duration::from_millis(200);
/// The longest that a connection may take, and an answer, in seconds.
const CONNECTING: &str = "10";
const ANSWERING: &str = "20";
/// How often an address may lead to another one.
const MOST_STEPS: usize = 8;
/// Who asks, so that a server's owner knows.
const NAME: &str = concat!("Broadsheet/", env!("CARGO_PKG_VERSION"), " (broadsheet check --external)");
/// Where what is loaded goes.
const NOWHERE: &str = if cfg!(windows) { "NUL" } else { "/dev/null" };

/// What curl exits with where asking again in another way helps nothing: a name nobody has, no connection, no answer in
/// time, no certificate.
const HOPELESS: [i32; 6] = [3, 6, 7, 28, 35, 60];

/// Asks all addresses. What each answered, by address.
pub(crate) fn ask(addresses: BTreeSet<String>) -> Result<BTreeMap<String, Answer>, Failure> {
    find_curl()?;
    let mut hosts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for address in addresses {
        hosts.entry(host(&address)).or_default().push(address);
    }
    let (workers, count) = (AT_ONCE.min(hosts.len()), hosts.len());
    let reached = AtomicBool::new(false);
    let waiting = Mutex::new(hosts.into_values());
    let answers = Mutex::new(BTreeMap::new());
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(addresses) = next else { break };
                    for (at, address) in addresses.into_iter().enumerate() {
                        if at > 0 {
                            thread::sleep(BETWEEN);
                        }
                        let answer = follow(&address, &reached);
                        answers.lock().unwrap_or_else(PoisonError::into_inner).insert(address, answer);
                    }
                }
            });
        }
    });
    // Where not one of several hosts answers, it is not the addresses that are wrong.
    if count > 1 && !reached.into_inner() {
        let mut err = std::io::stderr();
        writeln!(err, "Warning: none of {count} hosts outside answered; no address was checked")?;
        writeln!(err, "Hint: see whether this machine is on the net, and `curl` may use it")?;
        return Ok(BTreeMap::new());
    }
    Ok(answers.into_inner().unwrap_or_else(PoisonError::into_inner))
}

fn find_curl() -> Result<(), Failure> {
    let found = Command::new("curl").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    match found {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => Err("`--external` asks each address by `curl`, and there is \
            no such program on this machine. Install it (on Debian: apt install curl), or check without `--external`"
            .into()),
        Err(error) => Err(format!("`--external` asks each address by `curl`, which could not be started: {error}").into()),
    }
}

/// Host and port, as an address names them.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase()
}

/// Whether an address names a front page.
fn is_front(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split_once('/').is_none_or(|(_, path)| path.is_empty())
}

/// Asks an address, and those to which it leads. Notes when anybody answers at all.
fn follow(address: &str, reached: &AtomicBool) -> Answer {
    let mut at = address.to_owned();
    // A page that is elsewhere only for now keeps its address.
    let mut for_good = true;
    for _ in 0..MOST_STEPS {
        let mut reply = question(&at, true);
        // Many servers know no HEAD, or answer it with anything.
        if !(1..400).contains(&reply.number) && !HOPELESS.contains(&reply.exit) {
            reply = question(&at, false);
        }
        let Reply { number, to, failed, .. } = reply;
        if number > 0 {
            reached.store(true, Ordering::Relaxed);
        }
        match (number, to) {
            (0, _) => return Answer::Unknown(failed),
            (300..=399, Some(to)) => {
                for_good &= matches!(number, 301 | 308);
                at = to;
            }
            (404 | 410, _) => return Answer::Gone(number),
            (400.., _) => return Answer::Unknown(format!("the server answers {number}")),
            _ if at == address => return Answer::Found,
            _ if is_front(&at) && !is_front(address) => return Answer::Front(at),
            _ if for_good => return Answer::Moved(at),
            _ => return Answer::Found,
        }
    }
    Answer::Unknown(format!("it leads on and on, {MOST_STEPS} times"))
}

/// What curl came back with.
struct Reply {
    /// The number of the answer; 0 when none came.
    number: u16,
    /// Where the page is instead.
    to: Option<String>,
    /// What curl exits with.
    exit: i32,
    /// Why no answer came, as a clause.
    failed: String,
}

/// One question: only for the head of the page, or for all of it.
fn question(address: &str, only_head: bool) -> Reply {
    let mut curl = Command::new("curl");
    // No file of the user's changes what is asked, and nothing but the web is.
    curl.args(["--disable", "--silent", "--show-error", "--globoff", "--proto", "=http,https"]);
    curl.args(["--connect-timeout", CONNECTING, "--max-time", ANSWERING, "--user-agent", NAME]);
    curl.args(["--output", NOWHERE, "--write-out", "%{http_code} %{redirect_url}"]);
    if only_head {
        curl.arg("--head");
    }
    curl.args(["--url", address]).stdin(Stdio::null());
    let output = match curl.output() {
        Ok(output) => output,
        Err(error) => return Reply { number: 0, to: None, exit: 3, failed: error.to_string() },
    };
    let written = String::from_utf8_lossy(&output.stdout);
    let (number, to) = written.trim().split_once(' ').unwrap_or((written.trim(), ""));
    // "curl: (6) Could not resolve host: example.org".
    let told = String::from_utf8_lossy(&output.stderr);
    let told = told.lines().next().unwrap_or_default();
    let told = told.split_once(") ").map_or(told, |(_, told)| told).trim().trim_end_matches('.');
    let failed = if told.is_empty() { "no answer came".to_owned() } else { told.to_owned() };
    Reply {
        number: number.parse().unwrap_or(0),
        to: Some(to.trim().to_owned()).filter(|to| !to.is_empty()),
        exit: output.status.code().unwrap_or(0),
        failed,
    }
}
