//! `madoguchi held`: asks the running service what it holds, and prints it.

use crate::config::ConfigFile;
use anyhow::{Context, Result, bail};
use clap::Args;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// How long the service may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// `held`.
#[derive(Args)]
pub struct HeldCommand {
    /// The address the service has under [inside] listen
    #[arg(long, value_name = "ADDR")]
    from: Option<SocketAddr>,
    /// Settings
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl HeldCommand {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        let config = self.config.as_deref().map(ConfigFile::read).transpose()?.unwrap_or_default();
        let Some(address) = self.from.or(config.inside.listen) else {
            bail!(
                "the service tells what it holds on a loopback address of its own: set [inside] listen = \"127.0.0.1:8079\" in madoguchi.toml, start it anew, and give the same file here with --config"
            );
        };
        let asked = format!("GET /held HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
        let mut stream = TcpStream::connect_timeout(&address, PATIENCE).with_context(|| format!("no service answers on {address}"))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(asked.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        match answer.split_once("\r\n\r\n") {
            Some((head, told)) if head.starts_with("HTTP/1.1 200") => print!("{told}"),
            _ => bail!("what answers on {address} is not madoguchi"),
        }
        Ok(ExitCode::SUCCESS)
    }
}
