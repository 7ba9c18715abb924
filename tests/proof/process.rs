//! `madoguchi serve` as a process, with everything it writes kept and its memory read from outside.

#[path = "../counterpart/output.rs"]
mod output;

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, OnceLock};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long a test waits for something that must come.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// The program under proof; `MADOGUCHI_PROGRAM` names another build of it.
pub fn program() -> PathBuf {
    std::env::var_os("MADOGUCHI_PROGRAM").map_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_madoguchi")), PathBuf::from)
}

/// The project's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A folder with a part of the shipped knowledge, made once.
pub fn few_pages() -> &'static Path {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("few-pages");
        std::fs::create_dir_all(folder.join("knowledge-base/topics")).unwrap();
        for part in [
            "locales",
            "knowledge-base/country.yaml",
            "knowledge-base/words",
            "knowledge-base/services",
            "knowledge-base/topics/work",
            "knowledge-base/topics/safety",
            "knowledge-base/topics/emergency",
        ] {
            // Another process may be making it too.
            let _ = std::os::unix::fs::symlink(root().join(part), folder.join(part));
        }
        folder
    })
}

/// How it is started.
#[derive(Default)]
pub struct Start {
    /// Put before the program: strace and its like.
    pub before: Vec<OsString>,
    /// The program, when it is not where it was built.
    pub program: Option<PathBuf>,
    pub arguments: Vec<String>,
    pub variables: Vec<(String, String)>,
    /// The folder it starts in.
    pub folder: Option<PathBuf>,
    /// The user it runs as.
    pub user: Option<u32>,
}

impl Start {
    /// Three areas of the shipped knowledge, no places and no encoder: starts soon.
    pub fn plain() -> Self {
        Self::whole().with(&["--data", &few_pages().display().to_string()])
    }
    /// The shipped knowledge without the encoder.
    pub fn whole() -> Self {
        let plain = Self::default().with(&["--no-encoder"]);
        // Some leaks need open locks to do their harm.
        if std::env::var_os("PROOF_UNLOCKED").is_some() { plain.with(&["--unlocked"]) } else { plain }
    }
    pub fn with(mut self, arguments: &[&str]) -> Self {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
        self
    }
    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }
    /// With Telegram.
    pub fn telegram(self, token: &str, api_url: String) -> Self {
        self.set("TELOXIDE_TOKEN", token).set("TELOXIDE_API_URL", api_url)
    }

    /// The command, not yet started.
    pub fn command(&self) -> Command {
        let program = self.program.clone().unwrap_or_else(program).into_os_string();
        let mut words = self.before.iter().cloned().chain([program]);
        let mut command = Command::new(words.next().unwrap());
        command.args(words).args(["serve", "--listen", "127.0.0.1:0"]);
        if !self.arguments.iter().any(|argument| argument == "--data") {
            command.arg("--data").arg(root());
        }
        command.args(&self.arguments).env_remove("TELOXIDE_TOKEN").env("RUST_LOG", "trace").envs(self.variables.iter().cloned());
        if let Some(folder) = &self.folder {
            command.current_dir(folder).env("HOME", folder).env("TMPDIR", folder);
        }
        if let Some(user) = self.user {
            std::os::unix::process::CommandExt::uid(&mut command, user);
            std::os::unix::process::CommandExt::gid(&mut command, user);
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Starts it and waits until the web chat answers.
    pub fn run(self) -> Process {
        let mut child = self.command().spawn().unwrap();
        let written = Arc::new(Mutex::new(Vec::new()));
        let readers = vec![output::keep(child.stdout.take().unwrap(), &written), output::keep(child.stderr.take().unwrap(), &written)];
        let mut process = Process { child, written, readers, web: "127.0.0.1:0".parse().unwrap(), traced: !self.before.is_empty() };
        let line = process.wait_written("web chat on http://");
        let address = line.split_once("web chat on http://").unwrap().1.split('/').next().unwrap();
        process.web = address.parse().unwrap();
        process
    }
}

/// The running process. Dropped, it is killed.
pub struct Process {
    child: Child,
    written: Arc<Mutex<Vec<u8>>>,
    readers: Vec<JoinHandle<()>>,
    /// Where the web chat is.
    pub web: SocketAddr,
    traced: bool,
}

/// A mapping of memory: what the system calls it, where it starts, and what is in it.
pub struct Mapping {
    pub name: String,
    pub start: u64,
    pub bytes: Vec<u8>,
}

impl Process {
    /// Its number; behind strace, the number of the process that strace started.
    pub fn id(&self) -> u32 {
        let own = self.child.id();
        if !self.traced {
            return own;
        }
        let children = std::fs::read_to_string(format!("/proc/{own}/task/{own}/children")).unwrap_or_default();
        children.split_whitespace().next().and_then(|child| child.parse().ok()).unwrap_or(own)
    }

    /// Everything written to stdout and stderr so far.
    pub fn written(&self) -> Vec<u8> {
        self.written.lock().unwrap().clone()
    }

    /// Waits until it wrote these words, and gives their line.
    pub fn wait_written(&mut self, words: &str) -> String {
        let start = Instant::now();
        loop {
            let written = String::from_utf8_lossy(&self.written()).into_owned();
            if let Some(line) = written.lines().find(|line| line.contains(words)).filter(|_| written.ends_with('\n')) {
                return line.to_owned();
            }
            if let Ok(Some(status)) = self.child.try_wait() {
                panic!("ended with {status} before it wrote {words}: {written}");
            }
            assert!(start.elapsed() < PATIENCE, "never wrote {words}: {written}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Every readable mapping of its memory. Needs root.
    pub fn memory(&self) -> Vec<Mapping> {
        let id = self.id();
        let memory = File::open(format!("/proc/{id}/mem")).expect("root may read memory");
        let maps = BufReader::new(File::open(format!("/proc/{id}/maps")).unwrap());
        let mut mappings = Vec::new();
        for line in maps.lines() {
            let line = line.unwrap();
            let mut words = line.split_whitespace();
            let (start, end) = words.next().unwrap().split_once('-').unwrap();
            let (start, end) = (u64::from_str_radix(start, 16).unwrap(), u64::from_str_radix(end, 16).unwrap());
            let rights = words.next().unwrap();
            let name = words.nth(3).unwrap_or("anonymous").to_owned();
            if !rights.starts_with('r') || name.starts_with("[v") {
                continue;
            }
            let mut bytes = vec![0; (end - start) as usize];
            // A mapping that went away meanwhile is read as far as it goes.
            let mut read = 0;
            while read < bytes.len() {
                match memory.read_at(&mut bytes[read..], start + read as u64) {
                    Ok(0) | Err(_) => break,
                    Ok(more) => read += more,
                }
            }
            bytes.truncate(read);
            mappings.push(Mapping { name, start, bytes });
        }
        assert!(mappings.iter().map(|mapping| mapping.bytes.len()).sum::<usize>() > 10_000_000, "its memory was read");
        mappings
    }

    /// A line of `/proc/ID/status` of every thread.
    pub fn status(&self, field: &str) -> Vec<String> {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.id())).unwrap();
        let status = tasks.flatten().filter_map(|task| std::fs::read_to_string(task.path().join("status")).ok());
        status
            .filter_map(|status| status.lines().find_map(|line| line.strip_prefix(field).map(|rest| rest.trim_start_matches(':').trim().to_owned())))
            .collect()
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let told = Command::new("kill").args(["-s", name, &self.id().to_string()]).status().unwrap();
        assert!(told.success());
    }

    /// SIGTERM; how it ended, and everything it wrote.
    pub fn terminate(self) -> (ExitStatus, Vec<u8>) {
        self.signal("TERM");
        self.ended()
    }

    /// Waits for the end.
    pub fn ended(mut self) -> (ExitStatus, Vec<u8>) {
        let status = self.child.wait().unwrap();
        self.readers.drain(..).for_each(|reader| reader.join().unwrap());
        (status, self.written())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.traced && matches!(self.child.try_wait(), Ok(None)) {
            let _ = Command::new("kill").args(["-9", &self.id().to_string()]).status();
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
