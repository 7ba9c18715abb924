//! What stops the start, and says how to mend it.

use crate::canary::Canaries;
use crate::server::Redis;
use crate::stage::{files, start};
use std::time::{Duration, Instant};

/// What it says when it does not start.
fn refusal(command: &mut std::process::Command) -> String {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2), "it starts: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn a_redis_that_keeps_anything_is_refused_and_it_is_said_how_to_mend_it() {
    let Some(redis) = Redis::start() else { return };
    let canaries = Canaries::fresh();
    let files = files("http://127.0.0.1:9/");
    let api = || "http://127.0.0.1:9".to_owned();
    let refused = |address: &str| refusal(&mut start(&files, address, &canaries.token, api()).command());
    for (name, value, good, words) in [
        ("save", "3600 1", "", "save \"\""),
        ("appendonly", "yes", "no", "appendonly no"),
        ("slowlog-log-slower-than", "10000", "-1", "slowlog-log-slower-than -1"),
        ("slowlog-log-slower-than", "0", "-1", "slowlog-log-slower-than -1"),
        ("repl-diskless-sync", "no", "yes", "repl-diskless-sync yes"),
    ] {
        redis.set(name, value);
        let told = refused(&redis.address());
        assert!(told.contains(words) && told.contains("[cluster]"), "{name} {value}: {told}");
        redis.set(name, good);
    }
    // Another Redis that copies it could keep what this one does not.
    let copy = redis.follow("SYNC");
    let copied = || redis::cmd("INFO").arg("replication").query::<String>(&mut redis.client()).unwrap().contains("connected_slaves:1");
    let since = Instant::now();
    while !copied() {
        assert!(since.elapsed() < Duration::from_secs(20));
        std::thread::sleep(Duration::from_millis(20));
    }
    let told = refused(&redis.address());
    assert!(told.contains("connected_slaves:1") && told.contains("stands alone"), "{told}");
    drop(copy);
    let wrong = redis.address().replace(crate::server::PASSWORD, "wrong-canary");
    let told = refused(&wrong);
    assert!(told.contains("let us in") && !told.contains("wrong-canary"), "{told}");
    let told = refused("http://127.0.0.1/");
    assert!(told.contains("redis://USER:PASSWORD@HOST:PORT/"), "{told}");
    let mut nothing = start(&files, "", &canaries.token, api()).command();
    assert!(refusal(&mut nothing).contains("MADOGUCHI_REDIS"));
}

#[test]
fn a_key_that_is_no_secret_of_the_day_and_a_bot_that_asks_are_refused() {
    let Some(redis) = Redis::start() else { return };
    let canaries = Canaries::fresh();
    let files = files("http://127.0.0.1:9/");
    let refused = || refusal(&mut start(&files, &redis.address(), &canaries.token, "http://127.0.0.1:9".to_owned()).command());
    let written = std::fs::read_to_string(&files.config).unwrap();
    let with = |from: &str, to: &str| std::fs::write(&files.config, written.replace(from, to)).unwrap();
    with("webhook = \"https://bot.ngo.example/telegram\"\n", "");
    let told = refused();
    assert!(told.contains("[telegram] webhook") && told.contains("docs/cluster.md"), "{told}");
    let disk = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("pepper");
    std::fs::write(&disk, [7; 32]).unwrap();
    with(&files.pepper.display().to_string(), &disk.display().to_string());
    let told = refused();
    assert!(told.contains("tmpfs"), "{told}");
    with("", "");
    std::fs::write(&files.pepper, [7; 31]).unwrap();
    assert!(refused().contains("32 random bytes"));
    std::fs::write(&files.pepper, [7; 32]).unwrap();
    let yesterday = std::time::SystemTime::now() - Duration::from_secs(26 * 3_600);
    std::fs::File::options().write(true).open(&files.pepper).unwrap().set_modified(yesterday).unwrap();
    assert!(refused().contains("renewed every day"));
}
