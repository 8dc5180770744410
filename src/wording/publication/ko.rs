//! The pages of a publication in Korean.

use super::PublicationWording;

/// The pages of a publication in Korean.
pub(super) static KO: PublicationWording = PublicationWording {
    lang: "ko",
    latest: "최신 기사",
    sections: "분야",
    tags: "태그",
    archive: "지난 기사",
    corrected: "최근 정정",
    quoted: "인용된 모든 출처",
    speakers: "인물과 기관",
    outlets: "매체와 통신사",
    documents: "문서",
    stories: "기사 {n}건",
    skip_to_quotations: "인용으로 건너뛰기",
    feed: "피드",
    newer: "더 최근 기사",
    older: "더 오래된 기사",
    later: "이후의 인용",
    earlier: "이전의 인용",
    quoted_here: "이 기사에 인용된 모든 출처",
    articles_of: "{name}의 기사",
    nothing: "아직 발행된 기사가 없습니다.",
    more: "다른 페이지",
    about: "이 간행물에 대하여",
    not_found: "페이지를 찾을 수 없습니다",
    not_found_text: "이 주소에는 페이지가 없습니다.",
    to_front: "첫 페이지",
    moved: "이 기사의 주소가 바뀌었습니다.",
    withdrawn: "이 기사는 철회되었습니다.",
    draft: "초고",
    scheduled: "{moment}에 발행 예정",
};
