//! What people see.

use super::{Bot, TOKEN, button, buttons, counter, html, settings, text, words};
use crate::telegram::bot_api::BotApi;
use madoguchi::answer::locale::Key;
use madoguchi::ask::{Ask, Channel, Input};
use madoguchi::language::Language;
use madoguchi::payload::Payload;
use madoguchi::reply::{Block, Reply};
use serde_json::json;
use std::time::Duration;

fn expected(question: &str, language: Language) -> Reply {
    counter().answer_here(&Ask { language: Some(language), channel: Channel::Telegram, new_session: true, ..Ask::text(question) })
}

/// What of a reply is not in the text shown; empty when all of it is.
fn missing(reply: &Reply, shown: &str) -> Vec<String> {
    let words = reply.blocks.iter().flat_map(|block| match block {
        Block::Heading { text } | Block::Text { text, .. } | Block::Note { text } => vec![text.bracketed()],
        Block::List { items, .. } => items.iter().map(|item| item.bracketed()).collect(),
        Block::Office { name, reports, .. } => vec![name.bracketed(), reports.clone()],
        Block::Phone { number, .. } => vec![number.clone()],
        _ => Vec::new(),
    });
    words.map(|words| html(words.trim())).filter(|words| !shown.contains(words)).collect()
}

/// A topic that is neither discreet nor urgent, written in English and Vietnamese: its code and the deep link to it.
fn plain_topic() -> (String, String) {
    let snapshot = counter().snapshot();
    let written = |language| move |topic: &&madoguchi::knowledge::topic::Topic| topic.text(language).is_some();
    let topic = snapshot
        .knowledge
        .topics
        .values()
        .filter(|topic| !topic.file.discreet && !topic.file.urgent && topic.is_written())
        .filter(written(Language::Vi))
        .find(written(Language::En))
        .unwrap();
    (topic.code.to_string(), topic.pages[&Language::Vi].file.title.clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_message_is_languages_and_three_promises() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    api.person(5_001, "vi").says("/start");
    let shown = api.wait_shown(5_001, 1).await;
    let first = &shown[0].1;
    for key in [Key::Welcome, Key::PromiseFree, Key::PromiseKept, Key::NoteTelegram] {
        assert!(text(first).contains(&html(&words(Language::Vi, key))), "{key:?} in {}", text(first));
    }
    for language in Language::all() {
        assert_eq!(button(first, language.name()), format!("1s_{language}__"));
    }
    assert_eq!(first["link_preview_options"]["is_disabled"], true);
    let told = api.wait_calls("setMyCommands", 16).await;
    assert!(told.iter().any(|call| call.body["language_code"] == "my" && call.body["commands"].as_array().unwrap().len() == 7));
    assert!(told.iter().any(|call| call.body.get("language_code").is_none()));
    api.wait_confirmed().await;
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_in_vietnamese_is_answered_for_the_town_it_names() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::with(madoguchi::channel::telegram::TelegramSettings { typing_after: Duration::ZERO, ..settings(&api) });
    let question = "công ty không trả lương 2 tháng rồi, tôi ở Kawasaki";
    let reply = expected(question, Language::Vi);
    assert_eq!((reply.language, reply.place.map(|place| place.to_string()).as_deref()), (Language::Vi, Some("14130")));
    let vi = api.person(5_002, "vi");
    vi.says(question);
    let shown = api.wait_shown(5_002, 1).await;
    let all = shown.iter().map(|(_, message)| text(message)).collect::<Vec<_>>().join("\n");
    assert_eq!(missing(&reply, &all), Vec::<String>::new());
    assert!(all.contains(&html(&words(Language::Vi, Key::NoteTelegram))), "a new session opens with the note");
    assert!(!text(&shown[0].1).contains("2 tháng rồi"), "the question is never quoted");
    assert_eq!(api.wait_calls("sendChatAction", 1).await[0].body["action"], "typing");
    // The town is remembered, and the note is not said twice.
    vi.says("chủ đuổi việc tôi hôm qua");
    let last = api.wait_shown(5_002, 2).await.pop().unwrap().1;
    assert!(!text(&last).contains(&html(&words(Language::Vi, Key::NoteTelegram))));
    assert!(buttons(&last).iter().any(|(_, data)| data.contains("_14130_")), "{:?}", buttons(&last));
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn buttons_lead_there_and_back_in_the_same_message() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let someone = api.person(5_003, "en");
    let (code, _) = plain_topic();
    someone.says(&format!("/start en__{code}"));
    let (id, first) = api.wait_shown(5_003, 1).await.pop().unwrap();
    let more = button(&first, &words(Language::En, Key::ButtonMore));
    assert_eq!(more.len(), more.trim().len());
    let query = someone.presses(id, &more);
    let second = api.wait("the next page", |api| api.shown(5_003).into_iter().find(|(shown, message)| *shown == id && text(message) != text(&first))).await.1;
    let acknowledged = api.wait_calls("answerCallbackQuery", 1).await;
    assert_eq!(acknowledged[0].body["callback_query_id"], query.as_str());
    someone.presses(id, &button(&second, &words(Language::En, Key::ButtonBack)));
    // The note of the new session is gone, the rest reads as before.
    let page = counter().answer_here(&Ask { channel: Channel::Telegram, ..Ask::of(Input::Button(Payload::parse(&format!("1t_en__{code}")))) });
    api.wait("the first page", |api| {
        api.shown(5_003).into_iter().find(|(shown, message)| *shown == id && text(message) != text(&second) && missing(&page, text(message)).is_empty())
    })
    .await;
    // The same button twice changes nothing and does no harm.
    someone.presses(id, &button(&first, &words(Language::En, Key::ButtonMenu)));
    someone.presses(id, &button(&first, &words(Language::En, Key::ButtonMenu)));
    api.wait_calls("answerCallbackQuery", 4).await;
    api.wait_confirmed().await;
    assert_eq!(api.shown(5_003).len(), 1);
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chosen_language_stays() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let someone = api.person(5_004, "en");
    someone.says("/language");
    let (id, menu) = api.wait_shown(5_004, 1).await[0].clone();
    someone.presses(id, &button(&menu, Language::Th.name()));
    api.wait("the choice", |api| api.shown(5_004).into_iter().find(|(_, message)| text(message).contains(Language::Th.name()))).await;
    someone.says("/help");
    let last = api.wait_shown(5_004, 2).await.pop().unwrap().1;
    assert!(text(&last).contains(&html(&words(Language::Th, Key::BotHelp))), "{}", text(&last));
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn words_without_a_slash_are_commands_in_their_language() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    for (number, language) in Language::all().enumerate() {
        let chat = 6_000 + i64::try_from(number).unwrap();
        let said = words(language, Key::WordsUrgent);
        api.person(chat, language.html()).says(said.split('|').next().unwrap().trim());
        let shown = api.wait_shown(chat, 1).await;
        assert!(text(&shown[0].1).contains("<b>110</b>") && text(&shown[0].1).contains("<b>119</b>"), "{language}: {}", text(&shown[0].1));
    }
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deep_link_leads_to_its_topic_in_its_language() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let (code, title) = plain_topic();
    api.person(5_005, "en").says(&format!("/start vi_14130_{code}"));
    let shown = api.wait_shown(5_005, 1).await;
    assert!(text(&shown[0].1).contains(&html(&title)), "{title}: {}", text(&shown[0].1));
    // Without a topic it is the first message in that language; what is unknown is ignored.
    api.person(5_006, "en").says("/start vi__");
    api.person(5_007, "pt").says("/start ___x_y%%");
    let first = api.wait_shown(5_006, 1).await;
    assert!(text(&first[0].1).contains(&html(&words(Language::Vi, Key::Welcome))));
    let first = api.wait_shown(5_007, 1).await;
    assert!(text(&first[0].1).contains(&html(&words(Language::Pt, Key::Welcome))));
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_text_is_answered_kindly_and_a_caption_counts() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let photo = json!([{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]);
    let voice = json!({"file_id": "f", "file_unique_id": "u", "duration": 3});
    for (chat, content) in
        [(5_010, json!({"photo": photo})), (5_011, json!({"voice": voice})), (5_012, json!({"location": {"latitude": 35.5, "longitude": 139.7}}))]
    {
        api.person(chat, "es").sends(content);
        let shown = api.wait_shown(chat, 1).await;
        assert!(text(&shown[0].1).contains(&html(&words(Language::Es, Key::ErrorNotText))), "{}", text(&shown[0].1));
    }
    let question = "my company does not pay my wages";
    api.person(5_013, "en").sends(json!({"photo": photo, "caption": question}));
    let shown = api.wait_shown(5_013, 1).await;
    assert_eq!(missing(&expected(question, Language::En), text(&shown[0].1)), Vec::<String>::new());
    // Service messages want no answer: setting the chat to delete itself is what the note advises.
    api.person(5_014, "en").sends(json!({"message_auto_delete_timer_changed": {"message_auto_delete_time": 86_400}}));
    api.wait_confirmed().await;
    assert!(api.shown(5_014).is_empty());
    assert_eq!(bot.stop().await, Ok(()));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edited_message_is_answered_anew_in_the_same_place() {
    let api = BotApi::start(TOKEN).await;
    let bot = Bot::start(&api);
    let someone = api.person(5_020, "en");
    let question = someone.says("my company does not pay my wages");
    let (id, first) = api.wait_shown(5_020, 1).await[0].clone();
    someone.edits(question, "/help");
    let help = html(&words(Language::En, Key::BotHelp));
    api.wait("the new answer", |api| api.shown(5_020).into_iter().find(|(shown, message)| *shown == id && text(message).contains(&help))).await;
    assert_ne!(text(&first), help);
    // An edit that changes nothing, and one of a message nobody remembers.
    someone.edits(question, "/help");
    someone.edits(3, "/privacy");
    let shown = api.wait_shown(5_020, 2).await;
    assert!(text(&shown[1].1).contains(&html(&words(Language::En, Key::BotPrivacy))));
    assert_eq!(bot.stop().await, Ok(()));
}
