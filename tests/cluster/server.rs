//! A Redis of our own on loopback, and everything that can be seen of it: its dump, what it is asked, what it hands on.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The password of the tests' Redis.
pub const PASSWORD: &str = "a-password-of-the-tests";

/// The server. Dropped, it is killed.
pub struct Redis {
    child: Child,
    pub port: u16,
    folder: tempfile::TempDir,
}

/// One record as it lies in Redis.
pub struct Lies {
    pub name: Vec<u8>,
    pub value: Vec<u8>,
    /// Milliseconds it still has.
    pub left: i64,
    /// As `DUMP` writes it.
    pub dump: Vec<u8>,
}

fn program() -> Option<PathBuf> {
    std::env::var_os("REDIS_SERVER").map(PathBuf::from)
}

impl Redis {
    /// Starts one that keeps nothing; nothing where no server is named, which is then said.
    pub fn start() -> Option<Self> {
        let Some(program) = program() else {
            crate::not_proven("20", "REDIS_SERVER names no Redis; tests/cluster/run.sh does");
            return None;
        };
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = tempfile::tempdir().unwrap();
        let child = spawn(&program, port, &folder, "");
        let redis = Self { child, port, folder };
        redis.wait();
        Some(redis)
    }

    /// The address, as replicas get it.
    pub fn address(&self) -> String {
        format!("redis://:{PASSWORD}@127.0.0.1:{}/", self.port)
    }

    /// A connection of the tests' own.
    pub fn client(&self) -> redis::Connection {
        redis::Client::open(self.address()).unwrap().get_connection().unwrap()
    }

    /// `CONFIG SET`.
    pub fn set(&self, name: &str, value: &str) {
        redis::cmd("CONFIG").arg("SET").arg(name).arg(value).exec(&mut self.client()).unwrap();
    }

    fn wait(&self) {
        let start = Instant::now();
        while redis::Client::open(self.address()).unwrap().get_connection().is_err() {
            assert!(start.elapsed() < Duration::from_secs(20), "Redis does not start");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Kills it, with everything it holds.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts it again at the same port, with `save` as told.
    pub fn again(&mut self, save: &str) {
        self.child = spawn(&program().unwrap(), self.port, &self.folder, save);
        self.wait();
    }

    /// Everything that lies in it.
    pub fn everything(&self) -> Vec<Lies> {
        let mut connection = self.client();
        let names: Vec<Vec<u8>> = redis::cmd("KEYS").arg("*").query(&mut connection).unwrap();
        let ask = |connection: &mut redis::Connection, command: &str, name: &[u8]| -> Vec<u8> { redis::cmd(command).arg(name).query(connection).unwrap() };
        let lies = names.into_iter().map(|name| {
            let left = redis::cmd("PTTL").arg(&name).query(&mut connection).unwrap();
            Lies { value: ask(&mut connection, "GET", &name), dump: ask(&mut connection, "DUMP", &name), left, name }
        });
        lies.collect()
    }

    /// How many commands its slow log holds.
    pub fn slow_log(&self) -> usize {
        redis::cmd("SLOWLOG").arg("LEN").query(&mut self.client()).unwrap()
    }

    /// Follows what it says after a command: `MONITOR`, or `SYNC` as a copy without a disk asks for it.
    pub fn follow(&self, command: &str) -> Follow {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        // Each must be answered before the next: a copy with answers outstanding is refused.
        for before in [&format!("AUTH {PASSWORD}"), "REPLCONF capa eof"] {
            stream.write_all(format!("{before}\r\n").as_bytes()).unwrap();
            let mut answer = [0; 5];
            stream.read_exact(&mut answer).unwrap();
            assert_eq!(&answer, b"+OK\r\n");
        }
        stream.write_all(format!("{command}\r\n").as_bytes()).unwrap();
        stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
        let heard = Arc::new(Mutex::new((Vec::new(), false)));
        let into = Arc::clone(&heard);
        // A copy says how far it is, or it is handed nothing more.
        let copies = command == "SYNC";
        std::thread::spawn(move || {
            let mut buffer = [0; 65_536];
            loop {
                let read = stream.read(&mut buffer);
                if copies {
                    let _ = stream.write_all(b"REPLCONF ACK 0\r\n");
                }
                let mut heard = into.lock().unwrap();
                match read {
                    Ok(length @ 1..) => heard.0.extend_from_slice(&buffer[..length]),
                    Err(error) if matches!(error.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {}
                    _ => return,
                }
                if heard.1 {
                    return;
                }
            }
        });
        Follow(heard)
    }
}

/// What was heard on a connection that follows.
pub struct Follow(Arc<Mutex<(Vec<u8>, bool)>>);

impl Follow {
    /// Waits until these bytes were heard.
    pub fn wait(&self, words: &[u8]) {
        let start = Instant::now();
        while !self.heard().windows(words.len()).any(|window| window == words) {
            assert!(start.elapsed() < Duration::from_secs(20), "never heard {}: {}", words.escape_ascii(), self.heard().escape_ascii());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Everything so far.
    pub fn heard(&self) -> Vec<u8> {
        self.0.lock().unwrap().0.clone()
    }
}

impl Drop for Follow {
    fn drop(&mut self) {
        self.0.lock().unwrap().1 = true;
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(program: &PathBuf, port: u16, folder: &tempfile::TempDir, save: &str) -> Child {
    let mut command = Command::new(program);
    command.args(["--port", &port.to_string(), "--bind", "127.0.0.1", "--save", save, "--appendonly", "no", "--slowlog-log-slower-than", "-1"]);
    command.args(["--repl-diskless-sync", "yes", "--repl-diskless-sync-delay", "0", "--requirepass", PASSWORD, "--logfile", ""]);
    command.arg("--dir").arg(folder.path()).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}
