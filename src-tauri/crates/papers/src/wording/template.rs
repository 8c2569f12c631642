//! Sentences with places for facts: `关于{项目}的公示`.

use serde::de::{Deserialize, Deserializer, Error};

/// The closed set of places that the texts of one paper may name.
pub(crate) trait Slot: Copy {
    /// Returns the place with this Chinese name.
    fn named(name: &str) -> Option<Self>;
    /// Returns its Chinese name.
    fn name(self) -> &'static str;
    /// Returns all names, for the sentence that refuses another.
    fn names() -> &'static [&'static str];
}

/// Declares the places of one paper by their Chinese names.
macro_rules! slots {
    ($(#[$doc:meta])* $slots:ident { $($place:ident = $name:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum $slots { $($place),+ }

        impl $crate::wording::Slot for $slots {
            fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$place),)+
                    _ => None,
                }
            }

            fn name(self) -> &'static str {
                match self { $(Self::$place => $name),+ }
            }

            fn names() -> &'static [&'static str] {
                &[$($name),+]
            }
        }
    };
}
pub(crate) use slots;

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Part<S> {
    /// Words as they stand.
    Words(String),
    /// A place for a fact.
    Place(S),
}

/// A sentence with places for facts.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Template<S> {
    /// The pieces in order.
    pub parts: Vec<Part<S>>,
}

impl<S: Slot> Template<S> {
    /// Reads a sentence; what is wrong with it is said in Chinese.
    fn parse(text: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some(open) = rest.find('{') {
            let close = rest[open..]
                .find('}')
                .ok_or_else(|| "“{”没有与它配对的“}”".to_owned())?
                + open;
            let name = &rest[open + 1..close];
            let place = S::named(name).ok_or_else(|| unknown::<S>(name))?;
            if open > 0 {
                parts.push(Part::Words(rest[..open].to_owned()));
            }
            parts.push(Part::Place(place));
            rest = &rest[close + 1..];
        }
        if !rest.is_empty() {
            parts.push(Part::Words(rest.to_owned()));
        }
        Ok(Self { parts })
    }
}

fn unknown<S: Slot>(name: &str) -> String {
    format!(
        "没有“{{{name}}}”这个占位，可用的有：{}",
        S::names().join("、")
    )
}

impl<'de, S: Slot> Deserialize<'de> for Template<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(D::Error::custom)
    }
}
