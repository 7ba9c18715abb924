//! Reads the gazetteer's files. Every fault is told with its file and line; none is passed over.

use std::path::{Path, PathBuf};

use super::markers::Says;
use super::names::{Holder, Kind, Level};
use super::postcodes::{Postcodes, Run};
use super::script::Script;
use super::{Fold, Gazetteer, Place, Tile};
use crate::id::PlaceCode;

/// Says why the gazetteer could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum GazetteerError {
    /// A file of the folder is missing or is not UTF-8.
    #[error("cannot read {path}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
    /// The first line lacks the name of a column.
    #[error("{path}: the first line must name the column {column:?}")]
    Column {
        /// The file.
        path: PathBuf,
        /// The column that is missing.
        column: &'static str,
    },
    /// A cell does not hold what its column wants.
    #[error("{path}:{line}: {value:?} is not a {wanted}")]
    Value {
        /// The file.
        path: PathBuf,
        /// The line, counted from one.
        line: usize,
        /// What stands there.
        value: String,
        /// What should stand there.
        wanted: &'static str,
    },
    /// The names or rules of a file are more than can be searched.
    #[error("{path}: too many or too long entries")]
    TooLarge {
        /// The file or folder.
        path: PathBuf,
        /// What the search library says.
        source: aho_corasick::BuildError,
    },
}

/// The columns of names, in the order of [`Place::names`].
pub(crate) const COLUMNS: [&str; 12] = ["kanji", "kana", "latin", "ko", "th", "my", "km", "ne", "si", "mn", "zh-Hans", "zh-Hant"];

/// Where places stand on a tile map.
const TILES: &str = "tiles.tsv";

/// Between two spellings of one name in one script.
const ALTERNATIVE: char = '|';

/// Reads all files of `dir` into a gazetteer.
pub(crate) fn load(dir: &Path) -> Result<Gazetteer, GazetteerError> {
    let mut gazetteer = Gazetteer::empty();
    read_folds(&Table::read(dir, "folds.tsv")?, &mut gazetteer)?;
    read_markers(&Table::read(dir, "markers.tsv")?, &mut gazetteer)?;
    read_prefectures(&Table::read(dir, "prefectures.tsv")?, &mut gazetteer)?;
    read_municipalities(&Table::read(dir, "municipalities.tsv")?, &mut gazetteer)?;
    read_areas(&Table::read(dir, "areas.tsv")?, &mut gazetteer)?;
    read_ordinary(&Table::read(dir, "ordinary.tsv")?, &mut gazetteer)?;
    read_postcodes(&Table::read(dir, "postcodes.tsv")?, &mut gazetteer)?;
    // A base without a map has a table only.
    if dir.join(TILES).is_file() {
        read_tiles(&Table::read(dir, TILES)?, &mut gazetteer)?;
    }
    let too_large = |source| GazetteerError::TooLarge { path: dir.to_path_buf(), source };
    gazetteer.names.finish().map_err(too_large)?;
    Ok(gazetteer)
}

/// A print of all files of some folders, their names included.
pub(crate) fn print(folders: &[PathBuf]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for folder in folders {
        let mut files: Vec<PathBuf> = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files {
            hasher.update(file.as_os_str().as_encoded_bytes()).update(&[0]).update(&std::fs::read(&file).unwrap_or_default()).update(&[0]);
        }
    }
    hasher.finalize()
}

fn read_tiles(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [code, column, line] = table.columns(["code", "column", "row"])?;
    for row in table.rows() {
        let code = table.code(&row, row.get(code))?;
        let number = |text: &str| text.parse().map_err(|_| table.fault(&row, text, "number"));
        gazetteer.tiles.push(Tile { code, column: number(row.get(column))?, row: number(row.get(line))? });
    }
    Ok(())
}

fn read_folds(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [pass, from, to] = table.columns(["pass", "from", "to"])?;
    let (mut passes, mut hangul) = (vec![Vec::new(), Vec::new()], Vec::new());
    for row in table.rows() {
        let rule = (row.get(from).to_string(), row.get(to).to_string());
        match row.get(pass) {
            "1" => passes.iter_mut().take(1).for_each(|rules| rules.push(rule.clone())),
            "2" => passes.iter_mut().skip(1).for_each(|rules| rules.push(rule.clone())),
            "hangul" => hangul.push(rule),
            other => return Err(table.fault(&row, other, "pass (1, 2 or hangul)")),
        }
    }
    gazetteer.folds = Fold::build(&passes, &hangul).map_err(|source| table.too_large(source))?;
    Ok(())
}

fn read_markers(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [role, position, marker] = table.columns(["role", "position", "marker"])?;
    let mut moving = Vec::new();
    for row in table.rows() {
        let text = gazetteer.fold(row.get(marker));
        match (row.get(role), row.get(position)) {
            ("move", "any") => moving.push(text),
            (name, "ending") => {
                let says = Says::from_name(name).filter(|says| !says.is_kind());
                gazetteer.markers.add_ending(says.ok_or_else(|| table.fault(&row, name, "role of an ending"))?, text);
            }
            (name, side @ ("before" | "after")) => {
                let says = Says::from_name(name).ok_or_else(|| table.fault(&row, name, "role of a marker"))?;
                if says.is_kind() && side == "after" {
                    gazetteer.kind_words.push((says, text.clone()));
                }
                gazetteer.markers.add(says, side == "before", text);
            }
            (_, other) => return Err(table.fault(&row, other, "position (before, after, ending, any)")),
        }
    }
    gazetteer.kind_words.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
    gazetteer.markers.set_moving(&moving).map_err(|source| table.too_large(source))
}

fn read_prefectures(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [code, capital] = table.columns(["code", "capital"])?;
    let names = table.columns(COLUMNS)?;
    for row in table.rows() {
        let code = table.code(&row, row.get(code))?;
        let capital = table.code(&row, row.get(capital))?;
        gazetteer.capitals.insert(capital, code);
        gazetteer.add_place(code, Place { kind: Kind::Prefecture, parent: None, names: row.all(names) });
    }
    Ok(())
}

fn read_municipalities(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [code, kind, parent] = table.columns(["code", "kind", "parent"])?;
    let names = table.columns(COLUMNS)?;
    for row in table.rows() {
        let code = table.code(&row, row.get(code))?;
        let word = row.get(kind);
        let kind = Kind::from_name(word).ok_or_else(|| table.fault(&row, word, "kind of municipality"))?;
        let parent = match row.get(parent) {
            "" => None,
            text => Some(table.code(&row, text)?),
        };
        gazetteer.add_place(code, Place { kind, parent, names: row.all(names) });
    }
    Ok(())
}

fn read_areas(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [code] = table.columns(["code"])?;
    let names = table.columns(COLUMNS)?;
    for row in table.rows() {
        let code = table.code(&row, row.get(code))?;
        if !gazetteer.places.contains_key(&code) {
            return Err(table.fault(&row, &code.to_string(), "code of a known municipality"));
        }
        gazetteer.add_spellings(Holder { code, kind: Kind::Area }, &row.all(names));
    }
    Ok(())
}

fn read_ordinary(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [script, name, level] = table.columns(["script", "name", "level"])?;
    let (mut words, mut messages) = (Vec::new(), Vec::new());
    for row in table.rows() {
        let word = row.get(script);
        let script = Script::from_name(word).ok_or_else(|| table.fault(&row, word, "script"))?;
        let level = match row.get(level) {
            "known" => {
                gazetteer.names.set_well_known(gazetteer.folds.fold(row.get(name)), script);
                continue;
            }
            "spelled" => {
                words.push(row.get(name).to_string());
                continue;
            }
            "alone" => {
                messages.push(row.get(name).to_string());
                continue;
            }
            "free" => Level::Free,
            "marker" => Level::Marker,
            "suffix" => Level::Suffix,
            "never" => Level::Never,
            other => return Err(table.fault(&row, other, "level (known, free, marker, suffix, never, spelled, alone)")),
        };
        let name = row.get(name);
        match name.strip_prefix('*') {
            Some(count) => {
                let letters = count.parse().map_err(|_| table.fault(&row, name, "number of letters"))?;
                gazetteer.names.restrict_short(script, letters, level);
            }
            None => gazetteer.names.set_level(gazetteer.folds.fold(name), script, level),
        }
    }
    gazetteer.folds.set_words(&words, &messages).map_err(|source| table.too_large(source))
}

fn read_postcodes(table: &Table, gazetteer: &mut Gazetteer) -> Result<(), GazetteerError> {
    let [first, last, code] = table.columns(["first", "last", "code"])?;
    let mut runs = Vec::new();
    for row in table.rows() {
        let number = |text: &str| text.parse().map_err(|_| table.fault(&row, text, "postcode"));
        let first = number(row.get(first))?;
        let last = match row.get(last) {
            "" => first,
            text => number(text)?,
        };
        runs.push(Run { first, last, code: table.code(&row, row.get(code))? });
    }
    gazetteer.postcodes = Postcodes::build(runs);
    Ok(())
}

/// A file of tab-separated lines under a line of column names; `#` begins a remark.
struct Table {
    path: PathBuf,
    text: String,
}

struct Row<'a> {
    line: usize,
    cells: Vec<&'a str>,
}

impl<'a> Row<'a> {
    fn get(&self, column: usize) -> &'a str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    fn all(&self, columns: [usize; 12]) -> [Box<str>; 12] {
        columns.map(|column| self.get(column).into())
    }
}

impl Table {
    fn read(dir: &Path, file: &str) -> Result<Table, GazetteerError> {
        let path = dir.join(file);
        match std::fs::read_to_string(&path) {
            Ok(text) => Ok(Table { path, text }),
            Err(source) => Err(GazetteerError::Unreadable { path, source }),
        }
    }

    fn columns<const N: usize>(&self, names: [&'static str; N]) -> Result<[usize; N], GazetteerError> {
        let head: Vec<&str> = self.text.lines().next().unwrap_or_default().split('\t').collect();
        let mut missing = None;
        let places = names.map(|name| {
            head.iter().position(|cell| *cell == name).unwrap_or_else(|| {
                missing.get_or_insert(name);
                0
            })
        });
        match missing {
            Some(column) => Err(GazetteerError::Column { path: self.path.clone(), column }),
            None => Ok(places),
        }
    }

    fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        let lines = self.text.lines().enumerate().skip(1);
        let lines = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
        lines.map(|(at, line)| Row { line: at + 1, cells: line.split('\t').collect() })
    }

    fn code(&self, row: &Row<'_>, text: &str) -> Result<PlaceCode, GazetteerError> {
        text.parse().map_err(|_| self.fault(row, text, "place code"))
    }

    fn fault(&self, row: &Row<'_>, value: &str, wanted: &'static str) -> GazetteerError {
        GazetteerError::Value { path: self.path.clone(), line: row.line, value: value.to_string(), wanted }
    }

    fn too_large(&self, source: aho_corasick::BuildError) -> GazetteerError {
        GazetteerError::TooLarge { path: self.path.clone(), source }
    }
}

/// Splits a cell into its spellings; the first is the one that is shown.
pub(crate) fn spellings(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(ALTERNATIVE).filter(|spelling| !spelling.is_empty())
}
