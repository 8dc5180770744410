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

#[test]
fn chinese_texts_may_have_the_signs_of_a_keyboard() {
    are_said_by(
        "zh",
        "
        据路透社援引两名外交官的话称,布鲁塞尔正考虑推迟处罚。 → 两名外交官
        欧盟委员会发言人克拉拉·霍夫曼周四拒绝置评,仅表示:“程序仍在进行中。” → 克拉拉·霍夫曼
        ",
    );
}

#[test]
fn what_a_chinese_speaker_was_asked_is_not_what_they_say() {
    are_said_by("zh", "外交部发言人林岳在回答塔斯社记者提问时强调：“中方坚决反对。” → 林岳");
    let found =
        broadsheet::quotes::find("外交部发言人林岳在回答塔斯社记者提问时强调：“中方坚决反对。”", "zh");
    assert_eq!(found[0].media.iter().map(|medium| medium.text.as_str()).collect::<Vec<_>>(), ["塔斯社"]);
}

#[test]
fn whoever_sent_a_chinese_letter_writes_in_it() {
    are_said_by(
        "zh",
        "
        他透露，妹妹去年写信给他，信中说家里的橄榄树都被砍了。 → 妹妹
        该社披露，财政部曾致信各州，信中写道：“请勿对外公布数字。” → 财政部
        ",
    );
}

#[test]
fn the_first_of_two_chinese_outlets_has_it_from_the_second() {
    let text = "中央社引述《華爾街郵報》獨家報導指出，晶片商宏芯董事長周以謙日前致函員工，坦言「去年的判斷過於樂觀」。";
    let found = broadsheet::quotes::find(text, "zh-Hant");
    let media: Vec<_> = found[0].media.iter().map(|medium| medium.text.as_str()).collect();
    assert_eq!(media, ["《華爾街郵報》", "中央社"], "{found:?}");
    are_said_by(
        "zh-Hant",
        "
        宏芯發言人稍後證實該信，但強調「不影響本季展望」。 → 宏芯發言人
        她的出版商表示：「新書明年春天面世。」 → 她的出版商
        ",
    );
}

#[test]
fn korean_names_are_told_from_what_stands_beside_them() {
    are_said_by(
        "ko",
        "
        김민석 전 국무총리가 왔다. 김 전 총리는 “전통을 지켜야 한다”고 말했다. → 김민석
        김민석 의원과 정청래 의원이 왔다. 박 전 대표는 “전통을 지켜야 한다”고 말했다. → 박 전 대표
        한 친명계 최고위원은 “누구와 협의했느냐”고 말했다. → 한 친명계 최고위원
        최고위원들은 “당헌 위배”라고 반박했다. → 최고위원들
        외무성 대변인은 “묵과하지 않을 것”이라고 경고했다. → 외무성 대변인
        잉그리드 솔하임 수산장관은 “자원이 회복되고 있다”고 주장했다. → 잉그리드 솔하임
        은퇴를 선언한 가수 윤해솔 씨는 “노래는 남는다”고 말했다. → 윤해솔
        박서연 외교부 장관은 “늦었다”고 말했다. 외교부 장관은 “노래는 남는다”고 덧붙였다. → 박서연
        도널드 크로프트 시장의 부인 메리 크로프트 씨는 “남편은 떠나지 않는다”고 말했다. → 메리 크로프트
        로이터통신은 사안에 정통한 소식통 두 명을 인용해 부과를 연기한다고 보도했다. → 사안에 정통한 소식통 두 명
        소속사 측은 추가 공연 계획은 없다고 밝혔다. → 소속사
        ",
    );
}

#[test]
fn a_pronoun_means_somebody_without_a_name() {
    are_said_by(
        "zh",
        "
        世界卫生组织总干事警告说，疫情“远未结束”。他说，病例数增加了三成。 → 世界卫生组织总干事
        公司财务官李文达否认了这一说法，他写道：“这纯属谣言。” → 李文达
        参加论坛的研究员王明深表赞同，他表示期待合作。 → 他
        他援引该组织的一份报告说，病例数增加了三成。 → 他
        ",
    );
    are_said_by(
        "ko",
        "세계보건기구(WHO) 사무총장은 유행이 끝나지 않았다고 경고했다. 그는 “확진자가 30% 늘었다”고 말했다. → 세계보건기구(WHO) 사무총장",
    );
}

#[test]
fn an_article_of_comment_is_a_document() {
    let found = broadsheet::quotes::find("《劳动新闻》星期五发表评论文章说，“任何制裁都吓不倒我们”。", "zh");
    assert_eq!(
        found[0].document.as_ref().map(|document| document.text.as_str()),
        Some("评论文章"),
        "{found:?}"
    );
}

#[test]
fn korean_names_of_two_words_stand_before_a_body_too() {
    are_said_by(
        "ko",
        "
        존 리드 국방부 대변인은 군은 통보를 받지 못했다고 밝혔다. → 존 리드
        다나카 히로시 관방장관은 “확인 중”이라고 밝혔다. → 다나카 히로시
        기자의 아내 마리아 코바치 씨는 “굴복하지 않는다”고 말했다. → 마리아 코바치
        한지우 외교부 대변인은 “굴복하지 않는다”고 말했다. → 한지우
        ",
    );
}
