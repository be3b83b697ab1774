//! Dictionary forms.

use crate::text::{Tag, VerbForm};

/// The dictionary form of an English word.
pub(super) fn lemma(word: &str, tag: Tag, _form: VerbForm) -> String {
    match tag {
        Tag::Propn => word.to_owned(),
        _ => word.to_lowercase(),
    }
}
