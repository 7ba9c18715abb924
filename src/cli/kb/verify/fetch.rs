//! Opens pages politely: one request a second a host, conditional requests, a named user agent, a time limit and a size limit.

use reqwest::header::{ETAG, IF_MODIFIED_SINCE, IF_NONE_MATCH, LAST_MODIFIED, LOCATION};
use reqwest::{Client, StatusCode, Url};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::sync::Semaphore;

/// Hosts asked at the same time.
const HOSTS: usize = 6;
/// Redirects followed.
const HOPS: usize = 5;
/// Bytes read of a page.
const LARGEST: usize = 8 * 1024 * 1024;

/// How pages are opened.
#[derive(Clone, Debug)]
pub struct Manners {
    /// Between two requests to one host.
    pub pause: Duration,
    /// How long one request may take.
    pub patience: Duration,
    /// Who asks.
    pub agent: String,
}

/// A page to open, with what its server said of it last time.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Its address.
    pub url: String,
    /// `ETag` of last time.
    pub etag: Option<String>,
    /// `Last-Modified` of last time.
    pub modified: Option<String>,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The page.
    Page {
        /// Its bytes.
        bytes: Vec<u8>,
        /// What its server calls them.
        content_type: String,
        /// Where it is now, when it has moved for good.
        moved: Option<String>,
        /// For next time.
        etag: Option<String>,
        /// For next time.
        modified: Option<String>,
    },
    /// It is as it was last time.
    Unchanged,
    /// It is not there any more.
    Gone(u16),
    /// It could not be opened now.
    Trouble(String),
}

/// Opens all pages; `tell` hears how many are done.
pub async fn all(
    wanted: Vec<Wanted>,
    manners: &Manners,
    tell: impl Fn(usize, usize) + Send + Sync + 'static,
) -> Result<BTreeMap<String, Outcome>, reqwest::Error> {
    let client = Client::builder().user_agent(&manners.agent).timeout(manners.patience).redirect(reqwest::redirect::Policy::none()).build()?;
    let (total, done, tell) = (wanted.len(), Arc::new(AtomicUsize::new(0)), Arc::new(tell));
    let mut hosts: BTreeMap<String, Vec<Wanted>> = BTreeMap::new();
    for page in wanted {
        let host = Url::parse(&page.url).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default();
        hosts.entry(host).or_default().push(page);
    }
    let doors = Arc::new(Semaphore::new(HOSTS));
    let mut running = tokio::task::JoinSet::new();
    for pages in hosts.into_values() {
        let (client, manners, doors, done, tell) = (client.clone(), manners.clone(), Arc::clone(&doors), Arc::clone(&done), Arc::clone(&tell));
        running.spawn(async move {
            let _door = doors.acquire().await;
            let mut outcomes = Vec::new();
            for page in pages {
                if !outcomes.is_empty() {
                    tokio::time::sleep(manners.pause).await;
                }
                outcomes.push((page.url.clone(), one(&client, &page, &manners).await));
                tell(done.fetch_add(1, Ordering::Relaxed) + 1, total);
            }
            outcomes
        });
    }
    let mut outcomes = BTreeMap::new();
    while let Some(finished) = running.join_next().await {
        outcomes.extend(finished.unwrap_or_default());
    }
    Ok(outcomes)
}

/// Opens one page, following where it leads.
async fn one(client: &Client, page: &Wanted, manners: &Manners) -> Outcome {
    let Ok(mut url) = Url::parse(&page.url) else { return Outcome::Trouble("this is no address".to_owned()) };
    let (mut moved, mut for_good) = (false, true);
    for hop in 0..=HOPS {
        if hop > 0 {
            tokio::time::sleep(manners.pause).await;
        }
        let mut request = client.get(url.clone());
        if let Some(etag) = &page.etag {
            request = request.header(IF_NONE_MATCH, etag);
        }
        if let Some(modified) = &page.modified {
            request = request.header(IF_MODIFIED_SINCE, modified);
        }
        let mut response = match request.send().await {
            Ok(response) => response,
            Err(error) => return trouble(&error),
        };
        let header = |name| response.headers().get(name).and_then(|value: &reqwest::header::HeaderValue| value.to_str().ok()).map(str::to_owned);
        match response.status() {
            StatusCode::NOT_MODIFIED => return Outcome::Unchanged,
            status @ (StatusCode::NOT_FOUND | StatusCode::GONE) => return Outcome::Gone(status.as_u16()),
            status if status.is_redirection() => {
                let Some(next) = header(LOCATION).and_then(|to| url.join(&to).ok()) else { return Outcome::Trouble("it leads nowhere".to_owned()) };
                for_good &= matches!(status, StatusCode::MOVED_PERMANENTLY | StatusCode::PERMANENT_REDIRECT);
                moved = true;
                url = next;
            }
            status if status.is_success() => {
                let (content_type, etag, modified) = (header(reqwest::header::CONTENT_TYPE).unwrap_or_default(), header(ETAG), header(LAST_MODIFIED));
                let mut bytes = Vec::new();
                loop {
                    match response.chunk().await {
                        Ok(Some(chunk)) if bytes.len() + chunk.len() <= LARGEST => bytes.extend_from_slice(&chunk),
                        Ok(Some(_)) => return Outcome::Trouble("it is too large".to_owned()),
                        Ok(None) => break,
                        Err(error) => return trouble(&error),
                    }
                }
                return Outcome::Page { bytes, content_type, moved: (moved && for_good).then(|| url.to_string()), etag, modified };
            }
            status => return Outcome::Trouble(format!("its server says {status}")),
        }
    }
    Outcome::Trouble("it leads from page to page without end".to_owned())
}

fn trouble(error: &reqwest::Error) -> Outcome {
    let why = if error.is_timeout() {
        "it takes too long"
    } else if error.is_connect() {
        "its host cannot be reached"
    } else {
        "it could not be read"
    };
    Outcome::Trouble(why.to_owned())
}
