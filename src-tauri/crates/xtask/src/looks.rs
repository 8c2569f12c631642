//! Contact sheets: every page of every paper and of the window as a picture, with a line beside each on what was seen.
//!
//! A test says that a text is there; only an eye says that it looks right. The lines stand in `tests/looks.txt`, so that
//! the next person sees what was judged and mended before.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::phases::{Outcome, Phases, say};
use crate::shell::{at_root, cargo, run};
use crate::trouble::{Result, Trouble};
use crate::{set_up, tree};

/// Dots an inch: a page is read, and a contact sheet still opens on an office PC.
const DOTS: &str = "60";
/// Names of the papers that the tests of `papers` keep end so.
const VARIANTS: [&str; 4] = ["-full", "-empty", "-overfull", "-poster"];

/// Set-up, the papers as the tests print them, the pictures, the contact sheet.
///
/// # Errors
/// A paper cannot be printed or drawn.
pub fn phases(phases: &mut Phases) -> Result<()> {
    set_up::phases(phases)?;
    phases.need("papers", || {
        run(&mut cargo("test --quiet -p papers --test papers")).map(|()| Outcome::Done)
    })?;
    let looks = tree::made().join("looks");
    phases.need("pictures", || draw(&looks).map(|()| Outcome::Done))?;
    phases.need("contact sheet", || sheet(&looks).map(|()| Outcome::Done))
}

/// Draws each page of the papers that were kept.
fn draw(looks: &Path) -> Result<()> {
    fs::create_dir_all(looks).map_err(Trouble::at(looks))?;
    for paper in files(&tree::made().join("tmp"), "pdf")? {
        let name = stem(&paper);
        if VARIANTS.iter().any(|variant| name.ends_with(variant)) {
            let mut draw = at_root("pdftoppm -png -r");
            run(draw.arg(DOTS).arg(&paper).arg(looks.join(&name)))?;
        }
    }
    Ok(())
}

/// Writes one page of all pictures, those of one paper or page of the window in a row with their line.
fn sheet(looks: &Path) -> Result<()> {
    let lines = tree::root().join("tests/looks.txt");
    let lines = fs::read_to_string(&lines).map_err(Trouble::at(&lines))?;
    let pictures = files(looks, "png")?;
    let mut page = String::from(HEAD);
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let (name, seen) = line.split_once('\t').unwrap_or((line, ""));
        // Writing to a string cannot fail.
        let _ = write!(page, "<section><h2>{name}</h2><p>{seen}</p>");
        for picture in pictures.iter().filter(|picture| is_of(picture, name)) {
            let file = stem(picture);
            let _ = write!(
                page,
                "<img loading=\"lazy\" alt=\"{file}\" src=\"{file}.png\">"
            );
        }
        page.push_str("</section>\n");
    }
    let path = looks.join("index.html");
    fs::write(&path, page).map_err(Trouble::at(&path))?;
    say(&format!("open {}", path.display()));
    Ok(())
}

const HEAD: &str = "<!doctype html><meta charset=\"utf-8\"><title>looks</title>
<style>body{font-family:sans-serif;background:#ddd}section{margin:16px}img{max-height:480px;margin:4px}</style>\n";

/// Returns true for `NAME.png` and for its pages, `NAME-1.png`.
fn is_of(picture: &Path, name: &str) -> bool {
    let file = stem(picture);
    let rest = file.strip_prefix(name);
    rest.is_some_and(|rest| rest.chars().all(|c| c == '-' || c.is_ascii_digit()))
}

fn stem(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default();
    stem.to_string_lossy().into_owned()
}

/// The files of a folder with an ending, by name.
fn files(folder: &Path, ending: &str) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(Trouble::at(folder))?;
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut files: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|own| own == ending))
        .collect();
    files.sort();
    Ok(files)
}
