//! From words to meaning: which language, which place, which need, and whether somebody is in danger. Pure; knows no channel.

pub mod intent;
pub mod language;
pub mod place;
