//! What refuses, locks or forgets – and the only code that does. `privacy` is a leaf that every room may use.

pub mod counts;
pub mod held;
pub mod leak;
pub mod limits;
pub mod log;
pub mod metrics;
pub mod privacy;
pub mod sandbox;
pub mod session;
pub mod wipe;
