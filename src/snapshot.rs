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
use crate::understand::intent::{IntentModel, Words};
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
    pub gazetteer: Gazetteer,
    /// The bot's own words.
    pub locales: Locales,
    /// Which language.
    pub languages: LanguageModel,
    /// Which need.
    pub intents: IntentModel,
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
            let written = Written::load(folders);
            // A panic while loading is a panic of the whole.
            (meaning.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), written)
        });
        written?.with(meaning.map_err(SnapshotError::Meaning)?.map(Arc::new))
    }

    /// The same from the files as they are now; the encoder, which does not change, is shared with this one.
    pub fn rebuild(&self, folders: &Folders) -> Result<Built, SnapshotError> {
        layers_exist(folders)?;
        Written::load(folders)?.with(self.intents.meaning())
    }
}

/// What people wrote, read and learned from, before the encoder joins.
struct Written {
    knowledge: Knowledge,
    gazetteer: Gazetteer,
    locales: Locales,
    languages: LanguageModel,
    words: Words,
    findings: Vec<Finding>,
    sources: HashMap<PathBuf, String>,
}

impl Written {
    fn load(folders: &Folders) -> Result<Self, SnapshotError> {
        let Loaded { mut knowledge, mut findings, mut sources, .. } = load::load(&folders.knowledge);
        let titles: Vec<Question> = knowledge.topics.values().flat_map(titles).collect();
        // A topic's title is the plainest way to ask for it.
        let asked = [knowledge.questions.as_slice(), &titles].concat();
        let (locales, gazetteer, learned) = std::thread::scope(|threads| {
            let learning = threads.spawn(|| (LanguageModel::learn(&asked), Words::learn(&asked)));
            let (locales, locale_findings) = Locales::load(&folders.locales);
            findings.extend(locale_findings);
            let gazetteer = places(&folders.knowledge, &mut findings);
            findings.extend(lint::check(&Base { knowledge: &knowledge, gazetteer: &gazetteer, locales: &locales, sources: &sources }));
            (locales, gazetteer, learning.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        });
        let (languages, words) = (learned.0, learned.1?);
        report::sort(&mut findings);
        sources.retain(|path, _| findings.iter().any(|finding| finding.file == *path));
        knowledge.questions.shrink_to_fit();
        Ok(Self { knowledge, gazetteer, locales, languages, words, findings, sources })
    }

    fn with(mut self, meaning: Option<Arc<Meaning>>) -> Result<Built, SnapshotError> {
        // The questions have been learned; the service does not need their text.
        let questions = std::mem::take(&mut self.knowledge.questions);
        let intents = IntentModel::new(self.words, &questions, meaning);
        let Self { knowledge, gazetteer, locales, languages, findings, sources, .. } = self;
        Ok(Built { snapshot: Snapshot { knowledge, gazetteer, locales, languages, intents }, findings, sources })
    }
}

/// The names of places of the last layer that has any.
fn places(layers: &[PathBuf], findings: &mut Vec<Finding>) -> Gazetteer {
    let mut gazetteer = Gazetteer::empty();
    for places in layers.iter().map(|layer| layer.join("places")).filter(|places| places.is_dir()) {
        match Gazetteer::load(&places) {
            Ok(loaded) => gazetteer = loaded,
            Err(error) => findings.push(Finding::error("gazetteer", &places, error.to_string())),
        }
    }
    gazetteer
}

fn titles(topic: &Topic) -> impl Iterator<Item = Question> + '_ {
    let titled = topic.pages.iter().filter(|(_, page)| !page.file.title.is_empty());
    titled.map(|(language, page)| Question { topic: topic.id.clone(), language: *language, text: rich::plain(&page.file.title) })
}

fn layers_exist(folders: &Folders) -> Result<(), SnapshotError> {
    folders.knowledge.iter().find(|layer| !layer.is_dir()).map_or(Ok(()), |missing| Err(SnapshotError::NoKnowledge(missing.clone())))
}
