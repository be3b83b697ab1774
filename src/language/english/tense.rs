//! How an English sentence shows which way it looks.

use crate::language::TenseWords;

pub const TENSE: TenseWords = TenseWords {
    future: &[
        "will",
        "'ll",
        "’ll",
        "shall",
        "wo",
        "won't",
        "upcoming",
        "plans",
        "plan",
        "scheduled",
        "expected",
        "expects",
        "due",
        "set",
        "going",
        "planned",
        "would",
    ],
    past: &[
        "was", "were", "had", "did", "said", "told", "came", "went", "began", "left", "took", "made", "met", "won", "lost", "gave", "got",
        "held", "found", "saw", "rose", "fell", "grew", "broke", "sent", "led", "died", "paid", "spent", "ran", "became", "brought",
        "bought", "sold", "built", "shot", "hit", "struck", "has", "have", "been", "'d", "’d", "'ve", "’ve", "wrote", "spoke", "knew",
        "thought", "kept", "felt", "put", "set", "cut", "read", "heard", "stood", "sat",
    ],
    past_endings: &["ed"],
    not_past: &[
        "hundred",
        "united",
        "indeed",
        "speed",
        "exceed",
        "proceed",
        "succeed",
        "need",
        "breed",
        "unprecedented",
        "sacred",
        "naked",
        "shed",
        "embed",
    ],
    ahead: &["until", "till", "by", "due", "next", "coming", "starting", "beginning", "through"],
};
