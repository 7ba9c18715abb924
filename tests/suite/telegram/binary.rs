//! The real process: killed in the middle, and with everything it writes read.

use super::{TOKEN, text};
use crate::process::Process;
use crate::telegram::bot_api::{BotApi, Trouble};
use serde_json::json;

fn started(api: &BotApi, token: &str) -> Process {
    Process::start(Process::serve().env("TELOXIDE_TOKEN", token).env("TELOXIDE_API_URL", api.url()))
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_in_the_middle_it_loses_no_unanswered_update() {
    let api = BotApi::start(TOKEN).await;
    let chats = 5_600..5_660;
    for chat in chats.clone() {
        api.person(chat, "en").says("/help");
    }
    let first_update = 700_000_001;
    let process = started(&api, TOKEN);
    // Some are answered, some hang, and then it dies.
    api.wait_calls("sendMessage", 3).await;
    api.trouble("sendMessage", 1_000, Trouble::Hang);
    api.wait("calls that hang", |api| (api.calls("sendMessage").iter().filter(|call| !call.fine).count() >= 3).then_some(())).await;
    // It asks for more in the meantime: this is where an early confirmation would happen.
    let asked = api.calls("getUpdates").len();
    api.wait_calls("getUpdates", asked + 2).await;
    drop(process.kill());
    let answered: Vec<_> = chats.clone().filter(|chat| !api.shown(*chat).is_empty()).collect();
    assert!(answered.len() < chats.clone().count(), "killed before the end");
    for (number, chat) in (first_update..).zip(chats.clone()).filter(|(number, _)| *number < api.confirmed()) {
        assert!(answered.contains(&chat), "update {number} was confirmed unanswered");
    }
    api.heal();
    let again = started(&api, TOKEN);
    for chat in chats.clone() {
        api.wait_shown(chat, 1).await;
    }
    api.wait_confirmed().await;
    assert_eq!(again.terminate().0, Some(0));
    let repeated = chats.filter(|chat| api.shown(*chat).len() > 1).count();
    assert!(repeated <= 32, "at most those under way are answered twice: {repeated}");
}

/// The ways a text could be written.
fn shapes(canary: &str) -> Vec<String> {
    let hex = canary.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    let percent = canary.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect();
    let escaped =
        canary.encode_utf16().map(|unit| if unit < 128 { char::from_u32(u32::from(unit)).unwrap().to_string() } else { format!("\\u{unit:04x}") }).collect();
    let end: String = canary.chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect();
    vec![
        canary.to_owned(),
        canary.to_lowercase(),
        canary.to_uppercase(),
        hex.to_uppercase(),
        hex,
        percent,
        escaped,
        format!("{canary:?}").trim_matches('"').to_owned(),
        canary.chars().take(12).collect(),
        end,
    ]
}

fn found(written: &[u8], canaries: &[&str]) -> Vec<String> {
    let written = String::from_utf8_lossy(written);
    canaries.iter().flat_map(|canary| shapes(canary)).filter(|shape| written.contains(shape.as_str())).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_conversation_is_written_whatever_goes_wrong() {
    let latin = "qwxzy-canary-plover-twelfth";
    let thai = "นกแก้วสีม่วงบินข้ามทะเลสาบ";
    let name = "Zyxomma-Canary-Name";
    let (person, chat) = (7_365_019_284_613_i64, -1_009_173_846_205_817_i64);
    let (person_text, chat_text) = (person.to_string(), chat.to_string());
    let canaries = [latin, thai, name, TOKEN, person_text.as_str(), chat_text.as_str()];
    for canary in canaries {
        for shape in shapes(canary) {
            assert!(!found(format!("… {shape} …").as_bytes(), &[canary]).is_empty(), "the scan finds what is there: {shape}");
        }
    }

    let api = BotApi::start(TOKEN).await;
    api.call_everybody(name);
    for trouble in [Trouble::Conflict, Trouble::Broken(502), Trouble::NotJson, Trouble::Wait(0)] {
        for method in ["getMe", "getUpdates", "sendMessage", "setMyCommands", "answerCallbackQuery"] {
            api.trouble(method, 1, trouble.clone());
        }
    }
    let process = started(&api, TOKEN);
    let someone = api.person(person, "en");
    someone.says(latin);
    someone.says(thai);
    someone.sends(json!({"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}], "caption": latin}));
    someone.in_group(chat).says(&format!("/help@counter_test_bot {latin}"));
    someone.presses(1, &format!("1t_en__{latin}"));
    api.raw(json!({"update_id": api.next_update(), "message": {"text": latin, "from": {"first_name": name}, "chat": {"id": latin}}}));
    api.raw(json!({"update_id": latin, "message": thai}));
    api.wait_shown(person, 4).await;
    api.wait_shown(chat, 1).await;
    someone.says("/erase");
    api.wait("the end", |api| (api.shown(person).len() == 1).then_some(())).await;
    let (code, written) = process.terminate();
    assert_eq!(code, Some(0), "{}", String::from_utf8_lossy(&written));
    assert_eq!(found(&written, &canaries), Vec::<String>::new());
    let written = String::from_utf8_lossy(&written);
    assert!(written.contains("another reader uses our token") && written.contains("question"), "the log is on: {written}");
    assert!(api.shown(person).iter().all(|(_, message)| !text(message).contains(latin)), "nor is it said back");

    // A wrong token is one clear sentence without the token.
    let wrong = "4200000001:AAwrong-token-canary-token-canary";
    let process = started(&api, wrong);
    let stopped = wait_written(&process, "token not accepted").await;
    assert_eq!(found(&stopped, &[wrong]), Vec::<String>::new());
    assert_eq!(process.terminate().0, Some(0), "the web chat goes on until told to stop");
}

async fn wait_written(process: &Process, words: &str) -> Vec<u8> {
    let patience = std::time::Instant::now();
    loop {
        let written = process.said();
        if written.contains(words) {
            return written.into_bytes();
        }
        assert!(patience.elapsed().as_secs() < 60, "never wrote {words}: {}", written);
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}
