//! What others may not see: covers, neutral buttons, groups, and what erasing deletes.

use super::{Bot, TOKEN, buttons, counter, html, text, words};
use crate::telegram::bot_api::{BOT, BOT_NAME, BotApi, Trouble};
use madoguchi::answer::locale::Key;
use madoguchi::language::Language;
use serde_json::json;

/// A discreet topic that is urgent, or not: the shortest, which fits into one message.
fn discreet(urgent: bool) -> (String, String) {
    let snapshot = counter().snapshot();
    let fits = snapshot.knowledge.topics.values().filter(|topic| topic.file.discreet && topic.file.urgent == urgent && topic.text(Language::En).is_some());
    let topic = fits.min_by_key(|topic| topic.pages[&Language::En].sections.iter().map(|section| section.words().len()).sum::<usize>()).unwrap();
    (topic.code.to_string(), topic.pages[&Language::En].file.title.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_discreet_answer_is_covered_below_the_numbers_and_deletes_itself_with_its_question() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let (code, title) = discreet(true);
    let someone = api.person(5_101, "en");
    someone.says(&format!("/start en__{code}"));
    let (id, message) = api.wait_shown(5_101, 1).await.pop().unwrap();
    let all: String = api.shown(5_101).iter().map(|(_, message)| text(message).to_owned()).collect();
    let open = all.find("<tg-spoiler>").expect("covered");
    assert!(all[..open].contains("<b>110</b>"), "the numbers are open: {all}");
    assert!(!all[..open].contains(&html(&title)) && all[open..].contains(&html(&title)), "{all}");
    let labels = buttons(&message);
    assert_eq!(labels[0].0, words(Language::En, Key::ButtonDeleteThis));
    let titles: Vec<_> = counter().snapshot().knowledge.topics.values().filter_map(|topic| Some(topic.pages.get(&Language::En)?.file.title.clone())).collect();
    for (label, _) in &labels {
        assert!(!titles.iter().any(|title| label.contains(title)), "{label} names a topic");
    }
    someone.presses(id, &labels[0].1);
    let acknowledged = api.wait_calls("answerCallbackQuery", 1).await;
    assert!(acknowledged[0].body["text"].as_str().is_some_and(|words| !words.is_empty()));
    assert_eq!(api.messages(5_101), Vec::<i64>::new(), "answer and question are gone");
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn delete_this_works_without_memory_and_leaves_no_words_when_telegram_refuses() {
    let api = BotApi::start(TOKEN).await;
    let (code, title) = discreet(false);
    let someone = api.person(5_102, "en");
    let first = Bot::start(&api);
    someone.says(&format!("/start en__{code}"));
    let (id, message) = api.wait_shown(5_102, 1).await.pop().unwrap();
    assert_eq!(first.stop().await, Ok(()));
    // Another start knows nothing of the conversation.
    let second = Bot::start(&api);
    someone.presses(id, &buttons(&message)[0].1);
    api.wait_calls("answerCallbackQuery", 1).await;
    assert_eq!(api.messages(5_102), Vec::<i64>::new());
    // Older than 48 hours.
    someone.says(&format!("/start en__{code}"));
    let (id, message) = api.wait_shown(5_102, 1).await.pop().unwrap();
    api.trouble("deleteMessages", 1, Trouble::Refused("Bad Request: message can't be deleted for everyone"));
    someone.presses(id, &buttons(&message)[0].1);
    api.wait_calls("answerCallbackQuery", 2).await;
    let left = api.shown(5_102).pop().unwrap().1;
    assert!(!text(&left).contains(&html(&title)) && buttons(&left).is_empty(), "{left}");
    assert_eq!(second.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_is_answered_when_it_speaks_to_us_and_sent_aside_on_discreet_topics() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let group = -5_201;
    let someone = api.person(5_201, "en").in_group(group);
    someone.says("my company does not pay my wages");
    let asked = someone.says(&format!("@{BOT_NAME} my company does not pay my wages"));
    let shown = api.wait_shown(group, 1).await;
    assert_eq!(shown.len(), 1, "what was not said to us is not answered");
    assert_eq!(shown[0].1["reply_parameters"]["message_id"], asked);
    let (code, title) = discreet(true);
    let aside = html(&words(Language::En, Key::ErrorGroup));
    someone.says(&format!("/start@{BOT_NAME} en__{code}"));
    let shown = api.wait_shown(group, 2).await;
    assert_eq!(text(&shown[1].1), aside);
    // A button that leads there shows the same to the one who pressed, and only to them.
    someone.presses(shown[0].0, &format!("1t_en__{code}"));
    let acknowledged = api.wait_calls("answerCallbackQuery", 1).await;
    assert_eq!(acknowledged[0].body["show_alert"], true);
    let ours =
        json!({"message_id": shown[1].0, "date": 1, "chat": {"id": group, "type": "supergroup"}, "from": {"id": BOT, "is_bot": true, "first_name": "Counter"}});
    someone.sends(json!({"text": "/privacy", "reply_to_message": ours}));
    let shown = api.wait_shown(group, 3).await;
    assert!(shown.iter().all(|(_, message)| !text(message).contains(&html(&title))));
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn erase_deletes_the_session_and_five_hundreds_and_the_next_message_is_a_strangers() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let someone = api.person(5_301, "en");
    someone.says("my company does not pay my wages");
    api.wait_shown(5_301, 1).await;
    let command = someone.says("/erase");
    let erased = html(&words(Language::En, Key::BotEraseTelegram));
    let shown = api.wait("what erasing did", |api| Some(api.shown(5_301)).filter(|shown| shown.len() == 1 && text(&shown[0].1).contains(&erased))).await;
    assert_eq!(api.messages(5_301), [shown[0].0], "only the last word is left");
    let deleted: Vec<Vec<i64>> =
        api.calls("deleteMessages").iter().map(|call| call.body["message_ids"].as_array().unwrap().iter().filter_map(|id| id.as_i64()).collect()).collect();
    assert_eq!(deleted.len(), 6, "the session, then five hundreds");
    assert_eq!(deleted[0].len(), 2);
    for (hundred, ids) in deleted[1..].iter().enumerate() {
        let last = command - 100 * i64::try_from(hundred).unwrap();
        assert_eq!((ids.first(), ids.last(), ids.len()), (Some(&(last - 99)), Some(&last), 100));
    }
    someone.says("/privacy");
    let last = api.wait_shown(5_301, 2).await.pop().unwrap().1;
    let note = html(&words(Language::En, Key::NoteTelegram));
    assert_eq!(text(&last).matches(&note).count(), 2, "the note of a new session, and the one of the privacy text");
    // Told to wait, it stops deleting at once.
    api.trouble("deleteMessages", 1, Trouble::Wait(3600));
    someone.says("/erase");
    api.wait_calls("deleteMessages", 7).await;
    api.wait_confirmed().await;
    assert_eq!(api.calls("deleteMessages").len(), 7);
    assert_eq!(bot.stop().await, Ok(()));
}
