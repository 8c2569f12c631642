//! A PDF file whose pages go into the volume as they are.

use lopdf::content::Content;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

/// Pages of one file that a volume takes at most.
const MOST_PAGES: usize = 2_000;
/// Most bytes of what a page draws, and of what a file packs its objects in; a bomb has more.
pub(super) const MOST_BYTES: usize = 64 * 1024 * 1024;

/// A file with its pages.
pub(super) struct Foreign {
    pub document: Document,
    pub pages: Vec<ForeignPage>,
}

impl Foreign {
    /// Returns the title that the file says of itself.
    pub(super) fn title(&self) -> Option<String> {
        let info = self.document.trailer.get(b"Info").ok()?;
        let info = self.document.dereference(info).ok()?.1.as_dict().ok()?;
        let title = lopdf::decode_text_string(info.get(b"Title").ok()?).ok()?;
        let title = title.trim();
        (!title.is_empty()).then(|| title.to_owned())
    }
}

/// A page of a file.
pub(super) struct ForeignPage {
    pub id: ObjectId,
    /// The part that is shown: left, bottom, right, top.
    pub shown: [f32; 4],
    /// Clockwise turn: 0, 90, 180 or 270.
    pub rotate: i64,
    /// How many states of graphics it leaves open.
    pub open: usize,
}

impl ForeignPage {
    /// Returns width and height as a reader sees them.
    pub(super) fn upright(&self) -> (f32, f32) {
        let [left, bottom, right, top] = self.shown;
        match self.rotate % 180 {
            0 => (right - left, top - bottom),
            _ => (top - bottom, right - left),
        }
    }
}

/// Opens a file; what keeps it out is one sentence.
pub(super) fn open(bytes: &[u8]) -> Result<Foreign, &'static str> {
    let bounded = LoadOptions::with_max_decompressed_size(MOST_BYTES);
    let document =
        Document::load_mem_with_options(bytes, bounded).map_err(|error| match error {
            lopdf::Error::Decryption(_) | lopdf::Error::InvalidPassword => ENCRYPTED,
            _ => BROKEN,
        })?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(ENCRYPTED);
    }
    let ids: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
    if ids.is_empty() {
        return Err(BROKEN);
    }
    if ids.len() > MOST_PAGES {
        return Err("PDF文件的页数太多，请拆开后再添加");
    }
    let pages = ids.into_iter().map(|id| page(&document, id));
    let pages = pages.collect::<Option<Vec<_>>>().ok_or(BOMB)?;
    Ok(Foreign { document, pages })
}

const ENCRYPTED: &str = "PDF文件设有密码或权限限制，请去掉密码另存后再添加";
const BOMB: &str = "PDF文件的页面展开后太大，请重新扫描或另存后再添加";
const BROKEN: &str = "PDF文件已损坏，读不出页面，请重新扫描或另存后再添加";

fn page(document: &Document, id: ObjectId) -> Option<ForeignPage> {
    let number = |key: &[u8]| inherited(document, id, key).and_then(|found| found.as_i64().ok());
    let media = boxed(document, id, b"MediaBox").unwrap_or(A4);
    let crop = boxed(document, id, b"CropBox").and_then(|crop| common(crop, media));
    Some(ForeignPage {
        id,
        shown: crop.unwrap_or(media),
        rotate: number(b"Rotate").unwrap_or(0).rem_euclid(360) / 90 * 90,
        open: left_open(document, id)?,
    })
}

/// What a page measures that does not say: ISO 32000-1 asks for it, so it is a guess.
const A4: [f32; 4] = [0.0, 0.0, 595.28, 841.89];

/// Returns a box with its corners in order; none for one without room.
fn boxed(document: &Document, id: ObjectId, key: &[u8]) -> Option<[f32; 4]> {
    let array = inherited(document, id, key)?.as_array().ok()?;
    let side = |at: usize| {
        let found = document.dereference(array.get(at)?).ok()?.1;
        found.as_float().ok()
    };
    let (x, y, x2, y2) = (side(0)?, side(1)?, side(2)?, side(3)?);
    let ordered = [x.min(x2), y.min(y2), x.max(x2), y.max(y2)];
    (ordered[2] - ordered[0] >= 1.0 && ordered[3] - ordered[1] >= 1.0).then_some(ordered)
}

fn common(one: [f32; 4], two: [f32; 4]) -> Option<[f32; 4]> {
    let both = [
        one[0].max(two[0]),
        one[1].max(two[1]),
        one[2].min(two[2]),
        one[3].min(two[3]),
    ];
    (both[2] - both[0] >= 1.0 && both[3] - both[1] >= 1.0).then_some(both)
}

/// How far up the tree of pages a property is looked for.
const DEPTH: usize = 64;

/// Returns what a page says, or the nodes above it.
pub(super) fn inherited<'d>(
    document: &'d Document,
    id: ObjectId,
    key: &[u8],
) -> Option<&'d Object> {
    let mut node: &Dictionary = document.get_dictionary(id).ok()?;
    for _ in 0..DEPTH {
        if let Ok(found) = node.get(key) {
            return document.dereference(found).ok().map(|(_, object)| object);
        }
        let above = node.get(b"Parent").ok()?;
        node = document.dereference(above).ok()?.1.as_dict().ok()?;
    }
    None
}

/// Counts the states of graphics that a page opens and does not close; none when it draws too much to be looked at.
fn left_open(document: &Document, id: ObjectId) -> Option<usize> {
    let content = document.get_page_content_with_limit(id, MOST_BYTES).ok()?;
    let Ok(content) = Content::decode(&content) else {
        return Some(0);
    };
    let mut open = 0usize;
    for operation in &content.operations {
        match operation.operator.as_str() {
            "q" => open += 1,
            "Q" => open = open.saturating_sub(1),
            _ => {}
        }
    }
    Some(open)
}
