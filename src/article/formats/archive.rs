//! ZIP, gzip and tar: files in files. Nothing is ever written to disk, and no name inside is taken for a path.

use super::content::Anywhere;
use super::docx;
use super::{Content, Format, HELD, Part, Parts, Terms};
use crate::article::error::Reason;
use flate2::read::MultiGzDecoder;
use std::io::{self, Read};
use zip::ZipArchive;

/// ZIP archives, and Word documents, which are ZIP archives too.
pub(super) struct Zip;

impl Format for Zip {
    fn name(&self) -> &'static str {
        "ZIP"
    }

    fn fits(&self, head: &[u8]) -> bool {
        head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        let mut archive = ZipArchive::new(content.anywhere(HELD)?).map_err(broken)?;
        let most = HELD.min(terms.room);
        if docx::is_document(&archive) {
            return docx::open(archive, most);
        }
        let mut numbers = 0..archive.len();
        Ok(Box::new(std::iter::from_fn(move || numbers.find_map(|at| zipped(&mut archive, at, most).transpose()))))
    }
}

fn zipped(archive: &mut ZipArchive<Box<dyn Anywhere>>, at: usize, most: u64) -> Result<Option<Part>, Reason> {
    let file = archive.by_index(at).map_err(broken)?;
    let name = file.name().map_or_else(|_| format!("file {}", at + 1), |name| name.into_owned());
    if file.is_dir() || is_passed_over(&name) {
        return Ok(None);
    }
    let bytes = unpack(file, most, PACKED).map_err(|reason| inside(&name, reason))?;
    Ok(Some(Part::File(name, Content::of(bytes))))
}

const PACKED: &str = "packed file";

/// What is packed by gzip: one file, unpacked as it is read.
pub(super) struct Gzip;

impl Format for Gzip {
    fn name(&self) -> &'static str {
        "gzip"
    }

    fn fits(&self, head: &[u8]) -> bool {
        head.starts_with(&[0x1f, 0x8b, 8])
    }

    fn open(&self, content: Content, _: &Terms) -> Result<Parts, Reason> {
        let unpacked = Content::Flowing(Box::new(MultiGzDecoder::new(io::BufReader::new(content))));
        Ok(Box::new(std::iter::once(Ok(Part::File("unpacked".into(), unpacked)))))
    }
}

/// Tape archives, read as they come.
pub(super) struct Tar;

impl Format for Tar {
    fn name(&self) -> &'static str {
        "tar"
    }

    fn fits(&self, head: &[u8]) -> bool {
        head.get(257..262) == Some(b"ustar")
    }

    fn open(&self, content: Content, terms: &Terms) -> Result<Parts, Reason> {
        let mut tape = Some(io::BufReader::new(content));
        let most = HELD.min(terms.room);
        Ok(Box::new(std::iter::from_fn(move || {
            loop {
                match taped(tape.as_mut()?, most) {
                    Ok(Some(part)) => return Some(part),
                    Ok(None) => {}
                    Err(end) => {
                        tape = None;
                        return end.map(Err);
                    }
                }
            }
        })))
    }
}

/// The next file of a tape, or why it alone cannot be had; nothing where what comes next is no file. The tape stands behind it then. An error
/// is the end of the tape, and why, if it is not the end that it should have.
fn taped(tape: &mut impl Read, most: u64) -> Result<Option<Result<Part, Reason>>, Option<Reason>> {
    let torn = |error: io::Error| Some(Reason::Broken("tar archive", error.to_string()));
    let mut archive = tar::Archive::new(&mut *tape);
    let mut entry = archive.entries().map_err(torn)?.next().ok_or(None)?.map_err(torn)?;
    let (name, size) = (String::from_utf8_lossy(&entry.path_bytes()).into_owned(), entry.size());
    let wanted = entry.header().entry_type().is_file() && !is_passed_over(&name);
    let mut bytes = Vec::new();
    if wanted && size <= most {
        entry.read_to_end(&mut bytes).map_err(torn)?;
        if (bytes.len() as u64) < size {
            return Err(torn(io::Error::new(io::ErrorKind::UnexpectedEof, format!("{name} is cut short"))));
        }
    }
    let left = size - (bytes.len() as u64).min(size) + size.next_multiple_of(BLOCK) - size;
    let skipped = io::copy(&mut tape.take(left), &mut io::sink()).map_err(torn)?;
    let part = if size <= most { Ok(Part::File(name, Content::of(bytes))) } else { Err(inside(&name, Reason::TooLarge(most))) };
    // Careless tools do not fill the last block, though its file is whole.
    let cut = skipped < left && left >= BLOCK;
    if cut { Err(torn(io::Error::new(io::ErrorKind::UnexpectedEof, "it is cut short"))) } else { Ok(wanted.then_some(part)) }
}

/// Tapes are written in blocks of so many bytes.
const BLOCK: u64 = 512;

/// What systems leave in archives beside what people put there.
fn is_passed_over(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with('.') && part != "." && part != ".." || part == "__MACOSX") || name.ends_with('/')
}

/// All bytes of a file inside, if they are no more than `most`; `kind` is what is broken where they cannot be had.
pub(super) fn unpack(file: impl Read, most: u64, kind: &'static str) -> Result<Vec<u8>, Reason> {
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
    use crate::article::{PageWords, formats::read_bytes as read_file};
    use std::io::{Cursor, Write};

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
        let opened = read_file(&words, "in", "path/in", bytes);
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
