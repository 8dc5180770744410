//! The layout of the pictures, with 3, 30 and 300 quotations and without any.

use broadsheet::article::Article;
use broadsheet::reading::flow::{Flow, Frame, Role, Stop, flow};
use broadsheet::reading::timeline::{Entry, Lane, Line, place, rows};

use crate::desk::{many, printed, story};

const FRAMES: [Frame; 2] = [Frame::NARROW, Frame::WIDE];

fn drawn(article: &Article, frame: Frame) -> Flow {
    let evidence = &article.evidence;
    let name = |stop: &Stop| match stop {
        Stop::Party(id) => {
            evidence.speaker(id).map(|speaker| speaker.display().to_owned()).unwrap_or_default()
        }
        Stop::NoSpeaker | Stop::NotKnown => "not known".to_owned(),
        Stop::More(n) => format!("and {n} more"),
        Stop::Page => "this page".to_owned(),
    };
    flow(evidence, frame, &name).expect("there are quotations")
}

/// What must hold for every picture: nothing outside of the paper, nothing over anything else.
fn check(flow: &Flow, article: &Article) {
    let all = article.evidence.quotations.len();
    let paper = 0..=flow.height;
    let strands: usize = flow.strands.iter().map(|strand| strand.quotations.len()).sum();
    assert_eq!(strands, all, "every quotation is on one strand");
    assert!(flow.strands.iter().all(|strand| strand.width >= 2 && strand.width % 2 == 0));
    for column in 0..flow.columns.len() {
        let nodes: Vec<_> = flow.nodes.iter().filter(|node| node.column == column).collect();
        assert!(nodes.len() <= 12, "{} nodes in column {column}", nodes.len());
        let mut below = 0;
        for node in &nodes {
            let last = node.label.len().saturating_sub(1) as i32;
            let top = node.y.min(node.label_y - flow.frame.letter);
            let bottom = (node.y + node.height).max(node.label_y + last * flow.frame.line());
            assert!(top >= below, "{:?} stands over what is above it", node.stop);
            assert!(paper.contains(&top) && paper.contains(&bottom), "{:?} leaves the paper", node.stop);
            below = bottom;
        }
        if matches!(flow.columns[column].role, Role::Speaker | Role::Page) {
            let passing: u32 = nodes.iter().map(|node| node.quotations).sum();
            assert_eq!(passing as usize, all, "all quotations pass column {column}");
        }
    }
    let right = flow.columns.last().expect("a last column");
    assert_eq!(right.role, Role::Page);
    assert!(right.x < flow.frame.width && flow.columns.windows(2).all(|pair| pair[0].x < pair[1].x));
}

#[test]
fn every_quotation_is_drawn_whatever_their_number() {
    for n in [1, 3, 30, 300] {
        let article = many(n);
        for frame in FRAMES {
            let flow = drawn(&article, frame);
            check(&flow, &article);
            assert!(flow.height < 900, "{n} quotations fit a screen: {}", flow.height);
        }
    }
    for slug in ["armistice-70", "how-to-read"] {
        let article = printed(slug);
        for frame in FRAMES {
            check(&drawn(&article, frame), &article);
        }
    }
}

#[test]
fn what_does_not_fit_is_one_node_with_its_number() {
    let flow = drawn(&many(300), Frame::NARROW);
    let more: Vec<_> = flow.nodes.iter().filter(|node| matches!(node.stop, Stop::More(_))).collect();
    assert_eq!(more.len(), 2, "speakers and documents");
    assert_eq!(more[0].stop, Stop::More(40 - 11));
    assert_eq!(more[0].label, ["and 29 more"]);
    assert!(flow.strands.len() < 300, "those with one way share a strand");
}

#[test]
fn edges_are_as_wide_as_the_words_they_carry() {
    let text = "[\"one two three four five six\"]{.quote #long by=ada via=a done=partial said-in=en} [\"one two\"]{.quote #short by=ada via=a done=partial said-in=en}";
    let article = story(&crate::desk::outlets(&[]), text);
    let flow = drawn(&article, Frame::WIDE);
    assert_eq!((flow.strands[0].words, flow.strands[1].words), (6, 2));
    assert_eq!((flow.strands[0].width, flow.strands[1].width), (18, 6));
    let ada = &flow.nodes[0];
    assert_eq!(ada.height, flow.strands[0].width + flow.strands[1].width);
}

#[test]
fn without_quotations_there_is_no_picture() {
    let article = story("", "Nothing was said.\n");
    assert_eq!(flow(&article.evidence, Frame::WIDE, &|_| String::new()), None);
    assert!(rows(&article).is_empty());
}

#[test]
fn the_armistice_flows_through_one_last_hand() {
    let flow = drawn(&printed("armistice-70"), Frame::WIDE);
    let last = flow.columns.len() - 2;
    let hands: Vec<_> = flow.nodes.iter().filter(|node| node.column == last).collect();
    assert_eq!(hands.len(), 1);
    assert_eq!(hands[0].label.join(" "), "Voice of Hope");
}

#[test]
fn on_a_small_screen_no_word_of_a_label_is_cut() {
    for slug in ["armistice-70", "how-to-read"] {
        let flow = drawn(&printed(slug), Frame::NARROW);
        // Only a name of more lines than fit is cut, never a word.
        let lines = flow.nodes.iter().flat_map(|node| node.label.iter().enumerate());
        let cut = lines.filter(|(line, text)| text.ends_with('…') && line + 1 < flow.frame.lines);
        assert_eq!(cut.collect::<Vec<_>>(), [], "{slug}");
        // 288 CSS pixels are left on the smallest phones.
        assert!(flow.frame.letter * 288 / flow.frame.width >= 10, "{slug}");
    }
}

#[test]
fn dates_stand_in_order_and_what_is_too_much_is_told_by_months() {
    let article = many(30);
    let found = rows(&article);
    assert!(found.windows(2).all(|pair| pair[0].date < pair[1].date));
    let said: usize = found.iter().map(|row| row.said.len()).sum();
    assert_eq!(said, 30);
    let article = many(300);
    let found = rows(&article);
    assert!(found.len() <= 40, "{}", found.len());
    assert_eq!(found.iter().map(|row| row.said.len() + row.published.len()).sum::<usize>(), 600);
    assert_eq!(found.iter().filter(|row| row.page).count(), 1);
}

#[test]
fn rows_never_touch_and_long_times_break_the_axis() {
    let entry = |text: &str| Entry { lane: Lane::Said, text: text.to_owned(), quotations: Vec::new() };
    let line = |days, text: &str| Line { date: "July 27, 1953".to_owned(), days, entries: vec![entry(text)] };
    let long = "a text that needs more than one line on narrow paper, as many do in practice";
    for frame in FRAMES {
        let picture = place(vec![line(0, long), line(1, "x"), line(3, "x"), line(25_000, long)], frame);
        let tops: Vec<i32> = picture.rows.iter().map(|row| row.y).collect();
        assert!(tops.windows(2).all(|pair| pair[1] - pair[0] >= frame.line()), "{tops:?}");
        assert_eq!(
            picture.rows.iter().map(|row| row.broken).collect::<Vec<_>>(),
            [false, false, false, true]
        );
        assert!(picture.rows[3].y - picture.rows[2].y > picture.rows[2].y - picture.rows[1].y);
        let (_, lines, y) = picture.rows[3].entries.last().expect("an entry");
        assert!(y + lines.len() as i32 * frame.line() <= picture.height + frame.line());
        assert!(picture.lanes.iter().all(|lane| *lane < picture.text_x));
    }
}
