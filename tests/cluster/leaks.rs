//! The proof is seen to fail: a build that writes names and words into Redis as they are.
#![cfg(feature = "leaky")]

use std::process::Command;

#[test]
fn a_leak_into_redis_is_seen_by_its_proof() {
    if std::env::var_os("REDIS_SERVER").is_none() {
        return crate::not_proven("20", "REDIS_SERVER names no Redis; tests/cluster/run.sh does");
    }
    let proof = |leak: Option<&str>| {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["seen::nothing_of_a_conversation", "--test-threads", "1", "--nocapture"]).env_remove("LEAK");
        if let Some(leak) = leak {
            command.env("LEAK", leak);
        }
        let output = command.output().unwrap();
        let printed = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(printed.contains("running 1 test"), "{printed}");
        (output.status.success(), printed)
    };
    let (held, printed) = proof(None);
    assert!(held, "without the leak it holds: {printed}");
    let (held, printed) = proof(Some("redis"));
    println!("row 20, leak redis: {} by seen::nothing_of_a_conversation", if held { "NOT seen" } else { "seen" });
    assert!(!held && printed.contains("lies in Redis"), "{printed}");
}
