//! An output that grows while the work goes on, and that a later run can go on with: `FILE.partial` holds whole lines, `FILE.partial.run` says by
//! which options they were made. When all is done the one becomes `FILE` and the other goes.

use super::fault::Fault;
use super::files;
use dateline::article::Article;
use dateline::export::AccountTable;
use serde::Deserialize;
use std::borrow::Cow;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};

/// What an output depends on beside the articles: names of options and what they are.
pub type Terms = Vec<(String, String)>;

/// An output that is not whole yet.
pub struct Partial {
    path: PathBuf,
    file: BufWriter<File>,
    /// What a run before this one wrote, as far as it has not been met again.
    before: Option<io::Take<BufReader<File>>>,
}

/// Where an article stands in an output that is gone on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its account is there.
    Written,
    /// Later ones are there, and it is not.
    GivenUp,
    /// It is still to be read.
    Ahead,
}

/// What tells that a line is an article's.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    text: Cow<'a, str>,
}

impl Partial {
    /// Begins an output.
    ///
    /// # Errors
    /// Where an earlier run was broken off, whose work would be lost.
    pub fn begin(path: &Path, terms: &Terms) -> Result<Self, Fault> {
        let (lines, run) = (beside(path, "partial"), beside(path, "partial.run"));
        if path.exists() && !path.is_file() {
            return Err(Fault::Usage(format!("{} is no file, and cannot become one", path.display())));
        }
        if lines.exists() {
            return Err(Fault::Usage(format!(
                "{} is there from a run that was broken off: --resume goes on with it; delete it to begin anew",
                lines.display()
            )));
        }
        files::write(&run, &serde_json::to_vec(terms).unwrap_or_default())?;
        let file = File::create(&lines).map_err(|error| Fault::Output(lines, error))?;
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file), before: None })
    }

    /// Goes on with the output of a run that was broken off, without its last line if that is not whole; begins one if there is none.
    ///
    /// # Errors
    /// Where it was begun with other options.
    pub fn resume(path: &Path, terms: &Terms) -> Result<Self, Fault> {
        let (lines, run) = (beside(path, "partial"), beside(path, "partial.run"));
        if !lines.exists() {
            return Self::begin(path, terms);
        }
        let begun = fs::read(&run).map_err(|error| Fault::Input(run.clone(), error))?;
        let begun: Terms = serde_json::from_slice(&begun).map_err(|_| refused(path, "how it was begun cannot be read"))?;
        if let Some(reason) = difference(&begun, terms) {
            return Err(refused(path, &reason));
        }
        let failed = |error| Fault::Output(lines.clone(), error);
        let whole = whole_lines(&lines).map_err(failed)?;
        let mut file = OpenOptions::new().write(true).open(&lines).map_err(failed)?;
        file.set_len(whole).and_then(|()| file.seek(io::SeekFrom::End(0)).map(drop)).map_err(failed)?;
        let before = BufReader::new(File::open(&lines).map_err(failed)?).take(whole);
        Ok(Self { path: path.to_owned(), file: BufWriter::new(file), before: Some(before) })
    }

    /// Where this article stands in the output: articles are asked about in their order, each once.
    ///
    /// `lossy` is whether some articles may have no account, because they took too long.
    ///
    /// # Errors
    /// Where what stands there is another article's.
    pub fn has(&mut self, article: &Article, lossy: bool) -> Result<Standing, Fault> {
        let Some(before) = &mut self.before else { return Ok(Standing::Ahead) };
        let from = before.limit();
        let mut line = String::new();
        before.read_line(&mut line).map_err(|error| Fault::Input(beside(&self.path, "partial"), error))?;
        if line.is_empty() {
            self.before = None;
            return Ok(Standing::Ahead);
        }
        let is_its = serde_json::from_str::<Line>(&line).is_ok_and(|line| line.id == article.id && line.text == article.body);
        if !is_its && lossy {
            let back = i64::try_from(from - before.limit()).unwrap_or(0);
            before.get_mut().seek_relative(-back).map_err(|error| Fault::Input(beside(&self.path, "partial"), error))?;
            before.set_limit(from);
            return Ok(Standing::GivenUp);
        }
        if is_its { Ok(Standing::Written) } else { Err(self.differs(&format!("the next of its articles is not {}", article.id))) }
    }

    /// Whether everything that an earlier run wrote has been met again.
    pub fn is_behind(&self) -> bool {
        self.before.as_ref().is_some_and(|before| before.limit() > 0)
    }

    /// Adds whole lines, which are on disk after it.
    pub fn write(&mut self, text: &str) -> Result<(), Fault> {
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.flush());
        written.map_err(|error| Fault::Output(beside(&self.path, "partial"), error))
    }

    /// The output is whole: it takes its name, as lines or as a table.
    pub fn finish(self, table: bool) -> Result<(), Fault> {
        if self.is_behind() {
            return Err(self.differs("it has more articles than there are"));
        }
        let (lines, run) = (beside(&self.path, "partial"), beside(&self.path, "partial.run"));
        drop(self.file);
        let failed = |error| Fault::Output(self.path.clone(), error);
        if table {
            let packed = beside(&self.path, "partial.table");
            pack(&lines, &packed).map_err(failed)?;
            fs::rename(&packed, &self.path).and_then(|()| fs::remove_file(&lines)).map_err(failed)?;
        } else {
            fs::rename(&lines, &self.path).map_err(failed)?;
        }
        fs::remove_file(&run).map_err(failed)
    }

    fn differs(&self, why: &str) -> Fault {
        refused(&self.path, &format!("what it holds is not the beginning of what these articles give: {why}"))
    }
}

/// "FILE.partial" and the like.
pub fn beside(path: &Path, extension: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn refused(path: &Path, why: &str) -> Fault {
    Fault::Usage(format!("--resume cannot go on with {}: {why}", beside(path, "partial").display()))
}

/// The first option that is not what it was.
fn difference(then: &Terms, now: &Terms) -> Option<String> {
    let of = |terms: &Terms, name: &str| terms.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap_or_default();
    let names = now.iter().chain(then).map(|(name, _)| name);
    let name = names.into_iter().find(|name| of(then, name) != of(now, name))?;
    let shown = |value: String| if value.is_empty() { "nothing".to_string() } else { value };
    Some(format!("{name} was {} when it was begun, and is {} now", shown(of(then, name)), shown(of(now, name))))
}

/// How many bytes of a file are whole lines.
fn whole_lines(path: &Path) -> io::Result<u64> {
    let mut file = File::open(path)?;
    let mut end = file.metadata()?.len();
    let mut block = [0; 64 << 10];
    while end > 0 {
        let from = end.saturating_sub(block.len() as u64);
        let part = block.get_mut(..usize::try_from(end - from).unwrap_or(0)).unwrap_or_default();
        file.seek(io::SeekFrom::Start(from))?;
        file.read_exact(part)?;
        if let Some(at) = part.iter().rposition(|&byte| byte == b'\n') {
            return Ok(from + at as u64 + 1);
        }
        end = from;
    }
    Ok(0)
}

/// Lines become a table.
fn pack(lines: &Path, table: &Path) -> io::Result<()> {
    let mut rows = AccountTable::new(BufWriter::new(File::create(table)?)).map_err(io::Error::other)?;
    for line in BufReader::new(File::open(lines)?).lines() {
        rows.push(&line?).map_err(io::Error::other)?;
    }
    rows.finish().map_err(io::Error::other)?.flush()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(id: &str) -> Article {
        Article { id: id.into(), body: "It sank.".into(), ..Article::default() }
    }

    fn line(id: &str) -> String {
        format!("{{\"id\":\"{id}\",\"title\":null,\"text\":\"It sank.\"}}\n")
    }

    #[test]
    fn a_cut_line_is_dropped_and_the_rest_is_met_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.jsonl");
        let terms = vec![("--only".to_string(), "times".to_string())];
        let mut partial = Partial::begin(&path, &terms).unwrap();
        partial.write(&(line("a") + &line("b") + "{\"id\":\"c\",\"te")).unwrap();
        drop(partial);
        assert!(Partial::begin(&path, &terms).is_err());
        let mut partial = Partial::resume(&path, &terms).unwrap();
        let has: Vec<Standing> = ["a", "b", "c"].iter().map(|id| partial.has(&article(id), false).unwrap()).collect();
        assert_eq!(has, [Standing::Written, Standing::Written, Standing::Ahead]);
        partial.write(&line("c")).unwrap();
        partial.finish(false).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), line("a") + &line("b") + &line("c"));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn what_is_not_the_same_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.jsonl");
        let mut partial = Partial::begin(&path, &Vec::new()).unwrap();
        partial.write(&(line("a") + &line("b"))).unwrap();
        drop(partial);
        let reason = |fault: Option<Fault>| fault.unwrap().to_string();
        let other = vec![("--only".to_string(), "times".to_string())];
        assert!(reason(Partial::resume(&path, &other).err()).contains("--only was nothing when it was begun, and is times now"));
        let mut partial = Partial::resume(&path, &Vec::new()).unwrap();
        assert!(reason(partial.has(&article("b"), false).err()).contains("not b"));
        let mut partial = Partial::resume(&path, &Vec::new()).unwrap();
        let has = ["b", "a"].map(|id| partial.has(&article(id), true).unwrap());
        assert_eq!(has, [Standing::GivenUp, Standing::Written]);
        assert!(reason(partial.finish(false).err()).contains("more articles"));
    }

    #[test]
    fn lines_without_an_end_are_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x");
        for (text, whole) in [("".to_string(), 0), ("a".repeat(200_000), 0), (format!("a\n{}", "b".repeat(200_000)), 2)] {
            fs::write(&path, text).unwrap();
            assert_eq!(whole_lines(&path).unwrap(), whole);
        }
    }
}
