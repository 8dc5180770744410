//! What every command that prints a publication says of it.

use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};

use broadsheet::copydesk::{Remark, Severity};
use broadsheet::press::{Publication, drawn};

use crate::check::folder_text;

/// How many warnings of one kind are shown of a file; `broadsheet check` shows all.
const SHOWN: usize = 3;

/// Every error and the first warnings of each kind, on standard error, where they do not mix with what a command prints.
pub(crate) fn show(publication: &Publication) -> std::io::Result<()> {
    Said::default().show(publication)
}

/// The warnings of the last printing. While a publication is written, each is said once: an error is said at every save,
/// but a warning that the editor has read and left would only hide what is new.
#[derive(Debug, Default)]
pub(crate) struct Said(BTreeMap<Warning, usize>);

/// A warning without its line, which moves when something is written above it.
type Warning = (String, String, &'static str, String, String);

impl Said {
    /// Shows every error, and the warnings that were not there when this was last called.
    pub(crate) fn show(&mut self, publication: &Publication) -> std::io::Result<()> {
        let color = std::io::stderr().is_terminal();
        let mut out = std::io::stderr().lock();
        let mut now = Self::default();
        for (_, folder, remarks) in publication.remarked() {
            let folder = folder_text(Some(&folder));
            let (news, more) = first_of_each(self.news(&folder, remarks, &mut now));
            write!(out, "{}", drawn(&folder, &news, color))?;
            for ((file, code), count) in more {
                writeln!(out, "… and {count} more [{code}] in {folder}{file}: `broadsheet check` shows all")?;
            }
        }
        *self = now;
        Ok(())
    }

    /// What of some remarks is to be said; the warnings among all of them go to `now`.
    fn news(&mut self, folder: &str, remarks: &[Remark], now: &mut Self) -> Vec<Remark> {
        let mut news = Vec::new();
        for remark in remarks {
            if remark.severity == Severity::Warning {
                let file = remark.place.file.clone();
                let warning =
                    (folder.to_owned(), file, remark.code, remark.found.clone(), remark.message.clone());
                let known = self.0.get_mut(&warning).filter(|left| **left > 0);
                *now.0.entry(warning).or_default() += 1;
                if let Some(left) = known {
                    *left -= 1;
                    continue;
                }
            }
            news.push(remark.clone());
        }
        news
    }
}

/// The errors and the first warnings of each kind in a file, and how many others there are: of an article that a program
/// has opened dozens say the same.
fn first_of_each(remarks: Vec<Remark>) -> (Vec<Remark>, BTreeMap<(String, &'static str), usize>) {
    let mut counts: BTreeMap<(String, &'static str), usize> = BTreeMap::new();
    let mut shown = Vec::new();
    for remark in remarks {
        if remark.severity == Severity::Warning {
            let count = counts.entry((remark.place.file.clone(), remark.code)).or_default();
            *count += 1;
            if *count > SHOWN {
                continue;
            }
        }
        shown.push(remark);
    }
    let more = counts.into_iter().filter(|(_, count)| *count > SHOWN);
    (shown, more.map(|(kind, count)| (kind, count - SHOWN)).collect())
}

#[cfg(test)]
mod tests {
    use super::{Said, first_of_each};
    use broadsheet::copydesk::{Place, Remark, Severity};

    fn remark(severity: Severity, line: usize, found: &str) -> Remark {
        let place = Place { file: "article.dj".to_owned(), line, column: 1, span: line..line + 1 };
        let message = format!("“{found}” is so.");
        Remark {
            severity,
            code: "is-so",
            place,
            found: found.to_owned(),
            before: String::new(),
            after: String::new(),
            message,
            expected: None,
            hint: None,
        }
    }

    /// The lines of what is said of these remarks after those before.
    fn said(before: &mut Said, remarks: &[Remark]) -> Vec<usize> {
        let mut now = Said::default();
        let lines = before.news("a/", remarks, &mut now).iter().map(|remark| remark.place.line).collect();
        *before = now;
        lines
    }

    #[test]
    fn a_warning_is_said_once_and_an_error_at_every_save() {
        let (warning, error) = (Severity::Warning, Severity::Error);
        let mut before = Said::default();
        let first = [remark(warning, 3, "x"), remark(error, 5, "y")];
        assert_eq!(said(&mut before, &first), [3, 5]);
        // A line was written above.
        assert_eq!(said(&mut before, &[remark(warning, 4, "x"), remark(error, 6, "y")]), [6]);
        // The same slip once more, and another one.
        assert_eq!(
            said(&mut before, &[remark(warning, 4, "x"), remark(warning, 9, "x"), remark(warning, 7, "z")]),
            [9, 7]
        );
        // What was mended and comes back is new.
        assert_eq!(said(&mut before, &[]), Vec::<usize>::new());
        assert_eq!(said(&mut before, &[remark(warning, 4, "x")]), [4]);
    }

    #[test]
    fn of_many_warnings_of_a_kind_the_first_are_shown_and_the_others_counted() {
        let five = [3, 4, 5, 6, 7].map(|line| remark(Severity::Warning, line, "x"));
        let errors = [8, 9, 10, 11].map(|line| remark(Severity::Error, line, "y"));
        let (shown, more) = first_of_each(five.into_iter().chain(errors).collect());
        let lines: Vec<usize> = shown.iter().map(|remark| remark.place.line).collect();
        assert_eq!(lines, [3, 4, 5, 8, 9, 10, 11]);
        assert_eq!(more.into_iter().collect::<Vec<_>>(), [(("article.dj".to_owned(), "is-so"), 2)]);
        assert!(first_of_each(vec![remark(Severity::Warning, 3, "x")]).1.is_empty());
    }

    #[test]
    fn the_same_words_in_another_folder_are_another_warning() {
        let mut before = Said::default();
        said(&mut before, &[remark(Severity::Warning, 3, "x")]);
        let news = before.news("b/", &[remark(Severity::Warning, 3, "x")], &mut Said::default());
        assert_eq!(news.len(), 1);
    }
}
