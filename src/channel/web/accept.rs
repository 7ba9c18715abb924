//! The loop that takes connections: a cap on their number, on those of one address, on the time their headers may take and on their age. axum's own sets none.
//!
//! Addresses are hashed as they come and kept nowhere. Whoever comes when all places are taken is told so, with the danger numbers, and not left waiting.

use super::Shop;
use crate::answer::locale::{Key, Locales};
use crate::guard::leak;
use crate::guard::limits::{Connections, Verdict};
use crate::guard::log::{self, Fault};
use crate::guard::privacy::{SenderHasher, SenderKey};
use crate::language::Language;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::future::Future;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

/// How long the headers of a request may take.
const HEADERS: Duration = Duration::from_secs(10);
/// How old a connection may get.
const AGE: Duration = Duration::from_secs(60);
/// Bytes that the headers of a request may have, and headers.
const HEADER_BYTES: usize = 16 * 1024;
const HEADER_COUNT: usize = 64;
/// The pause when the system gives no more connections.
const PAUSE: Duration = Duration::from_millis(100);

/// Who stands at the door.
pub struct Door {
    hasher: Arc<SenderHasher>,
    trusted: Vec<IpAddr>,
    connections: Arc<Connections>,
    full: Vec<u8>,
}

/// The sender of a request, hashed; what the limits count by.
#[derive(Clone, Copy)]
pub struct From(pub SenderKey);

impl Door {
    /// `trusted` are the proxies whose word about their callers counts.
    pub fn new(hasher: Arc<SenderHasher>, trusted: Vec<IpAddr>, locales: &Locales) -> Self {
        let words = locales.text(Language::En, Key::ErrorBusy);
        let full = format!(
            "HTTP/1.1 503 Service Unavailable\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\nretry-after: 60\r\ncache-control: no-store\r\nconnection: close\r\n\r\n{words}",
            words.len()
        );
        Self { hasher, trusted, connections: Arc::default(), full: full.into_bytes() }
    }

    fn key(&self, address: IpAddr) -> SenderKey {
        // A household has a network of its own: of an IPv6 address the first half counts.
        match address.to_canonical() {
            IpAddr::V4(address) => self.hasher.key("web", &address.octets()),
            IpAddr::V6(address) => self.hasher.key("web", address.octets().split_at(8).0),
        }
    }

    /// The sender: the address of the connection, or what a trusted proxy says of its caller.
    fn sender(&self, peer: Peer, headers: &HeaderMap) -> SenderKey {
        match peer {
            Peer::Somebody(key) => key,
            Peer::Proxy(key) => {
                let named = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
                let addresses: Vec<IpAddr> = named.filter_map(|name| name.trim().parse().ok()).collect();
                // From the right: what stands further left was written by the caller.
                addresses.into_iter().rev().find(|address| !self.trusted.contains(&address.to_canonical())).map_or(key, |address| self.key(address))
            }
        }
    }
}

/// Who is at the other end of a connection.
#[derive(Clone, Copy)]
enum Peer {
    Somebody(SenderKey),
    Proxy(SenderKey),
}

/// A connection that is served.
type Talk = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Takes one connection; nothing when all places are taken. Its address is hashed at once, and all memory it stood in is freed and so wiped: the long-lived
/// loop gets a pointer and nothing else.
async fn take(listener: &TcpListener, router: &Router, door: &Arc<Door>, stopped: &watch::Receiver<bool>) -> std::io::Result<Option<Talk>> {
    let (stream, address) = listener.accept().await?;
    let address = address.ip().to_canonical();
    let key = door.key(address);
    let proxy = door.trusted.contains(&address);
    let Some(place) = door.connections.enter((!proxy).then_some(key)) else {
        refuse(door, &stream);
        return Ok(None);
    };
    let talk = talk(stream, router.clone(), Arc::clone(door), if proxy { Peer::Proxy(key) } else { Peer::Somebody(key) }, stopped.clone());
    Ok(Some(Box::pin(async move {
        talk.await;
        drop(place);
    })))
}

/// Serves until `shutdown` resolves, then finishes what was accepted.
pub async fn serve(listener: TcpListener, router: Router, door: Arc<Door>, shutdown: impl Future<Output = ()> + Send) {
    let (stop, stopped) = watch::channel(false);
    let mut running = JoinSet::new();
    tokio::pin!(shutdown);
    loop {
        tokio::select! {
            () = &mut shutdown => break,
            Some(_) = running.join_next() => {}
            taken = Box::pin(take(&listener, &router, &door, &stopped)) => match taken {
                Ok(Some(talk)) => drop(running.spawn(talk)),
                Ok(None) => {}
                Err(_) => {
                    log::fault(log::Channel::Web, Fault::Network);
                    tokio::time::sleep(PAUSE).await;
                }
            },
        }
    }
    stop.send_replace(true);
    while running.join_next().await.is_some() {}
}

/// Says that all places are taken. Only as many are told at once as the system buffers: a refusal must not cost a place.
fn refuse(door: &Door, stream: &TcpStream) {
    let _ = stream.try_write(&door.full);
}

/// One connection from its first byte to its last.
async fn talk(stream: TcpStream, router: Router, door: Arc<Door>, peer: Peer, mut stopped: watch::Receiver<bool>) {
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        let sender = door.sender(peer, request.headers());
        request.extensions_mut().insert(From(sender));
        tower_service::Service::call(&mut router.clone(), request)
    });
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).max_headers(HEADER_COUNT).max_buf_size(HEADER_BYTES);
    if !leak::is("headers") {
        http.header_read_timeout(HEADERS);
    }
    let connection = http.serve_connection(TokioIo::new(stream), service);
    tokio::pin!(connection);
    let age = tokio::time::sleep(if leak::is("age") { Duration::MAX } else { AGE });
    tokio::pin!(age);
    loop {
        tokio::select! {
            // What went wrong is the other side's: its bytes are in the error, and nothing is said of it.
            _ = connection.as_mut() => return,
            () = &mut age => return,
            changed = stopped.changed() => {
                connection.as_mut().graceful_shutdown();
                if changed.is_err() { return; }
            }
        }
    }
}

/// Counts a request; above the limit gives the short text with the danger numbers.
pub async fn limit(axum::extract::State(shop): axum::extract::State<Arc<Shop>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let counted = path == "/" || path == "/embed" || path.starts_with("/api/");
    let sender = request.extensions().get::<From>().copied();
    let verdict = match sender.zip(shop.limits.as_ref()).filter(|_| counted) {
        Some((From(key), limits)) => limits.admit(key).await,
        None => Verdict::Pass,
    };
    if verdict == Verdict::Pass {
        return next.run(request).await;
    }
    shop.counter.note(log::Channel::Web, log::Outcome::Refused, Duration::ZERO);
    let mut response = super::page::busy(&shop, request.uri(), request.headers());
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
}
