//! What a town offers foreign residents and what it does not, as data, so that towns can be compared: `place.md`.

use crate::id::{PlaceCode, Slug};
use crate::knowledge::topic::Source;
use crate::language::Language;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Whether a town offers a thing. Not found is unknown, not "no".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the words say it")]
pub enum Offers {
    Yes,
    No,
    #[default]
    Unknown,
}

/// What is compared between towns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the keys of `place.md` say it")]
pub enum Aspect {
    Desk,
    Council,
    Assembly,
    Ordinance,
    Classes,
    SchoolSupport,
    Interpreters,
    PublicHousing,
    MedicalHelp,
    Ngos,
}

impl Aspect {
    /// All of them, in the order in which towns are compared.
    pub const ALL: [Aspect; 10] = [
        Aspect::Desk,
        Aspect::Interpreters,
        Aspect::Classes,
        Aspect::SchoolSupport,
        Aspect::PublicHousing,
        Aspect::MedicalHelp,
        Aspect::Council,
        Aspect::Assembly,
        Aspect::Ordinance,
        Aspect::Ngos,
    ];

    /// Its key in `place.md`.
    pub fn key(self) -> &'static str {
        match self {
            Aspect::Desk => "desk",
            Aspect::Council => "council",
            Aspect::Assembly => "assembly",
            Aspect::Ordinance => "ordinance",
            Aspect::Classes => "classes",
            Aspect::SchoolSupport => "school_support",
            Aspect::Interpreters => "interpreters",
            Aspect::PublicHousing => "public_housing",
            Aspect::MedicalHelp => "medical_help",
            Aspect::Ngos => "ngos",
        }
    }
}

/// One thing a town may offer.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Whether it does.
    #[serde(default)]
    pub offers: Offers,
    /// In words, by language.
    #[serde(default)]
    pub text: BTreeMap<Language, String>,
    /// Number of its source, from 1.
    #[serde(default)]
    pub source: Option<usize>,
}

/// Front matter of `place.md`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TownFile {
    /// The official code.
    pub code: String,
    /// Its name.
    #[serde(default)]
    pub name: BTreeMap<Language, String>,
    /// Slugs of its desks.
    #[serde(default)]
    pub desk: Vec<Slug>,
    /// A council of foreign residents.
    #[serde(default)]
    pub council: Offer,
    /// An assembly of foreign residents.
    #[serde(default)]
    pub assembly: Offer,
    /// An ordinance against discrimination.
    #[serde(default)]
    pub ordinance: Offer,
    /// Japanese classes.
    #[serde(default)]
    pub classes: Offer,
    /// Help at school.
    #[serde(default)]
    pub school_support: Offer,
    /// Interpreters.
    #[serde(default)]
    pub interpreters: Offer,
    /// Public housing.
    #[serde(default)]
    pub public_housing: Offer,
    /// Medical help.
    #[serde(default)]
    pub medical_help: Offer,
    /// Groups that help there.
    #[serde(default)]
    pub ngos: Offer,
    /// Where the facts come from.
    #[serde(default)]
    pub sources: Vec<Source>,
}

impl TownFile {
    /// What it says of a thing; its desks are services, listed by slug.
    pub fn offer(&self, aspect: Aspect) -> Option<&Offer> {
        match aspect {
            Aspect::Desk => None,
            Aspect::Council => Some(&self.council),
            Aspect::Assembly => Some(&self.assembly),
            Aspect::Ordinance => Some(&self.ordinance),
            Aspect::Classes => Some(&self.classes),
            Aspect::SchoolSupport => Some(&self.school_support),
            Aspect::Interpreters => Some(&self.interpreters),
            Aspect::PublicHousing => Some(&self.public_housing),
            Aspect::MedicalHelp => Some(&self.medical_help),
            Aspect::Ngos => Some(&self.ngos),
        }
    }

    /// A source by its number, from 1.
    pub fn source(&self, number: usize) -> Option<&Source> {
        number.checked_sub(1).and_then(|at| self.sources.get(at))
    }
}

/// A town's page as loaded.
#[derive(Clone, Debug)]
pub struct Town {
    /// Its code.
    pub code: PlaceCode,
    /// Its front matter.
    pub file: TownFile,
    /// Where it was read, for findings.
    pub path: PathBuf,
}
