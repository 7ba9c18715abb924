//! From what was understood to what is said: topic, place and services become a [`crate::reply::Reply`].

pub mod atlas;
pub mod compose;
pub mod hours;
pub mod locale;
pub mod offices;
pub mod towns;
pub mod words;
