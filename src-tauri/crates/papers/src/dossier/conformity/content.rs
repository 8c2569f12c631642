//! What the operators of a page may not do.

use super::super::foreign::MOST_BYTES;
use lopdf::content::Content;
use lopdf::{Document, Object, ObjectId};

/// Every operator of ISO 32000-1; a file for long keeping knows no other (6.2.2).
const OPERATORS: &str = " b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J \
    K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y ' \" ";

/// Looks at what a page draws.
pub(super) fn of_page(document: &Document, page: ObjectId) -> Option<&'static str> {
    match document.get_page_content_with_limit(page, MOST_BYTES) {
        Ok(content) => breach(&content),
        Err(_) => Some(UNSEEN),
    }
}

/// Looks at what a form or a pattern draws; nothing for other objects.
pub(super) fn of_form(object: &Object) -> Option<&'static str> {
    let stream = object.as_stream().ok()?;
    let kind = stream.dict.get(b"Subtype").and_then(Object::as_name);
    if !matches!(kind, Ok(b"Form")) && !stream.dict.has(b"PatternType") {
        return None;
    }
    match stream.get_plain_content_with_limit(MOST_BYTES) {
        Ok(content) => breach(&content),
        Err(_) => Some(UNSEEN),
    }
}

const UNSEEN: &str = "页面内容无法逐条核对";

fn breach(content: &[u8]) -> Option<&'static str> {
    let Ok(content) = Content::decode(content) else {
        return Some(UNSEEN);
    };
    content.operations.iter().find_map(|operation| {
        let operator = operation.operator.as_str();
        match operator {
            "k" | "K" => Some("用了印刷油墨颜色（CMYK）"),
            "BDC" if operation.operands.first().is_some_and(is_layer) => Some("分了可以隐藏的图层"),
            _ if !OPERATORS.contains(&format!(" {operator} ")) => Some("页面内容里有不认识的指令"),
            _ => operation.operands.iter().find_map(super::objects::breach),
        }
    })
}

fn is_layer(operand: &Object) -> bool {
    matches!(operand.as_name(), Ok(b"OC"))
}
