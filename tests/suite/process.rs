//! `madoguchi serve` as a process, with all it writes kept. Dropped, it is killed.

#[path = "../counterpart/output.rs"]
mod output;

use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// The running process.
pub struct Process {
    child: Child,
    written: Arc<Mutex<Vec<u8>>>,
    readers: Vec<JoinHandle<()>>,
}

impl Process {
    /// `serve` on a free port over the shipped knowledge, told as much as any setting could tell it to write.
    pub fn serve() -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_madoguchi"));
        command.args(["serve", "--listen", "127.0.0.1:0", "--data", env!("CARGO_MANIFEST_DIR")]).env("RUST_LOG", "trace");
        command
    }

    /// Starts it.
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let written = Arc::new(Mutex::new(Vec::new()));
        let readers = vec![output::keep(child.stdout.take().unwrap(), &written), output::keep(child.stderr.take().unwrap(), &written)];
        Self { child, written, readers }
    }

    /// True until it has ended.
    pub fn runs(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// What it has written so far.
    pub fn said(&self) -> String {
        String::from_utf8_lossy(&self.written.lock().unwrap()).into_owned()
    }

    /// SIGKILL; what it wrote.
    pub fn kill(mut self) -> Vec<u8> {
        self.child.kill().unwrap();
        self.ended().1
    }

    /// SIGTERM, without waiting.
    pub fn tell_to_stop(&self) {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
    }

    /// SIGTERM; the code it ends with, and what it wrote.
    pub fn terminate(mut self) -> (Option<i32>, Vec<u8>) {
        self.tell_to_stop();
        self.ended()
    }

    /// Waits for its end; the code, and what it wrote.
    pub fn ended(&mut self) -> (Option<i32>, Vec<u8>) {
        let code = self.child.wait().unwrap().code();
        self.readers.drain(..).for_each(|reader| reader.join().unwrap());
        (code, self.written.lock().unwrap().clone())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
