//! Walks the layers of a knowledge base and reads every page: a value and findings, never an error.
//!
//! A later layer's page replaces the same path, a new path adds, `hidden: true` removes, question files always add.

use crate::guard::leak;
use crate::id::{PlaceCode, Slug, TopicId};
use crate::knowledge::country::Country;
use crate::knowledge::page;
use crate::knowledge::service::{Service, ServiceFile};
use crate::knowledge::topic::{Page, PageFile, Topic, TopicFile};
use crate::knowledge::town::{Town, TownFile};
use crate::knowledge::{Knowledge, Question, terms, yaml};
use crate::language::Language;
use crate::report::Finding;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// What loading gives.
#[derive(Default)]
pub struct Loaded {
    /// What can be served.
    pub knowledge: Knowledge,
    /// What editors should know.
    pub findings: Vec<Finding>,
    /// The text of each file read, for printing findings and for lint.
    pub sources: HashMap<PathBuf, String>,
    /// Topics whose `topic.yaml` is broken: that is the finding, not each page under it.
    broken: BTreeSet<TopicId>,
}

/// Loads the layers, the first one lowest.
pub fn load(layers: &[PathBuf]) -> Loaded {
    let mut loaded = Loaded::default();
    let files = walk(layers, &mut loaded.findings);
    // Topics before what lies under them.
    for pass in [Pass::Topics, Pass::Pages] {
        for (relative, paths) in &files {
            loaded.file(relative, paths, pass);
        }
    }
    loaded.knowledge.topics.retain(|_, topic| !topic.file.hidden);
    loaded.knowledge.services.retain(|_, service| !service.file.hidden);
    loaded
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pass {
    Topics,
    Pages,
}

/// All files by their path inside a layer, with where each layer has it.
fn walk(layers: &[PathBuf], findings: &mut Vec<Finding>) -> BTreeMap<String, Vec<PathBuf>> {
    let mut files: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for layer in layers {
        let mut folders = vec![layer.clone()];
        while let Some(folder) = folders.pop() {
            let entries = match std::fs::read_dir(&folder) {
                Ok(entries) => entries,
                Err(error) => {
                    findings.push(Finding::error("unreadable-folder", &folder, format!("cannot read this folder: {}", error.kind())));
                    continue;
                }
            };
            for path in entries.flatten().map(|entry| entry.path()) {
                let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
                if hidden {
                    continue;
                }
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(relative) = path.strip_prefix(layer) {
                    files.entry(relative.to_string_lossy().replace('\\', "/")).or_default().push(path);
                }
            }
        }
    }
    files
}

impl Loaded {
    fn file(&mut self, relative: &str, paths: &[PathBuf], pass: Pass) {
        let parts: Vec<&str> = relative.split('/').collect();
        let Some(path) = paths.last() else { return };
        match (parts.as_slice(), pass) {
            (["country.yaml"], Pass::Topics) => self.country(path),
            (["topics", area, topic, "topic.yaml"], Pass::Topics) => {
                let id = TopicId::new(&format!("{area}/{topic}"));
                self.topic(path, id.clone());
                if !self.knowledge.topics.contains_key(&id) {
                    self.broken.insert(id);
                }
            }
            (["topics", area, topic, name], Pass::Pages) if name.ends_with(".md") => self.page(path, None, area, topic, name),
            (["topics", area, topic, "questions", name], Pass::Pages) => self.questions(paths, &format!("{area}/{topic}"), name),
            (["services", name], Pass::Pages) if name.ends_with(".md") => self.service(path, None, name),
            (["questions", "none", name], Pass::Pages) => self.questions(paths, "none", name),
            (["questions", "bot", topic, name], Pass::Pages) => self.questions(paths, &format!("bot/{topic}"), name),
            (["local", prefecture, rest @ ..], Pass::Pages) => self.local(path, prefecture, rest),
            (["terms.tsv"], Pass::Topics) => self.terms(path),
            (["places" | "words", ..] | [.., "README.md" | "LICENSE" | "LICENSE.md"], _) | (["terms.tsv"], _) => {}
            (["country.yaml"], _) | (["topics", _, _, "topic.yaml"], _) | (_, Pass::Topics) => {}
            _ => self.findings.push(
                Finding::warning("unknown-file", path, "this file is read by nothing").help("knowledge-base/README.md says where each kind of page belongs"),
            ),
        }
    }

    fn local(&mut self, path: &Path, prefecture: &str, rest: &[&str]) {
        let levels = &self.knowledge.country.file.levels;
        let fits = |place: &PlaceCode| levels.is_empty() || levels.iter().any(|level| level.digits == place.digits());
        let code = |folder: &str| folder.split('-').next().and_then(|digits| digits.parse::<PlaceCode>().ok()).filter(fits);
        let Some(prefecture) = code(prefecture).filter(|code| code.is_prefecture()) else {
            self.findings.push(Finding::error("place-folder", path, "a prefecture's folder begins with its two digits").help("name it like `14-kanagawa`"));
            return;
        };
        let (place, rest) = match rest {
            [town, inner @ ..] if !matches!(*town, "services" | "topics" | "place.md") => {
                match code(town).filter(|code| !code.is_prefecture() && code.prefecture() == prefecture) {
                    Some(town) => (town, inner),
                    None => {
                        self.findings.push(
                            Finding::error(
                                "place-folder",
                                path,
                                "a town's folder begins with its code, as long as country.yaml says; the first two digits are those of its prefecture",
                            )
                            .help("name it like `14130-kawasaki`"),
                        );
                        return;
                    }
                }
            }
            _ => (prefecture, rest),
        };
        match rest {
            ["services", name] if name.ends_with(".md") => self.service(path, Some(place), name),
            ["topics", area, topic, name] if name.ends_with(".md") => self.page(path, Some(place), area, topic, name),
            ["place.md"] => self.town(path, place),
            [.., "README.md"] => {}
            _ => self
                .findings
                .push(Finding::warning("unknown-file", path, "this file is read by nothing").help("a place's folder holds services/, topics/ and place.md")),
        }
    }

    fn text(&mut self, path: &Path) -> Option<String> {
        match std::fs::read(path).map(String::from_utf8) {
            Ok(Ok(text)) => {
                self.sources.insert(path.to_owned(), text.clone());
                Some(text)
            }
            Ok(Err(_)) => {
                self.findings.push(Finding::error("not-utf8", path, "this file is not UTF-8 text").help("save it again with the encoding UTF-8"));
                None
            }
            Err(error) => {
                self.findings.push(Finding::error("unreadable-file", path, format!("cannot read this file: {}", error.kind())));
                None
            }
        }
    }

    fn country(&mut self, path: &Path) {
        let Some(text) = self.text(path) else { return };
        match yaml::read(path, &text, 1) {
            Ok(file) => self.knowledge.country = Country::new(file, path),
            Err(findings) => self.findings.extend(findings),
        }
    }

    fn terms(&mut self, path: &Path) {
        let Some(text) = self.text(path) else { return };
        let (terms, findings) = terms::read(path, &text);
        self.knowledge.terms = terms;
        self.findings.extend(findings);
    }

    fn topic(&mut self, path: &Path, id: TopicId) {
        let Some(text) = self.text(path) else { return };
        let file: TopicFile = match yaml::read(path, &text, 1) {
            Ok(file) => file,
            Err(findings) => return self.findings.extend(findings),
        };
        let Ok(code) = file.code.parse() else {
            self.findings.push(Finding::error("topic-code", path, "a topic's code is two lower-case letters").at_text(&text, &file.code));
            return;
        };
        if let Some(other) = self.knowledge.topic_by_code(code) {
            let message = format!("the code `{code}` belongs to {}", other.id);
            self.findings.push(Finding::error("code-twice", path, message).at_text(&text, &file.code).help("choose two letters that no topic has"));
            return;
        }
        self.knowledge.topics.insert(id.clone(), Topic { id, code, file, pages: BTreeMap::new(), here: BTreeMap::new(), path: path.to_owned() });
    }

    fn page(&mut self, path: &Path, place: Option<PlaceCode>, area: &str, topic: &str, name: &str) {
        let Some(language) = self.language(path, name, ".md") else { return };
        let id = TopicId::new(&format!("{area}/{topic}"));
        let Some((file, sections)) = self.front::<PageFile>(path) else { return };
        if file.hidden || self.broken.contains(&id) {
            return;
        }
        let Some(topic) = self.knowledge.topics.get_mut(&id) else {
            self.findings.push(
                Finding::error("page-without-topic", path, format!("there is no readable topic `{id}`"))
                    .help(format!("topics/{id}/topic.yaml must exist and be without errors")),
            );
            return;
        };
        let page = Page { file, sections, path: path.to_owned() };
        match place {
            None => topic.pages.insert(language, page),
            Some(place) => topic.here.entry(place).or_default().insert(language, page),
        };
    }

    fn service(&mut self, path: &Path, place: Option<PlaceCode>, name: &str) {
        let slug = Slug::new(name.trim_end_matches(".md"));
        let Some((mut file, sections)) = self.front::<ServiceFile>(path) else { return };
        if file.confidential_address && !leak::is("address") {
            // Promise 15: a secret address is dropped before anything can export it.
            file.address = None;
        }
        let mut about = BTreeMap::new();
        for section in &sections {
            match if section.id.is_empty() { Some(Language::En) } else { section.id.parse().ok() } {
                Some(language) => {
                    about.insert(language, section.words().trim().to_owned());
                }
                None => self.findings.push(
                    Finding::error("unknown-heading", path, format!("`{}` is no language of this bot", section.id))
                        .at(section.line, section.id.clone())
                        .help("a service's headings are languages, for example `## {#vi}`"),
                ),
            }
        }
        if let Some(other) = self.knowledge.services.get(&slug).filter(|other| other.path != path) {
            self.findings.push(
                Finding::error("slug-twice", path, format!("the slug `{slug}` is already that of {}", other.path.display()))
                    .help("name this file differently; slugs are unique over the whole base"),
            );
            return;
        }
        self.knowledge.services.insert(slug.clone(), Service { slug, place, file, about, path: path.to_owned() });
    }

    fn town(&mut self, path: &Path, place: PlaceCode) {
        if let Some((file, _)) = self.front::<TownFile>(path) {
            self.knowledge.towns.insert(place, Town { code: place, file, path: path.to_owned() });
        }
    }

    fn front<T: serde::de::DeserializeOwned>(&mut self, path: &Path) -> Option<(T, Vec<page::Section>)> {
        let text = self.text(path)?;
        let cut = match yaml::cut(path, &text) {
            Ok(cut) => cut,
            Err(finding) => {
                self.findings.push(*finding);
                return None;
            }
        };
        let (sections, findings) = page::sections(path, cut.body, cut.body_line);
        self.findings.extend(findings);
        match yaml::read(path, cut.front, cut.front_line) {
            Ok(file) => Some((file, sections)),
            Err(findings) => {
                self.findings.extend(findings);
                None
            }
        }
    }

    fn language(&mut self, path: &Path, name: &str, ending: &str) -> Option<Language> {
        let language = name.strip_suffix(ending).and_then(|tag| tag.parse().ok());
        if language.is_none() {
            let known: Vec<_> = Language::all().map(Language::tag).collect();
            self.findings.push(
                Finding::error(
                    "unknown-language",
                    path,
                    format!("the name of this file is no language of this bot{}", if ending == ".md" { "" } else { " with `.txt`" }),
                )
                .help(format!("one of: {}", known.join(" "))),
            );
        }
        language
    }

    fn questions(&mut self, paths: &[PathBuf], topic: &str, name: &str) {
        for path in paths {
            let Some(language) = self.language(path, name, ".txt") else { continue };
            let Some(text) = self.text(path) else { continue };
            let id = TopicId::new(topic);
            for line in text.lines() {
                let question = line.split('\t').next().unwrap_or_default().trim();
                if !question.is_empty() {
                    self.knowledge.questions.push(Question { topic: id.clone(), language, text: question.to_owned() });
                }
            }
        }
    }
}
