//! What goes wrong: gateways that refuse, bring a message twice, send parts in any order, or are stopped; encodings that are not what they say.

use super::{Bot, PASSWORD, PHONE, escape, inbound, settings};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use madoguchi::channel::sms::SmsSettings;
use std::time::Duration;

const QUESTION: &str = "my boss does not pay my wages";

#[tokio::test]
async fn refused_answers_are_sent_again_and_only_then_the_message_is_taken() {
    let bot = Bot::start().await;
    bot.gateway.trouble(&[503, 500, 403, 503]);
    assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::OK);
    assert_eq!(bot.gateway.shown(PHONE).len(), 1, "accepted before we said so");
    assert_eq!(bot.gateway.calls(), 4 + bot.gateway.taken().len());
}

#[tokio::test]
async fn while_the_answer_is_not_accepted_the_message_is_not_taken_and_it_is_never_answered_twice() {
    let bot = Bot::with(SmsSettings { patience: Duration::from_millis(1), ..settings() }).await;
    bot.gateway.hold(true);
    assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::SERVICE_UNAVAILABLE, "come again");
    bot.gateway.wait_calls(1).await;
    // The gateway comes again and again; nothing is begun anew.
    for _ in 0..5 {
        assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::SERVICE_UNAVAILABLE);
    }
    bot.gateway.hold(false);
    bot.office.drain().await;
    assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::OK, "now it is accepted");
    assert_eq!(bot.gateway.shown(PHONE).len(), 1);
}

#[tokio::test]
async fn a_message_brought_twice_at_once_is_answered_once() {
    let bot = Bot::start().await;
    bot.gateway.hold(true);
    let calls: Vec<_> = (0..6)
        .map(|_| {
            let bot = bot.clone();
            tokio::spawn(async move { bot.brings(PHONE, QUESTION, "same").await })
        })
        .collect();
    bot.gateway.wait_calls(1).await;
    bot.gateway.hold(false);
    for call in calls {
        assert_eq!(call.await.unwrap(), StatusCode::OK);
    }
    assert_eq!(bot.gateway.shown(PHONE).len(), 1);
}

#[tokio::test]
async fn what_was_given_up_is_begun_anew_when_the_gateway_comes_again() {
    let bot = Bot::with(SmsSettings { attempts: 2, ..settings() }).await;
    bot.gateway.trouble(&[503, 503]);
    assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::OK);
    assert_eq!(bot.gateway.shown(PHONE).len(), 1);
}

#[tokio::test]
async fn what_can_never_be_sent_does_not_come_again_for_ever() {
    let bot = Bot::start().await;
    bot.gateway.trouble(&[400]);
    assert_eq!(bot.brings(PHONE, QUESTION, "a").await, StatusCode::OK);
    assert!(bot.gateway.taken().is_empty());
}

#[tokio::test]
async fn a_full_queue_tells_the_gateway_to_come_again_and_on_the_stop_what_was_accepted_is_answered() {
    let bot = Bot::with(SmsSettings { queue: 2, patience: Duration::from_millis(1), ..settings() }).await;
    bot.gateway.hold(true);
    for (from, id) in [("+819000000011", "a"), ("+819000000012", "b")] {
        assert_eq!(bot.brings(from, QUESTION, id).await, StatusCode::SERVICE_UNAVAILABLE);
    }
    bot.gateway.wait_calls(2).await;
    assert_eq!(bot.brings("+819000000013", QUESTION, "c").await, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(bot.gateway.calls(), 2, "the third is not begun");
    let office = bot.office.clone();
    let stopping = tokio::spawn(async move { office.drain().await });
    bot.gateway.hold(false);
    stopping.await.unwrap();
    assert_eq!((bot.gateway.shown("+819000000011").len(), bot.gateway.shown("+819000000012").len()), (1, 1));
}

#[tokio::test]
async fn parts_of_a_long_message_are_one_question_however_they_come() {
    let bot = Bot::start().await;
    let long = ["my boss ", "does not pay ", "my wages"];
    let mut calls = Vec::new();
    for (number, order) in [3_usize, 1, 1, 2].into_iter().enumerate() {
        let header = format!("%05%00%03%2A%03%0{order}");
        let uri = format!("{}&udh={header}", inbound(PHONE, long[order - 1], &format!("part-{number}")));
        let bot = bot.clone();
        calls.push(tokio::spawn(async move { bot.call(Request::get(uri).body(Body::empty()).unwrap()).await.0 }));
        tokio::task::yield_now().await;
    }
    for call in calls {
        assert_eq!(call.await.unwrap(), StatusCode::OK);
    }
    let shown = bot.gateway.shown(PHONE);
    assert_eq!(shown.len(), 1, "{shown:?}");
    assert_eq!(shown[0], Bot::start().await.says(&long.concat()).await);
    // One part never comes.
    let bot = Bot::with(SmsSettings { gap: Duration::from_millis(1), ..settings() }).await;
    let uri = format!("{}&udh=%05%00%03%2A%02%01", inbound(PHONE, QUESTION, "alone"));
    assert_eq!(bot.call(Request::get(uri).body(Body::empty()).unwrap()).await.0, StatusCode::OK);
    assert_eq!(bot.gateway.shown(PHONE).len(), 1);
}

#[tokio::test]
async fn text_in_another_encoding_than_said_is_understood() {
    let question = "công ty không trả lương cho em";
    let key = escape(PASSWORD);
    let wrapped: String = question.bytes().map(char::from).collect();
    let utf16: String = question.encode_utf16().flat_map(u16::to_be_bytes).map(|byte| format!("%{byte:02X}")).collect();
    let zawgyi = "သူေဌးက လစာမေပးဘူး";
    let ways = [
        format!("text={}&charset=UTF-8", escape(question)),
        format!("text={}&charset=UTF-8", escape(&wrapped)),
        format!("text={utf16}&coding=2&charset=UTF-16BE"),
        format!("text={utf16}&coding=2"),
    ];
    let mut replies = Vec::new();
    for way in &ways {
        let bot = Bot::start().await;
        let body = format!("key={key}&from={}&to=1&id=x&{way}", escape(PHONE));
        assert_eq!(bot.call(Request::post("/sms/kannel").body(Body::from(body)).unwrap()).await.0, StatusCode::OK);
        replies.push(bot.gateway.shown(PHONE));
    }
    assert!(replies.iter().all(|reply| reply == &replies[0] && reply.len() == 1), "{replies:?}");
    let bot = Bot::start().await;
    let unicode = bot.says("သူဌေးက လစာမပေးဘူး").await;
    bot.forget();
    assert_eq!(bot.says(zawgyi).await, unicode, "Zawgyi is read as Unicode");
}

#[tokio::test]
async fn strangers_and_shapeless_calls_get_nothing() {
    let bot = Bot::start().await;
    let right = inbound(PHONE, QUESTION, "a");
    let wrong = right.replacen("key=%63", "key=%64", 1);
    for (uri, status) in [
        (wrong.as_str(), StatusCode::FORBIDDEN),
        ("/sms/kannel", StatusCode::FORBIDDEN),
        ("/sms/other", StatusCode::NOT_FOUND),
        (&format!("/sms/kannel?key={}", escape(PASSWORD)), StatusCode::BAD_REQUEST),
    ] {
        assert_eq!(bot.call(Request::get(uri).body(Body::empty()).unwrap()).await, (status, String::new()), "{uri}");
    }
    let large = Request::post(&right).body(Body::from("x".repeat(40_000))).unwrap();
    assert_eq!(bot.call(large).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    let delete = Request::delete(&right).body(Body::empty()).unwrap();
    assert_eq!(bot.call(delete).await.0, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(bot.gateway.calls(), 0);
}

#[tokio::test]
async fn delivery_reports_are_asked_for_and_taken() {
    let bot = Bot::start().await;
    bot.says(QUESTION).await;
    let reports = bot.gateway.reports();
    assert!(!reports.is_empty());
    for state in ["1", "2", "16"] {
        let address = reports[0].replace("http://127.0.0.1:1", "").replace("%d", state);
        assert_eq!(bot.call(Request::get(address).body(Body::empty()).unwrap()).await, (StatusCode::OK, String::new()));
    }
    assert_eq!(bot.gateway.shown(PHONE).len(), 1, "a report is not answered");
}

#[tokio::test]
async fn many_at_once_are_each_answered_once() {
    let bot = Bot::start().await;
    let calls: Vec<_> = (0..60)
        .map(|number| {
            let bot = bot.clone();
            tokio::spawn(async move { bot.brings(&format!("+8190000001{number:02}"), "help", &format!("many-{number}")).await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.unwrap(), StatusCode::OK);
    }
    for number in 0..60 {
        assert_eq!(bot.gateway.shown(&format!("+8190000001{number:02}")).len(), 1);
    }
}
