//! What editors wrote, loaded: topics, services, towns, the country, the gazetteer, and the search index over them.
//!
//! Loading gives a value and findings, never an error: a bad page is left out and named, the rest serves. A loaded [`Knowledge`] is immutable.
//!
//! - [`topic`], [`service`], [`town`], [`country`]: one kind of page each; - [`page`]: markdown by heading id; - [`yaml`]: front matter and its findings;
//! - [`load`]: walks the layers; - [`lint`]: what `kb check` refuses; - [`gazetteer`]: names of places; - [`freshness`]: how old a fact is.

pub mod bot;
pub mod country;
pub mod freshness;
pub mod gazetteer;
pub mod lint;
pub mod load;
pub mod page;
pub mod service;
pub mod terms;
pub mod topic;
pub mod town;
pub mod yaml;

use crate::id::{PlaceCode, Slug, TopicCode, TopicId};
use crate::language::Language;
use country::Country;
use service::Service;
use std::collections::BTreeMap;
use topic::Topic;
use town::Town;

/// An example question as an editor wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The topic it belongs to: a topic of the base, `bot/…` or `none`.
    pub topic: TopicId,
    /// The language of the file.
    pub language: Language,
    /// The question.
    pub text: String,
}

/// Everything loaded from the knowledge base but the gazetteer.
#[derive(Default)]
pub struct Knowledge {
    /// What is particular to the country.
    pub country: Country,
    /// Topics by id.
    pub topics: BTreeMap<TopicId, Topic>,
    /// Services by slug.
    pub services: BTreeMap<Slug, Service>,
    /// Towns and prefectures with a page of their own.
    pub towns: BTreeMap<PlaceCode, Town>,
    /// One word for one thing.
    pub terms: Vec<terms::Term>,
    /// Example questions of all topics, `bot/…` and `none` included.
    pub questions: Vec<Question>,
}

impl Knowledge {
    /// The topic a code stands for.
    pub fn topic_by_code(&self, code: TopicCode) -> Option<&Topic> {
        self.topics.values().find(|topic| topic.code == code)
    }

    /// The first number of a service.
    pub fn number(&self, slug: &str) -> Option<String> {
        self.services.get(&Slug::new(slug))?.file.phones.first().map(|phone| phone.number.clone())
    }

    /// The service's name in a language: its own, else English, else any.
    pub fn service_name(&self, slug: &Slug, language: Language) -> Option<&str> {
        self.services.get(slug).map(|service| service.name_in(language))
    }
}
