//! Everything loaded from files, immutable: knowledge, gazetteer, locales, models. Built beside the old one and swapped whole.

use crate::answer::locale::Locales;
use crate::knowledge::gazetteer::Gazetteer;
use crate::knowledge::lint::{self, Base};
use crate::knowledge::load::{self, Loaded};
use crate::knowledge::topic::Topic;
use crate::knowledge::{Knowledge, Question};
use crate::report::{self, Finding};
use crate::text::rich;
use crate::understand::intent::meaning::{Meaning, MeaningError};
use crate::understand::intent::{IntentError, IntentModel, Words};
use crate::understand::language::LanguageModel;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the files are.
#[derive(Clone, Debug)]
pub struct Folders {
    /// Layers of the knowledge base, the lowest first.
    pub knowledge: Vec<PathBuf>,
    /// The bot's own words.
    pub locales: PathBuf,
    /// The encoder and its heads; nothing to understand by words alone.
    pub models: Option<PathBuf>,
}

/// What the pipeline answers from.
pub struct Snapshot {
    /// Topics, services, towns, questions.
    pub knowledge: Knowledge,
    /// Names of places.
    pub gazetteer: Arc<Gazetteer>,
    /// The bot's own words.
    pub locales: Locales,
    /// Which language.
    pub languages: Arc<LanguageModel>,
    /// Which need.
    pub intents: Arc<IntentModel>,
    prints: Prints,
}

/// What was learned from, so that the next snapshot learns anew only what has changed.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Prints {
    questions: blake3::Hash,
    /// Nothing when the places could not be read.
    places: Option<blake3::Hash>,
}

/// A snapshot with what editors should know about it.
pub struct Built {
    /// What can be served.
    pub snapshot: Snapshot,
    /// Worst first.
    pub findings: Vec<Finding>,
    /// Text of the files with findings, for printing.
    pub sources: HashMap<PathBuf, String>,
}

/// A snapshot that cannot serve at all.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// A layer is missing.
    #[error("there is no knowledge base at {0}: give its folder with --knowledge-base, or the folder above it with --data")]
    NoKnowledge(PathBuf),
    /// The encoder is missing or damaged.
    #[error("{0}; to serve without it, which understands less, set `encoder = false` in the settings")]
    Meaning(MeaningError),
    /// The search index could not be built.
    #[error(transparent)]
    Intent(#[from] crate::understand::intent::IntentError),
}

impl Snapshot {
    /// Loads everything. Bad pages become findings; only a missing base or a broken model is an error.
    pub fn build(folders: &Folders) -> Result<Built, SnapshotError> {
        layers_exist(folders)?;
        let (meaning, written) = std::thread::scope(|threads| {
            let meaning = threads.spawn(|| folders.models.as_ref().map(|models| Meaning::load(models)).transpose());
            let written = Written::load(folders, None);
            // A panic while loading is a panic of the whole.
            (meaning.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), written)
        });
        written?.with(meaning.map_err(SnapshotError::Meaning)?.map(Arc::new))
    }

    /// The same from the files as they are now. The encoder, which does not change, is shared with this one; so is what was learned from questions
    /// and read of places while those are the same.
    pub fn rebuild(&self, folders: &Folders) -> Result<Built, SnapshotError> {
        layers_exist(folders)?;
        Written::load(folders, Some(self))?.with(self.intents.meaning())
    }
}

/// What people wrote, read and learned from, before the encoder joins.
struct Written {
    knowledge: Knowledge,
    gazetteer: Arc<Gazetteer>,
    locales: Locales,
    learned: Learned,
    prints: Prints,
    findings: Vec<Finding>,
    sources: HashMap<PathBuf, String>,
}

/// What questions teach.
enum Learned {
    Anew(Box<(LanguageModel, Words)>),
    /// The questions are those of the snapshot before.
    Same(Arc<LanguageModel>, Arc<IntentModel>),
}

impl Written {
    fn load(folders: &Folders, before: Option<&Snapshot>) -> Result<Self, SnapshotError> {
        let Loaded { mut knowledge, mut findings, mut sources, .. } = load::load(&folders.knowledge);
        let titles: Vec<Question> = knowledge.topics.values().flat_map(titles).collect();
        // A topic's title is the plainest way to ask for it.
        let asked = [knowledge.questions.as_slice(), &titles].concat();
        let questions = print_of_questions(&asked);
        let (locales, (gazetteer, places), learned) = std::thread::scope(|threads| {
            let learning = threads.spawn(|| -> Result<Learned, IntentError> {
                match before.filter(|before| before.prints.questions == questions) {
                    Some(before) => Ok(Learned::Same(Arc::clone(&before.languages), Arc::clone(&before.intents))),
                    None => Ok(Learned::Anew(Box::new((LanguageModel::learn(&asked), Words::learn(&asked)?)))),
                }
            });
            let (mut locales, locale_findings) = Locales::load(&folders.locales);
            findings.extend(locale_findings);
            findings.extend(locales.lay_over(&folders.knowledge, |slug| knowledge.number(slug)));
            let (gazetteer, places) = places(&folders.knowledge, before, &mut findings);
            findings.extend(lint::check(&Base { knowledge: &knowledge, gazetteer: &gazetteer, locales: &locales, sources: &sources }));
            (locales, (gazetteer, places), learning.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        report::sort(&mut findings);
        sources.retain(|path, _| findings.iter().any(|finding| finding.file == *path));
        knowledge.questions.shrink_to_fit();
        let learned = learned.map_err(SnapshotError::Intent)?;
        Ok(Self { knowledge, gazetteer, locales, learned, prints: Prints { questions, places }, findings, sources })
    }

    fn with(mut self, meaning: Option<Arc<Meaning>>) -> Result<Built, SnapshotError> {
        // The questions have been learned; the service does not need their text.
        let questions = std::mem::take(&mut self.knowledge.questions);
        let (languages, intents) = match self.learned {
            Learned::Same(languages, intents) => (languages, intents),
            Learned::Anew(learned) => {
                let (languages, words) = *learned;
                (Arc::new(languages), Arc::new(IntentModel::new(words, &questions, meaning)))
            }
        };
        let Self { knowledge, gazetteer, locales, prints, findings, sources, .. } = self;
        Ok(Built { snapshot: Snapshot { knowledge, gazetteer, locales, languages, intents, prints }, findings, sources })
    }
}

/// The names of places of the last layer that has any, with the print of their files.
fn places(layers: &[PathBuf], before: Option<&Snapshot>, findings: &mut Vec<Finding>) -> (Arc<Gazetteer>, Option<blake3::Hash>) {
    let layers: Vec<PathBuf> = layers.iter().map(|layer| layer.join("places")).filter(|places| places.is_dir()).collect();
    let print = Gazetteer::print(&layers);
    if let Some(before) = before.filter(|before| before.prints.places == Some(print)) {
        return (Arc::clone(&before.gazetteer), Some(print));
    }
    let (mut gazetteer, mut whole) = (Gazetteer::empty(), true);
    for places in &layers {
        match Gazetteer::load(places) {
            Ok(loaded) => gazetteer = loaded,
            Err(error) => {
                whole = false;
                findings.push(Finding::error("gazetteer", places, error.to_string()));
            }
        }
    }
    (Arc::new(gazetteer), whole.then_some(print))
}

fn print_of_questions(questions: &[Question]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    for question in questions {
        for part in [question.topic.as_str(), question.language.tag(), &question.text] {
            hasher.update(part.as_bytes()).update(&[0]);
        }
    }
    hasher.finalize()
}

fn titles(topic: &Topic) -> impl Iterator<Item = Question> + '_ {
    let titled = topic.pages.iter().filter(|(_, page)| !page.file.title.is_empty());
    titled.map(|(language, page)| Question { topic: topic.id.clone(), language: *language, text: rich::plain(&page.file.title) })
}

fn layers_exist(folders: &Folders) -> Result<(), SnapshotError> {
    folders.knowledge.iter().find(|layer| !layer.is_dir()).map_or(Ok(()), |missing| Err(SnapshotError::NoKnowledge(missing.clone())))
}
