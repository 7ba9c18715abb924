//! `madoguchi kb preview`: exactly what each channel would send, in every language, on one page in the browser that shows a saved file at once.

use super::compare;
use crate::channel::Counter;
use crate::channel::print::preview;
use crate::channel::web::{self, WebSettings};
use crate::cli::Where;
use crate::cli::serve::reload;
use crate::config::ConfigFile;
use crate::id::{PlaceCode, TopicId};
use crate::language::Language;
use crate::report::Severity;
use crate::snapshot::Snapshot;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{Html, IntoResponse};
use axum::routing::get;
use clap::Args;
use serde::Deserialize;
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};
use std::time::Duration;

const STYLE: &str = include_str!("../../channel/print/assets/preview.css");
const SCRIPT: &str = include_str!("../../channel/print/assets/preview.js");
/// How often a saved file is looked for, and how many times before the browser has to ask again.
const GLANCE: Duration = Duration::from_millis(200);
const GLANCES: usize = 100;

/// `kb preview`.
#[derive(Args)]
pub struct Preview {
    /// The topic to begin with
    #[arg(default_value = "work/unpaid-wages")]
    topic: String,
    /// The place of the conversation: its name or code
    #[arg(long)]
    place: Option<String>,
    /// One language; all when not given
    #[arg(long)]
    language: Option<Language>,
    /// Address of the page
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8090")]
    listen: SocketAddr,
}

/// What the pages know.
struct Desk {
    counter: Arc<Counter>,
    seen: Mutex<(Arc<Snapshot>, u64)>,
    topic: TopicId,
    place: Option<PlaceCode>,
    language: Option<Language>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Wanted {
    topic: String,
    place: Option<String>,
    language: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Known {
    seen: u64,
}

impl Preview {
    /// Runs the command.
    pub fn run(self, place_of_files: &Where) -> Result<ExitCode> {
        let built = place_of_files.build_words()?;
        let folders = place_of_files.folders(&ConfigFile { encoder: false, ..ConfigFile::default() });
        let place = self.place.as_deref().map(|place| compare::place(&built.snapshot, place)).transpose()?;
        let topic = TopicId::new(&self.topic);
        if !built.snapshot.knowledge.topics.contains_key(&topic) {
            bail!("there is no topic {topic}");
        }
        let listener = TcpListener::bind(self.listen).with_context(|| format!("cannot listen on {}: choose another address with --listen", self.listen))?;
        listener.set_nonblocking(true)?;
        let origin = format!("http://{}", listener.local_addr()?);
        let errors = built.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        let counter = Arc::new(Counter::new(built.snapshot, jiff::Timestamp::now));
        let _watching = reload::watch(folders, Arc::clone(&counter), errors);
        let web = web::router(Arc::clone(&counter), WebSettings::read(std::slice::from_ref(&origin), None)?, Arc::new(AtomicBool::new(true)), None);
        let seen = Mutex::new((counter.snapshot(), 1));
        let router = Router::new()
            .route("/preview", get(page))
            .route("/version", get(version))
            .route("/preview.css", get(|| async { ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE) }))
            .route("/preview.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], SCRIPT) }))
            .with_state(Arc::new(Desk { counter, seen, topic, place, language: self.language }))
            .fallback_service(web);
        println!("madoguchi: preview on {origin}/preview");
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

impl Desk {
    /// The snapshot of the moment and its number.
    fn current(&self) -> (Arc<Snapshot>, u64) {
        let now = self.counter.snapshot();
        let Ok(mut seen) = self.seen.lock() else { return (now, 0) };
        if !Arc::ptr_eq(&seen.0, &now) {
            *seen = (Arc::clone(&now), seen.1 + 1);
        }
        (now, seen.1)
    }
}

async fn page(State(desk): State<Arc<Desk>>, Query(wanted): Query<Wanted>) -> impl IntoResponse {
    let (snapshot, version) = desk.current();
    let topic = if wanted.topic.is_empty() { desk.topic.clone() } else { TopicId::new(&wanted.topic) };
    // An empty field takes the place away; a page without the field keeps the one of the command line.
    let place = wanted.place.map_or(desk.place, |place| compare::place(&snapshot, &place).ok());
    let languages: Vec<Language> = wanted.language.map_or(desk.language, |tag| tag.parse().ok()).into_iter().collect();
    let made = tokio::task::spawn_blocking(move || {
        preview::Preview { snapshot: &snapshot, topic: &topic, place, languages: &languages, now: jiff::Timestamp::now() }.page(version)
    });
    Html(made.await.unwrap_or_default())
}

/// Answers as soon as there is something newer than what the browser shows.
async fn version(State(desk): State<Arc<Desk>>, Query(known): Query<Known>) -> String {
    for _ in 0..GLANCES {
        if desk.current().1 != known.seen {
            break;
        }
        tokio::time::sleep(GLANCE).await;
    }
    desk.current().1.to_string()
}
