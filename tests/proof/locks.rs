//! Rows 12 and 13: what the operating system holds, seen from outside.

use crate::canary::Canaries;
use crate::process::{self, Start, root};
use crate::talk::Browser;
use crate::{is_root, not_proven};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::Command;
use std::time::{Duration, Instant};

/// Nobody, on every Debian machine.
const NOBODY: u32 = 65_534;

#[test]
fn every_forbidden_call_is_refused_on_every_kind_of_thread() {
    let output = Start::plain().with(&["--prove-sandbox", "--require-sandbox"]).command().output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    if printed.contains("does not hold all locks") {
        return not_proven("12", "this system has no seccomp or no Landlock");
    }
    assert_eq!(output.status.code(), Some(0), "{printed}");
    for thread in ["main", "worker", "blocking"] {
        let line = printed.lines().find_map(|line| line.strip_prefix(&format!("{thread}: "))).unwrap_or_else(|| panic!("no line for {thread}: {printed}"));
        let words: Vec<&str> = line.split_whitespace().collect();
        let (refused, tried): (usize, usize) = (words[0].parse().unwrap(), words[2].parse().unwrap());
        assert!(refused == tried && tried > 100, "{line}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_thread_is_locked_and_a_question_is_answered_inside() {
    let canaries = Canaries::fresh();
    let process = Start::plain().run();
    Browser::new(&process, &canaries).converses().await;
    for (field, wanted) in [("Seccomp", "2"), ("NoNewPrivs", "1")] {
        let threads = process.status(field);
        assert!(threads.len() >= 3, "{threads:?}");
        assert!(threads.iter().all(|value| value == wanted), "{field}: {threads:?}");
    }
}

#[test]
fn a_crash_leaves_no_core_in_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut start = Start { folder: Some(folder.path().to_owned()), ..Start::plain() };
    start.before = ["sh", "-c", "ulimit -c unlimited; exec \"$@\"", "sh"].map(Into::into).to_vec();
    let mut command = start.command();
    let mut child = command.spawn().unwrap();
    // The loaded process is the one that holds something.
    wait_for_line(&mut child);
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    let cores: Vec<&str> = limits.lines().find_map(|line| line.strip_prefix("Max core file size")).unwrap().split_whitespace().collect();
    assert!(Command::new("kill").args(["-s", "ABRT", &child.id().to_string()]).status().unwrap().success());
    let status = child.wait().unwrap();
    assert_eq!(status.signal(), Some(6));
    assert!(!status.core_dumped(), "the system says that it wrote a core");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing lies in its folder");
    // Some systems write no core of anybody; the limit shows it there too.
    assert_eq!(cores[..2], ["0", "0"], "the system may write a core");
}

/// Puts the machine's own rule for cores back.
struct CorePattern(Vec<u8>);

const CORE_PATTERN: &str = "/proc/sys/kernel/core_pattern";

impl Drop for CorePattern {
    fn drop(&mut self) {
        std::fs::write(CORE_PATTERN, &self.0).unwrap();
    }
}

/// Systems that collect cores hand them to a program, and then no limit holds; only that the process may not be dumped. Changes a setting of the whole machine
/// for some seconds, so it runs only where `PROOF_CORE_PATTERN` asks for it.
#[test]
fn a_crash_leaves_no_core_with_whoever_collects_them() {
    if std::env::var_os("PROOF_CORE_PATTERN").is_none() {
        return println!("13, cores that are collected: only with PROOF_CORE_PATTERN=1, which changes a setting of the whole machine for some seconds");
    }
    let Ok(before) = std::fs::read(CORE_PATTERN) else { return not_proven("13", "the system does not tell its rule for cores") };
    let folder = tempfile::Builder::new().prefix("madoguchi-proof").tempdir_in("/var/tmp").unwrap();
    let (collector, collected) = (folder.path().join("collect"), folder.path().join("cores"));
    std::fs::create_dir(&collected).unwrap();
    std::fs::write(&collector, format!("#!/bin/sh\nexec cat > {}/core-$1\n", collected.display())).unwrap();
    std::fs::set_permissions(&collector, std::fs::Permissions::from_mode(0o755)).unwrap();
    if std::fs::write(CORE_PATTERN, format!("|{} %p", collector.display())).is_err() {
        return not_proven("13", "the rule for cores cannot be changed here");
    }
    let restore = CorePattern(before);
    // Whether the system says that it gave a core away, and what the collector got: it may still be writing.
    let crash = |child: &mut std::process::Child| {
        assert!(Command::new("kill").args(["-s", "ABRT", &child.id().to_string()]).status().unwrap().success());
        let given = child.wait().unwrap().core_dumped();
        let core = collected.join(format!("core-{}", child.id()));
        let patience = Instant::now();
        while patience.elapsed() < Duration::from_secs(3) && std::fs::metadata(&core).map_or(0, |core| core.len()) == 0 {
            std::thread::sleep(Duration::from_millis(50));
        }
        (given, std::fs::metadata(&core).map_or(0, |core| core.len()))
    };
    let (given, size) = crash(&mut Command::new("sleep").arg("60").spawn().unwrap());
    if !given || size == 0 {
        return not_proven("13", "the system hands no core to a program");
    }
    let mut child = Start::plain().command().spawn().unwrap();
    wait_for_line(&mut child);
    let own = crash(&mut child);
    drop(restore);
    assert_eq!(own, (false, 0), "whoever collects cores has a core");
}

fn wait_for_line(child: &mut std::process::Child) {
    use std::io::{BufRead, BufReader};
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().contains("web chat on")));
}

#[test]
fn the_same_user_without_rights_reads_neither_memory_nor_environment() {
    if !is_root() {
        return not_proven("13", "only root can start a process as somebody else");
    }
    // A copy that anybody may start, with knowledge that anybody may read.
    let folder = tempfile::Builder::new().prefix("madoguchi-proof").tempdir_in("/var/tmp").unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = folder.path().join("madoguchi");
    std::fs::copy(process::program(), &program).unwrap();
    let data = folder.path().join("data");
    for part in ["knowledge-base/country.yaml", "locales"] {
        copy(&root().join(part), &data.join(part));
    }
    let process = Start { program: Some(program), user: Some(NOBODY), folder: Some(folder.path().to_owned()), ..Start::whole() }
        .with(&["--data", &data.display().to_string()])
        .run();
    let id = process.id();
    let read = |what: &str| {
        let output = Command::new("head").args(["-c", "1", &format!("/proc/{id}/{what}")]).uid(NOBODY).gid(NOBODY).output().unwrap();
        (output.status.success(), output.stdout.len())
    };
    for what in ["mem", "maps", "environ", "auxv", "fd/0"] {
        assert_eq!(read(what), (false, 0), "{what} can be read");
    }
    assert_eq!(read("stat"), (true, 1), "what all may read can be read, so the proof looks at the right process");
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    if from.is_dir() {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().flatten() {
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(from, to).unwrap();
    }
}
