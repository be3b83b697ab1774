//! ZIP, gzip and tar: files in files. Nothing is ever written to disk, and no name inside is taken for a path.

use super::{Format, Part, Parts};
use crate::article::error::Reason;
use flate2::read::MultiGzDecoder;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// A larger file inside is no article.
pub(super) const LARGEST: u64 = 256 << 20;

/// ZIP archives.
pub(super) struct Zip;

impl Format for Zip {
    fn fits(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
    }

    fn open(&self, bytes: Vec<u8>, room: u64) -> Result<Parts, Reason> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        let mut at = 0;
        Ok(Box::new(std::iter::from_fn(move || {
            while at < archive.len() {
                at += 1;
                match zipped(&mut archive, at - 1, room) {
                    Ok(None) => {}
                    Ok(Some(part)) => return Some(Ok(part)),
                    Err(reason) => return Some(Err(reason)),
                }
            }
            None
        })))
    }
}

fn zipped(archive: &mut ZipArchive<Cursor<Vec<u8>>>, at: usize, room: u64) -> Result<Option<Part>, Reason> {
    let file = archive.by_index(at).map_err(broken)?;
    let name = file.name().map_or_else(|_| format!("file {}", at + 1), |name| name.into_owned());
    if file.is_dir() || is_passed_over(&name) {
        return Ok(None);
    }
    let bytes = unpack(file, room, PACKED).map_err(|reason| inside(&name, reason))?;
    Ok(Some(Part::File(name, bytes)))
}

const PACKED: &str = "packed file";

/// What is packed by gzip: one file.
pub(super) struct Gzip;

impl Format for Gzip {
    fn fits(&self, bytes: &[u8]) -> bool {
        bytes.starts_with(&[0x1f, 0x8b, 8])
    }

    fn open(&self, bytes: Vec<u8>, room: u64) -> Result<Parts, Reason> {
        let bytes = unpack(MultiGzDecoder::new(Cursor::new(bytes)), room, PACKED)?;
        Ok(Box::new(std::iter::once(Ok(Part::File("unpacked".into(), bytes)))))
    }
}

/// Tape archives.
pub(super) struct Tar;

impl Format for Tar {
    fn fits(&self, bytes: &[u8]) -> bool {
        bytes.get(257..262) == Some(b"ustar")
    }

    fn open(&self, bytes: Vec<u8>, room: u64) -> Result<Parts, Reason> {
        let mut archive = tar::Archive::new(Cursor::new(bytes));
        let mut parts = Vec::new();
        for entry in archive.entries().map_err(|error| Reason::Broken("tar archive", error.to_string()))? {
            let part = entry.map_err(|error| Reason::Broken("tar archive", error.to_string())).and_then(|entry| {
                let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
                if !entry.header().entry_type().is_file() || is_passed_over(&name) {
                    return Ok(None);
                }
                unpack(entry, room, PACKED).map(|bytes| Some(Part::File(name.clone(), bytes))).map_err(|reason| inside(&name, reason))
            });
            let failed = part.is_err();
            parts.extend(part.transpose());
            if failed {
                break;
            }
        }
        Ok(Box::new(parts.into_iter()))
    }
}

/// What systems leave in archives beside what people put there.
fn is_passed_over(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') && part != "." && part != ".." || part == "__MACOSX") || name.ends_with('/')
}

/// All bytes of a file inside, if they are few enough; `kind` is what is broken where they cannot be had.
pub(super) fn unpack(file: impl Read, room: u64, kind: &'static str) -> Result<Vec<u8>, Reason> {
    let most = LARGEST.min(room);
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| Reason::Broken(kind, error.to_string()))?;
    if bytes.len() as u64 > most { Err(Reason::TooLarge(most)) } else { Ok(bytes) }
}

fn inside(name: &str, reason: Reason) -> Reason {
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    Reason::Inside(name, Box::new(reason))
}

fn broken(error: zip::result::ZipError) -> Reason {
    Reason::Broken("ZIP archive", error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{PageWords, formats::read_file};
    use std::io::Write;

    fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn read(bytes: Vec<u8>) -> Vec<Result<(String, String), String>> {
        let words = PageWords::default();
        let opened = read_file(&words, "in", "path/in", bytes).unwrap_or_else(|_| panic!("of no known format"));
        opened
            .map(|reading| match reading {
                Ok(reading) => Ok((reading.article.id, reading.article.body)),
                Err(error) => Err(error.to_string()),
            })
            .collect()
    }

    #[test]
    fn what_is_inside_is_read_whatever_its_name() {
        let inner = zip(&[("b.txt", b"Two.")]);
        let outer = zip(&[("../../a.txt", b"One."), ("dir/inner.zip", &inner), (".hidden", b"no")]);
        let read = read(outer);
        assert_eq!(read, [Ok(("in/../../a.txt".into(), "One.".into())), Ok(("in/dir/inner.zip/b.txt".into(), "Two.".into()))]);
    }

    #[test]
    fn what_is_packed_too_deep_or_broken_is_said() {
        let mut deep = zip(&[("a.txt", b"One.")]);
        for _ in 0..6 {
            deep = zip(&[("z", &deep)]);
        }
        assert!(read(deep)[0].as_ref().unwrap_err().contains("packed"));
        let mut cut = zip(&[("a.txt", b"One."), ("b.txt", b"Two.")]);
        cut.truncate(60);
        assert!(read(cut)[0].as_ref().unwrap_err().contains("broken"));
    }

    #[test]
    fn a_packed_tape_archive_is_read() {
        let mut tape = tar::Builder::new(Vec::new());
        let mut header = tar::Header::new_ustar();
        header.set_size(4);
        header.set_mode(0o644);
        header.set_cksum();
        tape.append_data(&mut header, "news/a.txt", &b"One."[..]).unwrap();
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packer.write_all(&tape.into_inner().unwrap()).unwrap();
        assert_eq!(read(packer.finish().unwrap()), [Ok(("in/unpacked/news/a.txt".into(), "One.".into()))]);
    }
}
