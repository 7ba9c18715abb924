//! Where `knowledge-base/`, `locales/` and `models/` are: as told, beside the executable, `/usr/share/madoguchi`, or the current folder.

use crate::snapshot::Folders;
use std::path::{Path, PathBuf};

/// Where packages put the files.
const SHARED: &str = "/usr/share/madoguchi";

/// Finds the folders.
pub fn find(data: Option<&Path>, layers: &[PathBuf], encoder: bool) -> Folders {
    let data = data.map_or_else(default_data, Path::to_owned);
    let knowledge = if layers.is_empty() { vec![data.join("knowledge-base")] } else { layers.to_vec() };
    Folders { knowledge, locales: data.join("locales"), models: encoder.then(|| data.join("models")) }
}

fn default_data() -> PathBuf {
    let beside = std::env::current_exe().ok().and_then(|program| program.parent().map(Path::to_owned));
    let candidates = beside.into_iter().chain([PathBuf::from(SHARED), PathBuf::from(".")]);
    candidates.into_iter().find(|folder| folder.join("locales").is_dir()).unwrap_or_else(|| PathBuf::from("."))
}
