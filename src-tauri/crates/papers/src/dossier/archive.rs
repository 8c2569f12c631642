//! What makes a file one for long keeping: a description in XMP and the colours that its numbers mean (ISO 19005-2,
//! 6.6 and 6.2.3).

use super::icc;
use crate::writer::Metadata;
use lopdf::{Document, Error, Object, Stream, StringFormat, dictionary};

/// Says what the numbers of the file's colours mean.
pub(super) fn add_colours(document: &mut Document) -> Result<(), Error> {
    let profile = document.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    let intent = document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal(icc::NAME),
        "Info" => Object::string_literal(icc::NAME),
        "DestOutputProfile" => Object::Reference(profile),
    });
    let intents = vec![Object::Reference(intent)];
    document.catalog_mut()?.set("OutputIntents", intents);
    Ok(())
}

/// Describes the file, in place of what described it before; `conforms` says whether it claims PDF/A-2b.
pub(super) fn describe(
    document: &mut Document,
    says: &Metadata,
    conforms: bool,
) -> Result<(), Error> {
    // A program that knows nothing of PDF finds it as it is.
    let dict = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let packet = packet(says, conforms).into_bytes();
    let stream = Stream::new(dict, packet).with_compression(false);
    let before = document.catalog()?.get(b"Metadata");
    let id = match before.and_then(Object::as_reference) {
        Ok(id) => id,
        Err(_) => document.new_object_id(),
    };
    document.objects.insert(id, stream.into());
    document.catalog_mut()?.set("Metadata", id);
    Ok(())
}

/// Returns a text as PDF writes it, whatever its letters: UTF-16 with a mark before it.
pub(super) fn text(words: &str) -> Object {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    let bytes = units.flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn packet(says: &Metadata, conforms: bool) -> String {
    let part = match conforms {
        true => "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>",
        false => "",
    };
    let day = says.made_on.format("%Y-%m-%dT00:00:00+00:00");
    let [title, author, subject] =
        [&says.title, &says.author, &says.subject].map(|words| escaped(words));
    let program = format!("惠民簿 {}", env!("CARGO_PKG_VERSION"));
    format!(
        r#"<?xpacket begin="{BOM}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
{part}
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<xmp:CreatorTool>{program}</xmp:CreatorTool>
<pdf:Producer>{program}</pdf:Producer>
<xmp:CreateDate>{day}</xmp:CreateDate>
<xmp:ModifyDate>{day}</xmp:ModifyDate>
<xmp:MetadataDate>{day}</xmp:MetadataDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        BOM = '\u{FEFF}'
    )
}

fn escaped(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for ch in words.chars().filter(|ch| !ch.is_control()) {
        match ch {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            _ => out.push(ch),
        }
    }
    out
}
