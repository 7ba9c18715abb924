//! What the locks of `serve` leave open, and what is said about them.

use super::cluster::Needs;
use crate::config::ConfigFile;
use crate::guard::sandbox::{self, Enforced, Plan, proof};
use crate::snapshot::Folders;
use anyhow::{Result, bail};
use std::net::ToSocketAddrs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Reading the files we answer from, and connections to the Bot API, the SMS gateways, the name servers and what replicas share.
pub fn plan(folders: &Folders, config: &ConfigFile, shared: Needs) -> Plan {
    let read = folders.knowledge.iter().chain([&folders.locales]).chain(&folders.models).map(|folder| parent(folder)).chain(shared.read).collect();
    let api_url = config.telegram.api_url.clone().or_else(|| std::env::var("TELOXIDE_API_URL").ok());
    #[cfg(feature = "sms")]
    let gateways = config.sms.addresses();
    #[cfg(not(feature = "sms"))]
    let gateways: Vec<String> = Vec::new();
    let ports = api_url.into_iter().chain(gateways).filter_map(|address| port(&address)).chain(shared.port);
    Plan { read, connect: [53, 443].into_iter().chain(ports).collect() }
}

/// The folder above: editors and `git` put new folders in the place of old ones, and the right must hold for those too.
fn parent(folder: &Path) -> PathBuf {
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.parent().map_or_else(|| folder.clone(), Path::to_owned)
}

/// The port of a web address.
fn port(address: &str) -> Option<u16> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    let given = host.rsplit_once(':').and_then(|(_, port)| port.parse().ok());
    given.or(match scheme {
        "http" => Some(80),
        "https" => Some(443),
        _ => None,
    })
}

/// Takes the locks and says in one line what is enforced.
pub fn take(plan: &Plan, sealed: bool, required: bool) -> Result<Enforced> {
    // Looked up once before locking, so that the C library has loaded what it needs for names.
    let _ = ("localhost", 0).to_socket_addrs();
    let to_a_file = sandbox::writes_to_a_file();
    let enforced = sandbox::lock(plan, sealed)?;
    println!("madoguchi: {enforced}");
    if to_a_file {
        println!("madoguchi: what is printed goes to a file; it holds no word of a conversation");
    }
    if required && !enforced.is_enough() {
        bail!("--require-sandbox: this system does not hold all locks ({enforced}); seccomp and Landlock need Linux 5.13 or newer");
    }
    Ok(enforced)
}

/// Tries every forbidden call on each kind of thread and prints what came of it.
pub fn prove(runtime: &tokio::runtime::Runtime, enforced: Option<&Enforced>) -> ExitCode {
    if enforced.is_none_or(|enforced| enforced.calls.is_none()) {
        println!("not proven: 12, nothing is locked");
        return ExitCode::FAILURE;
    }
    let proofs = proof::everywhere(runtime);
    for proof in &proofs {
        println!("{}: {} of {} refused {}", proof.thread, proof.tried - proof.let_through.len(), proof.tried, proof.let_through.join(" "));
    }
    let whole = proofs.len() == 3 && proofs.iter().all(|proof| proof.let_through.is_empty());
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_of_the_bot_api_stays_open() {
        for (address, expected) in [
            ("https://api.telegram.org", Some(443)),
            ("http://127.0.0.1:8081/api", Some(8081)),
            ("http://[::1]:9/", Some(9)),
            ("http://example.org", Some(80)),
            ("telegram", None),
        ] {
            assert_eq!(port(address), expected, "{address}");
        }
    }
}
