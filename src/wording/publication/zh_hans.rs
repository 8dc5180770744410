//! The pages of a publication in simplified Chinese.

use super::PublicationWording;

/// The pages of a publication in simplified Chinese.
pub(super) static ZH_HANS: PublicationWording = PublicationWording {
    lang: "zh-Hans",
    latest: "最新",
    sections: "版块",
    tags: "标签",
    archive: "存档",
    corrected: "最近更正",
    quoted: "所有被引用者",
    speakers: "人物与机构",
    outlets: "媒体与通讯社",
    documents: "文件",
    stories: "{n} 篇文章",
    skip_to_quotations: "跳到引语",
    feed: "订阅源",
    newer: "较新的文章",
    older: "较早的文章",
    later: "较新的引语",
    earlier: "较早的引语",
    quoted_here: "本文引用的所有来源",
    articles_of: "{name}的文章",
    nothing: "尚未发布任何文章。",
    more: "更多页面",
    about: "关于本刊",
    not_found: "找不到页面",
    not_found_text: "此地址没有页面。",
    to_front: "首页",
    moved: "本文已移至新地址。",
    withdrawn: "本文已撤回。",
    draft: "草稿",
    scheduled: "定于 {moment} 发布",
};
