//! Redis is killed in the middle of conversations: answers go on, nothing false is said, and when it is there again the memory is too. And the day's key changes.

use crate::canary::Canaries;
use crate::server::Redis;
use crate::stage::{Replica, Stage, files, offers, says};
use madoguchi::answer::locale::Key;
use madoguchi::guard::cluster::{Cluster, Pepper};
use madoguchi::guard::held::Held;
use madoguchi::guard::session::{Recalled, Session};
use madoguchi::language::Language;
use secrecy::SecretString;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

/// Waits until a replica tells so of the shared memory.
async fn told(replica: &Replica, words: &str) {
    let start = Instant::now();
    loop {
        let held = replica.held().await;
        if held.contains(words) {
            return;
        }
        assert!(start.elapsed() < Duration::from_secs(40), "never told {words}: {held}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn redis_is_killed_and_the_bot_answers_on_without_memory_and_says_nothing_false() {
    let canaries = Canaries::fresh();
    let Some(mut stage) = Stage::start(&canaries).await else { return };
    let person = canaries.person;
    let phone = "+819000000004";
    assert!(offers(&stage.a.sms(phone, "my boss does not pay my wages").await));
    stage.b.chat(person, "/help").await;
    stage.redis.kill();
    let start = Instant::now();
    let number = stage.b.sms(phone, "1").await;
    let slowest = start.elapsed();
    assert!(number.contains(&says(Key::SmsNoMemory)) && !number.contains(&says(Key::PromiseKept)), "{number}");
    for replica in [&stage.a, &stage.b] {
        let words = replica.sms(phone, "they keep my passport, the boss says I cannot quit").await;
        assert!(!offers(&words) && words.contains(&says(Key::SmsNoMemory)), "no number is offered: {words}");
    }
    // What is said can be done: a code leads to its topic.
    let answer = stage.a.sms("+819000000007", "my boss does not pay my wages").await;
    let code = answer.split_whitespace().last().unwrap().to_owned();
    let led = stage.b.sms("+819000000007", &code).await;
    assert!(code.len() <= 6 && led.contains(&code), "{code}: {led}");
    // "Forgotten" cannot be said of a memory that is away.
    let erased = stage.a.sms(phone, "forget").await;
    assert!(!erased.contains("Forgotten") && erased.contains(&says(Key::PromiseKept)), "{erased}");
    let before = stage.shown(person).len();
    stage.a.chat(person, "/help").await;
    stage.b.chat(person, "/help").await;
    for text in &stage.shown(person)[before..] {
        assert!(text.contains(&says(Key::NoMemory)), "{text}");
    }
    // Limits go on, here alone.
    let flooding = canaries.group.abs();
    stage.a.flood(flooding, 60).await;
    assert!(stage.shown(flooding).iter().any(|text| text.starts_with("Too many messages")), "limits without Redis");
    println!("row 20: the first answer after Redis was killed took {} ms", slowest.as_millis());
    told(&stage.a, "away; answers go on without memory").await;
    // There again: so is the memory.
    stage.redis.again("");
    told(&stage.a, "records of all replicas").await;
    told(&stage.b, "records of all replicas").await;
    assert!(stage.a.sms(phone, "the company took my passport").await.len() > 20);
    let chosen = stage.a.sms("+819000000005", "my boss does not pay my wages").await;
    assert!(offers(&chosen), "{chosen}");
    let further = stage.b.sms("+819000000005", "1").await;
    assert!(!further.contains(&says(Key::SmsNoMemory)) && !further.contains(&says(Key::PromiseKept)), "{further}");
    // There again, but now it writes to its disk: it is not used.
    stage.redis.kill();
    told(&stage.a, "away; answers go on without memory").await;
    stage.redis.again("60 1");
    stage.a.process.wait_written("state=Unfit");
    assert!(stage.b.sms("+819000000005", "1").await.contains(&says(Key::SmsNoMemory)));
    assert!(stage.redis.everything().is_empty(), "nothing was given to it");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_key_of_the_day_leaves_no_conversation_behind() {
    static NOW: AtomicI64 = AtomicI64::new(0);
    fn clock() -> jiff::Timestamp {
        jiff::Timestamp::from_second(NOW.load(Ordering::Relaxed)).unwrap()
    }
    let Some(redis) = Redis::start() else { return };
    let files = files("http://127.0.0.1:9/");
    let slot = jiff::Timestamp::now().as_second() / 600 * 600;
    NOW.store(slot + 5, Ordering::Relaxed);
    let replica = || {
        let (cluster, reached) = Cluster::open(&SecretString::from(redis.address()), clock).unwrap();
        assert!(reached);
        let cluster = Arc::new(cluster);
        tokio::spawn(Arc::clone(&cluster).keep());
        Held::shared("2026-11", || Ok([9; 32]), cluster, Pepper::open(&files.pepper, clock).unwrap()).unwrap()
    };
    let (a, b) = (replica(), replica());
    let keys = |held: &Held| (held.hasher.key("sms", b"+819000000006"), held.hasher.earlier("sms", b"+819000000006"));
    let known = async |held: &Held| {
        let (key, earlier) = keys(held);
        let start = Instant::now();
        loop {
            match held.recall(key, earlier, Instant::now()).await {
                Recalled::Known(session) => return session.language,
                Recalled::Stranger => return None,
                Recalled::Gone => assert!(start.elapsed() < Duration::from_secs(10), "Redis is not reached"),
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    assert_eq!(known(&a).await, None);
    a.remember(keys(&a).0, Session { language: Some(Language::My), ..Session::default() }, Instant::now()).await;
    assert_eq!(known(&b).await, Some(Language::My));
    std::fs::write(&files.pepper, [4; 32]).unwrap();
    let old = keys(&a).0;
    a.sweep(Instant::now(), "2026-11", || Ok([9; 32]));
    assert!(keys(&a).0 == old, "not before the ten minutes of the clock are whole");
    NOW.store(slot + 600, Ordering::Relaxed);
    for held in [&a, &b] {
        held.sweep(Instant::now(), "2026-11", || Ok([9; 32]));
        assert!(keys(held).0 != old && keys(held).1.is_some_and(|earlier| earlier == old));
    }
    assert!(keys(&a).0 == keys(&b).0, "both changed to the same key");
    assert_eq!(known(&b).await, Some(Language::My), "begun yesterday, it goes on today");
    assert_eq!(redis.everything().len(), 1, "and lies there once");
    let (key, earlier) = keys(&a);
    assert!(a.forget(key, earlier).await);
    assert_eq!((known(&b).await, redis.everything().len()), (None, 0));
    // Nobody renews it: each goes on under a key of its own.
    NOW.store(slot + 30 * 3_600, Ordering::Relaxed);
    a.sweep(Instant::now(), "2026-11", || Ok([1; 32]));
    b.sweep(Instant::now(), "2026-11", || Ok([2; 32]));
    assert!(keys(&a).0 != keys(&b).0);
}
