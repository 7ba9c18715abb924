//! What refuses, locks or forgets – and the only code that does. A leaf that every room may use.
//!
//! | file | holds |
//! | --- | --- |
//! | `privacy.rs` | text and senders of people, as types that cannot be printed; the key of the day |
//! | `held.rs` | everything held of people in one place, swept, and what is told about it |
//! | `session.rs` | conversations of the last ten minutes: choices, never words |
//! | `limits.rs` | how much one sender, one address and everybody may ask |
//! | `quota.rs` | what one SMS sender may cost in an hour |
//! | `marks.rs` | messages that were taken, so that none is answered twice |
//! | `cluster.rs` | the same for several replicas, in Redis, sealed |
//! | `counts.rs` | how many people asked about what in a month, in tens |
//! | `log.rs`, `metrics.rs` | closed events; their numbers |
//! | `sandbox.rs` | the locks of the operating system |
//! | `wipe.rs` | overwrites stacks |
//! | `leak.rs` | breaks a promise on purpose, in builds for tests |

pub mod cluster;
pub mod counts;
pub mod held;
pub mod leak;
pub mod limits;
pub mod log;
pub mod marks;
pub mod metrics;
pub mod privacy;
pub mod quota;
pub mod sandbox;
pub mod session;
pub mod wipe;
