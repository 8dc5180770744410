//! Packed files made by hand, good ones and bad ones.

use miniz_oxide::deflate::compress_to_vec;

/// A part of a packed file: name, text, and whether it is deflated.
pub(crate) type Part<'a> = (&'a str, &'a [u8], bool);

/// A ZIP file of some parts. Checksums are zero: nobody reads them.
pub(crate) fn packed(parts: &[Part<'_>]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for (name, text, deflated) in parts {
        let data = if *deflated { compress_to_vec(text, 6) } else { text.to_vec() };
        let method: u16 = if *deflated { 8 } else { 0 };
        let at = u32::try_from(file.len()).expect("a small file");
        let mut common = Vec::new();
        common.extend(20_u16.to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        common.extend(method.to_le_bytes());
        common.extend([0; 8]);
        common.extend(u32::try_from(data.len()).expect("a small part").to_le_bytes());
        common.extend(u32::try_from(text.len()).expect("a part under 4 GB").to_le_bytes());
        common.extend(u16::try_from(name.len()).expect("a short name").to_le_bytes());
        common.extend(0_u16.to_le_bytes());
        file.extend(b"PK\x03\x04");
        file.extend(&common);
        file.extend(name.as_bytes());
        file.extend(&data);
        directory.extend(b"PK\x01\x02");
        directory.extend(20_u16.to_le_bytes());
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(at.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let at = u32::try_from(file.len()).expect("a small file");
    let count = u16::try_from(parts.len()).expect("few parts");
    file.extend(&directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend(count.to_le_bytes());
    file.extend(count.to_le_bytes());
    file.extend(u32::try_from(directory.len()).expect("a small directory").to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0, 0]);
    file
}

const SPACES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#;

/// A Word document with a headline, two paragraphs, a footnote, a comment and a deleted word.
pub(crate) fn word() -> Vec<u8> {
    let body = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document {SPACES}><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>The old bridge opens again</w:t></w:r></w:p>
<w:p><w:r><w:t>By Ana Mori</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">“We checked every </w:t></w:r><w:r><w:t>stone</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve">,” Ines Faro, the city engineer, told CNN.</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>What follows</w:t></w:r></w:p>
<w:p><w:r><w:t xml:space="preserve">The mayor, </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>Lee Hana</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:del><w:r><w:delText>never</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> said that the bridge was open.</w:t></w:r></w:p>
</w:body></w:document>"#
    );
    let footnotes = format!(
        r#"<w:footnotes {SPACES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>The word was 돌.</w:t></w:r></w:p></w:footnote></w:footnotes>"#
    );
    let comments = format!(
        r#"<w:comments {SPACES}><w:comment w:id="0" w:author="Ana"><w:p><w:r><w:t>Check the name.</w:t></w:r></w:p></w:comment></w:comments>"#
    );
    let core = r#"<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ana Mori</dc:creator><dc:language>en</dc:language><dcterms:modified>2026-03-02T09:00:00Z</dcterms:modified></cp:coreProperties>"#;
    packed(&[
        ("[Content_Types].xml", b"<Types/>", true),
        ("word/document.xml", body.as_bytes(), true),
        ("word/footnotes.xml", footnotes.as_bytes(), true),
        ("word/comments.xml", comments.as_bytes(), false),
        ("docProps/core.xml", core.as_bytes(), true),
    ])
}
