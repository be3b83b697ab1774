//! The closed sets of names in `timeline.json`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $first:ident => $first_text:literal $(, $variant:ident => $text:literal)* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[allow(missing_docs)]
        pub enum $name {
            #[default]
            #[serde(rename = $first_text)]
            $first,
            $(#[serde(rename = $text)] $variant,)*
        }
        impl $name {
            /// The name that users see in JSON, CSV and pictures.
            pub const fn name(self) -> &'static str {
                match self { $name::$first => $first_text, $($name::$variant => $text,)* }
            }
        }
    };
}

names!(/// How a publication date is known.
    BasisName { Unknown => "unknown", Given => "given", Metadata => "metadata", Dateline => "dateline", Inferred => "inferred" });
names!(/// What an entry is.
    EntryKind { Event => "event", State => "state", Saying => "saying", Landmark => "landmark" });
names!(/// How well an entry is dated: to its grain, between bounds, on one side only, by order only, not at all.
    Dated { None => "none", Exact => "exact", Bounded => "bounded", HalfOpen => "half-open", Order => "order" });
names!(/// The coarsest unit that the entry's bounds fill.
    Grain { Unknown => "unknown", Second => "second", Minute => "minute", Hour => "hour", Day => "day", Week => "week", Month => "month", Quarter => "quarter",
        Year => "year", Decade => "decade", Century => "century" });
names!(/// Whether what is told is said to be so; an entry whose mentions differ is contested.
    StanceName { Asserted => "asserted", Negated => "negated", Alleged => "alleged", Denied => "denied", Planned => "planned", Hypothetical => "hypothetical",
        Contested => "contested" });
names!(/// Whose word a mention is.
    Attribution { Own => "own", Document => "document", Named => "named", Unnamed => "unnamed" });
names!(/// What a claim rests on; the first four are evidence, the others are marked wherever they are used.
    Ground { Text => "text", Metadata => "metadata", Calendar => "calendar", User => "user", Reading => "reading", Convention => "convention", Inference => "inference" });
names!(/// What has become of a claim: it narrows the bounds, adds nothing to them, or cannot hold beside surer ones.
    ClaimState { Used => "used", Redundant => "redundant", Refused => "refused" });
names!(/// What a claim relates: an event to a stretch of calendar time, to a publication, or to another event, with or without a distance.
    ClaimKind { Time => "time", Publication => "publication", Order => "order", Offset => "offset", Same => "same" });
names!(/// Which end of an event a claim is about.
    PointName { Both => "both", Start => "start", End => "end" });
names!(/// The relation of `from` to `to`.
    RelationName { Included => "included", Overlap => "overlap", Before => "before", After => "after", Equal => "equal" });
names!(/// Hard claims that clash, or claims that clash only through a convention or an inference.
    ConflictKind { Contradiction => "contradiction", Tension => "tension" });
names!(/// What the user has decided about an entry.
    Status { Unreviewed => "unreviewed", Accepted => "accepted", Edited => "edited", Rejected => "rejected" });
names!(/// What stretch of an article a mention stands in.
    ZoneName { Body => "body", Headline => "headline", Quotation => "quotation", Caption => "caption", Credit => "credit", RelatedLink => "related-link",
        Navigation => "navigation", Tags => "tags", Boilerplate => "boilerplate" });
names!(/// What part a participant has in an event.
    Role { Agent => "agent", Patient => "patient", Recipient => "recipient", Other => "other" });
