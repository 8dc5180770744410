//! The pages of a publication in traditional Chinese.

use super::PublicationWording;

/// The pages of a publication in traditional Chinese.
pub(super) static ZH_HANT: PublicationWording = PublicationWording {
    lang: "zh-Hant",
    latest: "最新",
    sections: "版面",
    tags: "標籤",
    archive: "典藏",
    corrected: "最近更正",
    quoted: "所有被引述者",
    speakers: "人物與機構",
    outlets: "媒體與通訊社",
    documents: "文件",
    stories: "{n} 篇文章",
    skip_to_quotations: "跳到引文",
    feed: "訂閱源",
    newer: "較新的文章",
    older: "較早的文章",
    later: "較新的引文",
    earlier: "較早的引文",
    quoted_here: "本文引述的所有來源",
    articles_of: "{name}的文章",
    nothing: "尚未發布任何文章。",
    more: "更多頁面",
    about: "關於本刊",
    not_found: "找不到網頁",
    not_found_text: "此網址沒有網頁。",
    to_front: "首頁",
    moved: "本文已移至新網址。",
    withdrawn: "本文已撤回。",
    draft: "草稿",
    scheduled: "定於 {moment} 發布",
};
