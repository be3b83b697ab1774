//! Files are written whole or not at all.

use super::fault::Fault;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// Writes `bytes` to `path`, making its folder where there is none.
///
/// They go to a file beside it first, which then takes its place: a reader sees the old file or the new one, never a part.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(|error| Fault::Output(folder.to_owned(), error))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside = folder.join(format!(".{name}.{}.part", std::process::id()));
    replace(&beside, path, bytes).map_err(|error| {
        let _ = fs::remove_file(&beside);
        Fault::Output(path.to_owned(), error)
    })
}

fn replace(beside: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    File::create(beside)?.write_all(bytes)?;
    fs::rename(beside, path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_write_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("taken")).unwrap();
        let fault = write(&folder.path().join("taken"), b"text").unwrap_err();
        assert!(fault.to_string().contains("taken could not be written"), "{fault}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_takes_the_place_of_the_older_one() {
        let folder = tempfile::tempdir().unwrap();
        let below = folder.path().join("a/b");
        for text in ["longer than the next", "next"] {
            let path = below.join("t.json");
            write(&path, text.as_bytes()).unwrap();
            assert_eq!(fs::read_to_string(path).unwrap(), text);
        }
        assert_eq!(fs::read_dir(below).unwrap().count(), 1);
    }
}
