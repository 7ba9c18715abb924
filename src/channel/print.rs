//! Pages that stand alone, without script: the atlas of towns, the book to print. The same page is written to a file or served.

pub mod atlas;
