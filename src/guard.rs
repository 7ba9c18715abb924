//! What refuses, locks or forgets – and the only code that does. `privacy` is a leaf that every room may use.

pub mod log;
pub mod privacy;
pub mod quota;
pub mod sandbox;
pub mod session;
