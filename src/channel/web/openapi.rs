//! The description of the HTTP interface, made from the types that are read and written.

use super::{api, widget};
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "madoguchi",
        description = "Asks the counter: the same objects as `madoguchi ask --jsonl`. Nothing that is sent is stored or logged. Answers are padded with white space to 16, 32 or 64 KiB and not compressed; the connection ends after each."
    ),
    paths(api::ask, api::services, api::topics, api::description, widget::script, super::healthz, super::readyz)
)]
struct Interface;

/// The OpenAPI document.
pub fn document() -> utoipa::openapi::OpenApi {
    Interface::openapi()
}
