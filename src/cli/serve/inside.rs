//! The loopback address on which operators may look: bound before locking, served beside the channels.

use crate::channel::inside::{self, Inside};
use anyhow::{Context, Result, bail};
use std::net::{SocketAddr, TcpListener};

/// Binds it. An address that others can reach is refused.
pub fn bind(address: SocketAddr) -> Result<TcpListener> {
    if !address.ip().is_loopback() {
        bail!("[inside] listen = \"{address}\" can be reached by others: use a loopback address, for example 127.0.0.1:8079");
    }
    let listener =
        TcpListener::bind(address).with_context(|| format!("cannot listen on {address} for /metrics and /held: is another program using this port?"))?;
    listener.set_nonblocking(true)?;
    println!("madoguchi: /metrics and /held on http://{}/, for this machine", listener.local_addr()?);
    Ok(listener)
}

/// Serves it for as long as the runtime lives.
pub fn serve(listener: TcpListener, told: Inside) -> Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    tokio::spawn(async move { axum::serve(listener, inside::router(told)).await });
    Ok(())
}
