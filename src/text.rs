//! A leaf for all rooms: what text is, whoever wrote it. Nothing here knows a topic, a place or a channel.
//!
//! - [`decode`]: bytes to text; - [`normalise`]: any input to clean, bounded text; - [`fold`]: what matching compares;
//! - [`script`]: which scripts a text is written in; - [`segment`]: sentences; - [`rich`]: text with readings `{窓口|まどぐち}`; - [`sms`]: SMS alphabets and parts; - [`zawgyi`]: Burmese in its old encoding.

pub mod decode;
pub mod fold;
pub mod hash;
pub mod normalise;
pub mod rich;
pub mod script;
pub mod segment;
pub mod sms;
pub mod zawgyi;
