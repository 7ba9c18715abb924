//! The addresses the gateways call. Order: size, secret, who writes, then the message. A gateway gets 2xx only after the answer was accepted.

use crate::channel::sms::gateway::office::{Admitted, Office};
use crate::channel::sms::gateway::outbox::Ended;
use crate::channel::sms::gateway::{Call, Incoming, LARGEST, Received, SmsProvider, Turned, Way};
use crate::guard::leak;
use crate::guard::log::{self, Channel, Fault};
use axum::Router;
use axum::body::to_bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use std::sync::Arc;
use std::time::Instant;
use zeroize::Zeroizing;

/// One gateway behind its address.
struct Window {
    office: Arc<Office>,
    name: &'static str,
    provider: Arc<dyn SmsProvider>,
}

/// The addresses `/sms/NAME` of the gateways that are set.
pub fn router(office: &Arc<Office>, gateways: Vec<(&'static str, Arc<dyn SmsProvider>)>) -> Router {
    gateways.into_iter().fold(Router::new(), |router, (name, provider)| {
        let window = Arc::new(Window { office: Arc::clone(office), name, provider });
        router.route(&format!("/sms/{name}"), any(called).with_state(window))
    })
}

async fn called(State(window): State<Arc<Window>>, request: Request) -> Response {
    let mut response = window.call(request).await;
    for (name, value) in [(header::CACHE_CONTROL, "no-store"), (HeaderName::from_static("x-content-type-options"), "nosniff")] {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    if !leak::is("keepalive") {
        // The next message must find no buffer of this one.
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

impl Window {
    async fn call(self: Arc<Self>, request: Request) -> Response {
        let (head, body) = request.into_parts();
        if !matches!(head.method, Method::GET | Method::POST) {
            return StatusCode::METHOD_NOT_ALLOWED.into_response();
        }
        let Ok(body) = to_bytes(body, LARGEST).await else { return StatusCode::PAYLOAD_TOO_LARGE.into_response() };
        let body = Zeroizing::new(body.to_vec());
        let query = Zeroizing::new(head.uri.query().unwrap_or_default().to_owned());
        let incoming = Incoming { method: &head.method, query: &query, headers: &head.headers, body: &body };
        match self.provider.read(&incoming) {
            Err(Turned::Stranger) => {
                log::fault(Channel::Sms, Fault::Refused);
                StatusCode::FORBIDDEN.into_response()
            }
            Err(Turned::Shape) => {
                log::fault(Channel::Sms, Fault::Unreadable);
                StatusCode::BAD_REQUEST.into_response()
            }
            Ok(Call::Report(arrived)) => {
                if !arrived {
                    log::fault(Channel::Sms, Fault::Refused);
                }
                self.provider.response(&[])
            }
            Ok(Call::Nothing) => self.provider.response(&[]),
            Ok(Call::Message(received)) => self.message(received).await,
        }
    }

    async fn message(self: Arc<Self>, received: Received) -> Response {
        let office = Arc::clone(&self.office);
        let name = received.id.as_ref().map(|id| office.desk.hash(self.name, id.expose().as_bytes()));
        let (received, ticket) = match office.admit(received, name).await {
            Admitted::Mine(received, ticket) => (received, ticket),
            Admitted::Full => return later(),
            Admitted::Done(ended) => return self.settled(ended),
        };
        match self.provider.way() {
            Way::Response => {
                let answer = office.desk.answer(&received.from, received.text, self.provider.tables(), Instant::now()).await;
                let parts = answer.as_ref().map_or(&[][..], |answer| answer.parts.as_slice());
                let response = self.provider.response(parts);
                if let Some(answer) = &answer {
                    office.desk.sent(answer, Instant::now()).await;
                }
                ticket.end(Ended::Settled);
                response
            }
            Way::Send => {
                let window = Arc::clone(&self);
                let ended = office.start(ticket, async move { window.send(received).await });
                self.settled(office.outbox.wait(ended).await)
            }
        }
    }

    /// Answers a message by a call of our own.
    async fn send(&self, received: Received) -> Ended {
        let Some(answer) = self.office.desk.answer(&received.from, received.text, self.provider.tables(), Instant::now()).await else { return Ended::Settled };
        let letters = self.provider.letters(answer.to.expose(), received.to.expose(), &answer.parts);
        let ended = self.office.outbox.send(self.provider.as_ref(), letters).await;
        if ended == Ended::Settled {
            self.office.desk.sent(&answer, Instant::now()).await;
        }
        ended
    }

    fn settled(&self, ended: Ended) -> Response {
        if ended == Ended::Settled { self.provider.response(&[]) } else { later() }
    }
}

/// The gateway keeps the message and comes again.
fn later() -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")]).into_response()
}
