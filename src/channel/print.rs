//! Pages that stand alone, without script: the atlas of towns, the book to print. The same page is written to a file or served.
//!
//! - [`atlas`]: what towns offer; - [`book`]: a town's desks and the most needed topics; - [`blocks`]: a reply on paper; - [`square`]: a QR code;
//! - [`preview`]: what every channel sends, for editors.

pub mod atlas;
pub mod blocks;
pub mod book;
#[cfg(all(feature = "web", feature = "telegram"))]
pub mod preview;
pub mod square;
