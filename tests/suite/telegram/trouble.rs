//! What goes wrong: Telegram says wait, breaks, hangs, sends twice or sends what nobody can read. Nobody goes without an answer.

use super::{Bot, TOKEN, settings, text, words};
use crate::telegram::bot_api::{BotApi, Trouble};
use madoguchi::answer::locale::Key;
use madoguchi::channel::telegram::TelegramSettings;
use madoguchi::guard::log::Fault;
use madoguchi::language::Language;
use serde_json::json;
use std::time::{Duration, Instant};

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_gets_through_whatever_telegram_says_first() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let troubles = [Trouble::Wait(1), Trouble::Broken(502), Trouble::NotJson, Trouble::Conflict];
    for (number, trouble) in troubles.into_iter().enumerate() {
        let chat = 5_400 + i64::try_from(number).unwrap();
        let start = Instant::now();
        api.trouble("sendMessage", 1, trouble.clone());
        api.person(chat, "en").says("/help");
        assert_eq!(api.wait_shown(chat, 1).await.len(), 1, "{trouble:?}");
        if let Trouble::Wait(seconds) = trouble {
            assert!(start.elapsed() >= Duration::from_secs(seconds), "waits as long as told");
        }
    }
    api.wait_confirmed().await;
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_whose_receipt_is_lost_is_rather_sent_twice_than_never() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    api.trouble("sendMessage", 1, Trouble::ShownButLost);
    api.person(5_410, "en").says("/help");
    assert_eq!(api.wait_shown(5_410, 2).await.len(), 2);
    api.wait_confirmed().await;
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_telegram_refuses_for_good_does_not_stop_the_rest() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    api.trouble("sendMessage", 1, Trouble::Refused("Forbidden: bot was blocked by the user"));
    api.person(5_420, "en").says("/help");
    api.wait_calls("sendMessage", 1).await;
    api.wait_confirmed().await;
    // HTML that Telegram cannot read is a fault of ours: the person still hears the danger numbers.
    api.trouble("sendMessage", 1, Trouble::Refused("Bad Request: can't parse entities: Unsupported start tag"));
    api.person(5_421, "en").says("/help");
    let shown = api.wait_shown(5_421, 1).await;
    assert_eq!(text(&shown[0].1), words(Language::En, Key::ErrorInternal));
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hanging_chat_holds_nobody_up_and_is_not_confirmed() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::with(TelegramSettings { patience: Duration::from_secs(12), ..settings(&api) });
    api.trouble("sendMessage", 1, Trouble::Hang);
    let stuck = api.next_update() + 1;
    api.person(5_430, "en").says("/help");
    api.wait_calls("sendMessage", 1).await;
    for chat in 5_601..5_661 {
        api.person(chat, "en").says("/help");
    }
    // More than are usually taken at once: the others do not wait until it has an answer.
    for chat in 5_601..5_661 {
        api.wait_shown(chat, 1).await;
    }
    assert!(api.shown(5_430).is_empty());
    assert!(api.confirmed() <= stuck, "nothing past the unanswered one is confirmed");
    api.wait_shown(5_430, 1).await;
    api.wait_confirmed().await;
    assert!((5_601..5_661).all(|chat| api.shown(chat).len() == 1), "nobody is answered twice");
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chat_is_answered_in_its_order() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let someone = api.person(5_450, "en");
    let order = [("/help", Key::BotHelp), ("/privacy", Key::BotPrivacy), ("/language", Key::BotLanguage)];
    for (command, _) in order.iter().cycle().take(12) {
        someone.says(command);
    }
    let shown = api.wait_shown(5_450, 12).await;
    for ((_, message), (_, key)) in shown.iter().zip(order.iter().cycle()) {
        assert!(text(message).contains(&words(Language::En, *key)), "{key:?}: {}", text(message));
    }
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn poison_and_duplicates_do_not_stop_the_others() {
    let api = BotApi::start(TOKEN).await;
    let number = || api.next_update();
    let chat = json!({"id": 5_460, "type": "private", "first_name": "x"});
    let twice = json!({"update_id": number(), "message": {"message_id": 1, "date": 1, "chat": {"id": 5_461, "type": "private"}, "text": "/help"}});
    for poison in [
        json!({"update_id": number(), "message": {"message_id": "one", "text": 5}}),
        json!({"update_id": number(), "message": {"message_id": "one", "chat": chat, "from": 7, "text": {"of": "next year"}}}),
        json!({"update_id": number(), "something_of_next_year": {"id": 1}}),
        json!({"update_id": number(), "callback_query": []}),
        json!("not even an object"),
        twice.clone(),
        twice,
    ] {
        api.raw(poison);
    }
    let bot = Bot::start(&api);
    api.person(5_462, "en").says("/help");
    api.wait_shown(5_462, 1).await;
    // What has a return address is answered even if nobody can read it.
    let shown = api.wait_shown(5_460, 1).await;
    assert!(text(&shown[0].1).contains(&words(Language::En, Key::ErrorNotText)));
    api.wait_shown(5_461, 1).await;
    api.wait("the confirmation", |api| (api.confirmed() >= 700_000_001 + 6).then_some(())).await;
    assert_eq!(bot.stop().await, Ok(()));
    assert_eq!(api.shown(5_461).len(), 1, "the same update is answered once");
}

#[tokio::test(flavor = "multi_thread")]
async fn reading_goes_on_after_another_reader_a_wait_and_a_broken_server() {
    let api = BotApi::start(TOKEN).await;
    for trouble in [Trouble::Conflict, Trouble::Broken(503), Trouble::NotJson, Trouble::Wait(0), Trouble::Conflict] {
        api.trouble("getUpdates", 1, trouble.clone());
        api.trouble("getMe", 1, trouble);
    }
    let bot = Bot::start(&api);
    api.person(5_470, "en").says("/help");
    api.wait_shown(5_470, 1).await;
    assert_eq!(api.calls("getUpdates").iter().filter(|call| !call.fine).count(), 5);
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_refused_ends_the_channel_and_confirms_nothing() {
    let api = BotApi::start(TOKEN).await;
    let wrong = TelegramSettings::new(secrecy::SecretString::from("1:wrong"), Some(api.url()));
    assert_eq!(Bot::with(wrong).ended().await, Err(Fault::Token));
    // Revoked while it runs, in the middle of an answer.
    api.trouble("sendMessage", 1, Trouble::Unauthorised);
    let bot = Bot::start(&api);
    api.person(5_480, "en").says("/help");
    assert_eq!(bot.ended().await, Err(Fault::Token));
    let again = Bot::start(&api);
    api.wait_shown(5_480, 1).await;
    assert_eq!(again.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn at_the_stop_what_was_taken_is_answered_and_confirmed() {
    let api = BotApi::start(TOKEN).await;
    api.trouble("sendMessage", 5, Trouble::Broken(500));
    for chat in 5_500..5_540 {
        api.person(chat, "en").says("/help");
    }
    let bot = Bot::start(&api);
    api.wait_calls("sendMessage", 1).await;
    assert_eq!(bot.stop().await, Ok(()));
    let next = Bot::start(&api);
    for chat in 5_500..5_540 {
        api.wait_shown(chat, 1).await;
    }
    api.wait_confirmed().await;
    assert_eq!(next.stop().await, Ok(()));
    assert!((5_500..5_540).all(|chat| api.shown(chat).len() == 1), "answered before the stop means confirmed before the end");
}
