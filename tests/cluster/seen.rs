//! Whoever reads Redis – its dump, what it is asked, what it hands to a copy, its slow log – sees nothing of a conversation, and cannot try it out of the values.

use crate::canary::{Canaries, Canary, Kind};
use crate::scan::{Found, Scan};
use crate::server::{Lies, Redis};
use crate::stage::{Stage, next, pressed, wrote};
use crate::talk::Browser;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde_json::json;
use std::collections::BTreeSet;

/// Everything people do, at both replicas.
async fn converses(stage: &Stage, canaries: &Canaries) {
    let question = canaries.question();
    for replica in [&stage.a, &stage.b] {
        replica.sms(&canaries.phone, &question).await;
        replica.sms(&canaries.phone, "1").await;
        replica.kannel(&canaries.phone, &format!("{} again", canaries.latin), &format!("{}-{}", canaries.user_name, next())).await;
        replica.chat(canaries.person, &question).await;
        replica.chat(canaries.person, &canaries.other_script).await;
        let number = next();
        let mut group = wrote(number, canaries.person, &format!("/help {}", canaries.latin));
        group["message"]["chat"] = json!({"id": canaries.group, "type": "supergroup", "title": canaries.name});
        group["message"]["from"]["username"] = canaries.user_name.clone().into();
        replica.brings(number, group).await;
        let message = stage.api.messages(canaries.person)[0];
        replica.brings(next(), pressed(message, canaries.person, "1s_vi__")).await;
        Browser::new(&replica.process, canaries).converses().await;
    }
}

/// A canary planted by the test, so that each look is seen to find it.
fn plant(redis: &Redis, planted: &Canary) {
    redis::cmd("SET").arg("planted").arg(&planted.text).exec(&mut redis.client()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_conversation_is_seen_in_redis() {
    let canaries = Canaries::fresh();
    let Some(stage) = Stage::start(&canaries).await else { return };
    let planted = Canary { name: "planted", kind: Kind::Text, text: format!("planted {}", Canaries::fresh().latin) };
    let scan = Scan::new(&canaries.all());
    let control = Scan::new(std::slice::from_ref(&planted));
    let (asked, copied) = (stage.redis.follow("MONITOR"), stage.redis.follow("SYNC"));
    asked.wait(b"+OK");
    copied.wait(b"REDIS0");
    plant(&stage.redis, &planted);
    copied.wait(planted.text.as_bytes());
    converses(&stage, &canaries).await;
    asked.wait(b"\"EVAL\"");
    plant(&stage.redis, &planted);
    let everything = stage.redis.everything();
    let whole: Vec<u8> = everything.iter().flat_map(|lies| [&lies.name[..], b"\n", &lies.value, b"\n", &lies.dump, b"\n"].concat()).collect();
    // Redis writes what it is asked with escapes: read back as bytes.
    let asked = [asked.heard(), unescaped(&asked.heard())].concat();
    for (place, bytes) in [("the dump", &whole), ("MONITOR", &asked), ("the stream to a copy", &copied.heard())] {
        assert_ne!(control.look(bytes), Found::new(), "a planted value is found in {place}, or the scan proves nothing");
        assert_eq!(scan.look(bytes), Found::new(), "lies in Redis: {place}");
    }
    assert_eq!(stage.redis.slow_log(), 0, "lies in Redis: the slow log");
    let ours: Vec<&Lies> = everything.iter().filter(|lies| lies.name != b"planted").collect();
    assert!(ours.len() >= 8, "conversations, limits, accounts and marks are there: {}", ours.len());
    assert!(
        ours.iter().all(|lies| lies.name.len() == 16 && (1..=600_000).contains(&lies.left)),
        "lies in Redis: a name of its own, or for more than ten minutes"
    );
    let lengths: BTreeSet<usize> = ours.iter().map(|lies| lies.value.len()).collect();
    assert!(lengths.len() <= 2, "conversations have one length, the rest another: {lengths:?}");
    for replica in [&stage.a, &stage.b] {
        let held = replica.held().await;
        assert!(held.contains("shared memory (Redis)") && scan.look(held.as_bytes()) == Found::new(), "{held}");
        assert_eq!(scan.look(&replica.process.written()), Found::new(), "printed");
    }
}

fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut read = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let hex = (*first == b'\\' && tail.first() == Some(&b'x')).then(|| tail.get(1..3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok()) {
            Some(byte) => {
                read.push(byte);
                rest = &tail[3..];
            }
            None => read.push(*first),
        }
    }
    read
}

/// The sender's hash as the program makes it, under a key of the day.
fn sender(pepper: &[u8; 32], number: &str) -> [u8; 16] {
    let key = blake3::derive_key("madoguchi 2026-11 senders of a day", pepper);
    let hash = blake3::keyed_hash(&key, &[b"sms\0", number.as_bytes()].concat());
    hash.as_bytes()[..16].try_into().unwrap()
}

fn name(sender: &[u8]) -> Vec<u8> {
    blake3::derive_key("madoguchi 2026-11 name of a record", &[b"session\0", sender].concat())[..16].to_vec()
}

/// True when a value opens with the seal that belongs to a sender.
fn opens(lies: &Lies, sender: &[u8]) -> bool {
    let key = blake3::derive_key("madoguchi 2026-11 seal of a record", &[b"session\0", sender].concat());
    let (nonce, sealed) = lies.value.split_at(24);
    let nonce = XNonce::from(<[u8; 24]>::try_from(nonce).unwrap());
    XChaCha20Poly1305::new(&key.into()).decrypt(&nonce, Payload { msg: sealed, aad: &lies.name }).is_ok()
}

#[tokio::test(flavor = "multi_thread")]
async fn no_number_of_a_range_can_be_tried_out_of_names_and_values_without_the_key() {
    let canaries = Canaries::fresh();
    let Some(stage) = Stage::start(&canaries).await else { return };
    let range: Vec<String> = (0..10_000).map(|number| format!("+8190000{number:05}")).collect();
    let wrote = &range[4_711];
    stage.a.sms(wrote, "my boss does not pay my wages").await;
    let everything = stage.redis.everything();
    let sessions: Vec<&Lies> = everything.iter().filter(|lies| lies.value.len() > 1_000).collect();
    assert_eq!(sessions.len(), 1);
    // With the key of the day it is found and opens: the trial is the right one.
    let right = sender(&stage.pepper, wrote);
    assert!(sessions[0].name == name(&right) && opens(sessions[0], &right), "with the right key it must open, or the trial proves nothing");
    let names: BTreeSet<&[u8]> = everything.iter().map(|lies| lies.name.as_slice()).collect();
    for number in &range {
        let national = format!("0{}", &number[3..]);
        let mut guesses: Vec<[u8; 16]> = Vec::new();
        for written in [number.as_str(), &number[1..], &national] {
            for before in ["", "sms\0", "session\0", "sms"] {
                let bytes = [before.as_bytes(), written.as_bytes()].concat();
                use sha2::Digest;
                guesses.push(blake3::hash(&bytes).as_bytes()[..16].try_into().unwrap());
                guesses.push(sha2::Sha256::digest(&bytes)[..16].try_into().unwrap());
                guesses.push(md5::Md5::digest(&bytes).into());
                guesses.push(sender(&[0; 32], written));
            }
        }
        for guess in guesses {
            assert!(!names.contains(guess.as_slice()) && !names.contains(name(&guess).as_slice()), "a name is found by trying");
            assert!(!opens(sessions[0], &guess), "a value is opened by trying");
        }
    }
}
