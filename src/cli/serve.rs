//! `madoguchi serve`: bind, lock, then load everything inside the locks, and only then start the runtime with the channels. Nothing unlocks again.

mod locks;
pub(super) mod reload;

use crate::channel::Counter;
use crate::cli::Where;
use crate::config::{ConfigFile, LISTEN};
use crate::guard::log;
use crate::guard::privacy::SenderHasher;
use crate::guard::sandbox;
use crate::guard::session::Sessions;
use crate::report::Severity;
use crate::snapshot::Snapshot;
use anyhow::{Context, Result};
use clap::Args;
use secrecy::SecretString;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long what was accepted may still take after SIGTERM.
const GRACE: Duration = Duration::from_secs(9);

/// `serve`.
#[derive(Args)]
pub struct Serve {
    /// Address of the web chat
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    /// Settings
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Refuse to serve where the system cannot hold the locks
    #[arg(long)]
    require_sandbox: bool,
    /// Serve without locks, to measure what they cost
    #[arg(long, hide = true, conflicts_with = "require_sandbox")]
    unlocked: bool,
    /// Lock and load as always, try every forbidden call on each kind of thread, print what was refused, and end
    #[arg(long, hide = true)]
    prove_sandbox: bool,
    #[command(flatten)]
    place_of_files: Where,
}

impl Serve {
    /// Runs the command.
    pub fn run(self) -> Result<ExitCode> {
        let sealed = !self.unlocked && sandbox::seal_process();
        let config = match &self.config {
            Some(file) => ConfigFile::read(file)?,
            None => ConfigFile::default(),
        };
        let token = config.telegram_token(std::env::var("TELOXIDE_TOKEN").ok())?;
        let mut key = [0; 32];
        getrandom::fill(&mut key).map_err(|_| anyhow::anyhow!("the system gives no random numbers"))?;
        let hasher = Arc::new(SenderHasher::new(key));
        let address = self.listen.or(config.listen).map_or_else(|| LISTEN.parse(), Ok)?;
        let listener = TcpListener::bind(address)
            .with_context(|| format!("cannot listen on {address}: is another program using this port? choose another with --listen 127.0.0.1:8081"))?;
        listener.set_nonblocking(true)?;
        let folders = self.place_of_files.folders(&config);
        let enforced = if self.unlocked { None } else { Some(locks::take(&locks::plan(&folders, &config), sealed, self.require_sandbox)?) };
        log::start();
        let built = Snapshot::build(&folders)?;
        tell(&listener, &built.findings, token.is_some())?;
        let errors = built.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        let counter = Arc::new(Counter::new(built.snapshot, jiff::Timestamp::now));
        let _watching = reload::watch(folders, Arc::clone(&counter), errors);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        if self.prove_sandbox {
            return Ok(locks::prove(&runtime, enforced.as_ref()));
        }
        runtime.block_on(channels(listener, &config, token, counter, hasher))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Says where to look and what to set.
fn tell(listener: &TcpListener, findings: &[crate::report::Finding], telegram: bool) -> Result<()> {
    println!("madoguchi: web chat on http://{}/", listener.local_addr()?);
    println!("madoguchi: Telegram {}", if telegram { "on" } else { "off (set TELOXIDE_TOKEN to the token from @BotFather)" });
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors > 0 {
        println!("madoguchi: {errors} errors in the knowledge base; the rest is served. `madoguchi kb check` shows them");
    }
    Ok(())
}

async fn channels(listener: TcpListener, config: &ConfigFile, token: Option<SecretString>, counter: Arc<Counter>, hasher: Arc<SenderHasher>) -> Result<()> {
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let sessions = Arc::new(Mutex::new(Sessions::default()));
    let ready = Arc::new(AtomicBool::new(true));
    let sweeping = tokio::spawn(sweep(Arc::clone(&sessions)));
    let mut running = tokio::task::JoinSet::<()>::new();
    #[cfg(feature = "web")]
    {
        use crate::channel::web;
        let settings = web::WebSettings::read(&config.web.allowed_origins, config.web.leave_to.as_deref())?;
        let router = web::router(Arc::clone(&counter), settings, Arc::clone(&ready));
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let stopped = stopped.clone();
        running.spawn(async move {
            web::serve(listener, router, until(stopped)).await;
        });
    }
    #[cfg(feature = "telegram")]
    if let Some(token) = token {
        use crate::channel::telegram;
        let api_url = config.telegram.api_url.clone().or_else(|| std::env::var("TELOXIDE_API_URL").ok());
        let settings = telegram::TelegramSettings::new(token, api_url);
        let stopped = stopped.clone();
        running.spawn(async move {
            if let Err(fault) = telegram::run(settings, counter, hasher, sessions, stopped).await {
                log::fault(log::Channel::Telegram, fault);
                eprintln!("madoguchi: Telegram stopped: {fault}");
            }
        });
    }
    told_to_stop().await;
    ready.store(false, Ordering::Relaxed);
    stop.send_replace(true);
    // What is still running after the grace is dropped with the runtime.
    let _ = tokio::time::timeout(GRACE, async { while running.join_next().await.is_some() {} }).await;
    sweeping.abort();
    Ok(())
}

/// Waits until the channels are told to stop.
async fn until(mut stopped: tokio::sync::watch::Receiver<bool>) {
    while !*stopped.borrow_and_update() {
        if stopped.changed().await.is_err() {
            break;
        }
    }
}

/// Forgets conversations whose ten minutes are over, without waiting for a next message.
async fn sweep(sessions: Arc<Mutex<Sessions>>) {
    let mut every = tokio::time::interval(Duration::from_secs(5));
    loop {
        every.tick().await;
        if let Ok(mut sessions) = sessions.lock() {
            sessions.sweep(std::time::Instant::now());
        }
    }
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
