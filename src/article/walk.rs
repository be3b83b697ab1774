//! From the paths that users give to the sources that articles are read from.

use super::error::{ReadError, Reason};
use super::source::{Source, SourceKind};
use std::ffi::OsStr;
use std::fs::{self, FileType};
use std::path::{Path, PathBuf};

/// The sources behind paths, in the order given; a folder's sorted by name.
///
/// A path is a file, a folder (with all folders in it; hidden ones are passed over; an id is the path relative to the folder), a `.jsonl`
/// file, or `-` for standard input. What cannot be read, and what in a folder is no article by its name, comes out as an error in its
/// place: nothing is passed over in silence.
pub fn walk<I, P>(paths: I) -> Walk
where
    I: IntoIterator<Item = P>,
    P: Into<PathBuf>,
{
    let mut pending: Vec<Step> = paths.into_iter().map(|path| Step { path: path.into(), base: None, around: Vec::new() }).collect();
    pending.reverse();
    Walk { pending }
}

/// See [`walk`].
#[derive(Debug)]
pub struct Walk {
    /// What is still to be looked at, the next one last.
    pending: Vec<Step>,
}

/// A path to look at.
#[derive(Debug)]
struct Step {
    path: PathBuf,
    /// The folder that the user gave, where the path lies in one.
    base: Option<PathBuf>,
    /// The folders around it, links resolved: none of them is entered again.
    around: Vec<PathBuf>,
}

impl Iterator for Walk {
    type Item = Result<Source, ReadError>;

    fn next(&mut self) -> Option<Self::Item> {
        while let Some(step) = self.pending.pop() {
            match self.take(&step) {
                Ok(None) => {}
                Ok(Some(source)) => return Some(Ok(source)),
                Err(reason) => return Some(Err(ReadError::of(step.path.to_string_lossy(), reason))),
            }
        }
        None
    }
}

impl Walk {
    /// A source, or nothing where the path was a folder, whose entries come next.
    fn take(&mut self, step: &Step) -> Result<Option<Source>, Reason> {
        if step.base.is_none() && step.path == Path::new("-") {
            return Ok(Some(Source::standard_input()));
        }
        let kind = fs::metadata(&step.path)?.file_type();
        if kind.is_dir() {
            return self.enter(step).map(|()| None);
        }
        let kind = if step.base.is_some() { listed(&step.path, kind)? } else { named(&step.path, kind)? };
        let id = step.base.as_deref().and_then(|base| step.path.strip_prefix(base).ok()).unwrap_or(&step.path);
        Ok(Some(Source { id: portable(id), path: portable(&step.path), kind }))
    }

    fn enter(&mut self, step: &Step) -> Result<(), Reason> {
        let real = fs::canonicalize(&step.path)?;
        if step.around.contains(&real) {
            return Err(Reason::Loop);
        }
        let base = step.base.as_ref().unwrap_or(&step.path);
        let around: Vec<PathBuf> = step.around.iter().cloned().chain([real]).collect();
        let mut entries = fs::read_dir(&step.path)?.collect::<Result<Vec<_>, _>>()?;
        entries.sort_by_key(fs::DirEntry::file_name);
        entries.retain(|entry| !is_hidden(&entry.file_name()));
        if entries.is_empty() && step.base.is_none() {
            return Err(Reason::EmptyFolder);
        }
        for entry in entries.into_iter().rev() {
            self.pending.push(Step { path: entry.path(), base: Some(base.clone()), around: around.clone() });
        }
        Ok(())
    }
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

/// A file that the user names is read whatever it is called; a pipe too.
fn named(path: &Path, kind: FileType) -> Result<SourceKind, Reason> {
    if !kind.is_file() && !is_pipe(kind) {
        return Err(Reason::System(std::io::Error::other("a device cannot be read as an article")));
    }
    Ok(if is_lines(&extension(path)) { SourceKind::Lines } else { SourceKind::Text })
}

/// A file found in a folder is read where its name says that it is a text.
fn listed(path: &Path, kind: FileType) -> Result<SourceKind, Reason> {
    if !kind.is_file() {
        return Err(Reason::Special);
    }
    match extension(path).as_str() {
        extension if is_lines(extension) => Ok(SourceKind::Lines),
        "" | "txt" | "text" | "md" | "markdown" | "html" | "htm" | "xhtml" | "docx" | "pdf" | "eml" | "mbox" | "xml" | "rss" | "atom"
        | "csv" | "tsv" | "parquet" | "json" | "zip" | "tar" | "gz" | "tgz" | "warc" => Ok(SourceKind::Text),
        other => Err(Reason::Extension(format!(".{other}"))),
    }
}

fn is_lines(extension: &str) -> bool {
    matches!(extension, "jsonl" | "ndjson")
}

#[cfg(unix)]
fn is_pipe(kind: FileType) -> bool {
    std::os::unix::fs::FileTypeExt::is_fifo(&kind)
}

#[cfg(not(unix))]
fn is_pipe(_: FileType) -> bool {
    false
}

fn extension(path: &Path) -> String {
    path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// With `/` between its parts on every system, so that ids are the same everywhere.
fn portable(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' { text.into_owned() } else { text.replace(std::path::MAIN_SEPARATOR, "/") }
}
