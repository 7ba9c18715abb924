//! Two replicas are one bot: a conversation goes on at the other, what is erased is erased at both, limits are counted together, no message is answered twice.

use crate::canary::Canaries;
use crate::stage::{Stage, next, offers, pressed, says, wrote};
use crate::talk::Browser;
use crate::telegram::bot_api::Trouble;
use madoguchi::answer::locale::Key;
use reqwest::StatusCode;
use std::time::Instant;

#[tokio::test(flavor = "multi_thread")]
async fn a_conversation_begun_at_one_goes_on_at_the_other_and_is_erased_at_both() {
    let canaries = Canaries::fresh();
    let Some(stage) = Stage::start(&canaries).await else { return };
    let (a, b) = (&stage.a, &stage.b);
    // SMS: the number of a list.
    let first = a.sms("+819000000001", "my boss does not pay my wages").await;
    assert!(offers(&first) && first.contains(&says(Key::NoteSms)), "{first}");
    let second = b.sms("+819000000001", "1").await;
    assert!(!second.contains(&says(Key::PromiseKept)) && !second.contains(&says(Key::NoteSms)) && second != first, "{second}");
    let erased = b.sms("+819000000001", "forget").await;
    assert!(erased.contains("Forgotten"), "{erased}");
    for replica in [a, b] {
        let after = replica.sms("+819000000001", "1").await;
        assert!(after.contains(&says(Key::PromiseKept)), "erased at both: {after}");
    }
    // Telegram: a language that was chosen, the channel's note, the messages that are deleted.
    let person = canaries.person;
    a.chat(person, "/help").await;
    let number = next();
    let message = stage.api.messages(person)[0];
    assert_eq!(a.brings(number, pressed(message, person, "1s_vi__")).await, StatusCode::OK);
    b.chat(person, "/help").await;
    let shown = stage.shown(person);
    let last = shown.last().unwrap();
    assert!(last.contains("Viết") || last.contains("viết"), "answered in the language chosen at the other: {last}");
    b.chat(person, "/erase").await;
    a.chat(person, "/help").await;
    let note = says(Key::NoteTelegram);
    assert!(stage.shown(person).last().unwrap().contains(&note), "a stranger again: {:?}", stage.shown(person));
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_counted_together() {
    let canaries = Canaries::fresh();
    let Some(stage) = Stage::start(&canaries).await else { return };
    let (a, b) = (&stage.a, &stage.b);
    let person = canaries.person;
    let start = Instant::now();
    tokio::join!(a.flood(person, 40), b.flood(person, 40));
    let passed = start.elapsed().as_secs() as usize;
    let shown = stage.shown(person);
    let told = shown.iter().filter(|text| text.starts_with("Too many messages. In danger: 110, 119")).count();
    let answered = shown.len() - told;
    assert!((20..=21 + passed / 2).contains(&answered), "20 at once and one every two seconds: {answered} answered in {passed} seconds");
    assert!((1..=1 + passed / 60).contains(&told), "told once a minute: {told} times in {passed} seconds");
    // The same words by SMS: answered twice, warned of once, whichever replica hears them.
    let mut heard = Vec::new();
    for replica in [a, b, a, b, a] {
        heard.push(replica.sms("+819000000002", "my boss does not pay my wages").await);
    }
    assert!(offers(&heard[0]) && !heard[1].is_empty() && heard[2].contains("Too many messages") && heard[3].is_empty() && heard[4].is_empty(), "{heard:?}");
    // Somebody's browser.
    let (one, other) = (Browser::new(&a.process, &canaries), Browser::new(&b.process, &canaries));
    let start = Instant::now();
    let opens = async |browser: &Browser| {
        let mut passed = 0;
        for _ in 0..150 {
            passed += usize::from(browser.send("GET", "/", "", b"").await.starts_with("HTTP/1.1 200"));
        }
        passed
    };
    let (at_one, at_other) = tokio::join!(opens(&one), opens(&other));
    let passed = start.elapsed().as_secs() as usize;
    assert!(at_one + at_other <= 121 + 2 * (passed + 1), "120 at once and two a second: {at_one} and {at_other} in {passed} seconds");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_that_comes_again_at_the_other_is_answered_once() {
    let canaries = Canaries::fresh();
    let Some(stage) = Stage::start(&canaries).await else { return };
    let (a, b) = (&stage.a, &stage.b);
    let person = canaries.person;
    stage.api.trouble("sendMessage", 1, Trouble::Hang);
    let number = next();
    let calling = a.brings(number, wrote(1, person, "/help"));
    let meanwhile = async {
        stage.api.wait_calls("sendMessage", 1).await;
        let status = b.brings(number, wrote(1, person, "/help")).await;
        stage.api.let_go();
        status
    };
    let (first, meanwhile) = tokio::join!(calling, meanwhile);
    assert_eq!((first, meanwhile), (StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE), "while one is at it the other says: later");
    assert_eq!(b.brings(number, wrote(1, person, "/help")).await, StatusCode::OK, "then: done");
    assert_eq!(stage.shown(person).len(), 1, "answered once");
    // A message of a gateway, by its name.
    for replica in [a, b, b, a] {
        assert_eq!(replica.kannel("+819000000003", "my boss does not pay my wages", "one-name").await, StatusCode::OK);
    }
    assert_eq!(stage.gateway.shown("+819000000003").len(), 1, "sent once");
    // One replica dies at it: the other answers when its mark is over, and until then says: later.
    stage.api.trouble("sendMessage", 1, Trouble::Hang);
    let (number, calls) = (next(), stage.api.calls("sendMessage").len());
    tokio::select! {
        status = stage.a.brings(number, wrote(2, person, "/help")) => panic!("answered, though the answer hangs: {status}"),
        _ = stage.api.wait_calls("sendMessage", calls + 1) => {}
    }
    stage.a.process.signal("KILL");
    assert_eq!(b.brings(number, wrote(2, person, "/help")).await, StatusCode::SERVICE_UNAVAILABLE);
    let names: Vec<Vec<u8>> = stage.redis.everything().into_iter().filter(|lies| lies.left <= 60_000).map(|lies| lies.name).collect();
    for name in names {
        redis::cmd("DEL").arg(name).exec(&mut stage.redis.client()).unwrap();
    }
    stage.api.heal();
    assert_eq!(b.brings(number, wrote(2, person, "/help")).await, StatusCode::OK);
    assert_eq!(stage.shown(person).len(), 2, "not lost");
}
