//! Measures and prints, judges nothing: questions in a second and the slowest of a hundred with everything locked and wiped, and with everything open, in one run.
//!
//! `cargo bench --bench locks`. The web channel answers over loopback, without the encoder, each question on a connection of its own; a process of its own for
//! each condition, by turns. Limits are off in all, since they would be measured instead.
#![allow(unsafe_code, reason = "an allocator is unsafe by its trait; it only hands on to two others")]

use madoguchi::channel::{Counter, web};
use madoguchi::guard::held::{Held, NoRandomness};
use madoguchi::guard::sandbox::{self, Plan};
use madoguchi::guard::wipe;
use madoguchi::snapshot::{Folders, Snapshot};
use std::alloc::{GlobalAlloc, Layout, System};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use zeroizing_alloc::ZeroAlloc;

/// The conditions: name, locks of the system, wiped memory.
const CONDITIONS: &[(&str, bool, bool)] = &[("all on", true, true), ("locks alone", true, false), ("wiping alone", false, true), ("all off", false, false)];
const ROUNDS: usize = 3;
const SECONDS: u64 = 6;
/// Who ask at once: as many as there are cores to answer them on a small machine.
const CLIENTS: usize = 2;
const QUESTION: &str = "{\"text\":\"công ty không trả lương cho em 3 tháng rồi, em ở Kawasaki\"}";
const CONDITION: &str = "MADOGUCHI_BENCH_CONDITION";

/// Wipes what is given back, when told to.
struct Wiping(AtomicBool);

#[global_allocator]
static ALLOCATOR: Wiping = Wiping(AtomicBool::new(false));

// SAFETY: both allocators take memory from `System`, so each may give back what the other took.
unsafe impl GlobalAlloc for Wiping {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc`.
        unsafe { System.alloc(layout) }
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `alloc_zeroed`.
        unsafe { System.alloc_zeroed(layout) }
    }
    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller keeps the contract of `realloc`.
        unsafe { if self.0.load(Ordering::Relaxed) { ZeroAlloc(System).realloc(memory, layout, size) } else { System.realloc(memory, layout, size) } }
    }
    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: the caller keeps the contract of `dealloc`.
        unsafe { if self.0.load(Ordering::Relaxed) { ZeroAlloc(System).dealloc(memory, layout) } else { System.dealloc(memory, layout) } }
    }
}

fn main() {
    match std::env::var(CONDITION).ok().and_then(|name| CONDITIONS.iter().find(|(known, ..)| *known == name)) {
        Some((_, locked, wiped)) => serve(*locked, *wiped),
        None => measure(),
    }
}

/// The process that answers, as `serve` starts it.
fn serve(locked: bool, wiped: bool) {
    ALLOCATOR.0.store(wiped, Ordering::Relaxed);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sealed = locked && sandbox::seal_process();
    let Ok(listener) = TcpListener::bind("127.0.0.1:0") else { return println!("cannot listen") };
    let plan = Plan { read: vec![root.to_owned()], connect: Vec::new() };
    if locked && !sandbox::lock(&plan, sealed).is_ok_and(|enforced| enforced.is_enough()) {
        return println!("this system does not hold all locks");
    }
    let folders = Folders { knowledge: vec![root.join("knowledge-base")], locales: root.join("locales"), models: None };
    let (Ok(built), Ok(address)) = (Snapshot::build(&folders), listener.local_addr()) else { return println!("cannot load") };
    let counter = Arc::new(Counter::new(built.snapshot, jiff::Timestamp::now));
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    if wiped {
        runtime.on_thread_park(wipe::stack);
    }
    let (Ok(runtime), Ok(held), Ok(())) = (runtime.enable_all().build(), Held::new("2026-11", draw), listener.set_nonblocking(true)) else { return };
    runtime.block_on(async {
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
        let door = Arc::new(web::Door::new(Arc::clone(&held.hasher), Vec::new(), &counter.snapshot().locales));
        let router = web::router(Arc::clone(&counter), web::WebSettings::default(), Arc::new(AtomicBool::new(true)), None);
        println!("{address}");
        web::serve(listener, router, door, std::future::pending()).await;
    });
}

fn draw() -> Result<[u8; 32], NoRandomness> {
    Ok([7; 32])
}

fn measure() {
    let mut all: BTreeMap<&str, (usize, Vec<Duration>)> = BTreeMap::new();
    for _ in 0..ROUNDS {
        for (name, ..) in CONDITIONS {
            let times = condition(name);
            let (count, slow) = all.entry(name).or_default();
            *count += times.len();
            slow.extend(times);
        }
    }
    println!("{CLIENTS} ask at once, {ROUNDS} times {SECONDS} s each way, by turns\n| | questions/s | p50 ms | p99 ms |\n|---|---|---|---|");
    for (name, ..) in CONDITIONS {
        let Some((count, times)) = all.get_mut(name) else { continue };
        times.sort_unstable();
        let at = |share: usize| times.get((times.len().saturating_sub(1)) * share / 100).map_or(0.0, |time| time.as_secs_f64() * 1e3);
        let seconds = f64::from(u32::try_from(ROUNDS).unwrap_or(1)) * Duration::from_secs(SECONDS).as_secs_f64();
        println!("| {name} | {:.0} | {:.2} | {:.2} |", f64::from(u32::try_from(*count).unwrap_or(0)) / seconds, at(50), at(99));
    }
    let wipes: [(&str, fn()); 2] = [("after each answer", wipe::deep_stack), ("each time a thread rests", wipe::stack)];
    for (name, wipe) in wipes {
        let start = Instant::now();
        (0..1_000).for_each(|_| wipe());
        println!("the stack, wiped {name}: {:.1} µs (in all conditions after each answer)", start.elapsed().as_secs_f64() * 1e3);
    }
}

/// Asks a process of this condition for some seconds; what each question took.
fn condition(name: &str) -> Vec<Duration> {
    let Ok(program) = std::env::current_exe() else { return Vec::new() };
    let Ok(mut child) = Command::new(program).env(CONDITION, name).stdout(Stdio::piped()).spawn() else { return Vec::new() };
    let mut line = String::new();
    let read = child.stdout.take().map(|stdout| BufReader::new(stdout).read_line(&mut line));
    let times = match (read, line.trim().parse::<SocketAddr>()) {
        (Some(Ok(_)), Ok(address)) => {
            ask(address, Duration::from_secs(1));
            std::thread::scope(|scope| {
                let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(move || ask(address, Duration::from_secs(SECONDS)))).collect();
                clients.into_iter().filter_map(|client| client.join().ok()).flatten().collect()
            })
        }
        _ => {
            println!("{name}: {}", line.trim());
            Vec::new()
        }
    };
    let _ = child.kill();
    let _ = child.wait();
    times
}

fn ask(address: SocketAddr, time: Duration) -> Vec<Duration> {
    let request = format!(
        "POST /api/v1/ask HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{QUESTION}",
        QUESTION.len()
    );
    let (start, mut times, mut answer) = (Instant::now(), Vec::new(), Vec::new());
    while start.elapsed() < time {
        let asked = Instant::now();
        answer.clear();
        let whole = TcpStream::connect(address).and_then(|mut stream| {
            stream.write_all(request.as_bytes())?;
            stream.read_to_end(&mut answer)
        });
        if whole.is_ok() && answer.starts_with(b"HTTP/1.1 200") {
            times.push(asked.elapsed());
        }
    }
    times
}
