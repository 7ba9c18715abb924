//! For operators, on a loopback address of its own and only when one is set: `/metrics` and `/held`. Nothing of a person is in either.

use crate::channel::Counter;
use crate::guard::held::Held;
use axum::Router;
use axum::routing::get;
use std::sync::Arc;

/// What is told.
pub struct Inside {
    /// Counts questions.
    pub counter: Arc<Counter>,
    /// All that is held.
    pub held: Arc<Held>,
    /// How many files were read.
    pub files: usize,
    /// What the system enforces, in words.
    pub locks: String,
}

/// The two pages.
pub fn router(inside: Inside) -> Router {
    let inside = Arc::new(inside);
    let told = Arc::clone(&inside);
    Router::new()
        .route("/metrics", get(async move || inside.counter.metrics().tell()))
        .route("/held", get(async move || told.held.tell(told.files, &told.locks)))
}
