//! `madoguchi serve`: bind, lock, then load everything inside the locks, and only then start the runtime with the channels. Nothing unlocks again.

mod bot;
mod cluster;
mod inside;
mod locks;
pub(super) mod reload;

use crate::channel::Counter;
use crate::channel::inside::Inside;
use crate::cli::Where;
use crate::config::{ConfigFile, LISTEN};
use crate::guard::held::{Held, NoRandomness};
use crate::guard::leak;
use crate::guard::log;
use crate::guard::sandbox;
use crate::guard::wipe;
use crate::report::Severity;
use crate::snapshot::Snapshot;
use anyhow::{Context, Result};
use clap::Args;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

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
        if leak::is("late-lock") {
            std::thread::spawn(|| std::thread::sleep(Duration::from_secs(60)));
        }
        let sealed = !self.unlocked && sandbox::seal_process();
        let config = match &self.config {
            Some(file) => ConfigFile::read(file)?,
            None => ConfigFile::default(),
        };
        let token = config.telegram_token(std::env::var("TELOXIDE_TOKEN").ok())?;
        #[cfg(feature = "sms")]
        let gateways = config.sms.gateways(|variable| std::env::var(variable).ok())?;
        #[cfg(feature = "smpp")]
        let line = config.sms.line(|variable| std::env::var(variable).ok())?;
        if let Some(token) = token.as_ref().filter(|_| leak::is("token")) {
            eprintln!("using {}", secrecy::ExposeSecret::expose_secret(token));
        }
        let telegram = token.is_some();
        #[cfg(feature = "telegram")]
        let bot = token.map(|token| bot::settings(&config, token)).transpose()?;
        let (held, shared) = cluster::held(&config, telegram)?;
        let held = Arc::new(held);
        let address = self.listen.or(config.listen).map_or_else(|| LISTEN.parse(), Ok)?;
        let listener = TcpListener::bind(address)
            .with_context(|| format!("cannot listen on {address}: is another program using this port? choose another with --listen 127.0.0.1:8081"))?;
        listener.set_nonblocking(true)?;
        let inside = config.inside.listen.map(inside::bind).transpose()?;
        let folders = self.place_of_files.folders(&config);
        let enforced = if self.unlocked { None } else { Some(locks::take(&locks::plan(&folders, &config, shared), sealed, self.require_sandbox)?) };
        log::start();
        let built = Snapshot::build(&folders)?;
        wipe::freed_pages();
        tell(&listener, &built.findings, telegram)?;
        #[cfg(feature = "sms")]
        for (name, _) in &gateways {
            println!("madoguchi: SMS on {}sms/{name}", address_of(&listener)?);
        }
        #[cfg(feature = "smpp")]
        if let Some(line) = &line {
            println!("madoguchi: SMS on smpp://{}:{}", line.host, line.port);
        }
        let errors = built.findings.iter().filter(|finding| finding.severity == Severity::Error).count();
        let counter = Arc::new(Counter::new(built.snapshot, jiff::Timestamp::now));
        let files = reload::files(&folders);
        let _watching = reload::watch(folders, Arc::clone(&counter), errors);
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().on_thread_park(wipe::stack).build()?;
        if self.prove_sandbox {
            return Ok(locks::prove(&runtime, enforced.as_ref()));
        }
        let locks = enforced.map_or_else(|| "locked: nothing".to_owned(), |enforced| enforced.to_string());
        let doors = Doors {
            web: listener,
            inside,
            #[cfg(feature = "telegram")]
            bot,
            #[cfg(feature = "sms")]
            gateways,
            #[cfg(feature = "smpp")]
            line,
        };
        runtime.block_on(channels(doors, &config, Told { counter, held, files, locks }))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// The address of the listener, as a browser takes it.
fn address_of(listener: &TcpListener) -> Result<String> {
    Ok(format!("http://{}/", listener.local_addr()?))
}

/// Says where to look and what to set.
fn tell(listener: &TcpListener, findings: &[crate::report::Finding], telegram: bool) -> Result<()> {
    println!("madoguchi: web chat on {}", address_of(listener)?);
    println!("madoguchi: Telegram {}", if telegram { "on" } else { "off (set TELOXIDE_TOKEN to the token from @BotFather)" });
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error).count();
    if errors > 0 {
        println!("madoguchi: {errors} errors in the knowledge base; the rest is served. `madoguchi kb check` shows them");
    }
    Ok(())
}

/// What was bound and read before locking.
struct Doors {
    web: TcpListener,
    inside: Option<TcpListener>,
    #[cfg(feature = "telegram")]
    bot: Option<(crate::channel::telegram::TelegramSettings, bot::Calls)>,
    #[cfg(feature = "sms")]
    gateways: Vec<crate::config::sms::Gateway>,
    #[cfg(feature = "smpp")]
    line: Option<crate::channel::sms::gateway::smpp::Smpp>,
}

/// What answers, what is held, and what is told about it.
struct Told {
    counter: Arc<Counter>,
    held: Arc<Held>,
    files: usize,
    locks: String,
}

async fn channels(doors: Doors, config: &ConfigFile, told: Told) -> Result<()> {
    let Told { counter, held, files, locks } = told;
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let ready = Arc::new(AtomicBool::new(true));
    let sweeping = tokio::spawn(sweep(Arc::clone(&held)));
    if let Some(cluster) = &held.cluster {
        tokio::spawn(Arc::clone(cluster).keep());
    }
    let mut running = tokio::task::JoinSet::<()>::new();
    #[cfg(feature = "telegram")]
    let (bot, calls) = doors.bot.unzip();
    #[cfg(feature = "web")]
    {
        use crate::channel::web;
        let settings = web::WebSettings::read(&config.web.allowed_origins, config.web.leave_to.as_deref())?;
        let router = web::router(Arc::clone(&counter), settings, Arc::clone(&ready), Some(Arc::clone(&held.addresses)));
        #[cfg(feature = "telegram")]
        let router = match calls.flatten() {
            Some(calls) => router.merge(calls),
            None => router,
        };
        #[cfg(feature = "sms")]
        let router = {
            use crate::channel::sms::{Desk, gateway};
            let desk = Desk::new(Arc::clone(&counter), Arc::clone(&held), config.sms.settings());
            let office = gateway::Office::new(desk).map_err(|fault| anyhow::anyhow!("SMS cannot start: {fault}"))?;
            let router = router.merge(gateway::router(&office, doors.gateways));
            #[cfg(feature = "smpp")]
            if let Some(line) = doors.line {
                running.spawn(gateway::smpp::run(Arc::clone(&office), line, stopped.clone()));
            }
            let stopped = stopped.clone();
            running.spawn(async move {
                until(stopped).await;
                office.drain().await;
            });
            router
        };
        let door = Arc::new(web::Door::new(Arc::clone(&held.hasher), config.web.trusted_proxies.clone(), &counter.snapshot().locales));
        let listener = tokio::net::TcpListener::from_std(doors.web)?;
        let stopped = stopped.clone();
        running.spawn(async move {
            web::serve(listener, router, door, until(stopped)).await;
        });
        if let Some(listener) = doors.inside {
            inside::serve(listener, Inside { counter: Arc::clone(&counter), held: Arc::clone(&held), files, locks })?;
        }
    }
    #[cfg(feature = "telegram")]
    if let Some(settings) = bot {
        use crate::channel::telegram;
        let (held, stopped) = (Arc::clone(&held), stopped.clone());
        running.spawn(async move {
            if let Err(fault) = telegram::run(settings, counter, held, stopped).await {
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
    if let Some(line) = held.counts.release(&month(), draw()?) {
        println!("madoguchi: {line}");
    }
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

/// Forgets what is over without waiting for a next message, and prints the counts of a month that has ended.
async fn sweep(held: Arc<Held>) {
    let mut every = tokio::time::interval(Duration::from_secs(5));
    loop {
        every.tick().await;
        if let Some(line) = held.sweep(Instant::now(), &month(), draw) {
            println!("madoguchi: {line}");
        }
    }
}

/// The month, `2026-11`.
fn month() -> String {
    jiff::Timestamp::now().strftime("%Y-%m").to_string()
}

/// A fresh key.
fn draw() -> Result<[u8; 32], NoRandomness> {
    let mut key = Zeroizing::new([0; 32]);
    getrandom::fill(key.as_mut()).map_err(|_| NoRandomness)?;
    Ok(*key)
}

async fn told_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else { return std::future::pending().await };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
