//! Row 20: several replicas with a real Redis. `tests/cluster/run.sh` names the server in `REDIS_SERVER`; without one nothing is proven.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::as_conversions, missing_docs)]
#![allow(dead_code, reason = "the proofs use the rest of what is shared with them")]

mod away;
#[path = "../proof/canary.rs"]
mod canary;
mod leaks;
#[path = "../proof/process.rs"]
mod process;
mod refused;
#[path = "../proof/scan.rs"]
mod scan;
mod seen;
mod server;
#[path = "../proof/shapes.rs"]
mod shapes;
#[path = "../counterpart/sms_gateway.rs"]
mod sms_gateway;
mod stage;
#[path = "../proof/talk.rs"]
mod talk;
#[path = "../proof/telegram.rs"]
mod telegram;
mod together;

/// What the SMS gateway is sent with.
const PASSWORD: &str = stage::SECRET;

/// Says that a proof could not run, which is a failure where all must.
pub fn not_proven(row: &str, why: &str) {
    println!("not proven: {row}, {why}");
    assert!(std::env::var_os("MADOGUCHI_PROOF").is_none(), "row {row} must be proven here: {why}");
}
