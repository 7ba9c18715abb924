//! What people see: first replies, numbers, codes, STOP, and who is not answered.

use super::{BOT, Bot, PHONE, counter, settings};
use madoguchi::answer::locale::Key;
use madoguchi::channel::sms::SmsSettings;
use madoguchi::channel::sms::code::Code;
use madoguchi::id::TopicId;
use madoguchi::language::Language;
use madoguchi::text::sms::budget::cut;
use madoguchi::text::sms::{Alphabet, alphabet};

fn words(language: Language, key: Key) -> String {
    cut(&counter().snapshot().locales.text(language, key)).concat()
}

/// The code of the topic on unpaid wages.
fn wages(language: Language) -> String {
    let topic = counter().snapshot().knowledge.topics[&TopicId::new("work/unpaid-wages")].code;
    Code { language, topic, place: None }.write()
}

fn code(reply: &str) -> String {
    reply.split_whitespace().last().unwrap().to_owned()
}

#[tokio::test]
async fn the_first_reply_opens_with_the_note_and_numbers_lead_on() {
    let bot = Bot::start().await;
    let note = words(Language::En, Key::NoteSms);
    let first = bot.says(&wages(Language::En)).await;
    assert!(first.starts_with(&note) && first.contains(&words(Language::En, Key::SmsTail)) && first.contains("0 menu"), "{first}");
    let more = bot.says("1").await;
    assert!(!more.contains(&note), "inside a session no note: {more}");
    assert_ne!(more, bot.says("１").await, "the text goes on");
    let offices = bot.says("2").await;
    assert!(offices.contains(|c: char| c.is_ascii_digit()) && offices.len() > 60, "{offices}");
    let menu = bot.says("๐").await;
    assert!(menu.starts_with(&words(Language::En, Key::BotMenu)) && menu.contains("\n1 "), "{menu}");
    let area = bot.says("3").await;
    assert!(area.contains("\n1 "), "{area}");
    let taken = bot.gateway.taken();
    assert!(taken.iter().all(|taken| taken.from == BOT), "{taken:?}");
    assert!(taken.iter().all(|taken| (taken.coding == "0") == (alphabet(&taken.text) == Alphabet::Gsm7) || taken.header.is_some()), "{taken:?}");
}

#[tokio::test]
async fn without_memory_a_number_is_explained_and_the_code_works() {
    let bot = Bot::start().await;
    let first = bot.says(&wages(Language::Vi)).await;
    let code = code(&first);
    assert_eq!(code, wages(Language::Vi));
    bot.forget();
    let explained = bot.says("1").await;
    assert!(explained.starts_with(&words(Language::En, Key::PromiseKept)), "{explained}");
    let again = bot.says(&code.to_uppercase()).await;
    let bare = |text: &str| text.replace(&words(Language::Vi, Key::NoteSms), "").trim().to_owned();
    assert_eq!(bare(&again), bare(&first), "the code leads back to the same answer in the same language");
    assert!(bot.says("9zz").await.starts_with(&words(Language::Vi, Key::Unknown)), "what looks like a code and is none is not guessed");
}

#[tokio::test]
async fn a_place_goes_into_the_code() {
    let bot = Bot::start().await;
    bot.says(&wages(Language::En)).await;
    let first = bot.says("Kawasaki").await;
    assert_eq!(code(&first).len(), 6, "{first}");
    bot.forget();
    bot.says(&code(&first)).await;
    let offices = bot.says("2").await;
    assert!(offices.contains("Kawasaki"), "{offices}");
}

#[tokio::test]
async fn a_discreet_topic_is_read_only_by_who_asks_for_it() {
    let bot = Bot::start().await;
    // One of the base's own example questions, so that it is answered at once.
    const QUESTION: &str = "my husband threw me against the wall again because dinner was late";
    let covered = bot.says(QUESTION).await;
    assert!(covered.contains(&words(Language::En, Key::SmsRead)), "{covered}");
    let shown = covered.replace(&words(Language::En, Key::SmsRead), "").replace(&words(Language::En, Key::NoteSms), "");
    assert!(!shown.contains(' ') || shown.starts_with("110"), "numbers and a code, no word: {covered}");
    let mut opened = bot.says("1").await;
    if opened.contains(&words(Language::En, Key::NoneOfThese)) {
        // Offered rather than answered: the list was covered, and what is chosen from it is shown.
        opened = bot.says("1").await;
    }
    assert!(opened.starts_with("110") && opened.len() > covered.len(), "{opened}");
    assert!(!opened.contains(&words(Language::En, Key::SmsRead)), "{opened}");
    bot.forget();
    assert!(bot.says(&code(&opened)).await.len() > covered.len(), "the code opens it too");
}

#[tokio::test]
async fn stop_is_confirmed_once_and_the_next_question_is_answered() {
    let bot = Bot::start().await;
    bot.says("my boss does not pay my wages").await;
    assert_eq!(bot.says("STOP").await, words(Language::En, Key::BotEraseSms));
    assert!(bot.writes(PHONE, "stop").await.is_empty(), "confirmed once");
    assert!(bot.says("1").await.starts_with(&words(Language::En, Key::PromiseKept)), "nothing is remembered");
    let start = bot.says("ＳＴＡＲＴ").await;
    assert!(start.contains(&words(Language::En, Key::Welcome)) && start.contains(&words(Language::En, Key::NoteSms)) && start.contains("110"), "{start}");
    assert!(bot.says("停止").await.starts_with(&words(Language::Ja, Key::BotEraseSms)), "in the word's own language");
}

#[tokio::test]
async fn a_cry_for_help_shows_the_numbers_first_in_every_language() {
    for language in Language::all() {
        let bot = Bot::start().await;
        for word in counter().snapshot().locales.text(language, Key::WordsUrgent).split('|').take(3) {
            let reply = bot.says(word.trim()).await;
            assert!(reply.starts_with("110, 119"), "{language} {word}: {reply}");
        }
    }
}

#[tokio::test]
async fn machines_strangers_and_ourselves_are_not_answered() {
    let bot = Bot::start().await;
    for from in ["12345", "110", "Amazon", "NTT-DOCOMO", "+15005550006", BOT, "", "0120"] {
        let status = bot.brings(from, "my boss does not pay my wages", "").await;
        assert!(status.is_success() || from.is_empty(), "{from}: {status}");
    }
    assert_eq!(bot.gateway.calls(), 0);
    let abroad = Bot::with(SmsSettings { countries: vec!["+81".to_owned(), "+1".to_owned()], ..settings() }).await;
    assert_eq!(abroad.writes("+15005550006", "my boss does not pay my wages").await.len(), 1, "unless the operator allows the country");
}

#[tokio::test]
async fn an_echo_partner_stops_at_three() {
    // One that sends back what we sent, one that always says the same, one that says what we said and a word of its own.
    let partners: [fn(&str) -> String; 3] = [|ours| ours.to_owned(), |_| "I am driving and will answer later".to_owned(), |ours| format!("Auto: {ours}")];
    for (number, partner) in partners.iter().enumerate() {
        let bot = Bot::with(SmsSettings { parts_per_hour: 6, ..settings() }).await;
        let mut message = "hello there".to_owned();
        let mut answers = 0;
        for _ in 0..20 {
            let shown = bot.writes(PHONE, &message).await;
            answers += shown.len();
            message = partner(shown.last().unwrap_or(&message));
        }
        let limit = if number == 2 { 7 } else { 4 };
        assert!(answers <= limit, "partner {number}: {answers} answers");
        let said_by_machine = answers - 1;
        assert!(number == 2 || said_by_machine <= 3, "partner {number}: its own words were answered {said_by_machine} times");
    }
}

#[tokio::test]
async fn over_the_budget_the_danger_numbers_go_out_once_and_others_are_answered() {
    let bot = Bot::with(SmsSettings { parts_per_hour: 4, ..settings() }).await;
    let mut warned = 0;
    for question in ["my boss does not pay my wages", "where can my child see a doctor", "I lost my residence card", "how do I rent a flat", "what is my tax"] {
        let shown = bot.writes(PHONE, question).await.concat();
        let warning = shown.starts_with(&words(Language::En, Key::ErrorBusy));
        assert!(!warning || (shown.contains("110") && shown.contains("119")), "{shown}");
        warned += usize::from(warning);
    }
    assert_eq!(warned, 1);
    assert_eq!(bot.writes("+819000000002", "my boss does not pay my wages").await.len(), 1);
}

#[tokio::test]
async fn one_part_is_enough_when_the_operator_says_so() {
    let bot = Bot::with(SmsSettings { parts: 1, ..settings() }).await;
    for text in ["my boss does not pay my wages", "1", "1", "2", "0", "3", "my husband beats me", "1", "သူဌေးက လစာမပေးဘူး", "1", "🙏"]
    {
        bot.says(text).await;
    }
    assert!(bot.gateway.taken().iter().all(|taken| taken.header.is_none()), "{:?}", bot.gateway.taken());
}
