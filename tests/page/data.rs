//! The data of the islands as it stands on a page. `tests/seam.rs` reads the same lines in a browser and expects
//! the same bundle.

use broadsheet::page::Bundle;
use broadsheet::press::rows;
use insta::assert_snapshot;

use crate::stories;

#[test]
fn the_data_of_a_page_has_no_names() {
    for (name, article) in [("voices", stories::voices()), ("provenance", stories::provenance())] {
        let directives = article.evidence.quotations.iter().map(|_| "text=a".to_owned()).collect();
        let bundle = Bundle::of(&article).with_directives(directives);
        assert_snapshot!(format!("data_{name}"), rows(&bundle).expect("rows").to_string());
        assert_snapshot!(format!("bundle_{name}"), format!("{bundle:#?}"));
    }
}
