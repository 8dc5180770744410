//! [`Parts`]: a long list on several pages that stay as they are when something newer comes.

use std::ops::Range;

/// How a long list is divided. It is counted from the oldest, so that something new changes the newest page alone.
pub(super) struct Parts<'a> {
    stem: &'a str,
    count: usize,
    a_page: usize,
    /// How many pages are full and stay as they are.
    full: usize,
}

/// One page of a list, and the files of the pages around it.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) file: String,
    /// The places of what is on it, the newest of the list being the first.
    pub(super) range: Range<usize>,
    pub(super) newer: Option<String>,
    pub(super) older: Option<String>,
}

impl<'a> Parts<'a> {
    /// The parts of a list of `count`, with `a_page` on each; half as many do not make a page of their own yet. `stem` is
    /// the file without its ending.
    pub(super) fn of(stem: &'a str, count: usize, a_page: usize) -> Self {
        Self { stem, count, a_page, full: count.saturating_sub(a_page / 2) / a_page }
    }

    /// Whether all of it is on one page.
    pub(super) fn is_one(&self) -> bool {
        self.full == 0
    }

    /// The file of a page: the newest has the address that stays.
    fn file(&self, number: usize) -> String {
        let stem = self.stem;
        if number == self.full { format!("{stem}.html") } else { format!("{stem}.{}.html", number + 1) }
    }

    /// Every page, the newest first.
    pub(super) fn each(&self) -> impl Iterator<Item = Part> {
        let newest = self.count - self.full * self.a_page;
        (0..=self.full).rev().map(move |number| {
            let end = newest + (self.full - number) * self.a_page;
            let start = if number == self.full { 0 } else { end - self.a_page };
            Part {
                file: self.file(number),
                range: start..end,
                newer: (number < self.full).then(|| self.file(number + 1)),
                older: number.checked_sub(1).map(|older| self.file(older)),
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Parts;

    fn pages(count: usize) -> Vec<(String, std::ops::Range<usize>)> {
        Parts::of("names", count, 100).each().map(|part| (part.file, part.range)).collect()
    }

    #[test]
    fn older_pages_are_full_and_keep_their_names() {
        let page = |file: &str, range| (file.to_owned(), range);
        assert_eq!(pages(0), [page("names.html", 0..0)]);
        assert_eq!(pages(149), [page("names.html", 0..149)]);
        assert_eq!(pages(150), [page("names.html", 0..50), page("names.1.html", 50..150)]);
        let three =
            [page("names.html", 0..51), page("names.2.html", 51..151), page("names.1.html", 151..251)];
        assert_eq!(pages(251), three);
        let parts = Parts::of("names", 251, 100);
        let middle = parts.each().nth(1).expect("a page");
        let around = (middle.newer.as_deref(), middle.older.as_deref());
        assert_eq!(around, (Some("names.html"), Some("names.1.html")));
    }
}
