//! The seam to the browser, in a real browser. Native builds have nothing to test here.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use broadsheet::article::Id;
use broadsheet::browser::{self, Corpus, DataError, Later, Marking, Moment, Stage};
use broadsheet::page::Bundle;
use broadsheet::reading::Mark;
use broadsheet::reading::body_view::BodyView;
use broadsheet::reading::preferences::{Preferences, Theme};
use broadsheet::reading::search::{Block, Hit, Unit};
use js_sys::futures::JsFuture;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, window};

wasm_bindgen_test_configure!(run_in_browser);

fn page() -> Document {
    window().and_then(|window| window.document()).expect("a test page")
}

fn id(text: &str) -> Id {
    Id::new(text).expect("a good id")
}

/// A stage with some markup of an article; removed again when dropped.
struct Story(Element);

impl Story {
    fn of(markup: &str) -> Self {
        let host = page().create_element("div").expect("an element");
        host.set_inner_html(markup);
        page().body().expect("a body").append_child(&host).expect("room in the body");
        Self(host)
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.0.query_selector(selector).expect("a good selector")
    }
}

impl Drop for Story {
    fn drop(&mut self) {
        self.0.remove();
    }
}

const TEXT: &str = r##"<div class="body">
  <div id="b-one" class="pair" data-block="one"><p>It spoke of
    <span id="q-blood" class="quotation">“blood<a id="r-idiom" class="note-mark" href="#n-idiom" data-note="idiom"
    data-nth="1">a</a>”</span><a id="m-blood" class="source-mark">1</a> and <bdi>中文</bdi><span
    class="romanised"> zhōngwén</span>.</p><div class="parallel"><p>beside</p></div></div>
  <div id="b-two" class="pair pair-subhead" data-block="two"><h2>Café</h2></div>
  <div id="b-three" class="pair" data-block="three"><p>Plain words.</p></div>
</div>
<ol><li id="c-blood" class="quotation-card">blood</li></ol>
<ol><li id="n-idiom"><span class="note-text">Said of friendship.</span></li></ol>"##;

#[wasm_bindgen_test]
fn the_text_is_read_without_marks_readings_and_other_versions() {
    let _story = Story::of(TEXT);
    let corpus = Corpus::read();
    let text = corpus.text();
    let blocks: Vec<&Unit> = text.units().iter().filter(|unit| unit.part.block != Block::No).collect();
    assert_eq!(blocks.len(), 3);
    let words: Vec<&str> = text.of(blocks[0]).split_whitespace().collect();
    assert_eq!(words, ["it", "spoke", "of", "\"blood\"", "and", "中文."]);
    assert_eq!(blocks[0].part.block, Block::Named(id("one")));
    assert_eq!(blocks[1].part.block, Block::Subhead(id("two")));
    assert!(text.of(blocks[1]).contains("cafe"));
    assert_eq!(blocks[2].part.block, Block::Plain);
    assert_eq!(text.of(blocks[2]), "plain words.");
}

/// The text of the only block of a story.
fn only_block(markup: &str) -> String {
    let _story = Story::of(markup);
    let corpus = Corpus::read();
    let text = corpus.text();
    let block = text.units().iter().find(|unit| unit.part.block != Block::No).expect("a block");
    text.of(block).to_owned()
}

#[wasm_bindgen_test]
fn a_paragraph_of_any_length_arrives_whole() {
    for length in [4_000, 16_380, 16_384, 70_000] {
        let long = "a\u{e4}中\u{1f600}".repeat(length / 10);
        let markup = format!("<div class='body'><div data-block='one'><p>{long}</p></div></div>");
        assert_eq!(only_block(&markup), "aa中\u{1f600}".repeat(length / 10), "{length} bytes");
    }
}

#[wasm_bindgen_test]
fn a_syllable_is_not_joined_across_two_nodes() {
    // The parts of one syllable of Hangul: in two nodes they are two letters, whose places are found again.
    let markup = "<div class='body'><div data-block='one'><p>\u{1112}<em>\u{1161}</em></p></div></div>";
    assert_eq!(only_block(markup).trim_end(), "\u{1112}\u{1161}");
}

/// How many ranges the browser has marked as hits, and the first of them.
fn marked() -> (u32, String) {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).expect("a property");
    let registry = get(&get(&js_sys::global(), "CSS"), "highlights");
    let highlight = get(&registry, "get").unchecked_into::<Function>();
    let highlight = highlight.call1(&registry, &"hit".into()).expect("a highlight");
    let count = get(&highlight, "size").as_f64().expect("a number");
    let first = js_sys::Array::from(&highlight).get(0);
    if first.is_undefined() {
        return (0, String::new());
    }
    let first = get(&first, "startContainer").unchecked_into::<web_sys::Node>();
    (count as u32, first.node_value().unwrap_or_default())
}

#[wasm_bindgen_test]
fn thousands_of_hits_are_marked_from_the_line_that_is_read() {
    let paragraph = |n| format!("<div class='pair' data-block='b{n}'><p>river {n}</p></div>");
    let paragraphs: String = (0..4_500).map(paragraph).collect();
    let story = Story::of(&format!("<div class='body'>{paragraphs}</div>"));
    let corpus = Corpus::read();
    let hits: Vec<Hit> = (0..4_500).map(|unit| Hit { unit, start: 0, end: 5 }).collect();
    story.find("[data-block=b3000]").expect("a block").scroll_into_view();
    let mut marking = Marking::of(browser::above_the_line(&corpus, &hits));
    assert_eq!(marked().0, 0, "those before are taken back");
    assert!(marking.go_on(&corpus, &hits));
    let (count, first) = marked();
    assert!((100..1_000).contains(&count), "as many as a window has: {count}");
    let first: u32 = first.trim_start_matches("river ").parse().expect("a number");
    assert!((2_990..3_040).contains(&first), "begun with {first}");
    while marking.go_on(&corpus, &hits) {}
    assert_eq!(marked().0, 4_500, "each once");
    assert_eq!(browser::above_the_line(&corpus, &hits[..3]), 3, "all of them");
    let mut marking = Marking::of(3);
    while marking.go_on(&corpus, &hits[..3]) {}
    assert_eq!(marked(), (3, "river 0".to_owned()));
}

#[wasm_bindgen_test]
fn the_stage_changes_what_differs_and_changes_it_back() {
    let story = Story::of(TEXT);
    let mut stage = Stage::default();
    let mark = Mark { note: id("idiom"), nth: 1 };
    let view = BodyView {
        lit: [id("blood")].into(),
        unwanted: Rc::new([id("blood")].into()),
        set_aside: Rc::new([false, true]),
        open_notes: [mark].into(),
        ..BodyView::default()
    };
    let part = |at: usize| story.find(["#b-one", "#b-two"][at]);
    let preferences = Preferences { theme: Theme::Dark, ..Preferences::default() };
    stage.show(BodyView { preferences, ..view }, &part, &|_, _| String::new());
    assert!(story.find("#q-blood[data-lit]").is_some());
    assert!(story.find("#m-blood[data-lit]").is_some());
    assert!(story.find("#c-blood[data-lit][hidden]").is_some());
    assert!(story.find("#b-two[data-set-aside]").is_some());
    let note = story.find("#r-idiom + .open-note").expect("the note stands after its mark");
    assert_eq!(note.text_content().as_deref(), Some("Said of friendship."));
    assert!(page().query_selector("html[data-theme=dark]").is_ok_and(|root| root.is_some()));
    stage.show(BodyView::default(), &part, &|_, _| String::new());
    assert!(story.find("[data-lit], [data-set-aside], [hidden], .open-note").is_none());
    assert!(page().query_selector("html[data-theme]").is_ok_and(|root| root.is_none()));
}

#[wasm_bindgen_test]
fn a_block_of_data_that_is_missing_or_broken_is_an_error_in_words() {
    assert!(matches!(browser::bundled::<String>("nowhere"), Err(DataError::Missing(_))));
    let _story = Story::of("<script type='application/json' id='broken'>{</script>");
    assert!(matches!(browser::bundled::<String>("broken"), Err(DataError::Syntax(_))));
    let _story = Story::of("<script type='application/json' id='number'>1</script>");
    assert!(matches!(browser::bundled::<String>("number"), Err(DataError::Shape { .. })));
}

/// The text of a snapshot, without its head.
fn snapshot(text: &str) -> &str {
    text.splitn(3, "---\n").last().unwrap_or_default().trim_end()
}

#[wasm_bindgen_test]
fn the_data_of_a_page_is_read_as_the_press_meant_it() {
    let cases = [
        (
            include_str!("page/snapshots/page__data__data_voices.snap"),
            include_str!("page/snapshots/page__data__bundle_voices.snap"),
        ),
        (
            include_str!("page/snapshots/page__data__data_provenance.snap"),
            include_str!("page/snapshots/page__data__bundle_provenance.snap"),
        ),
    ];
    for (data, expected) in cases {
        let block = page().create_element("script").expect("an element");
        block.set_attribute("type", "application/json").expect("a type");
        block.set_text_content(Some(snapshot(data)));
        let story = Story::of("");
        block.set_id("data");
        story.0.append_child(&block).expect("room");
        let bundle: Bundle = browser::bundled("data").expect("a bundle");
        assert_eq!(format!("{bundle:#?}"), snapshot(expected));
    }
}

#[wasm_bindgen_test]
fn the_address_changes_and_nothing_is_loaded() {
    let (search, hash) = browser::address();
    browser::push_address("?source=xi#q-blood", Some("card"));
    assert_eq!(browser::address(), ("?source=xi".to_owned(), "#q-blood".to_owned()));
    assert_eq!(browser::sheet_of_entry().as_deref(), Some("card"), "the entry says what lies over the text");
    browser::replace_address("?q=a+b", None);
    assert_eq!(browser::sheet_of_entry(), None);
    assert_eq!(browser::address(), ("?q=a+b".to_owned(), String::new()));
    browser::replace_address(&format!("{search}{hash}"), None);
}

#[wasm_bindgen_test]
fn the_focus_goes_where_it_is_sent() {
    let story = Story::of("<button id='here'>here</button>");
    browser::focus_on("here");
    browser::reveal("here");
    browser::focus_on("nowhere");
    browser::reveal("nowhere");
    assert_eq!(page().active_element(), story.find("#here"));
}

#[wasm_bindgen_test]
fn preferences_are_remembered_and_forgotten() {
    browser::store_preferences("theme=dark");
    assert_eq!(browser::stored_preferences().as_deref(), Some("theme=dark"));
    browser::store_preferences("");
    assert_eq!(browser::stored_preferences(), None);
}

/// A promise, and what keeps it.
fn promise() -> (Promise, Function) {
    let mut keep = None;
    let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
    (promise, keep.expect("a promise says at once how it is kept").unchecked_into())
}

/// Work that notes its name each time and, by what `more` says of all that was done, asks for itself once more.
fn noting(
    moment: Moment,
    name: &'static str,
    done: &Rc<RefCell<Vec<&'static str>>>,
    more: impl Fn(usize) -> bool + 'static,
) -> Later {
    let done = done.clone();
    Later::new(moment, move || {
        done.borrow_mut().push(name);
        let count = done.borrow().len();
        more(count)
    })
}

#[wasm_bindgen_test]
async fn work_that_is_put_off_is_done_once_and_again_when_it_says_so() {
    let done = Rc::default();
    let (end, tell) = promise();
    let frames = noting(Moment::Frame, "frame", &done, move |count| {
        if count == 3 {
            tell.call0(&JsValue::NULL).expect("it is kept");
        }
        count < 3
    });
    frames.ask();
    frames.ask();
    assert!(done.borrow().is_empty(), "nothing is done at once");
    JsFuture::from(end).await.expect("it is kept");
    assert_eq!(*done.borrow(), ["frame"; 3]);
}

#[wasm_bindgen_test]
async fn what_is_asked_for_again_waits_again_and_what_is_forgotten_is_not_done() {
    let done = Rc::default();
    let (end, tell) = promise();
    let never = noting(Moment::Pause(1), "never", &done, |_| false);
    let twice = noting(Moment::Pause(20), "twice", &done, move |_| {
        tell.call0(&JsValue::NULL).expect("it is kept");
        false
    });
    let once = noting(Moment::Pause(30), "once", &done, |_| false);
    never.ask();
    assert!(never.forget());
    assert!(!never.forget(), "it is forgotten already");
    twice.ask();
    twice.ask();
    once.ask();
    JsFuture::from(end).await.expect("it is kept");
    assert_eq!(*done.borrow(), ["once", "twice"]);
}
