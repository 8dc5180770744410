//! Chinese and Korean: attributions behind a sentence between marks, who acts and who speaks, and offices behind a family name. Each
//! in sentences of ours.

use crate::offices::are_said_by;

#[test]
fn whoever_stands_behind_a_chinese_sentence_between_marks_has_said_it() {
    are_said_by(
        "zh",
        "
        “贺信让我们倍感振奋。”江北公司工人、特级技师阎敏说，身为一线工人，我将苦练本领。 → 阎敏
        “这是一个好机会。”来自巴西的博士生泰勒斯表示，中国发展非常快。 → 泰勒斯
        林青表示：“我们反对这种做法。”她还强调，双方应保持对话。 → 林青
        ",
    );
    let found = broadsheet::quotes::find(
        "王建国来了。“这是一个好机会。”来自巴西的博士生泰勒斯表示，中国发展非常快。",
        "zh",
    );
    let speakers: Vec<_> = found.iter().filter_map(|one| one.speaker.as_ref()?.resolved.clone()).collect();
    assert_eq!(speakers, ["泰勒斯", "泰勒斯"]);
}

#[test]
fn a_korean_family_name_with_an_office_is_whoever_the_text_names_so() {
    are_said_by(
        "ko",
        "
        이재명 후보가 왔다. 이 후보는 “다리가 열렸다”고 말했다. → 이재명
        김민수 시장이 왔다. 김 시장은 “다리가 열렸다”고 말했다. → 김민수
        김민수 시장과 김영호 시장이 왔다. 김 시장은 “다리가 열렸다”고 말했다. → 김 시장
        이 당선인은 “다리가 열렸다”고 말했다. → 이 당선인
        ",
    );
}

#[test]
fn whoever_acts_before_korean_marks_need_not_speak() {
    are_said_by(
        "ko",
        "
        2003년 성남의 병원이 문을 닫자 그는 서명을 받았지만 “시장이 돼 직접 만들겠다”고 말했다. → 그
        의혹을 둘러싼 수사를 앞두고 ‘생존형 출마’란 지적이 나왔지만 그는 당선됐다. → nobody
        ",
    );
}
