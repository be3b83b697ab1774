//! How a text is written: as a report, or as a post among posts.

/// What sort of text the words stand in. Posts leave words out, so that a bare "day" or "spring" names a time there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Register {
    /// Whole sentences: reports, books.
    #[default]
    Report,
    /// One short paragraph with the marks of posts.
    Post,
}

/// No post is longer, in bytes.
const LONGEST: usize = 320;

impl Register {
    /// Reads it off the marks that posts have in every language: hashtags, names after @, addresses, faces, cries, words cut off. Linear in a
    /// post, constant in anything longer.
    ///
    /// ```
    /// use dateline::language::Register;
    /// assert_eq!(Register::of("Best night ever!! #party"), Register::Post);
    /// assert_eq!(Register::of("The mayor resigned on Monday."), Register::Report);
    /// ```
    pub fn of(body: &str) -> Self {
        let body = if body.len() <= LONGEST { body.trim() } else { return Register::Report };
        let tagged = |mark: char| body.split(mark).skip(1).any(|rest| rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'));
        let marks = ["http", "!!", "...", "::", ":)", ":(", ":D", ":-", ";)", "~"];
        let post = !body.contains("\n\n") && (tagged('#') || tagged('@') || marks.iter().any(|mark| body.contains(mark)));
        if post { Register::Post } else { Register::Report }
    }
}
