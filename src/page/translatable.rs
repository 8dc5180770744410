//! [`translatable`]: texts of an island that a page translator may replace.
//!
//! A translator in the browser takes a text node out of the page and puts an element of its own in its place. Yew
//! keeps the node it made: to change it changes nothing that a reader sees, and to insert something before it fails.
//! So no text of an island has siblings, and none is ever changed: it is alone in an element that is keyed by the
//! text. Another text is another element.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{Key, VNode, VTag};

/// Elements that may hold nothing but text, and drawings, in which an element of HTML shows nothing.
const TEXT_ONLY: [&str; 4] = ["option", "svg", "textarea", "title"];

/// What a component of an island shows, with each of its texts in an element of its own. Every component that shows
/// a part of the state ends with it.
pub(super) fn translatable(mut shown: Html) -> Html {
    enclose(&mut shown, 0);
    shown
}

/// `place` is the node's among its siblings: two of them may say the same.
fn enclose(node: &mut VNode, place: usize) {
    match node {
        VNode::VText(text) => {
            let mut element = VTag::new("span");
            element.key = Some(Key::from(format!("{place} {}", text.text)));
            element.add_child(VNode::VText(text.clone()));
            *node = element.into();
        }
        VNode::VTag(tag) if TEXT_ONLY.contains(&tag.tag()) => {}
        VNode::VTag(tag) => {
            if let Some(children) = Rc::make_mut(tag).children_mut() {
                enclose(children, 0);
            }
        }
        VNode::VList(list) => {
            let list = Rc::make_mut(list);
            for (place, child) in list.iter_mut().enumerate() {
                enclose(child, place);
            }
            list.recheck_fully_keyed();
        }
        VNode::VComp(_) | VNode::VPortal(_) | VNode::VRef(_) | VNode::VSuspense(_) | VNode::VRaw(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use yew::virtual_dom::VNode;
    use yew::{Html, html};

    use super::translatable;

    /// How many texts are not alone in a keyed element.
    fn loose(node: &VNode, alone: bool) -> usize {
        match node {
            VNode::VText(_) => usize::from(!alone),
            VNode::VTag(tag) => {
                tag.children().map_or(0, |child| loose(child, tag.key.is_some() && tag.tag() == "span"))
            }
            VNode::VList(list) => list.iter().map(|child| loose(child, alone && list.len() == 1)).sum(),
            _ => 0,
        }
    }

    #[test]
    fn every_text_is_alone_in_an_element_keyed_by_it() {
        let names = ["Xi", "Xi"];
        let shown: Html = html! {
            <>
                { "2 of 14" }
                <p role="status">{ "22 hits" }{ " " }<b>{ "in a note" }</b></p>
                <ul>{ for names.iter().map(|name| html! { <li>{ *name }{ *name }</li> }) }</ul>
            </>
        };
        assert_eq!(loose(&shown, false), 8);
        assert_eq!(loose(&translatable(shown), false), 0);
    }

    #[test]
    fn another_text_is_another_element() {
        let key = |text: &'static str| {
            let VNode::VTag(tag) = translatable(html! { <p>{ text }</p> }) else { return None };
            let children = tag.children()?;
            children.key().cloned()
        };
        assert_eq!(key("22 hits"), key("22 hits"));
        assert_ne!(key("22 hits"), key("3 hits"));
    }
}
