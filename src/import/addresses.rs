//! Addresses of links: what leads there from anywhere, and can run nothing.

use crate::article::{Date, percent_encoded};

use super::dates::machine;

/// An address as one that leads there from anywhere, if it does.
pub(super) fn resolved(href: &str, base: Option<&str>) -> Option<String> {
    let href: String = href.chars().filter(|c| !matches!(c, '\n' | '\r' | '\t')).collect();
    let href = href.trim();
    let low = href.to_ascii_lowercase();
    let whole = |href: String| {
        // What could end the address where it is written is spelled out.
        let out = percent_encoded(&href, |c| c.is_ascii_alphanumeric() || "-._~:/?#@!$&*+,;=%".contains(c));
        (out.len() <= 2000).then_some(out)
    };
    if low.starts_with("http://") || low.starts_with("https://") {
        return whole(href.to_owned()).filter(|href| href.len() > "https://".len());
    }
    if low.starts_with("mailto:") {
        return whole(href.to_owned()).filter(|href| href.contains('@'));
    }
    let scheme = href.split(['/', '?', '#']).next().is_some_and(|head| head.contains(':'));
    if scheme || href.is_empty() || href.starts_with('#') {
        return None;
    }
    let base = base?;
    let (scheme, rest) = base.split_once("://")?;
    if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
        return None;
    }
    let rest = rest.split(['?', '#']).next().unwrap_or_default();
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if let Some(rest) = href.strip_prefix("//") {
        return whole(format!("{scheme}://{rest}"));
    }
    if href.starts_with('/') {
        return whole(format!("{scheme}://{host}{href}"));
    }
    if href.starts_with('?') {
        return whole(format!("{scheme}://{host}/{path}{href}"));
    }
    let mut parts: Vec<&str> = path.split('/').collect();
    parts.pop();
    let (path, query) = href.split_at(href.find(['?', '#']).unwrap_or(href.len()));
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    whole(format!("{scheme}://{host}/{}{query}", parts.join("/")))
}

/// The day in an address: `/2026/03/02/` or `/2026-03-02-bridge`.
pub(super) fn dated_address(url: Option<&str>) -> Option<Date> {
    let url = url?;
    let parts: Vec<&str> = url.split(['/', '-', '_', '.']).collect();
    parts.windows(3).find_map(|window| match window {
        [year, month, day] => {
            let digits =
                |text: &str, n: usize| text.len() == n && text.bytes().all(|byte| byte.is_ascii_digit());
            let likely = (year.starts_with("19") || year.starts_with("20"))
                && digits(year, 4)
                && digits(month, 2)
                && digits(day, 2);
            if likely { machine(&format!("{year}-{month}-{day}")) } else { None }
        }
        _ => None,
    })
}
