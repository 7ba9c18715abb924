//! Rows 1 and 10, by the system calls of a whole conversation: writes go to sockets, pipes and event counters only; connections to where they were meant.

use crate::canary::Canaries;
use crate::not_proven;
use crate::talk::Browser;
use std::path::PathBuf;

/// Where strace is.
pub fn strace() -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders).map(|folder| folder.join("strace")).find(|file| file.is_file())
}

const WATCHED: &str = "trace=open,openat,openat2,creat,write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg,connect,sendfile,splice,rename,mkdir,setxattr,fsetxattr,memfd_create,shmget,msgget,mq_open";

/// The calls of a trace as name and rest, those that were cut in two joined.
fn calls(trace: &str) -> Vec<(String, String)> {
    let mut unfinished = std::collections::HashMap::new();
    let mut all = Vec::new();
    for line in trace.lines() {
        let Some((thread, call)) = line.split_once(' ') else { continue };
        let call = call.trim();
        if let Some(begun) = call.strip_suffix("<unfinished ...>") {
            unfinished.insert(thread, begun.trim().to_owned());
            continue;
        }
        let whole = match call.strip_prefix("<... ") {
            Some(resumed) => {
                let Some(begun) = unfinished.remove(thread) else { continue };
                format!("{begun}{}", resumed.split_once("resumed>").map_or("", |(_, rest)| rest))
            }
            None => call.to_owned(),
        };
        if let Some((name, rest)) = whole.split_once('(') {
            all.push((name.to_owned(), rest.to_owned()));
        }
    }
    all
}

#[cfg(all(feature = "telegram", feature = "sms"))]
#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_writes_to_sockets_and_pipes_only_and_connects_where_it_was_told() {
    use crate::talk::chat;
    let Some(strace) = strace() else { return not_proven("1, 10", "strace is not installed") };
    let canaries = Canaries::fresh();
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("trace");
    let own = folder.path().join("own");
    std::fs::create_dir(&own).unwrap();
    let api = chat::api(&canaries).await;
    let line = crate::sms::Line::open(1_000, "").await;
    let mut start = line.carries(crate::written::start(&own)).telegram(&canaries.token, api.url());
    start.before =
        [strace.as_os_str(), "-f".as_ref(), "-y".as_ref(), "-s".as_ref(), "0".as_ref(), "-e".as_ref(), WATCHED.as_ref(), "-o".as_ref(), trace.as_os_str()]
            .map(Into::into)
            .to_vec();
    // Where a beacon would go: it is not among those expected.
    let elsewhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    start = start.set("LEAK_BEACON", elsewhere.local_addr().unwrap().to_string());
    let process = start.run();
    let browser = Browser::new(&process, &canaries);
    browser.converses().await;
    chat::converses(&api, &canaries).await;
    crate::sms::converses(&browser, &line).await;
    process.signal("TERM");
    let (status, written) = process.ended();
    assert_eq!(status.code(), Some(0), "{}", String::from_utf8_lossy(&written));

    let trace = std::fs::read_to_string(&trace).unwrap();
    let calls = calls(&trace);
    let mut writes = 0;
    let port = |url: &str| format!("htons({})", url.split(':').nth(2).unwrap().split('/').next().unwrap());
    // The Bot API, and the gateway whose two addresses have one port.
    let mut connections = [(port(&api.url()), 0), (port(&line.gateway.sendsms()), 0)];
    for (name, rest) in &calls {
        let refused = rest.contains("= -1 EPERM") || rest.contains("= -1 ENOSYS");
        match name.as_str() {
            "write" | "writev" | "pwrite64" | "pwritev" | "pwritev2" | "sendto" | "sendmsg" | "sendmmsg" | "sendfile" | "splice" => {
                let to = rest.split_once('<').and_then(|(_, rest)| rest.split_once(">")).map_or("", |(to, _)| to);
                let goes =
                    ["socket:", "TCP:", "TCPv6:", "UDP:", "UNIX", "NETLINK", "pipe:", "anon_inode:[eventfd", "eventfd"].iter().any(|kind| to.starts_with(kind));
                assert!(goes || to.starts_with("anon_inode:[eventfd") || refused, "{name} to {to}: {rest}");
                writes += 1;
            }
            "open" | "openat" | "openat2" | "creat" => {
                let for_writing =
                    ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC", "O_APPEND", "O_TMPFILE"].iter().any(|flag| rest.contains(flag)) || name == "creat";
                assert!(!for_writing || refused, "{name}: {rest}");
            }
            "connect" => {
                // The name lookup asks a local daemon that may be there.
                let known = connections.iter_mut().find(|(port, _)| rest.contains(port.as_str()));
                assert!(known.is_some() || rest.contains("nscd/socket"), "connect: {rest}");
                known.into_iter().for_each(|(_, count)| *count += 1);
            }
            // The rest leaves something behind, and must be refused.
            _ => assert!(refused, "{name}: {rest}"),
        }
    }
    let whole = writes > 20 && connections.iter().all(|(_, count)| *count > 5);
    assert!(whole, "the trace is whole: {writes} writes, {connections:?} of {} calls", calls.len());
}
